"""What a file states about itself as a JSON Resume, checked against the text that people see.

A field that is stated but not seen is doubtful: somebody may have attached another resume than the one they show.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from resumes.extraction.json_resume_in import from_json_resume
from resumes.extraction.name_parts import split_name
from resumes.extraction.resume import Evidence, Field, PartialDate, ReadEducation, ReadExperience, ResumeReading
from resumes.parsing.document import Document

T = TypeVar("T")
Part = TypeVar("Part", ReadExperience, ReadEducation)
PERSON = ("name", "given_name", "family_name", "emails", "links", "location", "headline", "summary")
CAREER = ("experience", "education", "volunteering")
BESIDE = ("languages", "certificates", "projects", "publications", "awards")
ATTACHMENT_DIFFERS = "attachment_differs"
_SEEN, _UNSEEN = 0.98, 0.6
_ENOUGH_SEEN = 0.5  # of the names, titles, employers and schools stated
_MAX_WORDS = 40


def stated_reading(document: Document) -> ResumeReading | None:
    """The stated fields with where they stand in the text; None without any, and where the text says otherwise."""
    if not document.structured or _differs(document):
        return None
    return _Placing(document).placed(_stated(document))


def attachment_warnings(document: Document) -> tuple[str, ...]:
    """A warning where what is attached is another resume than what is shown."""
    return (ATTACHMENT_DIFFERS,) if document.structured and _differs(document) else ()


def prefer(reading: ResumeReading, stated: ResumeReading | None, names: Sequence[str]) -> ResumeReading:
    """The reading with those of the named fields that are stated."""
    if stated is None:
        return reading
    return replace(reading, **{name: value for name in names if (value := getattr(stated, name))})


def _stated(document: Document) -> ResumeReading:
    """Without the evidence and confidence of an earlier reading, which point into another text."""
    resume = json.loads(document.structured)
    return from_json_resume({key: value for key, value in resume.items() if not key.startswith("x-")})


def _differs(document: Document) -> bool:
    stated = _stated(document)
    jobs = [field for job in stated.experience for field in (job.title, job.employer) if field]
    names = [stated.name, *jobs, *(degree.institution for degree in stated.education)]
    values = [field.value for field in names if field]
    seen = sum(_pattern(value).search(document.text) is not None for value in values)
    return bool(values) and seen < _ENOUGH_SEEN * len(values)


def _pattern(value: str) -> re.Pattern[str]:
    """The value wherever its lines break."""
    return re.compile(r"\s+".join(map(re.escape, value.split()[:_MAX_WORDS])) or r"(?!)", re.IGNORECASE)


class _Placing:
    """Finds each value in the text, entries one after another."""

    def __init__(self, document: Document) -> None:
        self._document, self._text = document, document.text

    def placed(self, stated: ResumeReading) -> ResumeReading:
        """The stated fields, each with its place."""
        found: dict[str, Any] = {
            name: self._field(field, 0) if isinstance(field := getattr(stated, name), Field) else field
            for name in ("name", "headline", "summary")
        }
        found["emails"] = tuple(self._field(field, 0) for field in stated.emails)
        if stated.name and not stated.family_name:
            found["given_name"], found["family_name"] = split_name(stated.name.value)
        for name in CAREER:
            found[name] = tuple(self._entries(getattr(stated, name)))
        for name in BESIDE[1:]:
            found[name] = tuple(self._named(item) for item in getattr(stated, name))
        return replace(stated, **found)

    def _field(self, field: Field[T], start: int) -> Field[T]:
        value = field.value.url if hasattr(field.value, "url") else str(field.value)
        evidence = self._find(value, start)
        return Field(field.value, _SEEN if evidence else _UNSEEN, evidence)

    def _find(self, value: str, start: int) -> Evidence | None:
        pattern = _pattern(value)
        match = pattern.search(self._text, start) or pattern.search(self._text)
        return Evidence(self._document.page_at(match.start()), *match.span()) if match else None

    def _named(self, item: Any) -> Any:
        """A certificate, project, publication or award: the field that names it is placed."""
        name = next(field.name for field in fields(item) if isinstance(getattr(item, field.name), Field))
        return replace(item, **{name: self._field(getattr(item, name), 0)})

    def _entries(self, items: Sequence[Part]) -> Iterator[Part]:
        """The items with their places; each reaches to where the next one begins."""
        placed: list[Part] = []
        position = 0
        for item in items:
            placed.append(self._entry(item, position))
            position = max([position, *(quote.end for quote in _quotes(placed[-1]))])
        starts = [min((quote.start for quote in _quotes(item)), default=-1) for item in placed]
        for item, start in zip(placed, starts, strict=True):
            following = [other for other in starts if other > start]
            yield self._whole(item, start, min(following, default=len(self._text)))

    def _whole(self, item: Part, start: int, limit: int) -> Part:
        """The item with all its text up to `limit` as evidence; without any place as it was."""
        ends: list[int] = [quote.end for quote in _quotes(item)]
        if not ends:
            return item
        end = max([*ends, *self._rest(item, max(ends), limit)])
        return replace(item, evidence=Evidence(self._document.page_at(start), start, end))

    def _rest(self, item: ReadExperience | ReadEducation, start: int, limit: int) -> Iterator[int]:
        """Where the text and highlights of a job end, up to the next one."""
        if isinstance(item, ReadExperience):
            for text in (item.description, *item.highlights):
                match = _pattern(text).search(self._text, start, limit)
                if match is not None:
                    yield match.end()

    def _entry(self, item: Part, start: int) -> Part:
        changed: dict[str, Any] = {}
        for field in fields(item):
            value = getattr(item, field.name)
            if isinstance(value, Field) and isinstance(value.value, str):
                changed[field.name] = self._field(value, start)
            elif isinstance(value, Field) and isinstance(value.value, PartialDate):
                changed[field.name] = Field(value.value, _SEEN, None)
        return replace(item, **changed)


def _quotes(item: ReadExperience | ReadEducation) -> list[Evidence]:
    values = (getattr(item, field.name) for field in fields(item))
    return [value.evidence for value in values if isinstance(value, Field) and value.evidence]
