"""Searching and filtering candidates over the API."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from matching.api.search_serializers import (
    FilterAnswerSerializer,
    FilterRequestSerializer,
    SearchAnswerSerializer,
    SearchRequestSerializer,
)
from matching.searching import Node, all_of
from matching.selectors.search import Mode, search_candidates
from matching.selectors.search_filter import filter_candidates
from matching.selectors.search_reading import read_filter, read_query
from matching.services.search_event import record_search


@extend_schema(tags=["candidates"])
class CandidateSearchView(OrganizationAPIView):
    """Words and conditions, meaning, or both."""

    roles = {"post": "viewer"}

    @extend_schema(request=SearchRequestSerializer, responses=SearchAnswerSerializer)
    def post(self, request: MemberRequest) -> Response:
        """Search candidates: ranked, with highlights and facets."""
        given = SearchRequestSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        values = given.validated_data
        answer = search_candidates(
            _tree(values),
            mode=Mode(values["mode"]),
            page=values["page"],
            page_size=values["page_size"],
            with_facets=values["facets"],
        )
        record_search(answer=answer, organization=request.organization)
        return Response(SearchAnswerSerializer(answer).data)


@extend_schema(tags=["candidates"])
class CandidateFilterView(OrganizationAPIView):
    """Conditions as a tree."""

    roles = {"post": "viewer"}

    @extend_schema(request=FilterRequestSerializer, responses=FilterAnswerSerializer)
    def post(self, request: MemberRequest) -> Response:
        """Filter candidates by a tree of and, or and not over all fields."""
        given = FilterRequestSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        values = given.validated_data
        answer = filter_candidates(
            read_filter(values["filter"]), sort=values["sort"], page=values["page"], page_size=values["page_size"]
        )
        return Response(FilterAnswerSerializer(answer).data)


def _tree(values: dict[str, Any]) -> Node:
    query = read_query(values["query"])
    return all_of([query, read_filter(values["filter"])]) if values.get("filter") is not None else query
