"""From a quote to its place in the resume."""

import uuid

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from core.views.base import MemberView, PageRequest
from resumes.enums import ResumeStatus
from resumes.selectors.candidate import candidate_detail
from resumes.selectors.reading import stored_reading
from resumes.selectors.resume import resume_detail
from resumes.views.candidate_page import ReadColumn
from resumes.views.candidate_sheet import Numbering


class EvidenceView(MemberView):
    """Sends on to the numbered spot of the candidate's page that holds a character of the newest resume."""

    def get(self, request: PageRequest, pk: uuid.UUID, start: int) -> HttpResponse:
        """The spot that begins there or reaches over it, else the resume as a whole."""
        address = reverse("resumes:candidate-detail", args=[pk])
        key = _key_at(pk, start)
        return redirect(f"{address}#spot-{key}" if key else f"{address}#resume-title")


def _key_at(pk: uuid.UUID, start: int) -> str:
    candidate = candidate_detail(pk)
    newest = next((row for row in candidate.resumes.all() if row.status == ResumeStatus.READ), None)
    if newest is None:
        return ""
    resume = resume_detail(newest.pk)
    stored = stored_reading(resume)
    numbering = Numbering(resume, stored.document if stored else None)
    ReadColumn(candidate, numbering, can_edit=False).context()
    holding = [mark for mark in numbering.marks if mark.start <= start < mark.end]
    return max(holding, key=lambda mark: mark.start).key if holding else ""
