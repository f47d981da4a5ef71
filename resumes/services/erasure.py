"""Erasing a person: files, rows, timeline, and what the audit remembers."""

from django.db import connection, transaction
from django.db.models import Q

from core.errors import NotFoundError
from core.models import Activity, TaskRun, User
from core.services import activity
from resumes.models import Candidate, Resume
from resumes.services.stored_files import discard


@transaction.atomic
def erase(*, candidate: Candidate, actor: User) -> None:
    """Remove everything held about the candidate; what stays is that somebody was erased, when and by whom."""
    organization, candidate_id = candidate.organization, candidate.pk
    if not Candidate.objects.select_for_update(of=("self",)).filter(pk=candidate_id).exists():
        raise NotFoundError("This candidate was erased already.")
    resumes = list(Resume.objects.for_list().filter(candidate=candidate))
    resume_ids = [resume.pk for resume in resumes]
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
    )
