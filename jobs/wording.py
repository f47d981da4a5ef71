"""How the facts of a job and of its requirements are said on pages."""

from dataclasses import dataclass

from core.countries import place_text
from jobs.enums import EXPERIENCE_INSTEAD, RequirementKind, StageKind
from jobs.models import Job, Requirement


def place_of(job: Job) -> str:
    """City, region and country of the main place, as far as they are known, and how many others there are."""
    others = f" and {len(job.other_places)} more" if job.other_places else ""
    return place_text(job.city, job.region, job.country_code) + others


def places_of(job: Job) -> list[str]:
    """Each place of the job, the main one first; none where it states none."""
    main = place_text(job.city, job.region, job.country_code)
    return [*filter(None, [main]), *(place_text(**place) for place in job.other_places)]


def salary_of(job: Job) -> str:
    """ "EUR 62,000 to 78,000 a year"; empty where no salary is stated."""
    amounts = [f"{amount:,}" for amount in (job.salary_min, job.salary_max) if amount is not None]
    if not amounts:
        return ""
    limit = "from " if job.salary_max is None else "up to " if job.salary_min is None else ""
    span = " to ".join(dict.fromkeys(amounts))
    return f"{limit}{job.salary_currency} {span} {job.get_salary_period_display()}".strip()


def detail_of(requirement: Requirement) -> str:
    """What a requirement asks for beyond its label: years and language level that the label does not say.

    Of a degree also how many years may replace it.
    """
    parts = []
    if requirement.months and "year" not in requirement.label and requirement.kind != RequirementKind.EXPERIENCE:
        parts.append(f"{years_of(requirement.months)} years")
    if requirement.level and requirement.level not in requirement.label:
        parts.append(requirement.level)
    if requirement.instead_months:
        parts.append(f"{years_of(requirement.instead_months)} years of experience may replace it")
    elif EXPERIENCE_INSTEAD in requirement.alternatives and EXPERIENCE_INSTEAD not in requirement.label:
        parts.append("experience may replace it")
    return ", ".join(parts)


def years_of(months: int) -> str:
    """Months as years with at most one decimal: "5", "1.5"."""
    return f"{months / 12:.1f}".removesuffix(".0")


@dataclass(frozen=True, slots=True)
class StageMark:
    """A stage as `components/stage.html` shows it: a mark filled by `step` (0 to 2), at the end a badge of `tone`."""

    name: str
    kind: str
    step: int
    tone: str


_STEPS = {StageKind.SHORTLISTED: 1, StageKind.SCREENING: 1, StageKind.INTERVIEW: 2, StageKind.OFFER: 2}
_TONES = {StageKind.HIRED: "good", StageKind.REJECTED: "bad", StageKind.WITHDRAWN: "outline"}


def stage_mark(name: str, kind: str) -> StageMark:
    """How a stage looks."""
    known = StageKind(kind)
    return StageMark(name, kind, _STEPS.get(known, 0), _TONES.get(known, ""))
