"""How the facts of a job and of its requirements are said on pages."""

from core.countries import place_text
from jobs.enums import RequirementKind
from jobs.models import Job, Requirement


def place_of(job: Job) -> str:
    """City, region and country, as far as they are known."""
    return place_text(job.city, job.region, job.country_code)


def salary_of(job: Job) -> str:
    """ "EUR 62,000 to 78,000 a year"; empty where no salary is stated."""
    amounts = [f"{amount:,}" for amount in (job.salary_min, job.salary_max) if amount is not None]
    if not amounts:
        return ""
    limit = "from " if job.salary_max is None else "up to " if job.salary_min is None else ""
    span = " to ".join(dict.fromkeys(amounts))
    return f"{limit}{job.salary_currency} {span} {job.get_salary_period_display()}".strip()


def detail_of(requirement: Requirement) -> str:
    """What a requirement asks for beyond its label: years and language level that the label does not say."""
    parts = []
    if requirement.months and "year" not in requirement.label and requirement.kind != RequirementKind.EXPERIENCE:
        parts.append(f"{years_of(requirement.months)} years")
    if requirement.level and requirement.level not in requirement.label:
        parts.append(requirement.level)
    return ", ".join(parts)


def years_of(months: int) -> str:
    """Months as years with at most one decimal: "5", "1.5"."""
    return f"{months / 12:.1f}".removesuffix(".0")
