"""Decisions over the API: moving candidates along the pipeline of a job, and how they came where they are."""

import uuid
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView, OrganizationViewSet
from jobs.api.stage import StageChangeSerializer, StageSerializer
from jobs.enums import ApplicationSource
from jobs.models import Job
from jobs.selectors.application import history_of
from jobs.selectors.job import get_job
from jobs.selectors.stage import get_stage
from matching.api.serializers import MatchCandidateSerializer, MatchJobSerializer, MatchSerializer
from matching.selectors.match import get_match, get_matches
from matching.selectors.pipeline import pipeline_of
from matching.services.decision import MOST_AT_ONCE, decide, decide_all
from resumes.models import Candidate
from resumes.selectors.candidate import find_candidate


class DecisionSerializer(serializers.Serializer[Any]):
    """Where to move to, and why. `reason` must be given where the decision goes against the ranking."""

    status = serializers.CharField(max_length=60, help_text="A stage by its id, kind or name.")
    reason = serializers.CharField(required=False, allow_blank=True, default="", max_length=2000)


class BulkDecisionSerializer(DecisionSerializer):
    """The same for many matches: all are moved, or none."""

    matches = serializers.ListField(child=serializers.UUIDField(), min_length=1, max_length=MOST_AT_ONCE)


class BulkMovedSerializer(serializers.Serializer[Any]):
    """The matches as they stand now, and how many of them were moved; the others stood there already."""

    moved = serializers.IntegerField()
    matches = MatchSerializer(many=True)


class CardSerializer(serializers.Serializer[Any]):
    """A candidate on the board; `id`, `score` and `rank` are of their match, null where they are not ranked."""

    id = serializers.UUIDField(source="match.id", default=None, allow_null=True)
    application = serializers.UUIDField(source="application.id")
    candidate = MatchCandidateSerializer(source="application.candidate")
    score = serializers.FloatField(source="match.score", default=None, allow_null=True)
    rank = serializers.IntegerField(source="match.rank", default=None, allow_null=True)
    source = serializers.ChoiceField(source="application.source", choices=ApplicationSource.choices)  # type: ignore[assignment]
    opened_at = serializers.DateTimeField(source="application.opened_at")
    moved_at = serializers.DateTimeField(source="application.moved_at")


class ColumnSerializer(serializers.Serializer[Any]):
    """A stage with how many stand in it, and the first fifty of them."""

    stage = StageSerializer()
    count = serializers.IntegerField()
    matches = CardSerializer(source="cards", many=True)


class PipelineSerializer(serializers.Serializer[Any]):
    """The board of a job. Where `is_ranked` is false, nobody has a score."""

    job = MatchJobSerializer()
    is_ranked = serializers.BooleanField(source="job.is_ranked")
    stages = ColumnSerializer(many=True)


class DecisionActions(OrganizationViewSet):
    """What people decide about a match."""

    @extend_schema(request=DecisionSerializer, responses=MatchSerializer)
    @action(detail=True, methods=["put"], filter_backends=[])
    def status(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Move the candidate along the pipeline; one who stands there already stays, and nothing is recorded."""
        match = get_match(match_id=pk)
        _move(request, match.job, match.candidate)
        return Response(MatchSerializer(get_match(match_id=pk)).data)

    @extend_schema(request=BulkDecisionSerializer, responses=BulkMovedSerializer)
    @action(detail=False, methods=["post"], url_path="bulk-status", filter_backends=[])
    def bulk_status(self, request: MemberRequest) -> Response:
        """Move the candidates of many matches, or of none where one of them cannot be moved."""
        given = _given(BulkDecisionSerializer, request)
        stage = get_stage(request.organization, given["status"])
        matches = get_matches(match_ids=given["matches"])
        moved = decide_all(matches=matches, stage=stage, actor=request.user, reason=given["reason"])
        answer = {"moved": len(moved), "matches": get_matches(match_ids=given["matches"])}
        return Response(BulkMovedSerializer(answer).data)

    @extend_schema(responses=StageChangeSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], filter_backends=[], sort_fields={})
    def history(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """How the candidate moved through the job's pipeline, newest first."""
        self.default_sort = ("-created_at", "-id")
        match = get_match(match_id=pk)
        moves = history_of(job_id=match.job_id, candidate_id=match.candidate_id)
        shown = self.paginate_queryset(moves)
        return self.get_paginated_response(StageChangeSerializer(shown, many=True).data)


@extend_schema(tags=["jobs"])
class PipelineView(OrganizationAPIView):
    """The board of a job."""

    roles = {"get": "viewer"}

    @extend_schema(responses=PipelineSerializer)
    def get(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Its stages with who stands in each."""
        job = get_job(job_id=pk, user=request.user)
        columns = pipeline_of(job, request.organization)
        return Response(PipelineSerializer({"job": job, "stages": columns}).data)


@extend_schema(tags=["jobs"])
class PipelineCandidateView(OrganizationAPIView):
    """A candidate in the pipeline of a job, whether ranked or not."""

    roles = {"put": "recruiter"}

    @extend_schema(request=DecisionSerializer, responses=StageChangeSerializer(many=True))
    def put(self, request: MemberRequest, pk: uuid.UUID, candidate_id: uuid.UUID) -> Response:
        """Move the candidate, putting them into the pipeline first where they are not; answers with their moves."""
        job, candidate = get_job(job_id=pk, user=request.user), find_candidate(candidate_id)
        _move(request, job, candidate)
        moves = history_of(job_id=job.pk, candidate_id=candidate.pk)
        return Response(StageChangeSerializer(moves, many=True).data)


def _given(serializer_class: type[serializers.Serializer[Any]], request: MemberRequest) -> dict[str, Any]:
    serializer = serializer_class(data=request.data)
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data)


def _move(request: MemberRequest, job: Job, candidate: Candidate) -> None:
    given = _given(DecisionSerializer, request)
    stage = get_stage(request.organization, given["status"])
    decide(job=job, candidate=candidate, stage=stage, actor=request.user, reason=given["reason"])
