"""What is known about a value when it was read, beside the confidence of the rule that read it: yes or no each."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from resumes.extraction.job_words import is_title_word
from resumes.extraction.resume import (
    Evidence,
    PartialDate,
    ReadEducation,
    ReadExperience,
    ReadLanguage,
    ReadLink,
    ReadLocation,
    ReadSkill,
    ResumeReading,
)
from resumes.extraction.sections import Section
from resumes.extraction.sureness import Seen, entry_fields
from resumes.extraction.words.titles import EMPLOYER_WORDS, LEGAL_FORMS
from resumes.parsing.document import Document, Line

_MARKS = " \t,;:|.•·●-–—()"
_DOUBT = 0.7
_PLAIN = {
    "job": "experience", "volunteering": "volunteering", "institution": "education", "degree": "education",
    "skill": "skills", "language": "languages", "certificate": "certificates", "project": "projects",
    "publication": "publications", "award": "awards", "name": "head", "email": "head", "phone": "head", "city": "head",
    "headline": "head", "link": "head", "summary": "summary",
}  # fmt: skip
"""The kind of section in which a field stands mostly, by the first word of its name."""


class Surroundings:
    """A document and what was read from it, as far as signals need it."""

    def __init__(self, document: Document, reading: ResumeReading, sections: Sequence[Section]) -> None:
        self.document, self.reading, self._sections = document, reading, sections
        self._starts = [line.start for line in document.lines]

    def line_of(self, place: Evidence) -> Line | None:
        """The line in which the place begins."""
        index = bisect_right(self._starts, place.start) - 1
        return self.document.lines[index] if index >= 0 else None

    def section_of(self, place: Evidence) -> Section | None:
        """The section in which the place begins."""
        start = place.start
        return next((item for item in self._sections if item.start <= start < max(item.end, item.start + 1)), None)

    @cached_property
    def whole(self) -> tuple[str, ...]:
        """Signals of the document as a whole."""
        lines = self.document.lines
        found = {
            "recognized": "ocr" in self.document.warnings,
            "no layout": not any(line.box for line in lines),
            "not English": self.reading.language != "en",
            "few headings": sum(bool(item.title) for item in self._sections) < 3,
            "no email": not self.reading.emails,
        }
        return tuple(name for name, holds in found.items() if holds)

    @cached_property
    def folded(self) -> str:
        """The document's text in lower case."""
        return self.document.text.casefold()


def signals(seen: Seen, around: Surroundings) -> tuple[str, ...]:
    """The names of the signals that hold for this value. But for the name itself, none looks at the person's name."""
    return (*around.whole, *_of_place(seen, around), *_of_value(seen, around), *_of_entry(seen, around))


def _of_place(seen: Seen, around: Surroundings) -> Iterator[str]:
    if seen.evidence is None:
        yield "no place"
        return
    section, line = around.section_of(seen.evidence), around.line_of(seen.evidence)
    yield f"in {section.kind}" if section else "in no section"
    if section and section.kind != _PLAIN.get(seen.kind.split()[0], section.kind):
        yield "elsewhere"
    quote = around.document.text[seen.evidence.start : seen.evidence.end]
    if line and line.text.strip(_MARKS) == quote.strip(_MARKS):
        yield "whole line"
    elif line and line.start < seen.evidence.start:
        yield "inside line"
    if line and line.bold:
        yield "bold"
    if "\n" in quote:
        yield "over lines"


def _of_value(seen: Seen, around: Surroundings) -> Iterator[str]:
    if isinstance(seen.value, PartialDate):
        yield "month" if seen.value.month else "year"
    elif isinstance(seen.value, ReadLocation):
        yield from (name for name in ("city", "region", "country_code") if not getattr(seen.value, name))
    elif isinstance(seen.value, ReadLink):
        yield seen.value.kind
    elif isinstance(seen.value, str):
        yield from _of_text(seen.value)
        if seen.kind == "name" and around.folded.count(seen.value.casefold()) > 1:
            yield "repeated"


def _of_text(text: str) -> Iterator[str]:
    words = text.split()
    lowered = [word.strip(_MARKS).casefold() for word in words]
    found = {
        "long": len(words) > 6, "one word": len(words) == 1, "short": len(text) < 4, "lower": text[:1].islower(),
        "digits": any(map(str.isdigit, text)), "comma": "," in text, "brackets": "(" in text or ")" in text,
        "small words": any(word[:1].islower() for word in words[1:]), "capitals": text.isupper(),
        "title word": any(map(is_title_word, lowered)), "stop": text.endswith((".", ":")),
        "employer word": any(word in EMPLOYER_WORDS or word in LEGAL_FORMS for word in lowered),
    }  # fmt: skip
    yield from (name for name, holds in found.items() if holds)


def _of_entry(seen: Seen, around: Surroundings) -> Iterator[str]:
    if seen.number == 0:
        yield "first"
    elif seen.number > 9:
        yield "tenth or later"
    if isinstance(seen.entry, ReadSkill):
        yield "mentioned once" if len(seen.entry.evidence) == 1 else "mentioned often"
        if seen.entry.months:
            yield "used in a job"
    elif isinstance(seen.entry, ReadLanguage):
        yield "level" if seen.entry.level else "no level"
    elif seen.entry is not None:
        yield from _of_parts(seen, seen.entry)
        if seen.number and _shape(seen.entry) != _shape(_first(seen.entry, around)):
            yield "unlike the first"


def _of_parts(seen: Seen, entry: ReadExperience | ReadEducation) -> Iterator[str]:
    parts = [field for field in entry_fields(entry) if field.evidence != seen.evidence or field.value != seen.value]
    if any(field.confidence < _DOUBT for field in parts):
        yield "beside a doubtful one"
    yield from (f"no {name}" for name in ("title", "employer", "institution", "degree", "start", "end")
                if getattr(entry, name, seen) is None)  # fmt: skip
    if isinstance(entry, ReadExperience) and not entry.description and not entry.highlights:
        yield "no text"


def _first(entry: ReadExperience | ReadEducation, around: Surroundings) -> ReadExperience | ReadEducation:
    reading = around.reading
    items = (reading.experience, reading.volunteering) if isinstance(entry, ReadExperience) else (reading.education,)
    return next((found[0] for found in items if any(item is entry for item in found)), entry)


def _shape(entry: ReadExperience | ReadEducation) -> list[bool]:
    names = ("title", "employer", "institution", "degree", "area", "start", "location")
    return [getattr(entry, name, None) is None for name in names]
