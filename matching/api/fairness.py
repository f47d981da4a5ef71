"""The fairness report over the API."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from matching.fairness.impact import BELOW, DIMENSIONS, HIGHEST, NOBODY, SMALL, TOO_FEW, WITHHELD
from matching.selectors.fairness import fairness_report, scope_of

NOTES = (TOO_FEW, SMALL, BELOW, HIGHEST, NOBODY, WITHHELD, "")


class FairnessQuerySerializer(serializers.Serializer[Any]):
    """Of which job and time; all where it is left out."""

    job = serializers.UUIDField(required=False, help_text="A job's id.")
    since = serializers.DateField(required=False, help_text="Scored or opened from this day on, the first of a month.")
    until = serializers.DateField(required=False, help_text="Scored or opened before this day, the first of a month.")


class FairnessRowSerializer(serializers.Serializer[Any]):
    """A category; figures are null where too few are in it; under five, or `withheld`, it is not even counted."""

    key = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    count = serializers.IntegerField(allow_null=True)
    selected = serializers.IntegerField(allow_null=True)
    share = serializers.FloatField(allow_null=True, help_text="Of those in categories that are counted.")
    rate = serializers.FloatField(allow_null=True, help_text="Selected by count.")
    ratio = serializers.FloatField(allow_null=True, help_text="The rate by the highest rate of a category.")
    note = serializers.ChoiceField(choices=NOTES, help_text="below_four_fifths marks a ratio under 0.8.")


class FairnessTableSerializer(serializers.Serializer[Any]):
    """The categories of sex, of race or ethnicity, or of both together."""

    dimension = serializers.ChoiceField(choices=DIMENSIONS)
    rows = FairnessRowSerializer(many=True)
    known = serializers.IntegerField(help_text="People in categories that are counted.")
    unknown = serializers.IntegerField(help_text="All others: of unknown group, or in a category that is not counted.")
    selected_unknown = serializers.IntegerField()


class FairnessSectionSerializer(serializers.Serializer[Any]):
    """A step of selection: being scored above the median, or coming into a stage from the one before."""

    key = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    considered = serializers.IntegerField(help_text="People, once for each job.")
    selected = serializers.IntegerField()
    tables = FairnessTableSerializer(many=True)


class FairnessSerializer(serializers.Serializer[Any]):
    """Rates and impact ratios, and on how many people they rest."""

    people = serializers.IntegerField(help_text="Once for each job.")
    answered = serializers.IntegerField(help_text="Of them, those with a known group; 0 where fewer than 30 answered.")
    sections = FairnessSectionSerializer(many=True)


@extend_schema(tags=["analytics"])
class FairnessView(OrganizationAPIView):
    """Whether groups are selected and scored alike."""

    roles = {"get": "admin"}

    @extend_schema(parameters=[FairnessQuerySerializer], responses=FairnessSerializer)
    def get(self, request: MemberRequest) -> Response:
        """Selection and scoring rates with impact ratios (four-fifths rule), by voluntarily given groups."""
        query = FairnessQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        return Response(FairnessSerializer(fairness_report(scope_of(query.validated_data))).data)
