"""Prizes, grants and honors, with who gave them and when."""

import re
from collections.abc import Sequence
from datetime import date

from resumes.extraction.listed import dated_pieces, listed_items
from resumes.extraction.places import city_of
from resumes.extraction.resume import ReadAward
from resumes.extraction.sections import Section, of_kind
from resumes.extraction.spans import Span

_PARTS = re.compile(r"[\n\t]+|\s*[|•·●;]\s*|\s+[-–—−]\s+|\s*[–—]\s+|\s{3,}")
_GIVER = re.compile(
    r"\s*,\s+(?=[A-ZÀ-Ž])|\s+\((?=[^)]*\)?$)|\s+(?:by|from|awarded\sby|verliehen\svon|par|por|door|przez)\s+(?=[A-ZÀ-Ž])"
)
_LABEL = re.compile(
    r"^(?:awarded\sby|presented\sby|by|from|verliehen\svon|von|décerné\spar|otorgado\spor|concedido\spor|conferito\sda|"
    r"uitgereikt\sdoor|przyznan[ey]\sprzez)\s*:?\s+",
    re.IGNORECASE,
)
_MAX_WORDS = 18


def read_awards(sections: Sequence[Section], as_of: date) -> tuple[ReadAward, ...]:
    """The awards in the order of the document; running text is none."""
    items = [item for section in of_kind(tuple(sections), "awards") for item in listed_items(section, as_of)]
    return tuple(award for item in items if (award := _award(item, as_of)) is not None)


def _giver(text: str) -> re.Match[str] | None:
    """What parts title and giver: the last mark, unless only a place stands behind it."""
    marks = list(_GIVER.finditer(text))
    placed = len(marks) > 1 and city_of(text[marks[-1].end() :].strip(" ()")) is not None
    return marks[-2 if placed else -1] if marks else None


def _award(item: Span, as_of: date) -> ReadAward | None:
    pieces, given = dated_pieces(item, _PARTS, as_of)
    if not pieces or len(pieces[0].text.split()) > _MAX_WORDS or pieces[0].text[0].islower():
        return None
    title, awarder = pieces[0], pieces[1] if len(pieces) > 1 else None
    if awarder is None and (found := _giver(title.text)) is not None:
        title, awarder = title.part(0, found.start()), title.part(found.end(), len(title.text))
    giver = _LABEL.sub("", " ".join(awarder.text.split())).strip(" ()") if awarder else ""
    confidence = 0.85 if given else 0.7
    return ReadAward(title.field(confidence), giver if len(giver.split()) <= _MAX_WORDS else "", given)
