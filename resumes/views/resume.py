"""A resume's file and picture."""

import uuid

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect

from core.errors import NotFoundError
from core.views.base import MemberView, PageRequest
from resumes.models import Resume
from resumes.selectors.file import file_url
from resumes.selectors.resume import resumes


def find_resume(pk: uuid.UUID) -> Resume:
    """The resume without its texts. Raises NotFoundError."""
    found: Resume | None = resumes().filter(pk=pk).first()
    if found is None:
        raise NotFoundError("There is no such resume.")
    return found


class ResumeFileView(MemberView):
    """The original file."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> HttpResponse:
        """Off to its short-lived address."""
        response = redirect(file_url(find_resume(pk)))
        response["Cache-Control"] = "private, no-store"
        return response


class ResumePreviewView(MemberView):
    """The picture of the first page."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> FileResponse:
        """A PNG; 404 where none could be drawn."""
        resume = find_resume(pk)
        if not resume.preview:
            raise NotFoundError("There is no picture of this resume.")
        response = FileResponse(resume.preview.open("rb"), content_type="image/png")
        response["Cache-Control"] = "private, max-age=300"
        return response
