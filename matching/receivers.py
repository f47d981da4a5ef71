"""What lower apps announce, and what it means for rankings."""

import uuid
from collections.abc import Sequence
from typing import Any

from core.models import Organization, User
from jobs.models import Job
from jobs.signals import job_changed
from matching.services.erased_people import delete_searches_for
from matching.services.index import request_index
from matching.services.joining import count_ranked
from matching.services.ranking import rank_changed_job
from resumes.models import Candidate
from resumes.signals import candidate_changed, candidate_erased


def on_candidate_changed(
    *, organization: Organization, candidate_ids: Sequence[uuid.UUID], actor: User | None = None, **kwargs: Any
) -> None:
    """Index again who changed; where some are gone, rankings have fewer candidates."""
    held = Candidate.objects.filter(pk__in=candidate_ids).count()
    if held:
        request_index(organization=organization, candidate_ids=candidate_ids, actor=actor)
    if held < len(set(candidate_ids)):
        count_ranked()


def on_candidate_erased(*, candidate: Candidate, actor: User | None = None, **kwargs: Any) -> None:
    """Delete the searches that name the person."""
    delete_searches_for(candidate=candidate, actor=actor)


def on_job_changed(*, job: Job, status_before: str, actor: User | None = None, **kwargs: Any) -> None:
    """Rank again where the change matters."""
    rank_changed_job(job=job, status_before=status_before, actor=actor)


def connect() -> None:
    """Start listening."""
    candidate_changed.connect(on_candidate_changed, dispatch_uid="matching.candidate_changed")
    candidate_erased.connect(on_candidate_erased, dispatch_uid="matching.candidate_erased")
    job_changed.connect(on_job_changed, dispatch_uid="matching.job_changed")
