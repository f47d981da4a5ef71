"""What was read from a resume: every field with its confidence and where it was found."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote: characters `start` to `end` of the document's text, on `page` (counted from 1)."""

    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A value that was read, how sure the reader is (0.0 to 1.0), and where it stood."""

    value: T
    confidence: float
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as resumes state it: a year, perhaps with a month."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class ReadLocation:
    """A place; `country_code` is ISO 3166-1 alpha-2, empty where the resume does not say."""

    city: str = ""
    region: str = ""
    country_code: str = ""


@dataclass(frozen=True, slots=True)
class ReadLink:
    """A profile or page. `kind` is linkedin, github, gitlab, stackoverflow, portfolio or other."""

    url: str
    kind: str


@dataclass(frozen=True, slots=True)
class ReadExperience:
    """One job held. `current` means the resume says it goes on; `end` is None then."""

    title: Field[str] | None = None
    employer: Field[str] | None = None
    location: Field[ReadLocation] | None = None
    start: Field[PartialDate] | None = None
    end: Field[PartialDate] | None = None
    current: bool = False
    description: str = ""
    highlights: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class ReadEducation:
    """One degree or course. `level` is one of DEGREE_LEVELS, empty where unknown."""

    institution: Field[str] | None = None
    degree: Field[str] | None = None
    level: str = ""
    area: Field[str] | None = None
    grade: str = ""
    start: Field[PartialDate] | None = None
    end: Field[PartialDate] | None = None
    evidence: Evidence | None = None


DEGREE_LEVELS = ("secondary", "vocational", "associate", "bachelor", "master", "doctorate")


@dataclass(frozen=True, slots=True)
class ReadSkill:
    """A skill of the taxonomy (`key`) as the resume names it.

    `months` is the union of the jobs it was used in, 0 where only listed; `last_used` the latest end of those.
    `evidence` holds every mention, first one first.
    """

    key: str
    name: str
    months: int
    last_used: PartialDate | None
    confidence: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ReadLanguage:
    """A language by ISO 639-1 code with its CEFR level (A1 to C2, or "native"; empty where not stated)."""

    code: str
    name: str
    level: str
    confidence: float
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class ReadCertificate:
    """A certificate or licence."""

    name: Field[str]
    issuer: str = ""
    date: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class ReadProject:
    """A project named in the resume."""

    name: Field[str]
    description: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class ReadPublication:
    """A publication with the journal, conference or publisher where it appeared."""

    title: Field[str]
    publisher: str = ""
    date: PartialDate | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class ReadAward:
    """A prize or grant with who gave it."""

    title: Field[str]
    awarder: str = ""
    date: PartialDate | None = None


SENIORITY_LEVELS = ("intern", "junior", "mid", "senior", "lead", "manager", "director", "executive")


@dataclass(frozen=True, slots=True)
class ReadSeniority:
    """One of SENIORITY_LEVELS; `reason` is the title or the length of experience that says so."""

    level: str
    reason: str
    confidence: float
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class ReadGap:
    """Months from `first` to `last`, both included, without a job, a school or work as a volunteer."""

    first: PartialDate
    last: PartialDate
    months: int


@dataclass(frozen=True, slots=True)
class QualityReason:
    """One reason for the quality score: `code` for wording, `points` it cost or earned."""

    code: str
    message: str
    points: int


@dataclass(frozen=True, slots=True)
class Quality:
    """How usable the resume is, 0 to 100; `reasons` say what lowers it and what to do."""

    score: int
    reasons: tuple[QualityReason, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonalSpan:
    """Personal data in the text: `kind` is name, email, phone, address, url, birth_date, age, gender,
    nationality, work_permit, marital_status, family, faith, veteran, identity_number or photo."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Redaction:
    """The text with personal data replaced by typed placeholders such as [EMAIL].

    `offsets[i]` is the place in the original text of character i of `text`: the length map.
    """

    text: str
    spans: tuple[PersonalSpan, ...]
    offsets: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ResumeReading:
    """Everything read from one resume.

    `other_skills` are items of the skills sections that the taxonomy does not know, as written. `volunteering` counts
    nowhere as experience. `work_permit` and `availability` (a notice period or a date) quote what is stated.
    `people_pages` are the pages on which resumes begin where the file holds those of several people.
    """

    name: Field[str] | None = None
    given_name: str = ""
    family_name: str = ""
    emails: tuple[Field[str], ...] = ()
    phones: tuple[Field[str], ...] = ()
    links: tuple[Field[ReadLink], ...] = ()
    location: Field[ReadLocation] | None = None
    headline: Field[str] | None = None
    summary: Field[str] | None = None
    experience: tuple[ReadExperience, ...] = ()
    education: tuple[ReadEducation, ...] = ()
    skills: tuple[ReadSkill, ...] = ()
    languages: tuple[ReadLanguage, ...] = ()
    certificates: tuple[ReadCertificate, ...] = ()
    projects: tuple[ReadProject, ...] = ()
    total_months: int = 0
    language: str = ""
    quality: Quality = field(default_factory=lambda: Quality(0))
    warnings: tuple[str, ...] = ()
    other_skills: tuple[Field[str], ...] = ()
    publications: tuple[ReadPublication, ...] = ()
    awards: tuple[ReadAward, ...] = ()
    volunteering: tuple[ReadExperience, ...] = ()
    seniority: ReadSeniority | None = None
    gaps: tuple[ReadGap, ...] = ()
    work_permit: Field[str] | None = None
    availability: Field[str] | None = None
    people_pages: tuple[int, ...] = ()
