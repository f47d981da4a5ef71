"""What the scorer knows of a candidate and of a job. Nothing here can tell who the candidate is.

There is no field for name, gender, age, photo, nationality, marital status or street address, and the
texts are the redacted ones: a score is blind because the scorer has nothing to see.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Quote:
    """Evidence in a resume: characters `start` to `end` of its text on `page`, with the words themselves."""

    page: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SkillFact:
    """A skill of the candidate with months of use and when it was last used."""

    key: str
    months: int
    last_used: date | None
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class JobHeld:
    """One position of the candidate's past; dates are firsts of months, `end` None while it goes on."""

    title: str
    start: date | None
    end: date | None
    description: str
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class DegreeHeld:
    """A degree by level (see resumes DEGREE_LEVELS) and field."""

    level: str
    area: str
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class LanguageSpoken:
    """A language by ISO 639-1 code with CEFR level or "native".

    `written` marks the language of the resume itself where the resume states no level of it.
    """

    code: str
    level: str
    quote: Quote | None = None
    written: bool = False


@dataclass(frozen=True, slots=True)
class LicenceHeld:
    """A certificate or licence by its name as written."""

    name: str
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """City and ISO country, empty strings where unknown, and the city's point in degrees (see `places.located`)."""

    city: str = ""
    region: str = ""
    country_code: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class CandidateProfile:
    """A candidate as the scorer sees them. `vector` is the unit embedding of the redacted resume.

    `headline` is the title that the resume gives its author, empty where there is none.
    """

    skills: tuple[SkillFact, ...]
    jobs: tuple[JobHeld, ...]
    degrees: tuple[DegreeHeld, ...]
    languages: tuple[LanguageSpoken, ...]
    licences: tuple[LicenceHeld, ...]
    place: Place
    total_months: int
    text: str = ""
    vector: tuple[float, ...] = ()
    headline: str = ""
    headline_quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class RequirementSpec:
    """One thing a job asks for.

    `kind` is skill, experience, degree, language, licence or location. `value` is the skill key, the degree
    level, the ISO language code, the licence name, or the place. `months` is the experience asked for (0: any),
    `level` a CEFR level. `alternatives` holds further values that satisfy it ("one of Python or R"); for a degree
    the alternative "experience" says that experience may replace it: `instead_months` of it, five years where 0.
    """

    id: str
    kind: str
    value: str
    label: str
    must: bool
    months: int = 0
    level: str = ""
    area: str = ""
    alternatives: tuple[str, ...] = ()
    instead_months: int = 0


@dataclass(frozen=True, slots=True)
class JobProfile:
    """A job as the scorer sees it. `remote` is on_site, hybrid or remote.

    The work can be done at `place` or at any of `other_places`.
    """

    title: str
    description: str
    requirements: tuple[RequirementSpec, ...]
    place: Place
    remote: str = "on_site"
    vector: tuple[float, ...] = ()
    other_places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """Points that each component may earn; they add up to 100.

    The text tells the occupation best, skills and experience tell fitness within it; how these weights were chosen
    is written in docs/decisions/0013-ranking-by-measure.md.
    """

    skills: float = 19.0
    experience: float = 7.0
    title: float = 12.0
    education: float = 4.0
    languages: float = 5.0
    location: float = 3.0
    text: float = 50.0
