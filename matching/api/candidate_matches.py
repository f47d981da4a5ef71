"""What matching adds to a candidate's detail."""

from typing import Any

from rest_framework import serializers

from matching.api.serializers import ExplanationSerializer, MatchSerializer
from matching.selectors.explanation import explain_match
from matching.selectors.match import candidate_matches

MOST_SHOWN = 100


class _OfCandidate(serializers.ListSerializer[Any]):
    def to_representation(self, data: Any) -> list[Any]:
        """Of a candidate, best first, in one query."""
        return super().to_representation(candidate_matches(candidate_id=data.pk)[:MOST_SHOWN])


class CandidateMatchSerializer(MatchSerializer):
    """A match of the candidate at hand. Of many, the best hundred; `/matches?candidate=` has all of them."""

    candidate = None  # type: ignore[assignment]

    class Meta(MatchSerializer.Meta):
        fields = [name for name in MatchSerializer.Meta.fields if name != "candidate"]
        read_only_fields = fields
        list_serializer_class = _OfCandidate


def explained_matches(candidate: Any) -> Any:
    """Every match of the candidate with its reasons, for a person's export."""
    matches = candidate_matches(candidate_id=candidate.pk)
    return ExplanationSerializer([explain_match(match) for match in matches], many=True).data
