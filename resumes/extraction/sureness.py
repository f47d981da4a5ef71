"""Every confidence in a reading, each with what it belongs to, and the reading with others in their place."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from resumes.extraction.resume import Evidence, Field, ReadEducation, ReadExperience, ReadLanguage, ReadSkill
from resumes.extraction.resume import ResumeReading as Reading

_SINGLE = {
    "name": "name", "location": "city", "headline": "headline", "summary": "summary", "work_permit": "work permit",
    "availability": "availability",
}  # fmt: skip
_SEVERAL = {"emails": "email", "phones": "phone", "links": "link"}
_NAMED = {
    "certificates": ("certificate", "name"), "projects": ("project", "name"), "publications": ("publication", "title"),
    "awards": ("award", "title"),
}  # fmt: skip
_ENTRIES = {
    "experience": {"title": "job title", "employer": "job employer", "location": "job place", "start": "job start",
                   "end": "job end"},
    "volunteering": {"title": "volunteering title", "employer": "volunteering employer",
                     "location": "volunteering place", "start": "volunteering start", "end": "volunteering end"},
    "education": {"institution": "institution", "degree": "degree name", "area": "degree field",
                  "start": "degree start", "end": "degree end"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seen:
    """A value with the confidence and the place that the rules gave it.

    `kind` names the field, as the measurement of reading does: "job title", "skill". `number` counts the values of its
    list from 0; `entry` is the job, degree, skill or language that it belongs to.
    """

    kind: str
    value: Any
    confidence: float
    evidence: Evidence | None = None
    number: int = 0
    entry: ReadExperience | ReadEducation | ReadSkill | ReadLanguage | None = None


Judge = Callable[[Seen], float]


def with_confidence(reading: Reading, judge: Judge, *, but: Collection[str] = ()) -> Reading:
    """The reading with the confidence that `judge` gives each value; those of the attributes in `but` stay."""
    walk = _Walk(judge)
    found: dict[str, Any] = {}
    for name, kind in _SINGLE.items():
        found[name] = walk.field(kind, getattr(reading, name))
    for name, kind in _SEVERAL.items():
        found[name] = tuple(walk.field(kind, item, number) for number, item in enumerate(getattr(reading, name)))
    for name, (kind, column) in _NAMED.items():
        found[name] = tuple(walk.named(kind, column, getattr(reading, name)))
    for name, kinds in _ENTRIES.items():
        found[name] = tuple(walk.entries(kinds, getattr(reading, name)))
    found["skills"] = tuple(walk.skill(skill, number) for number, skill in enumerate(reading.skills))
    found["languages"] = tuple(walk.language(item, number) for number, item in enumerate(reading.languages))
    return replace(reading, **{name: value for name, value in found.items() if name not in but})


class _Walk:
    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def field(self, kind: str, field: Field[Any] | None, number: int = 0, entry: Any = None) -> Field[Any] | None:
        """The field with another confidence; None stays None."""
        if field is None:
            return None
        seen = Seen(kind, field.value, field.confidence, field.evidence, number, entry)
        return Field(field.value, self._judge(seen), field.evidence)

    def named(self, kind: str, column: str, items: Sequence[Any]) -> list[Any]:
        """Certificates, projects and the like: the field that names each."""
        return [
            replace(item, **{column: self.field(kind, getattr(item, column), number)})
            for number, item in enumerate(items)
        ]

    def entries(self, kinds: dict[str, str], items: Sequence[Any]) -> list[Any]:
        """Jobs or degrees: every field of each."""
        return [
            replace(item, **{name: self.field(kind, getattr(item, name), number, item) for name, kind in kinds.items()})
            for number, item in enumerate(items)
        ]

    def skill(self, skill: ReadSkill, number: int) -> ReadSkill:
        """A skill, by its first mention."""
        place = next(iter(skill.evidence), None)
        return replace(skill, confidence=self._judge(Seen("skill", skill.name, skill.confidence, place, number, skill)))

    def language(self, item: ReadLanguage, number: int) -> ReadLanguage:
        """A language that the person knows."""
        seen = Seen("language", item.name, item.confidence, item.evidence, number, item)
        return replace(item, confidence=self._judge(seen))


def entry_fields(entry: object) -> list[Field[Any]]:
    """The fields that a job or degree has, place left out."""
    names = (item.name for item in fields(entry) if item.name != "location")  # type: ignore[arg-type]
    return [value for name in names if isinstance(value := getattr(entry, name), Field)]
