"""A candidate's resumes in order, and what follows from the newest.

Who locks several things takes them in this order: traits (`identity.lock`), candidate, resume, task.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from core.models import Organization
from resumes.enums import ResumeStatus
from resumes.models import Candidate, Resume
from resumes.selectors.doubt import count_doubts
from resumes.selectors.reading import stored_reading
from resumes.services import filling, search
from resumes.signals import candidate_changed

_gathered: ContextVar[list[uuid.UUID] | None] = ContextVar("gathered_candidates", default=None)


def lock_resume(resume_id: uuid.UUID | None) -> Resume | None:
    """The resume, locked after its candidate until the transaction ends; None where it is gone."""
    owner = Resume.objects.filter(pk=resume_id).values_list("candidate_id", flat=True).first()
    if owner is not None:
        Candidate.objects.select_for_update().filter(pk=owner).values_list("pk").first()
    locked: Resume | None = Resume.objects.select_for_update().filter(pk=resume_id).first()
    return locked


def take_newest(candidate: Candidate) -> None:
    """Number the versions by time of upload, fill the candidate from the newest, and announce the change.

    The candidate must be locked.
    """
    resumes = list(candidate.resumes.filter(status=ResumeStatus.READ).order_by("created_at", "id").only("version"))
    for number, resume in enumerate(resumes, 1):
        if resume.version != number:
            Resume.objects.filter(pk=resume.pk).update(version=number)
    stored = stored_reading(Resume.objects.select_related("parsed").get(pk=resumes[-1].pk)) if resumes else None
    if stored is not None:
        filling.fill(candidate=candidate, resume=stored.resume, reading=stored.reading)
    announce(candidate)


def announce(candidate: Candidate) -> None:
    """Renew the search index and the count of doubts, and let upper apps renew what they derive from the candidate."""
    search.index(candidate)
    candidate.doubts = count_doubts(candidate)
    Candidate.objects.filter(pk=candidate.pk).update(doubts=candidate.doubts)
    tell(candidate.organization, [candidate.pk])


def tell(organization: Organization, candidate_ids: list[uuid.UUID]) -> None:
    """Let upper apps renew what they derive from these candidates."""
    gathered = _gathered.get()
    if gathered is not None:
        gathered += candidate_ids
    elif candidate_ids:
        candidate_changed.send(sender=Candidate, organization=organization, candidate_ids=candidate_ids)


@contextmanager
def announcing_together(organization: Organization) -> Iterator[None]:
    """Let upper apps hear once, at the end, of all candidates that change inside; for many in one transaction.

    What fails inside is not told. One within another adds to it.
    """
    gathered: list[uuid.UUID] = []
    token = _gathered.set(gathered)
    try:
        yield
    finally:
        _gathered.reset(token)
    tell(organization, gathered)
