"""What is true about an invented person, in the form in which their resume states it.

A reader of the resume is measured against this: a date has a month only where the resume prints one, a field is
empty where the resume does not state it.
"""

from dataclasses import dataclass

from resumes.extraction.resume import PartialDate

__all__ = ["Award", "Certificate", "Degree", "Job", "Language", "PartialDate", "Place", "Publication", "Truth"]


@dataclass(frozen=True, slots=True)
class Place:
    """`region` and `country_code` (ISO 3166-1 alpha-2) are empty where the resume does not say."""

    city: str
    region: str = ""
    country_code: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """A job held; `end` is None while it goes on (`current`). `skills` are names of the taxonomy."""

    title: str
    employer: str
    place: Place | None
    start: PartialDate
    end: PartialDate | None
    highlights: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    description: str = ""

    @property
    def current(self) -> bool:
        """Whether the job goes on."""
        return self.end is None


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree; `level` is one of the extraction engine's DEGREE_LEVELS, `degree` its name as printed."""

    institution: str
    degree: str
    level: str
    area: str
    start: PartialDate | None
    end: PartialDate | None
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Language:
    """A language by ISO 639-1 code; `level` is A1 to C2 or "native"."""

    code: str
    level: str


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate or licence; `year` is 0 where none is printed."""

    name: str
    issuer: str = ""
    year: int = 0


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication with its journal, conference or publisher; `year` is 0 where none is printed."""

    title: str
    publisher: str = ""
    year: int = 0


@dataclass(frozen=True, slots=True)
class Award:
    """A prize; `year` is 0 where none is printed."""

    title: str
    awarder: str = ""
    year: int = 0


@dataclass(frozen=True, slots=True)
class Truth:
    """The whole truth about the person of one resume, jobs and degrees in printed order (latest first).

    `phone` is in E.164. `skills` are names of the taxonomy, `language` is the ISO 639-1 code of the resume's language.
    `volunteering` are jobs held without pay, `projects` the names of projects. `mentioned` are further skills of the
    taxonomy that running text names in passing: a reader is neither wrong nor right to find them. Personal data from
    `birth_date` on stand as printed, empty where they are not.
    """

    seed: int
    occupation: str
    language: str
    given_name: str
    family_name: str
    email: str
    phone: str
    place: Place
    headline: str
    summary: str
    links: tuple[str, ...]
    jobs: tuple[Job, ...]
    degrees: tuple[Degree, ...]
    skills: tuple[str, ...]
    languages: tuple[Language, ...]
    certificates: tuple[Certificate, ...] = ()
    projects: tuple[str, ...] = ()
    publications: tuple[Publication, ...] = ()
    awards: tuple[Award, ...] = ()
    volunteering: tuple[Job, ...] = ()
    mentioned: tuple[str, ...] = ()
    birth_date: str = ""
    nationality: str = ""
    marital_status: str = ""
    permit: str = ""
    notice_period: str = ""

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given_name} {self.family_name}"
