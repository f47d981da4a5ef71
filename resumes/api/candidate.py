"""Candidates over the API."""

import uuid
from typing import ClassVar

from django.db.models import QuerySet
from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationViewSet
from resumes.api.candidate_serializers import (
    ActivitySerializer,
    CandidateSerializer,
    CandidateSummarySerializer,
    NewCandidateSerializer,
    NoteSerializer,
)
from resumes.filters import CandidateFilter
from resumes.models import Candidate
from resumes.selectors.candidate import CANDIDATE_SORTS, candidate_detail, candidates, find_candidate, notes, timeline
from resumes.services import candidate as service
from resumes.services.erasure import erase
from resumes.services.person_export import export_person


@extend_schema(tags=["candidates"])
class CandidateViewSet(ListModelMixin, OrganizationViewSet):
    """Candidates of the organization, newest first."""

    serializer_class = CandidateSummarySerializer
    filterset_class = CandidateFilter
    sort_fields = CANDIDATE_SORTS
    queryset = Candidate.objects.none()
    roles: ClassVar[dict[str, str]] = {
        "list": "viewer",
        "retrieve": "viewer",
        "create": "recruiter",
        "partial_update": "recruiter",
        "destroy": "admin",
        "export": "admin",
        "notes": "viewer",
        "put_note": "recruiter",
        "timeline": "viewer",
    }

    def get_queryset(self) -> QuerySet[Candidate]:
        """The organization's candidates."""
        return candidates()

    @extend_schema(responses=CandidateSerializer, filters=False)
    def retrieve(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Experience, education, skills with evidence, resumes."""
        return Response(CandidateSerializer(candidate_detail(pk)).data)

    @extend_schema(request=NewCandidateSerializer, responses={201: CandidateSerializer})
    def create(self, request: MemberRequest) -> Response:
        """Add a candidate by hand; 409 where another has the email."""
        given = NewCandidateSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        made = service.create(organization=request.organization, actor=request.user, values=given.validated_data)
        return Response(CandidateSerializer(candidate_detail(made.pk)).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=CandidateSerializer, responses=CandidateSerializer, filters=False)
    def partial_update(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Correct fields; a correction survives the next reading, until `uncorrect` names it."""
        candidate = find_candidate(pk)
        given = CandidateSerializer(data=request.data)  # every field may be absent, rows must be whole
        given.is_valid(raise_exception=True)
        values = dict(given.validated_data)
        back = set(values.pop("uncorrect", ())) - set(values)
        if values:
            service.correct(candidate=candidate, actor=request.user, values=values)
        if back:
            service.reset(candidate=candidate, actor=request.user, fields=back)
        return Response(CandidateSerializer(candidate_detail(pk)).data)

    @extend_schema(responses={(200, "application/zip"): OpenApiTypes.BINARY}, filters=False)
    @action(detail=True, methods=["get"], filter_backends=[], pagination_class=None)
    def export(self, request: MemberRequest, pk: uuid.UUID) -> FileResponse:
        """Everything held about the person: a zip of `person.json` and the original files."""
        file = export_person(candidate=find_candidate(pk), actor=request.user)
        return FileResponse(file, as_attachment=True, filename=f"person-{pk}.zip", content_type="application/zip")

    @extend_schema(responses={204: None})
    def destroy(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Erase the person and everything derived."""
        erase(candidate=find_candidate(pk), actor=request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(responses=NoteSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], filter_backends=[], sort_fields={})
    def notes(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """What members wrote, last changed first."""
        self.default_sort = ("-updated_at", "-id")
        shown = self.paginate_queryset(notes(find_candidate(pk)))
        return self.get_paginated_response(NoteSerializer(shown, many=True).data)

    @extend_schema(request=NoteSerializer, responses=NoteSerializer, filters=False)
    @notes.mapping.put
    def put_note(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Add or replace one's own note."""
        candidate = find_candidate(pk)
        given = NoteSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        note = service.put_note(candidate=candidate, actor=request.user, text=given.validated_data["text"])
        return Response(NoteSerializer(note).data)

    @extend_schema(responses=ActivitySerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], filter_backends=[], sort_fields={})
    def timeline(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Everything that happened, newest first."""
        lines = self.paginate_queryset(timeline(find_candidate(pk)))
        return self.get_paginated_response(ActivitySerializer(lines, many=True).data)
