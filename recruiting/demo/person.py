"""The whole truth about an invented person, which a reader of their resume is measured against."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Position:
    """A job held; dates are firsts of months, `end` is None while it goes on."""

    title: str
    employer: str
    city: str
    country_code: str
    start: date
    end: date | None
    highlights: tuple[str, ...]
    skills: tuple[str, ...]

    @property
    def current(self) -> bool:
        """Whether the job goes on."""
        return self.end is None


@dataclass(frozen=True, slots=True)
class Schooling:
    """A degree; `level` is one of the extraction engine's DEGREE_LEVELS."""

    institution: str
    degree: str
    level: str
    area: str
    start_year: int
    end_year: int


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    """A language by ISO 639-1 code; `level` is A1 to C2 or "native"."""

    code: str
    name: str
    level: str


@dataclass(frozen=True, slots=True)
class HeldCertificate:
    """A certificate or licence with the year it was issued."""

    name: str
    issuer: str
    year: int


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person; `positions` run from the oldest to the latest.

    `region` is empty where the country writes none. `language` is the ISO code of the resume's language.
    """

    seed: int
    occupation: str
    given_name: str
    family_name: str
    email: str
    phone: str
    city: str
    region: str
    country_code: str
    country: str
    headline: str
    summary: str
    positions: tuple[Position, ...]
    education: tuple[Schooling, ...]
    skills: tuple[str, ...]
    languages: tuple[SpokenLanguage, ...]
    certificates: tuple[HeldCertificate, ...]
    links: tuple[str, ...]
    language: str = "en"

    @property
    def name(self) -> str:
        """Given and family name as printed on the resume."""
        return f"{self.given_name} {self.family_name}"
