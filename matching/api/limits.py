"""How many of the best are answered where an answer is not a list in pages."""

from typing import Any

from rest_framework import serializers

from core.api.base import MemberRequest

MOST = 100
USUAL = 20


class LimitSerializer(serializers.Serializer[Any]):
    """`limit`, 1 to 100."""

    limit = serializers.IntegerField(
        min_value=1, max_value=MOST, default=USUAL, required=False, help_text="How many of the best to answer."
    )

    @classmethod
    def of(cls, request: MemberRequest) -> int:
        """The limit that the query names, the usual one without. Raises ValidationError."""
        given = cls(data=request.query_params.dict())
        given.is_valid(raise_exception=True)
        return int(given.validated_data["limit"])
