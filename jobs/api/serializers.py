"""Jobs and requirements as the API shows and takes them."""

from typing import Any

from rest_framework import serializers

from core.api.strict import ChoiceField
from jobs.enums import JobStatus
from jobs.models import MOST_PLACE_NAME, MOST_TRAVEL_PERCENT, Job, Requirement


class RequirementSerializer(serializers.ModelSerializer[Requirement]):
    """One thing that a job asks for. `value` is a skill's key or name, a degree level, a language code, or a name.

    `instead_months` of experience may replace a degree; 0: five years, where "experience" is among its alternatives.
    """

    serializer_choice_field = ChoiceField
    value = serializers.CharField(max_length=160, required=False, allow_blank=True, default="")
    label = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")  # type: ignore[assignment]
    months = serializers.IntegerField(required=False, default=0, min_value=0, max_value=600)
    alternatives = serializers.ListField(
        child=serializers.CharField(max_length=160), required=False, default=list, max_length=30
    )
    instead_months = serializers.IntegerField(required=False, default=0, min_value=0, max_value=600)
    source_start = serializers.IntegerField(required=False, allow_null=True, min_value=0)
    source_end = serializers.IntegerField(required=False, allow_null=True, min_value=0)

    class Meta:
        model = Requirement
        fields = [
            "id", "kind", "value", "label", "must", "months", "level", "area", "alternatives",
            "instead_months", "source_start", "source_end",
        ]  # fmt: skip


class PlaceSerializer(serializers.Serializer[dict[str, str]]):
    """A place. `country_code` is ISO 3166-1 alpha-2."""

    city = serializers.CharField(max_length=MOST_PLACE_NAME, required=False, allow_blank=True, default="")
    region = serializers.CharField(max_length=MOST_PLACE_NAME, required=False, allow_blank=True, default="")
    country_code = serializers.CharField(max_length=2)


class JobSummarySerializer(serializers.ModelSerializer[Job]):
    """A job in a list. `is_favorite` and `is_hidden` are the caller's own marks."""

    requirement_count = serializers.IntegerField(read_only=True)
    other_places = PlaceSerializer(many=True, read_only=True)
    is_favorite = serializers.BooleanField(read_only=True)
    is_hidden = serializers.BooleanField(read_only=True)

    class Meta:
        model = Job
        fields = [
            "id", "title", "department", "city", "region", "country_code", "other_places", "remote",
            "employment_type", "travel_percent", "experience_level", "salary_min", "salary_max", "salary_currency",
            "salary_period", "status", "posted_at", "is_ranked", "created_at", "updated_at", "requirement_count",
            "is_favorite", "is_hidden",
        ]  # fmt: skip
        read_only_fields = fields


class JobSerializer(serializers.ModelSerializer[Job]):
    """A job with description and requirements; requirements that are given replace those held.

    `city`, `region` and `country_code` are the main place; the work can be done at each of `other_places` as well.
    Where `is_ranked` is off, candidates are not scored for it, and `unranked_reason` must say why.
    """

    serializer_choice_field = ChoiceField
    is_ranked = serializers.BooleanField(required=False)
    status = ChoiceField(choices=JobStatus.choices, required=False)
    other_places = PlaceSerializer(many=True, required=False)
    requirements = RequirementSerializer(many=True, required=False)
    travel_percent = serializers.IntegerField(
        required=False, allow_null=True, min_value=0, max_value=MOST_TRAVEL_PERCENT
    )
    salary_min = serializers.IntegerField(required=False, allow_null=True, min_value=0, max_value=2_000_000_000)
    salary_max = serializers.IntegerField(required=False, allow_null=True, min_value=0, max_value=2_000_000_000)
    is_favorite = serializers.BooleanField(read_only=True)
    is_hidden = serializers.BooleanField(read_only=True)

    class Meta:
        model = Job
        fields = [
            "id", "title", "description", "department", "city", "region", "country_code", "other_places", "remote",
            "employment_type", "travel_percent", "experience_level", "salary_min", "salary_max", "salary_currency",
            "salary_period", "status", "posted_at", "is_ranked", "unranked_reason", "created_at", "updated_at",
            "requirements", "is_favorite", "is_hidden",
        ]  # fmt: skip
        read_only_fields = ["posted_at", "created_at", "updated_at"]

    def validate_country_code(self, value: str) -> str:
        """Codes are kept in upper case."""
        return value.upper()


class JobStatusSerializer(serializers.Serializer[dict[str, Any]]):
    """A status to move to."""

    status = ChoiceField(choices=JobStatus.choices)


class ExtractSerializer(serializers.Serializer[dict[str, Any]]):
    """What to read; without `text`, the job's description."""

    text = serializers.CharField(max_length=50_000, required=False)


class ProposalSerializer(serializers.Serializer[Any]):
    """A requirement that the text seems to state. `start` and `end` are the characters of its sentence in `text`."""

    kind = serializers.CharField()
    value = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    must = serializers.BooleanField()
    months = serializers.IntegerField()
    level = serializers.CharField()
    area = serializers.CharField()
    alternatives = serializers.ListField(child=serializers.CharField())
    instead_months = serializers.IntegerField()
    confidence = serializers.FloatField()
    source_start = serializers.IntegerField()
    source_end = serializers.IntegerField()
    sentence = serializers.CharField()


class ProposalsSerializer(serializers.Serializer[Any]):
    """The text that was read and what it seems to ask for."""

    text = serializers.CharField()
    proposals = ProposalSerializer(many=True)
