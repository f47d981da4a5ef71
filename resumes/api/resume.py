"""Resume files over the API."""

import uuid
from collections import Counter
from typing import Any, ClassVar

from django.core.exceptions import TooManyFilesSent
from django.db.models import QuerySet
from django.http import FileResponse, HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import BaseParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationViewSet
from core.api.tasks import AcceptedSerializer, accepted
from core.api.throttling import ScopedThrottle, UserThrottle
from core.errors import InvalidError, NotFoundError
from resumes.api.resume_serializers import (
    ParsedSerializer,
    RedactedSerializer,
    ResumeDetailSerializer,
    ResumeSerializer,
    TitleSerializer,
    UploadRequestSerializer,
    UploadSerializer,
)
from resumes.extraction import to_json_resume
from resumes.filters import ResumeFilter
from resumes.models import Resume
from resumes.selectors.file import file_url
from resumes.selectors.reading import StoredReading, stored_reading
from resumes.selectors.resume import RESUME_SORTS, resume_detail, resumes, versions
from resumes.selectors.upload import uploaded_files
from resumes.services import resume as service
from resumes.services.upload import receive_files

NOT_READ = "The resume has not been read yet."


class AnyAccept(BaseContentNegotiation):
    """For pictures and redirects: whatever the caller accepts; errors stay problem+json."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        """There is no body."""
        return parsers[0]

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        """JSON, for errors."""
        return renderers[0], renderers[0].media_type


@extend_schema(tags=["resumes"])
class ResumeViewSet(ListModelMixin, OrganizationViewSet):
    """Resume files of the organization, newest first."""

    serializer_class = ResumeSerializer
    filterset_class = ResumeFilter
    sort_fields = RESUME_SORTS
    queryset = Resume.objects.none()
    throttle_scope = "upload"
    roles: ClassVar[dict[str, str]] = {
        "list": "viewer",
        "retrieve": "viewer",
        "parsed": "viewer",
        "redacted": "viewer",
        "file": "viewer",
        "preview": "viewer",
        "versions": "viewer",
        "upload": "recruiter",
        "update": "recruiter",
        "partial_update": "recruiter",
        "destroy": "recruiter",
        "parse": "recruiter",
    }

    def get_queryset(self) -> QuerySet[Resume]:
        """The organization's resumes."""
        return resumes()

    def get_parsers(self) -> list[BaseParser]:
        """Files come as multipart."""
        return [MultiPartParser()] if getattr(self, "action_map", {}).get("post") == "upload" else super().get_parsers()

    def get_throttles(self) -> list[Any]:
        """Uploads have a rate of their own beside that of the plan."""
        return [UserThrottle(), ScopedThrottle()] if self.action == "upload" else [UserThrottle()]

    @extend_schema(responses=ResumeDetailSerializer)
    def retrieve(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Metadata, status and quality."""
        return Response(ResumeDetailSerializer(resume_detail(pk)).data)

    @extend_schema(request=TitleSerializer, responses=ResumeDetailSerializer)
    def update(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Change the title."""
        resume = resume_detail(pk)
        given = TitleSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        service.update(resume=resume, actor=request.user, title=given.validated_data["title"])
        return Response(ResumeDetailSerializer(resume).data)

    @extend_schema(request=TitleSerializer, responses=ResumeDetailSerializer)
    def partial_update(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Change the title."""
        return self.update(request, pk)

    @extend_schema(responses={204: None})
    def destroy(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Delete the file and what was read from it; the candidate stays."""
        service.delete(resume=resume_detail(pk), actor=request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(request={"multipart/form-data": UploadRequestSerializer}, responses={202: UploadSerializer})
    @action(detail=False, methods=["post"], filter_backends=[])
    def upload(self, request: MemberRequest) -> Response:
        """Take in one or many files (field `files`). The answer says what became of each."""
        try:
            files = request.FILES.getlist("files")
        except TooManyFilesSent as error:
            message = "These are more files than can be sent at once."
            raise InvalidError(message, fields={"files": [message]}) from error
        upload = receive_files(files=files, organization=request.organization, actor=request.user)
        answer = UploadSerializer({"upload": upload.pk, "results": uploaded_files(upload)})
        return Response(answer.data, status=status.HTTP_202_ACCEPTED)

    @extend_schema(request=None, responses={202: AcceptedSerializer})
    @action(detail=True, methods=["post"], filter_backends=[])
    def parse(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Read the file again."""
        return accepted(service.reparse(resume=resume_detail(pk), actor=request.user))

    @extend_schema(responses=ParsedSerializer, filters=False)
    @action(detail=True, methods=["get"], filter_backends=[], pagination_class=None)
    def parsed(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """What was read, in the JSON Resume shape with evidence."""
        stored = _reading(resume_detail(pk))
        record = stored.resume.parsed
        parsing = {
            "reader_version": record.reader_version,
            "milliseconds": record.milliseconds,
            "warnings": record.warnings,
            "read_at": record.updated_at,
            "file_type": stored.resume.file_type,
            "pages": len(stored.document.pages),
            "characters": len(stored.document.text),
            "hidden_text": [
                {"text": item.text, "page": item.page, "reason": item.reason} for item in stored.document.hidden
            ],
            "flagged_text": [
                {"text": item.text, "page": item.page, "kind": item.kind, "counts": item.counts}
                for item in stored.document.flagged
            ],
        }
        return Response({"resume": to_json_resume(stored.reading, document=stored.document), "parsing": parsing})

    @extend_schema(responses=RedactedSerializer, filters=False)
    @action(detail=True, methods=["get"], filter_backends=[], pagination_class=None)
    def redacted(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """The text without personal data."""
        redaction = _reading(resume_detail(pk)).redaction
        return Response({"text": redaction.text, "kinds": Counter(span.kind for span in redaction.spans)})

    @extend_schema(responses={302: OpenApiResponse(description="The original, for a few minutes.")}, filters=False)
    @action(detail=True, methods=["get"], filter_backends=[], content_negotiation_class=AnyAccept)
    def file(self, request: MemberRequest, pk: uuid.UUID) -> HttpResponse:
        """A short-lived signed address of the original."""
        return HttpResponse(status=status.HTTP_302_FOUND, headers={"Location": file_url(resume_detail(pk))})

    @extend_schema(responses={(200, "image/png"): OpenApiTypes.BINARY}, filters=False)
    @action(detail=True, methods=["get"], filter_backends=[], content_negotiation_class=AnyAccept)
    def preview(self, request: MemberRequest, pk: uuid.UUID) -> FileResponse:
        """A picture of the first page."""
        resume = resume_detail(pk)
        if not resume.preview:
            raise NotFoundError("There is no picture of this resume; it was not read yet, or could not be drawn.")
        response = FileResponse(resume.preview.open("rb"), content_type="image/png")
        response["Cache-Control"] = "private, max-age=300"
        return response

    @extend_schema(responses=ResumeSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], filter_backends=[])
    def versions(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """All resumes of the same person, newest first."""
        shown = self.paginate_queryset(versions(resume_detail(pk)))
        return self.get_paginated_response(ResumeSerializer(shown, many=True).data)


def _reading(resume: Resume) -> StoredReading:
    stored = stored_reading(resume)
    if stored is None:
        raise NotFoundError(resume.error or NOT_READ)
    return stored
