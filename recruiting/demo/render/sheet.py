"""A person as printed: the strings that every layout shares, with the wording that this person chose."""

from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from recruiting.demo.person import HeldCertificate, Person, Position, Schooling

WRITTEN = datetime(2026, 6, 1, tzinfo=UTC)
"""When all demo files claim to have been written, so that their bytes do not depend on the clock."""

_HEADINGS = (
    ("Summary", "Experience", "Education", "Skills", "Languages", "Certificates", "Contact"),
    ("Profile", "Work Experience", "Education", "Key Skills", "Languages", "Certifications", "Contact"),
    ("About Me", "Employment History", "Academic Background", "Core Competencies", "Languages", "Licenses", "Details"),
    ("Professional Summary", "Professional Experience", "Education", "Technical Skills", "Language Skills",
     "Licenses & Certifications", "Contact Details"),
    ("Objective", "Career History", "Qualifications", "Areas of Expertise", "Languages", "Training",
     "Personal Details"),
)  # fmt: skip
_ACCENTS = ("#1f4e79", "#2f5d50", "#7a2e39", "#3d3d5c", "#444444", "#8a5a00")
_MONTH_STYLES = ("%b %Y", "%B %Y", "%m/%Y", "%Y-%m", "%b. %Y")
_DASHES = (" – ", " - ", " to ", "–", " — ")
_ONGOING = ("Present", "Current", "today", "now")
_LEVEL_WORDS = {
    "C2": "proficient",
    "C1": "fluent",
    "B2": "upper intermediate",
    "B1": "intermediate",
    "A2": "basic",
    "A1": "beginner",
}


@dataclass(frozen=True, slots=True)
class Headings:
    """The titles of the sections."""

    summary: str
    experience: str
    education: str
    skills: str
    languages: str
    certificates: str
    contact: str


@dataclass(frozen=True, slots=True)
class Contact:
    """A line of the address block; `url` is empty where it is no link."""

    label: str
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class PrintedPosition:
    """A job as printed."""

    title: str
    employer: str
    city: str
    dates: str
    highlights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedSchooling:
    """A degree as printed."""

    degree: str
    institution: str
    dates: str


@dataclass(frozen=True, slots=True)
class PrintedLanguage:
    """A language and its level as printed."""

    name: str
    level: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that a layout prints; `positions` and `education` run from the latest to the oldest."""

    name: str
    headline: str
    summary: str
    contacts: tuple[Contact, ...]
    headings: Headings
    positions: tuple[PrintedPosition, ...]
    education: tuple[PrintedSchooling, ...]
    skills: tuple[str, ...]
    languages: tuple[PrintedLanguage, ...]
    certificates: tuple[str, ...]
    accent: str
    paper: str


def sheet_of(person: Person) -> Sheet:
    """The sheet of this person; wording and date style follow from the person's seed."""
    rng = Random(person.seed)  # noqa: S311 - demo data, no secret
    headings, accent = Headings(*rng.choice(_HEADINGS)), rng.choice(_ACCENTS)
    month_style, dash, ongoing = rng.choice(_MONTH_STYLES), rng.choice(_DASHES), rng.choice(_ONGOING)
    worded_levels = rng.random() < 0.5

    def span(position: Position) -> str:
        end = position.end.strftime(month_style) if position.end else ongoing
        return f"{position.start.strftime(month_style)}{dash}{end}"

    return Sheet(
        name=person.name,
        headline=person.headline,
        summary=person.summary,
        contacts=_contacts(person),
        headings=headings,
        positions=tuple(
            PrintedPosition(job.title, job.employer, job.city, span(job), job.highlights)
            for job in reversed(person.positions)
        ),
        education=tuple(_schooling(item, dash) for item in reversed(person.education)),
        skills=person.skills,
        languages=tuple(
            PrintedLanguage(spoken.name, _level(spoken.level, worded=worded_levels)) for spoken in person.languages
        ),
        certificates=tuple(_certificate(item) for item in person.certificates),
        accent=accent,
        paper="us-letter" if person.country_code in {"US", "CA"} else "a4",
    )


def _contacts(person: Person) -> tuple[Contact, ...]:
    place = f"{person.city}, {person.region}" if person.region else f"{person.city}, {person.country}"
    lines = [
        Contact("Address", place),
        Contact("Telephone", person.phone),
        Contact("Email", person.email, f"mailto:{person.email}"),
    ]
    return (*lines, *(Contact("Web", url.removeprefix("https://").removeprefix("www."), url) for url in person.links))


def _schooling(item: Schooling, dash: str) -> PrintedSchooling:
    degree = f"{item.degree} in {item.area}" if item.area else item.degree
    return PrintedSchooling(degree, item.institution, f"{item.start_year}{dash}{item.end_year}")


def _level(level: str, *, worded: bool) -> str:
    if level == "native":
        return "native speaker" if worded else "native"
    return f"{_LEVEL_WORDS[level]} ({level})" if worded else level


def _certificate(item: HeldCertificate) -> str:
    return f"{item.name}, {item.issuer}, {item.year}"
