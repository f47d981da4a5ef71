"""The fields of a search with what each takes."""

from dataclasses import dataclass
from enum import StrEnum

from resumes.extraction.resume import DEGREE_LEVELS

COMPARISONS = {"gte": ">=", "lte": "<=", "gt": ">", "lt": "<"}
ORDERED = ("is", "gte", "lte", "gt", "lt", "between")
SOURCES = ("upload", "manual", "import")
CEFR = ("A1", "A2", "B1", "B2", "C1", "C2", "native")


class Kind(StrEnum):
    """What the values of a field are."""

    WORDS = "words"
    SKILL = "skill"
    KEY = "key"
    EMAIL = "email"
    COUNTRY = "country"
    CHOICE = "choice"
    NUMBER = "number"
    DATE = "date"
    LANGUAGE = "language"


OPERATORS: dict[Kind, tuple[str, ...]] = {
    Kind.WORDS: ("contains", "starts"),
    Kind.SKILL: ("is", "exactly"),
    Kind.KEY: ("is",),
    Kind.EMAIL: ("is",),
    Kind.COUNTRY: ("is",),
    Kind.CHOICE: ("is",),
    Kind.NUMBER: ORDERED,
    Kind.DATE: ORDERED,
    Kind.LANGUAGE: ("is", "gte", "lte", "gt", "lt"),
}
ORDERED_CHOICE = ("is", "gte", "lte", "gt", "lt")


@dataclass(frozen=True, slots=True)
class Field:
    """A field: `example` is a whole condition; numbers reach from 0 to `highest`; a choice is one of `choices`.

    `text` is the one that words without a field's name are compared with.
    """

    name: str
    label: str
    kind: Kind
    example: str
    help: str
    highest: int = 0
    choices: tuple[str, ...] = ()
    is_ordered: bool = False

    @property
    def operators(self) -> tuple[str, ...]:
        """What its values may be compared by; the first one is meant where none is named."""
        return ORDERED_CHOICE if self.is_ordered else OPERATORS[self.kind]


FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field(
            "text", "Anywhere", Kind.WORDS, '"data engineer"', "words of the resume, titles, employers, skills, name"
        ),
        Field(
            "skill", "Skill", Kind.SKILL, "skill:python", "the skill or one that implies it; skill:=python only itself"
        ),
        Field("title", "Job title", Kind.WORDS, 'title:"data engineer"', "titles of jobs held, and the headline"),
        Field("employer", "Employer", Kind.WORDS, "employer:siemens", "names of employers"),
        Field("school", "School", Kind.WORDS, "school:stanford", "schools and universities"),
        Field("degree", "Degree", Kind.CHOICE, "degree:>=master", "a level of education", 0, DEGREE_LEVELS, True),
        Field("years", "Years", Kind.NUMBER, "years:>5", "years of experience", 80),
        Field(
            "language", "Language", Kind.LANGUAGE, "language:german>=B2", "a language, with the level from A1 to native"
        ),
        Field("location", "Place", Kind.WORDS, "location:Berlin", "city or region"),
        Field("country", "Country", Kind.COUNTRY, "country:DE", "a country by its code or name"),
        Field("tag", "Tag", Kind.KEY, "tag:referral", "a tag that you gave"),
        Field("source", "Source", Kind.CHOICE, "source:upload", "how the candidate came in", 0, SOURCES),
        Field("stage", "Stage", Kind.KEY, "stage:interview", "a stage that the candidate is in, for any job"),
        Field("quality", "Quality", Kind.NUMBER, "quality:>=60", "how well the resume could be read, 0 to 100", 100),
        Field("added", "Added", Kind.DATE, "added:>2026-01-01", "the day the candidate was added"),
        Field("name", "Name", Kind.WORDS, "name:miller", "the candidate's name"),
        Field("email", "Email", Kind.EMAIL, "email:@example.org", "an address, or all at a domain"),
    )
}
