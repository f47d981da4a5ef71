"""Erasing a person: files, rows, timeline, and what the audit remembers."""

import pghistory
from django.db import connection, transaction
from django.db.models import Q

from core.errors import NotFoundError
from core.models import Activity, TaskRun, User
from core.services import activity
from resumes.models import Candidate, Resume
from resumes.services import suppression
from resumes.services.stored_files import discard
from resumes.signals import candidate_erased

ON_REQUEST = "request"
BY_RETENTION = "retention"


@transaction.atomic
def erase(*, candidate: Candidate, actor: User | None, reason: str = ON_REQUEST) -> None:
    """Remove everything held about the candidate; what stays is that somebody was erased, when, why and by whom.

    Their files that wait to be read are removed when they are.
    """
    traits = suppression.traits_of_candidate(candidate)
    suppression.lock(candidate.organization, traits)
    if not Candidate.objects.select_for_update(of=("self",)).filter(pk=candidate.pk).exists():
        raise NotFoundError("This candidate was erased already.")
    suppression.remember(candidate, traits)
    with pghistory.context(reason=reason):
        _remove(candidate, actor, reason)
        suppression.forget_names(traits)


def _remove(candidate: Candidate, actor: User | None, reason: str) -> None:
    organization, candidate_id = candidate.organization, candidate.pk
    resumes = list(Resume.objects.for_list().filter(candidate=candidate))
    resume_ids = [resume.pk for resume in resumes]
    candidate_erased.send(Candidate, candidate=candidate, actor=actor)
    discard(resumes)
    TaskRun.objects.filter(Q(subject_id__in=resume_ids) | Q(subject_id=candidate_id)).delete()
    Activity.objects.filter(subject_id=candidate_id).delete()
    candidate.delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT erase_candidate_events(%s, %s::uuid[])", [candidate_id, resume_ids])
    activity.record(
        code="candidate.erased",
        subject_type="candidate",
        subject_id=candidate_id,
        organization=organization,
        actor=actor,
        reason=reason,
    )
