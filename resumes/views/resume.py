"""A resume's file and the pictures of its pages."""

import uuid

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from core.errors import NotFoundError
from core.views.base import MemberView, PageRequest, page
from resumes.models import Resume
from resumes.selectors.file import file_url
from resumes.selectors.reading import document_of, parsed_resume, picture_name
from resumes.selectors.resume import resumes
from resumes.services.page_pictures import request_pictures
from resumes.views.candidate_sheet import picture_context


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
        return _picture(str(resume.preview.name))


def _picture(name: str) -> FileResponse:
    try:
        file = default_storage.open(name)
    except FileNotFoundError as error:
        raise NotFoundError("This picture was deleted.") from error
    response = FileResponse(file, content_type="image/png")
    response["Cache-Control"] = "private, max-age=300"
    return response


class ResumePageView(MemberView):
    """The picture of a page behind the first."""

    def get(self, request: PageRequest, pk: uuid.UUID, number: int) -> FileResponse:
        """A PNG; 404 until it is drawn, and where it could not be."""
        if name := picture_name(parsed_resume(pk), number):
            return _picture(name)
        raise NotFoundError("There is no picture of this page.")


class PageDrawnView(MemberView):
    """Waiting for the picture of a page that somebody came to see."""

    def get(self, request: PageRequest, pk: uuid.UUID, number: int) -> TemplateResponse:
        """The picture's place on the page: asks for the drawing where nobody did, and again until it is done."""
        parsed = parsed_resume(pk)
        sheets = {page.number: page for page in document_of(parsed.resume).pages}
        if number not in sheets or number < 2:
            raise NotFoundError("The resume has no such page.")
        context = picture_context(parsed, number)
        if "wait_url" in context:
            request_pictures(resume=parsed.resume, actor=request.user)
        page_of = {"number": number, "count": len(sheets), "delay": "1s"}
        size = {"width": sheets[number].width, "height": sheets[number].height}
        return page(request, "resumes/page_picture.html", {**context, **page_of, **size})
