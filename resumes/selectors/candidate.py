"""Questions about candidates of the open organization."""

import uuid

from django.db.models import F, Prefetch, QuerySet, Value
from django.db.models.functions import Coalesce

from core.errors import NotFoundError
from core.models import Activity
from resumes.models import Candidate, Note, Resume, named_skills
from resumes.selectors.name_order import NameOrder

CANDIDATE_SORTS = {
    "created": "created_at", "name": "name_order", "experience": "total_months", "quality": "quality_order",
}  # fmt: skip


def candidates() -> QuerySet[Candidate]:
    """Candidates with what a list row shows.

    `quality_order` is the quality for sorting, -1 where there is none, and `name_order` the name.
    """
    found: QuerySet[Candidate] = Candidate.objects.for_list().annotate(
        quality_order=Coalesce(F("quality_score"), Value(-1)), name_order=NameOrder("name")
    )
    return found


def candidate_detail(candidate_id: uuid.UUID) -> Candidate:
    """A candidate with past, skills, resumes (newest first, each with its reading's warnings) and notes.

    The number of queries is constant. Raises NotFoundError.
    """
    resumes = Resume.objects.for_list().order_by("-created_at", "-id")
    found: Candidate | None = (
        Candidate.objects.defer("search")
        .prefetch_related(
            "experience", "education", named_skills(), "notes__author", Prefetch("resumes", queryset=resumes)
        )
        .filter(pk=candidate_id)
        .first()
    )
    if found is None:
        raise NotFoundError("There is no such candidate.")
    return found


def notes(candidate: Candidate) -> QuerySet[Note]:
    """Notes on the candidate with their authors, last changed first."""
    found: QuerySet[Note] = candidate.notes.select_related("author")
    return found


def timeline(candidate: Candidate) -> QuerySet[Activity]:
    """Everything that happened to the candidate, newest first; `core.activity_texts.render` words a line."""
    found: QuerySet[Activity] = Activity.objects.filter(
        subject_type="candidate", subject_id=candidate.pk
    ).select_related("actor")
    return found


def find_candidate(candidate_id: uuid.UUID) -> Candidate:
    """The bare candidate. Raises NotFoundError."""
    found: Candidate | None = Candidate.objects.filter(pk=candidate_id).select_related("organization").first()
    if found is None:
        raise NotFoundError("There is no such candidate.")
    return found
