"""Whether candidates of a job are scored at all."""

from django.db import transaction

from core.errors import InvalidError
from core.models import User
from core.services.activity import record
from jobs.models import Job
from jobs.services.announcing import announce

MOST_CHARACTERS = 500


@transaction.atomic
def set_ranked(*, job: Job, is_ranked: bool, actor: User | None, reason: str = "") -> Job:
    """Switch the ranking of a job on or off; off needs a reason, and takes what was computed away.

    A job that stands so already, for the same reason, is left as it is. Raises InvalidError.
    """
    reason = "" if is_ranked else reason.strip()
    if not is_ranked and not 0 < len(reason) <= MOST_CHARACTERS:
        message = f"Say why candidates are not ranked, in at most {MOST_CHARACTERS} characters."
        raise InvalidError(message, fields={"unranked_reason": [message]})
    held = Job.objects.select_for_update(no_key=True).get(pk=job.pk)
    if (held.is_ranked, held.unranked_reason) == (is_ranked, reason):
        return held
    held.is_ranked, held.unranked_reason = is_ranked, reason
    held.save(update_fields=["is_ranked", "unranked_reason"])
    record(
        code="job.ranked_again" if is_ranked else "job.unranked",
        subject_type="job",
        subject_id=held.pk,
        organization=held.organization,
        actor=actor,
        title=held.title,
        reason=reason,
    )
    announce(held, actor)
    return held
