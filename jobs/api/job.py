"""Jobs over the API."""

import uuid
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationViewSet
from core.api.permissions import USER
from jobs.api.serializers import (
    ExtractSerializer,
    JobSerializer,
    JobStatusSerializer,
    JobSummarySerializer,
    ProposalsSerializer,
)
from jobs.enums import SavedJobKind
from jobs.filters import JobFilter
from jobs.models import Job
from jobs.selectors.job import get_job, list_jobs
from jobs.services.advertisement import propose_requirements, requirement_values
from jobs.services.job import create_job, delete_job, set_job_status, update_job
from jobs.services.saved_job import mark_job, unmark_job


@extend_schema(tags=["jobs"])
class JobViewSet(ListModelMixin, OrganizationViewSet):
    """Jobs of the organization."""

    queryset = Job.objects.none()
    serializer_class = JobSummarySerializer
    filterset_class = JobFilter
    represented_by = {"status": "retrieve"}
    sort_fields = {"posted_date": "posted_date", "title": "title", "created": "created_at"}
    roles = {
        "list": "viewer",
        "search": "viewer",
        "retrieve": "viewer",
        "create": "recruiter",
        "update": "recruiter",
        "partial_update": "recruiter",
        "destroy": "recruiter",
        "status": "recruiter",
        "extract": "recruiter",
        "favorite": USER,
        "unfavorite": USER,
        "hide": USER,
        "unhide": USER,
    }

    def get_queryset(self) -> QuerySet[Job]:
        """The organization's jobs."""
        return list_jobs(user=self.request.user)

    @extend_schema(responses=JobSummarySerializer(many=True))
    @action(detail=False, methods=["get"])
    def search(self, request: MemberRequest) -> Response:
        """Full text in `q` with the filters of the list; best first where `q` is given."""
        jobs = self.filter_queryset(self.get_queryset())
        if "relevance" in jobs.query.annotations:
            self.default_sort = ("-relevance", "-id")
        return self.get_paginated_response(JobSummarySerializer(self.paginate_queryset(jobs), many=True).data)

    @extend_schema(responses=JobSerializer, filters=False)
    def retrieve(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """One job with its requirements."""
        return Response(JobSerializer(self._job(pk)).data)

    @extend_schema(request=JobSerializer, responses={201: JobSerializer})
    def create(self, request: MemberRequest) -> Response:
        """Create a job."""
        values = self._values(partial=False)
        wanted = values.pop("requirements", ())
        job = create_job(values=values, organization=request.organization, actor=request.user, requirements=wanted)
        return Response(JobSerializer(self._job(job.pk)).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=JobSerializer, responses=JobSerializer)
    def update(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Replace the fields that are given; `title` must be."""
        return self._change(pk, partial=False)

    @extend_schema(request=JobSerializer, responses=JobSerializer)
    def partial_update(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Change the fields that are given."""
        return self._change(pk, partial=True)

    @extend_schema(responses={204: None})
    def destroy(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Delete a job with its requirements and its ranking."""
        delete_job(job=self._job(pk), actor=request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(request=JobStatusSerializer, responses=JobSerializer)
    @action(detail=True, methods=["put"], filter_backends=[])
    def status(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Move a job to another status; 409 where the move is not allowed."""
        job = self._job(pk)
        serializer = JobStatusSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        set_job_status(job=job, status=serializer.validated_data["status"], actor=request.user)
        return Response(JobSerializer(self._job(pk)).data)

    @extend_schema(request=ExtractSerializer, responses=ProposalsSerializer)
    @action(detail=True, methods=["post"], url_path="requirements/extract", filter_backends=[])
    def extract(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Propose requirements read from the description, or from `text`; nothing is stored."""
        serializer = ExtractSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        job = self._job(pk)
        text, title = serializer.validated_data.get("text", ""), ""
        if not text:
            text, title = job.description, job.title
        found = propose_requirements(text=text, title=title, held=job.requirements.all())
        rows = [
            {**requirement_values(item), "confidence": item.confidence, "sentence": text[item.start : item.end]}
            for item in found
        ]
        return Response(ProposalsSerializer({"text": text, "proposals": rows}).data)

    @extend_schema(request=None, responses={204: None})
    @action(detail=True, methods=["put"], filter_backends=[])
    def favorite(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Mark a job as a favorite of the caller."""
        return self._mark(pk, SavedJobKind.FAVORITE)

    @extend_schema(responses={204: None})
    @favorite.mapping.delete
    def unfavorite(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Take the caller's favorite mark away."""
        return self._unmark(pk, SavedJobKind.FAVORITE)

    @extend_schema(request=None, responses={204: None})
    @action(detail=True, methods=["put"], url_path="hidden", filter_backends=[])
    def hide(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Leave a job out of the caller's lists."""
        return self._mark(pk, SavedJobKind.HIDDEN)

    @extend_schema(responses={204: None})
    @hide.mapping.delete
    def unhide(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Show a hidden job again."""
        return self._unmark(pk, SavedJobKind.HIDDEN)

    def _job(self, pk: uuid.UUID) -> Job:
        return get_job(job_id=pk, user=self.request.user)

    def _values(self, *, partial: bool) -> dict[str, Any]:
        serializer = JobSerializer(data=self.request.data, partial=partial)
        serializer.is_valid(raise_exception=True)
        return dict(serializer.validated_data)

    def _change(self, pk: uuid.UUID, *, partial: bool) -> Response:
        job = self._job(pk)
        values = self._values(partial=partial)
        wanted = values.pop("requirements", None)
        update_job(job=job, values=values, requirements=wanted, actor=self.request.user)
        return Response(JobSerializer(self._job(pk)).data)

    def _mark(self, pk: uuid.UUID, kind: SavedJobKind) -> Response:
        mark_job(job=self._job(pk), kind=kind, actor=self.request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)

    def _unmark(self, pk: uuid.UUID, kind: SavedJobKind) -> Response:
        unmark_job(job=self._job(pk), kind=kind, actor=self.request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)
