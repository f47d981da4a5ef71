"""Matches and rankings over the API."""

import uuid

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.generics import GenericAPIView
from rest_framework.mixins import ListModelMixin
from rest_framework.response import Response
from rest_framework.status import HTTP_204_NO_CONTENT

from core.api.base import MemberRequest, OrganizationAPIMixin, OrganizationAPIView
from core.api.languages import ACCEPT_LANGUAGE, explained
from core.api.tasks import AcceptedSerializer, accepted
from jobs.selectors.job import get_job
from matching.api.decision import DecisionActions
from matching.api.serializers import CompareSerializer, ComparisonSerializer, ExplanationSerializer, MatchSerializer
from matching.filters import MatchFilter, RankingFilter
from matching.models import Match
from matching.selectors.explanation import compare_matches, explain_match
from matching.selectors.match import get_match, list_matches, matches_to_compare, ranking_of
from matching.services.match import delete_match, refresh_matches
from matching.services.ranking import request_ranking

BEST_FIRST = ("-score", "id")


@extend_schema(tags=["matches"])
class MatchViewSet(ListModelMixin, DecisionActions):
    """Computed scores of candidates for jobs."""

    queryset = Match.objects.none()
    serializer_class = MatchSerializer
    filterset_class = MatchFilter
    default_sort = BEST_FIRST
    sort_fields = {"score": "score", "computed": "computed_at"}
    represented_by = {"status": "retrieve"}
    roles = {
        "list": "viewer",
        "retrieve": "viewer",
        "compare": "viewer",
        "history": "viewer",
        "status": "recruiter",
        "bulk_status": "recruiter",
        "destroy": "recruiter",
    }

    def get_queryset(self) -> QuerySet[Match]:
        """The organization's matches."""
        return list_matches()

    @extend_schema(parameters=[ACCEPT_LANGUAGE], responses=ExplanationSerializer, filters=False)
    def retrieve(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """A match with the reasons that add up to its score."""
        explanation = explain_match(get_match(match_id=pk))
        refresh_matches(explanations=[explanation], actor=request.user)
        return explained(Response(ExplanationSerializer(explanation).data))

    @extend_schema(responses={204: None})
    def destroy(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Delete a match; the next ranking may compute it again."""
        delete_match(match=get_match(match_id=pk), actor=request.user)
        return Response(status=HTTP_204_NO_CONTENT)

    @extend_schema(parameters=[ACCEPT_LANGUAGE], request=CompareSerializer, responses=ComparisonSerializer)
    @action(detail=False, methods=["post"], filter_backends=[])
    def compare(self, request: MemberRequest) -> Response:
        """Two to ten candidates of one job side by side."""
        serializer = CompareSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        job = get_job(job_id=serializer.validated_data["job"], user=request.user)
        matches = matches_to_compare(job=job, candidate_ids=serializer.validated_data["candidates"])
        comparison = compare_matches(matches)
        refresh_matches(explanations=comparison.explanations, actor=request.user)
        answer = {"job": job, "candidates": comparison.explanations, "differences": comparison.leads}
        return explained(Response(ComparisonSerializer(answer).data))


@extend_schema(tags=["jobs"])
class JobMatchView(OrganizationAPIView):
    """Ranking on demand."""

    roles = {"post": "recruiter"}

    @extend_schema(request=None, responses={202: AcceptedSerializer})
    def post(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Rank the organization's candidates for the job."""
        return accepted(request_ranking(job=get_job(job_id=pk, user=request.user), actor=request.user))


@extend_schema(tags=["jobs"])
class JobMatchesView(OrganizationAPIMixin, GenericAPIView[Match]):
    """The ranking of a job."""

    queryset = Match.objects.none()
    serializer_class = MatchSerializer
    filterset_class = RankingFilter
    default_sort = BEST_FIRST
    roles = {"get": "viewer"}

    @extend_schema(responses=MatchSerializer(many=True), operation_id="job_matches_list")
    def get(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Best first."""
        matches = self.filter_queryset(ranking_of(get_job(job_id=pk, user=request.user)))
        return self.get_paginated_response(MatchSerializer(self.paginate_queryset(matches), many=True).data)
