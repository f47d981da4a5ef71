"""Questions about resume files of the open organization."""

import uuid

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Coalesce

from core.errors import NotFoundError
from resumes.models import Resume

RESUME_SORTS = {"created": "created_at", "name": "original_name", "quality": "quality_order", "size": "size"}


def resumes() -> QuerySet[Resume]:
    """Resumes with their candidates, without the long texts."""
    found: QuerySet[Resume] = Resume.objects.for_list().annotate(quality_order=Coalesce(F("quality_score"), Value(-1)))
    return found


def resume_detail(resume_id: uuid.UUID) -> Resume:
    """A resume with candidate and reading, texts included. Raises NotFoundError."""
    found: Resume | None = Resume.objects.select_related("candidate", "parsed").filter(pk=resume_id).first()
    if found is None:
        raise NotFoundError("There is no such resume.")
    return found


def versions(resume: Resume) -> QuerySet[Resume]:
    """All resumes of the same person, newest first, this one included; only this one until it is read."""
    if resume.candidate_id is None:
        alone: QuerySet[Resume] = resumes().filter(pk=resume.pk)
        return alone
    found: QuerySet[Resume] = resumes().filter(candidate_id=resume.candidate_id).order_by("-created_at", "-id")
    return found
