"""Matches as the API shows them. Scores and points are numbers with one decimal."""

from typing import Any

from rest_framework import serializers

from jobs.enums import StageKind
from matching.models import Match


class MatchJobSerializer(serializers.Serializer[Any]):
    """The job of a match."""

    id = serializers.UUIDField()
    title = serializers.CharField()


class MatchCandidateSerializer(serializers.Serializer[Any]):
    """The candidate of a match."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    headline = serializers.CharField()
    city = serializers.CharField()
    country_code = serializers.CharField()
    total_months = serializers.IntegerField()
    doubts = serializers.IntegerField(help_text="How many fields of the resume were hard to read and wait for a look.")


class MissingLabelSerializer(serializers.Serializer[Any]):
    """An unmet must-have."""

    requirement = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]


class MatchStageSerializer(serializers.Serializer[Any]):
    """Where the candidate stands in the job's pipeline."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=StageKind.choices)


class MatchSerializer(serializers.ModelSerializer[Match]):
    """A match in a list; `points` maps each component to what it adds to the score."""

    job = MatchJobSerializer(read_only=True)
    candidate = MatchCandidateSerializer(read_only=True)
    score = serializers.FloatField(read_only=True)
    points = serializers.DictField(child=serializers.FloatField(), read_only=True)
    rank = serializers.IntegerField(read_only=True, allow_null=True)
    missing = MissingLabelSerializer(many=True, read_only=True)
    stage = MatchStageSerializer(read_only=True, allow_null=True)

    class Meta:
        model = Match
        fields = ["id", "job", "candidate", "score", "rank", "points", "missing", "stage", "version", "computed_at"]
        read_only_fields = fields


class QuoteSerializer(serializers.Serializer[Any]):
    """Words of the resume: characters `start` to `end` of its text, on `page`; personal data is replaced."""

    page = serializers.IntegerField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()


class ReasonSerializer(serializers.Serializer[Any]):
    """A reason with its evidence; no quotes means that nothing was found, which the text says."""

    text = serializers.CharField()
    points = serializers.FloatField()
    available = serializers.FloatField()
    requirement = serializers.CharField()
    quotes = QuoteSerializer(many=True)


class ContributionSerializer(serializers.Serializer[Any]):
    """A component's part of the score: the sum of its reasons."""

    component = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    points = serializers.FloatField()
    available = serializers.FloatField()
    reasons = ReasonSerializer(many=True)


class MissingSerializer(serializers.Serializer[Any]):
    """An unmet must-have, what was found instead, and the points it takes away."""

    requirement = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    found = serializers.CharField()
    points = serializers.FloatField()


class GapSerializer(serializers.Serializer[Any]):
    """What would close a gap and how many points that brings; for a requirement as `closings` has it."""

    component = serializers.CharField()
    requirement = serializers.CharField()
    must = serializers.BooleanField()
    found = serializers.CharField()
    remedy = serializers.CharField()
    gain = serializers.FloatField()


class ClosingSerializer(serializers.Serializer[Any]):
    """What would meet a requirement: with `assumed`, and nothing else changed, the score grows by `gain` to `score`."""

    requirement = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    must = serializers.BooleanField()
    assumed = serializers.CharField()
    gain = serializers.FloatField()
    score = serializers.FloatField(source="total")


class ExplanationSerializer(serializers.Serializer[Any]):
    """A match with its reasons. The points of the contributions add up to the score.

    `is_current` is false where candidate or job changed since the ranking; the score is then the new one. Each of
    `closings` was scored by itself; `score_with_must_haves` has all unmet must-haves met at once, null where fewer
    than two are unmet.
    """

    id = serializers.UUIDField(source="match.id")
    job = MatchJobSerializer(source="match.job")
    candidate = MatchCandidateSerializer(source="match.candidate")
    score = serializers.FloatField()
    rank = serializers.IntegerField(source="match.rank", allow_null=True)
    contributions = ContributionSerializer(source="components", many=True)
    missing = MissingSerializer(many=True)
    gaps = GapSerializer(many=True)
    closings = ClosingSerializer(source="closings.ways", many=True)
    score_with_must_haves = serializers.FloatField(source="closings.musts_total", allow_null=True)
    stage = MatchStageSerializer(source="match.stage", allow_null=True)
    is_current = serializers.BooleanField()
    version = serializers.CharField(source="match.version")
    computed_at = serializers.DateTimeField(source="match.computed_at")


class CompareSerializer(serializers.Serializer[Any]):
    """Which candidates to compare for which job."""

    job = serializers.UUIDField()
    candidates = serializers.ListField(child=serializers.UUIDField(), min_length=2, max_length=10)

    def validate_candidates(self, value: list[Any]) -> list[Any]:
        """Nobody is compared with themselves."""
        if len(set(value)) != len(value):
            raise serializers.ValidationError("Name each candidate once.")
        return value


class DifferenceSerializer(serializers.Serializer[Any]):
    """Points by which the first leads (negative: trails) for one reason, with both sentences."""

    component = serializers.CharField()
    requirement = serializers.CharField()
    points = serializers.FloatField()
    first = serializers.CharField()
    second = serializers.CharField()


class LeadSerializer(serializers.Serializer[Any]):
    """What sets a candidate apart from the next one."""

    first = serializers.UUIDField(source="first.candidate_id")
    second = serializers.UUIDField(source="second.candidate_id")
    points = serializers.FloatField()
    differences = DifferenceSerializer(many=True)


class ComparisonSerializer(serializers.Serializer[Any]):
    """Candidates side by side, best first."""

    job = MatchJobSerializer()
    candidates = ExplanationSerializer(many=True)
    differences = LeadSerializer(many=True)
