"""A candidate's resumes in order, and what follows from the newest."""

from resumes.enums import ResumeStatus
from resumes.models import Candidate, Resume
from resumes.selectors.reading import stored_reading
from resumes.services import filling, search
from resumes.signals import candidate_changed


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
    """Renew the search index, and let upper apps renew what they derive from the candidate."""
    search.index(candidate)
    candidate_changed.send(sender=Candidate, organization=candidate.organization, candidate_ids=[candidate.pk])
