"""Mentions of skills in a document, blind to who the person is and where they worked, studied or live."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from core.taxonomy import Extra, SkillMention, matcher_of, taxonomy_with
from resumes.extraction.passages import headings, outside_titles, studies
from resumes.extraction.resume import Evidence, Field, ResumeReading
from resumes.extraction.sections import Section
from resumes.parsing.document import Document

_LONG_WORD = re.compile(r"\S{200,}")
_SILENT = frozenset(["references", "contact", "personal", "interests"])
_CERTAIN_EMPLOYER = 0.7
_SPEAKS = r"(?=['’]s\b|\s+(?:is|was|has|had|will|joined|led|brings|holds|works|worked)\b)"
_ADDRESSED = r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Sra|Sr|Mme|Mlle|Dear)\b\.?\s+)"
_BREAK = "|"
_NAME_WORDS = 4


def find_mentions(
    document: Document, sections: Sequence[Section], reading: ResumeReading, extra: Extra = ()
) -> tuple[SkillMention, ...]:
    """Mentions of skills outside of the name, contact data, employers, schools and places of `reading`, of headings,
    fields of study and titles of jobs.

    These are cut out before the search, so that a name that is a skill's ("Hana", "Law") adds none, and its length
    moves no other word nearer or farther. Where no name was read, a short first line may be one and is cut out
    too. Sections that tell nothing of skills, such as references, are left out. `extra` are skills beside the shipped
    ones.
    """
    silent = [(section.start, section.end) for section in sections if section.kind in _SILENT]
    unnamed = [_first_line(document)] if reading.name is None else []
    told = [*headings(document, sections), *studies(sections, reading)]
    visible = _visible(document.text, [*silent, *unnamed, *told, *_hidden(document.text, reading)])
    taxonomy = taxonomy_with(extra)
    mentions = tuple(
        replace(mention, start=visible.origin(mention.start), end=visible.origin(mention.end - 1) + 1)
        for mention in matcher_of(taxonomy).find(visible.text)
    )
    return outside_titles(mentions, reading, taxonomy)


def _first_line(document: Document) -> tuple[int, int]:
    """The first line with text, where it is short enough for a name; else nothing."""
    line = next((line for line in document.lines if line.text.strip()), None)
    if line is None or len(line.text.split()) > _NAME_WORDS:
        return 0, 0
    return line.start, line.end


@dataclass(frozen=True, slots=True)
class _Visible:
    """What is left of a text; piece `i` begins at `starts[i]` here and at `origins[i]` in the whole text."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """The place in the whole text of a character of this one."""
        piece = bisect_right(self.starts, offset) - 1
        return self.origins[piece] + offset - self.starts[piece]


def _visible(text: str, hidden: Iterable[tuple[int, int]]) -> _Visible:
    pieces, starts, origins, position, length = [], [], [], 0, 0
    long_words = [match.span() for match in _LONG_WORD.finditer(text)]
    for start, end in sorted([*hidden, *long_words, (len(text), len(text))]):
        if start >= position:
            piece = text[position:start] + _BREAK
            pieces.append(piece)
            starts.append(length)
            origins.append(position)
            length += len(piece)
        position = max(position, end)
    return _Visible("".join(pieces), tuple(starts), tuple(origins))


def _hidden(text: str, reading: ResumeReading) -> Iterator[tuple[int, int]]:
    yield from ((quote.start, quote.end) for quote in _quotes(reading) if quote is not None)
    yield from _named(text, reading)


def _quotes(reading: ResumeReading) -> Iterator[Evidence | None]:
    fields: list[Field[str] | None] = [reading.name, *reading.emails, *reading.phones]
    jobs = (*reading.experience, *reading.volunteering)
    fields += [item.employer for item in jobs if _is_certain(item.employer)]
    fields += [item.institution for item in reading.education if _is_certain(item.institution)]
    yield from (item.evidence for item in fields if item is not None)
    yield from (link.evidence for link in reading.links)
    places = [reading.location, *(job.location for job in jobs)]
    yield from (place.evidence for place in places if place is not None)


def _is_certain(field: Field[str] | None) -> bool:
    return field is not None and field.confidence >= _CERTAIN_EMPLOYER


def _named(text: str, reading: ResumeReading) -> Iterator[tuple[int, int]]:
    """The person spoken of by name: the full name, and a part of it addressed ("Ms. Law") or acting ("Hana led")."""
    if reading.name is None:
        return
    words = [re.escape(word) for word in reading.name.value.split() if len(word) > 1]
    if len(words) > 1:
        full = re.compile(r"(?<!\w)" + r"[\s,]+".join(words) + r"(?!\w)", re.IGNORECASE)
        turned = re.compile(rf"(?<!\w){words[-1]},?\s+{words[0]}(?!\w)", re.IGNORECASE)
        yield from (match.span() for pattern in (full, turned) for match in pattern.finditer(text))
    part = "|".join(words) or r"(?!)"
    alone = re.compile(rf"{_ADDRESSED}(?:{part})(?!\w)|(?<!\w)(?:{part})(?!\w){_SPEAKS}")
    yield from (match.span() for match in alone.finditer(text))
