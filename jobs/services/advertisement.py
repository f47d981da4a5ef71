"""From the text of an advertisement to a job with requirements."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

from django.db import transaction

from core.errors import InvalidError
from core.models import Organization, User
from core.selectors.taxonomy import taxonomy_in_force
from jobs.advertisement import Advertisement, ProposedRequirement, read_advertisement
from jobs.advertisement.reader import MOST_CHARACTERS
from jobs.enums import EXPERIENCE_INSTEAD, EmploymentType, RemoteType, SalaryPeriod
from jobs.models import MOST_OTHER_PLACES, Job, Requirement
from jobs.services.job import cleaned_fields, create_job
from jobs.services.requirement import add_requirements
from jobs.services.validation import MOST_MONTHS, Values, checked_requirements, plain_text

UNTITLED = "Untitled job"


def propose_requirements(*, text: str, title: str = "", held: Iterable[Requirement] = ()) -> list[ProposedRequirement]:
    """What the text asks for beyond the requirements `held`; nothing is stored. Offsets count in `text`.

    The first line of a text counts as its title, unless `title` is given apart. Raises InvalidError.
    """
    known = {(requirement.kind, requirement.value) for requirement in held}
    head = f"{title}\n" if title else ""
    found: dict[tuple[str, str], ProposedRequirement] = {}
    for proposal in _read(head + text).requirements:
        subject = (proposal.kind, requirement_values(proposal)["value"])
        if subject not in known:
            found.setdefault(subject, _moved(proposal, -len(head)))
    return list(found.values())


def _read(text: str) -> Advertisement:
    if len(text) > MOST_CHARACTERS:
        message = f"An advertisement has at most {MOST_CHARACTERS} characters."
        raise InvalidError(message, fields={"text": [message]})
    return read_advertisement(text, taxonomy_in_force())


def _moved(proposal: ProposedRequirement, by: int) -> ProposedRequirement:
    return replace(proposal, start=proposal.start + by, end=proposal.end + by)


def requirement_values(proposal: ProposedRequirement) -> dict[str, Any]:
    """The fields of a requirement that the proposal would become."""
    return {
        "kind": proposal.kind,
        "value": proposal.named_value[:160],
        "label": proposal.label[:200],
        "must": proposal.must,
        "months": min(proposal.months, MOST_MONTHS),
        "level": proposal.level,
        "area": proposal.area[:200],
        "alternatives": [*proposal.alternatives, *([EXPERIENCE_INSTEAD] if proposal.or_experience else [])],
        "instead_months": min(proposal.instead_months, MOST_MONTHS),
        "source_start": proposal.start,
        "source_end": proposal.end,
    }


def accept_proposals(*, job: Job, proposals: Sequence[ProposedRequirement], actor: User | None) -> list[Requirement]:
    """Make requirements of the proposals that the job does not hold yet."""
    held = set(job.requirements.values_list("kind", "value"))
    wanted = [values for values in map(requirement_values, proposals) if (values["kind"], values["value"]) not in held]
    return add_requirements(job=job, many=wanted, actor=actor) if wanted else []


@transaction.atomic
def create_from_advertisement(
    *, text: str, organization: Organization, actor: User | None, values: Values | None = None
) -> Job:
    """A job with all that the advertisement states; `values` are known better and win."""
    stated, requirements = _stated(text)
    return create_job(
        values={**stated, **(values or {})}, organization=organization, actor=actor, requirements=requirements
    )


def unsaved_job(*, text: str) -> tuple[Job, list[Requirement]]:
    """The job that `create_from_advertisement` would make of the text, and what it would ask for; nothing is stored.

    Raises InvalidError.
    """
    stated, requirements = _stated(text)
    job = Job(**cleaned_fields(stated))
    return job, [Requirement(job=job, **complete) for complete in checked_requirements(requirements)]


def _stated(text: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The fields and the requirements that the text states, each requirement once."""
    text = plain_text(text).strip()
    read = _read(text)
    wanted = {(item["kind"], item["value"]): item for item in map(requirement_values, reversed(read.requirements))}
    return {**job_values(read), "description": text}, list(reversed(wanted.values()))


def job_values(read: Advertisement) -> dict[str, Any]:
    """The fields of a job that the advertisement states."""
    stated: dict[str, Any] = {
        "title": read.title[:200] or UNTITLED,
        "department": read.department[:120],
        "city": read.location.city[:120],
        "region": read.location.region[:120],
        "country_code": read.location.country_code,
        "other_places": [asdict(place) for place in read.other_locations[:MOST_OTHER_PLACES]],
        "experience_level": read.experience_level,
        "travel_percent": read.travel_percent,
    }
    if read.remote_type in RemoteType.values:
        stated["remote"] = read.remote_type
    if read.employment_type in EmploymentType.values:
        stated["employment_type"] = read.employment_type
    if read.salary and read.salary.period in SalaryPeriod.values:
        stated |= {
            "salary_min": round(read.salary.minimum),
            "salary_max": round(read.salary.maximum),
            "salary_currency": read.salary.currency,
            "salary_period": read.salary.period,
        }
    return stated
