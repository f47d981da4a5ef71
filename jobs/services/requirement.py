"""Writing what a job asks for."""

from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from core.errors import InvalidError, NotFoundError
from core.models import User
from jobs.models import Job, Requirement
from jobs.services.announcing import announce
from jobs.services.validation import MOST_REQUIREMENTS, Values, checked_requirements

TWICE = "The job asks for this already."
SAID = (
    "kind", "value", "label", "must", "months", "level", "area", "alternatives", "instead_months", "source_start",
    "source_end",
)  # fmt: skip


@transaction.atomic
def add_requirements(*, job: Job, many: Sequence[Values], actor: User | None, path: str = "{}.") -> list[Requirement]:
    """Add requirements after those that are there. Raises InvalidError for a bad or repeated one.

    `path` is the form of the paths of fields in errors, "" for a single requirement.
    """
    complete = checked_requirements(many, path=path)
    last = job.requirements.aggregate(last=Max("order"))["last"]
    first = 0 if last is None else last + 1
    if job.requirements.count() + len(complete) > MOST_REQUIREMENTS:
        raise InvalidError(f"A job takes at most {MOST_REQUIREMENTS} requirements.")
    rows = [_insert(job, values, first + index) for index, values in enumerate(complete)]
    announce(job, actor)
    return rows


@transaction.atomic
def change_requirement(*, requirement: Requirement, values: Values, actor: User | None) -> Requirement:
    """Replace what a requirement says; it keeps its place and, unless told otherwise, its sentence."""
    kept = {"source_start": requirement.source_start, "source_end": requirement.source_end}
    (complete,) = checked_requirements([{**kept, **values}], path="")
    for field, value in complete.items():
        setattr(requirement, field, value)
    _save(requirement)
    announce(requirement.job, actor)
    return requirement


@transaction.atomic
def remove_requirement(*, requirement: Requirement, actor: User | None) -> None:
    """Drop a requirement."""
    job = requirement.job
    requirement.delete()
    announce(job, actor)


@transaction.atomic
def leave_out_requirements(*, job: Job, ids: Sequence[str], actor: User | None) -> list[dict[str, Any]]:
    """Drop several requirements of the job; returns what they said, with which `add_requirements` takes it back.

    Raises NotFoundError where the job has none of them.
    """
    dropped = [row for row in job.requirements.all() if str(row.pk) in set(ids)]
    if not dropped:
        raise NotFoundError("The job asks for none of these any more.")
    said = [{field: getattr(row, field) for field in SAID} for row in dropped]
    job.requirements.filter(pk__in=[row.pk for row in dropped]).delete()
    announce(job, actor)
    return said


@transaction.atomic
def replace_requirements(*, job: Job, many: Sequence[Values], actor: User | None) -> list[Requirement]:
    """Make these the job's requirements, in this order; one that stays (same kind and value) keeps its id."""
    rows = write_requirements(job, many)
    announce(job, actor)
    return rows


def write_requirements(job: Job, many: Sequence[Values]) -> list[Requirement]:
    """As `replace_requirements`, for use inside a larger change that announces itself."""
    complete = checked_requirements(many)
    held = {(row.kind, row.value): row for row in job.requirements.all()}
    wanted = {(values["kind"], values["value"]) for values in complete}
    for subject, row in held.items():
        if subject not in wanted:
            row.delete()
    return [
        _put(job, values, order, held.get((values["kind"], values["value"]))) for order, values in enumerate(complete)
    ]


def _put(job: Job, values: dict[str, Any], order: int, held: Requirement | None) -> Requirement:
    if held is None:
        return _insert(job, values, order)
    changed = {**values, "order": order}
    if any(getattr(held, field) != value for field, value in changed.items()):
        for field, value in changed.items():
            setattr(held, field, value)
        held.save()
    return held


def _insert(job: Job, values: dict[str, Any], order: int) -> Requirement:
    return _save(Requirement(job=job, organization=job.organization, order=order, **values))


def _save(requirement: Requirement) -> Requirement:
    try:
        with transaction.atomic():
            requirement.save()
    except IntegrityError as error:
        raise InvalidError(TWICE, fields={"value": [TWICE]}) from error
    return requirement
