"""What is searched for over the API."""

from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from matching.selectors.search_event import search_report


class SearchReportQuerySerializer(serializers.Serializer[Any]):
    """How far back."""

    days = serializers.IntegerField(
        min_value=1, max_value=settings.SEARCH_EVENT_DAYS, default=settings.SEARCH_EVENT_DAYS
    )


class TermSerializer(serializers.Serializer[Any]):
    """A condition, in the language of searches."""

    term = serializers.CharField()
    searches = serializers.IntegerField(help_text="Searches that asked for it.")
    found_nothing = serializers.IntegerField(help_text="Of them, those that found nobody.")


class FruitlessSerializer(serializers.Serializer[Any]):
    """A search that found nobody; "…" stands where a name, an address or a number was typed."""

    query = serializers.CharField()
    searches = serializers.IntegerField()
    last = serializers.DateTimeField()


class SearchReportSerializer(serializers.Serializer[Any]):
    """Searches of the last `days`, the 50 most frequent terms and the 50 most frequent searches that found nobody."""

    days = serializers.IntegerField()
    searches = serializers.IntegerField()
    found_nothing = serializers.IntegerField()
    terms = TermSerializer(many=True)
    fruitless = FruitlessSerializer(many=True)


@extend_schema(tags=["analytics"])
class SearchReportView(OrganizationAPIView):
    """What members look for."""

    roles = {"get": "admin"}

    @extend_schema(parameters=[SearchReportQuerySerializer], responses=SearchReportSerializer)
    def get(self, request: MemberRequest) -> Response:
        """What is searched for, and what finds nobody."""
        query = SearchReportQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        return Response(SearchReportSerializer(search_report(query.validated_data["days"])).data)
