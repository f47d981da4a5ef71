"""Writing jobs."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from core.errors import ConflictError, InvalidError
from core.models import Organization, User
from core.services.activity import record
from jobs.enums import STATUS_MOVES, JobStatus
from jobs.models import Job
from jobs.services.announcing import announce
from jobs.services.ranked import set_ranked
from jobs.services.requirement import write_requirements
from jobs.services.validation import Values, check_job, plain_text

FIELDS = (
    "title", "description", "department", "city", "region", "country_code", "other_places", "remote",
    "travel_percent", "employment_type", "experience_level", "salary_min", "salary_max", "salary_currency",
    "salary_period",
)  # fmt: skip
_CODES = ("country_code", "salary_currency")
NO_PLACE = {"city": "", "region": "", "country_code": ""}


@transaction.atomic
def create_job(
    *, values: Values, organization: Organization, actor: User | None, requirements: Sequence[Values] = ()
) -> Job:
    """Create a job, a draft unless `values` names another status it may start in.

    `values` are fields of Job (see FIELDS), `status`, `is_ranked` and `unranked_reason`.
    Raises InvalidError with the fields at fault.
    """
    fields = cleaned_fields(values)
    status = values.get("status") or JobStatus.DRAFT
    check_job({**fields, "status": status})
    job = Job.objects.create(organization=organization, created_by=actor, **fields)
    write_requirements(job, requirements)
    record_job("job.created", job, actor)
    if "is_ranked" in values:
        job = _switch_ranking(job, values, actor)
    if status != JobStatus.DRAFT:
        return set_job_status(job=job, status=status, actor=actor)
    announce(job, actor)
    return job


@transaction.atomic
def update_job(*, job: Job, values: Values, actor: User | None, requirements: Sequence[Values] | None = None) -> Job:
    """Change the given fields; `requirements`, where given, replace those of the job.

    A `status` among the values goes through `set_job_status`, `is_ranked` through `set_ranked`.
    Nothing changed: nothing is written.
    """
    fields = cleaned_fields(values)
    check_job({**{name: getattr(job, name) for name in FIELDS}, **fields})
    changed = [name for name, value in fields.items() if getattr(job, name) != value]
    for name in changed:
        setattr(job, name, fields[name])
    if changed:
        job.save(update_fields=changed)
        record_job("job.changed", job, actor, fields=", ".join(name.replace("_", " ") for name in changed))
    if requirements is not None:
        write_requirements(job, requirements)
    if "is_ranked" in values:
        job = _switch_ranking(job, values, actor)
    if changed or requirements is not None:
        announce(job, actor)
    if values.get("status"):
        set_job_status(job=job, status=values["status"], actor=actor)
    return reload_job(job)


def _switch_ranking(job: Job, values: Values, actor: User | None) -> Job:
    """As the values `is_ranked` and `unranked_reason` say."""
    reason = values.get("unranked_reason", job.unranked_reason)
    return set_ranked(job=job, is_ranked=values["is_ranked"], reason=reason, actor=actor)


@transaction.atomic
def delete_job(*, job: Job, actor: User | None) -> None:
    """Delete a job with its requirements and all that was computed for it."""
    record_job("job.deleted", job, actor)
    job.delete()


@transaction.atomic
def set_job_status(*, job: Job, status: str, actor: User | None) -> Job:
    """Move a job along `STATUS_MOVES`; the status it has already is no move.

    Raises InvalidError for an unknown status, ConflictError for a move that is not allowed.
    """
    if status not in JobStatus.values:
        message = f"Choose one of: {', '.join(JobStatus.values)}."
        raise InvalidError(message, fields={"status": [message]})
    held = Job.objects.select_for_update().get(pk=job.pk)
    if held.status == status:
        return held
    if status not in STATUS_MOVES[held.status]:
        raise ConflictError(
            f"A job that is {JobStatus(held.status).label.lower()} cannot become {JobStatus(status).label.lower()}."
        )
    before, held.status = held.status, status
    if status == JobStatus.ACTIVE and held.posted_at is None:
        held.posted_at = timezone.now()
    held.save(update_fields=["status", "posted_at"])
    record_job("job.status", held, actor, before=JobStatus(before).label, after=JobStatus(status).label)
    announce(held, actor, status_before=before)
    return held


def record_job(code: str, job: Job, actor: User | None, **params: Any) -> None:
    """Write a line of the job's timeline."""
    record(
        code=code,
        subject_type="job",
        subject_id=job.pk,
        organization=job.organization,
        actor=actor,
        title=job.title,
        **params,
    )


def reload_job(job: Job) -> Job:
    """The job as the database holds it, computed columns included."""
    return Job.objects.get(pk=job.pk)


def cleaned_fields(values: Values) -> dict[str, Any]:
    """The fields of a job among the values as they are stored: plain text, codes in upper case."""
    fields = _cleaned(values, FIELDS)
    if "other_places" in fields:
        fields["other_places"] = [{**NO_PLACE, **_cleaned(place, NO_PLACE)} for place in fields["other_places"]]
    return fields


def _cleaned(values: Values, names: Iterable[str]) -> dict[str, Any]:
    fields = {name: values[name] for name in names if name in values}
    for name, value in fields.items():
        if isinstance(value, str):
            fields[name] = value.strip().upper() if name in _CODES else plain_text(value).strip()
    return fields
