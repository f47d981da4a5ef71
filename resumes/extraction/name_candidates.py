"""Pieces of lines that may be a name: without titles, contact data and what the person is."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from resumes.extraction.name_parts import is_particle
from resumes.extraction.spans import Span
from resumes.extraction.words.names import NO_NAMES, TITLES_AFTER, TITLES_BEFORE, TITLES_BEFORE_OF
from resumes.extraction.words.personal import PRONOUNS, STREETS
from resumes.extraction.words.titles import (
    DEPARTMENTS,
    EMPLOYER_WORDS,
    LEVEL_WORDS,
    TITLE_ENDINGS,
    TITLE_NAMES,
    TITLE_WORDS,
)
from resumes.parsing.document import Document, Line

LABEL = re.compile(
    r"^\s*(?:full\s+)?(?:name|vor-?\s?und\s+(?:nach|zu)name|nom(?:\s+(?:et|&)\s+prénom)?|nom\s+complet|nombre(?:\s+(?:y\s+apellidos|completo))?"
    r"|nome(?:\s+e\s+(?:cognome|apelido)|\s+completo)?|naam|voor-?\s?en\s+achternaam|imię\s+i\s+nazwisko)\s*[:：\t]\s*",
    re.IGNORECASE,
)
_PIECES = re.compile(
    rf"[,;|•·]?\s*(?i:{PRONOUNS})|"
    r"\t+|,?\s*\(?(?:geb\.|née?\s|born\s|z\sd(?:omu|\.)\s)|\s*[|•·●⋅/]\s*|\s+[–—-]\s+|\s{3,}"
    r"|\s*[\ue000-\uf8ff☎✉⌂☞❖✶♥♦]+\s*|[,;]?\s*(?<!\S)\(?\S*[\d@]\S*"
)
_HOUSE = re.compile(r"\d\s?[a-zA-Z]?,?\s+$")
_STREET = re.compile(
    rf"^(?:rue|avenue|boulevard|place|chemin|allée|impasse|quai|route|cours)\s|\s(?:{STREETS})$", re.IGNORECASE
)
_PREFIX_LABEL = (
    r"(?:curriculum\s+vit(?:ae|æ)|cv|resume|résumé|lebenslauf|życiorys)\b[\s.:–—-]*"
    r"(?:(?:of|de|di|von|van)\s+(?=[A-ZÀ-Ž]))?"
)
_TOKEN = re.compile(r"^(?:['’`]?[^\W\d_](?:[^\W\d_]|['’`.\-–\u0300-\u036f])*|\([^\W\d_]+\)|[\"“„'‘][^\W\d_]+[\"”“'’])$")
_ELIDED = re.compile(r"^[dlDL]['’][A-ZÀ-Ž]")
_MAX_TOKENS, _MAX_NAMES, _MAX_LENGTH, _MAX_LINES = 8, 6, 64, 5
_LARGE_TYPE = 16.0  # points
_MAX_WORDS = 3  # in a line of a name that large type breaks


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece that is written as a name. `first`: it begins its line; `trimmed`: the line goes on with other words.

    `lead`: what the first of several lines holds of it; `low`: it is in small letters.
    """

    span: Span
    first: bool
    trimmed: bool = False
    lead: str = ""
    low: bool = False


def candidates(document: Document, index: int, language: str) -> Iterator[Candidate]:
    """What in line `index`, alone or with the next line, may be a name."""
    line = document.lines[index]
    for number, piece in enumerate(_pieces(line)[:5]):
        yield from _of_piece(piece, language, first=number == 0)
        yield from _joined(document, index, piece, language)


def _pieces(line: Line) -> list[Span]:
    whole = Span(line.text, line.start, line.end, line.page)
    label = LABEL.match(line.text)
    position = label.end() if label else 0
    pieces = []
    for match in _PIECES.finditer(line.text, position):
        pieces.append(whole.part(position, match.start()))
        position = match.end()
    pieces.append(whole.part(position, len(line.text)))
    return [piece for piece in pieces if piece.text and not _is_street(piece, line)] if not label else pieces[:1]


def _is_street(piece: Span, line: Line) -> bool:
    """Whether it is named after a person, and stands behind the number of a house."""
    return bool(_STREET.search(piece.text) and _HOUSE.search(line.text[: piece.start - line.start]))


def _goes_on(line: Line, following: Line) -> bool:
    """Whether the next line looks as this one does, so that a name may go on there."""
    alike = line.page == following.page and abs(line.font_size - following.font_size) < 0.3
    weighed = line.bold == following.bold or line.font_size >= _LARGE_TYPE  # "Anna" in light, "Weber" in heavy type
    return alike and weighed and len(following.text) <= 80 and ":" not in following.text


def _joined(document: Document, index: int, piece: Span, language: str) -> Iterator[Candidate]:
    """A name that goes on in the cells below; its place is that of all, or the first's where others stand between."""
    column = document.lines[index].text[: piece.start - document.lines[index].start].count("\t")
    text, end = without_titles(piece, language).text, piece.end
    for line, below in itertools.pairwise(document.lines[index : index + _MAX_LINES]):
        cells = below.text.split("\t")
        cell = cells[column].strip() if column < len(cells) else ""
        if not (_goes_on(line, below) and _begins(text, line) and _is_part(cell, awaited=_awaits_more(text, line))):
            return
        comma = "," if document.text[end : end + 1] == "," and "," not in text else ""
        hyphen = document.text[end : end + 1] == "-"
        text = f"{text}{comma}{'-' if hyphen else ' '}{cell}"
        end = below.start + below.text.index(cell) + len(cell)
        place = end if "\t" not in document.text[piece.start : end] else piece.end
        for candidate in _of_piece(Span(text, piece.start, place, piece.page), language, first=column == 0):
            yield replace(candidate, lead=piece.text, span=replace(candidate.span, start=piece.start, end=place))


def _begins(text: str, line: Line) -> bool:
    tokens = text.replace(",", "").split()
    return _is_written_as_name(tokens) or (line.font_size >= _LARGE_TYPE and all(map(_TOKEN.match, tokens)))


def _awaits_more(text: str, line: Line) -> bool:
    """Whether large type breaks off behind a first name or before the last word of a family name."""
    words = text.split()
    return line.font_size >= _LARGE_TYPE and bool(words) and (len(words) == 1 or is_particle(words[-1]))


def _is_part(cell: str, *, awaited: bool) -> bool:
    """Whether a cell may be more of a name; one that is `awaited` may be short, or a word in use."""
    words = cell.replace(",", "").split()
    if awaited and all(word[0].isupper() and _TOKEN.match(word) for word in words if not is_particle(word)):
        return 0 < len(words) <= _MAX_WORDS
    return _is_written_as_name(words) and not any(is_common(word) and not is_particle(word) for word in words)


def _of_piece(piece: Span, language: str, *, first: bool) -> Iterator[Candidate]:
    span = without_titles(piece, language)
    tokens = span.text.replace(",", " ").split()
    if _is_written_as_name(tokens):
        yield Candidate(span, first)
    elif span.text.islower() and _is_written_as_name(span.text.title().split(), least=2):
        yield Candidate(span, first, low=True)
    for start, end in _runs(span):
        run = without_titles(span.part(start, end), language)
        if run.text != span.text and _is_written_as_name(run.text.split(), least=2):
            yield Candidate(run, first, trimmed=True)


def _runs(span: Span) -> Iterator[tuple[int, int]]:
    """The words before the first, or after the last, that tells what the person is."""
    words = list(re.finditer(r"[^\s,]+", span.text))[:14]
    marks = [number for number, word in enumerate(words) if not is_particle(word[0]) and is_common(word[0])]
    if marks and marks[0] > 1:
        yield 0, words[marks[0] - 1].end()
    if marks and len(words) - marks[-1] > 2:
        yield words[marks[-1] + 1].start(), len(span.text)


@cache
def _prefix(language: str) -> re.Pattern[str]:
    titles = f"{TITLES_BEFORE}|{TITLES_BEFORE_OF[language]}" if language in TITLES_BEFORE_OF else TITLES_BEFORE
    longest_first = "|".join(sorted(titles.split("|"), key=len, reverse=True))
    return re.compile(rf"^(?:{_PREFIX_LABEL}|(?:{longest_first})(?:(?<=\.)|\.?(?![^\W\d_'’]))[\s.:-]*)+", re.IGNORECASE)


def without_titles(span: Span, language: str) -> Span:
    """The span without "Dr." before and "PhD" after the name."""
    prefix = _prefix(language).match(span.text)
    start = prefix.end() if prefix and prefix.end() < len(span.text) else 0
    rest = span.text[start:]
    return span.part(start, start + _name_end(rest))


def _name_end(text: str) -> int:
    """Where the name ends and degrees begin."""
    comma = text.find(",")
    if comma > 0 and all(map(_is_degree, re.split(r"[,/&]\s*", text[comma + 1 :].strip()))):
        return comma
    words = list(re.finditer(r"[^\s,]+", text))
    end = len(words)
    while end > 2 and is_degree_after_name(words[end - 1][0]) and sum(char.isupper() for char in words[end - 1][0]) > 1:
        end -= 1
    return words[end - 1].end() if words else len(text)


def _is_degree(text: str) -> bool:
    return all(map(is_degree_after_name, text.split())) or is_degree_after_name(text.replace(" ", ""))


def is_degree_after_name(word: str) -> bool:
    """Whether a word is a degree or licence that stands after names, such as "PhD"."""
    plain = word.casefold().strip(".()")
    return plain in TITLES_AFTER or re.sub(r"[.()]", "", plain) in TITLES_AFTER


def _is_written_as_name(tokens: list[str], least: int = 1) -> bool:
    text = " ".join(tokens)
    if (
        not least <= len(tokens) <= _MAX_TOKENS
        or not 3 <= len(text) <= _MAX_LENGTH
        or not all(map(_TOKEN.match, tokens))
    ):
        return False
    names = [token for token in tokens if not is_particle(token)]
    if not 1 <= len(names) <= _MAX_NAMES or max(len(name.strip(".")) for name in names) < 2:
        return False
    return all(token[0].isupper() or token[0] in '("“„‘' or _ELIDED.match(token) for token in names) and (
        len(tokens) > 1 or tokens[0][0].isupper()
    )


def is_common(word: str) -> bool:
    """Whether a word is a title's or heading's: "Cook" and "Sales" are names only where the email says so."""
    word = word.casefold().strip(".,()")
    if word in TITLE_NAMES:
        return False
    known = word in TITLE_WORDS or word in NO_NAMES or word in EMPLOYER_WORDS or word in DEPARTMENTS
    return known or word in LEVEL_WORDS or (len(word) > 8 and word.endswith(TITLE_ENDINGS))
