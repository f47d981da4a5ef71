"""A name that the reader missed or found in part: what addresses of mail and web and the size of letters tell."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from statistics import median

from resumes.extraction.contact import EMAIL
from resumes.extraction.links import URL
from resumes.extraction.resume import PersonalSpan, ResumeReading
from resumes.parsing.document import Document, Line

_WORD = re.compile(r"[^\W\d_][\w'’-]*[^\W\d_]")
_CELL = re.compile(r"[^\n\t|•·]{3,60}")
_MIN_LETTERS = 4  # of a word that an address holds by more than chance
_MOST_WORDS = 6  # of a line that is a name
_SHARE = 0.5  # of its words
_TOP = 5  # characters, before the first line's words
_GENERIC = frozenset(["mail", "info", "contact", "kontakt", "office", "home", "work", "team", "resume", "example"])
_LARGER = 1.25  # than most letters
_ALIKE = 0.02  # of the size
_MOST_PARTS = 3  # of a name in one line
_NEAR = 200  # characters from the first line of the name


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Folded, without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss").replace("ł", "l").replace("ø", "o"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def names_in_addresses(document: Document, reading: ResumeReading) -> Iterator[PersonalSpan]:
    """Short lines and cells of which half of the words stand in an address of mail or in the path of a link."""
    text = document.text
    written = [*(match[0].partition("@")[0] for match in EMAIL.finditer(text))]
    written += [item.value.partition("@")[0] for item in reading.emails]
    written += [match[0].rstrip("/").rpartition("/")[2] for match in URL.finditer(text)]
    held = " ".join({re.sub(r"[\W\d_]", "", plain(part)) for part in written} - _GENERIC)
    if not held.strip():
        return
    for cell in _CELL.finditer(text):
        words = list(_WORD.finditer(cell[0]))
        known = [word for word in words if len(word[0]) >= _MIN_LETTERS and _letters(word[0]) in held]
        if not known or not words[0][0][0].isupper() or len(words) > _MOST_WORDS:
            continue
        heads = reading.name is None and cell.start() < _TOP  # where a name stands whole, of which one word is known
        if heads or len(known) >= _SHARE * len(words):
            first, last = (words[0], words[-1]) if heads else (known[0], known[-1])
            yield PersonalSpan("name", cell.start() + first.start(), cell.start() + last.end())


def _letters(word: str) -> str:
    return re.sub(r"[\W\d_]", "", plain(word))


def names_set_alike(document: Document, reading: ResumeReading) -> Iterator[PersonalSpan]:
    """Lines near the name, as large as it and larger than the rest: a name over several lines."""
    if reading.name is None or reading.name.evidence is None:
        return
    place = reading.name.evidence.start
    sizes = [line.font_size for line in document.lines if line.font_size]
    named = next((line for line in document.lines if line.start <= place < line.end), None)
    if named is None or not sizes or not named.font_size or named.font_size < _LARGER * median(sizes):
        return
    told = reading.headline.value if reading.headline else ""
    for line in document.lines:
        cell = line.text.partition("\t")[0].rstrip()
        if line is not named and _is_alike(line, named) and _is_part_of_name(cell) and cell not in told:
            yield PersonalSpan("name", line.start, line.start + len(cell))


def _is_alike(line: Line, named: Line) -> bool:
    near = line.page == named.page and abs(line.start - named.start) <= _NEAR
    return near and abs(line.font_size - named.font_size) <= _ALIKE * named.font_size


def _is_part_of_name(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= _MOST_PARTS and all(word[0].isupper() and _WORD.fullmatch(word) for word in words)
