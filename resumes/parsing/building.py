"""Joins the lines of a file into one text and gives every line its place in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from resumes.parsing.document import Box, Document, Line, Page
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.repair import SOFT_HYPHEN, clean_text, squeeze

_HYPHENS = ("-", "‐", SOFT_HYPHEN)
_HYPHENATED = re.compile(rf"(\S*?)(\w*[^\W_])([{''.join(_HYPHENS)}])$")
_CONTINUATION = re.compile(r"([a-zà-öø-ÿ]+)(\S*)\s*")
_ACRONYM_REST = re.compile(r"([A-Z\d]{1,6})([^\w\s]*)(?:\s+|$)")
_PROPER_REST = re.compile(r"([A-ZÀ-ÖØ-Þ][^\W\d_]+)([^\w\s]*)(?:\s+|$)")
_AND_MORE = re.compile(r"(?:and|or|und|oder|bzw\.?|sowie|et|ou|y|e|o|u|en|of|i|oraz|lub|to)\b(?!-)", re.IGNORECASE)
_MIN_WRAPPED = 4  # words of a line that is long enough to be wrapped
_ADDRESS = re.compile(r"[/@]|\w\.\w")
_LINK_HEAD = re.compile(r"(?:https?://|www\.|\b[\w-]+\.[a-z]{2,6}/)\S*[/._?=&#-]$|\S@$|\S@[\w-]+(?:\.[\w-]+)*\.$")
_LINK_REST = re.compile(r"[\w@][^\s,;|]*$")
_REPEATED = re.compile(r"-[^\W\d_]\S*")  # Polish and Portuguese begin the line below with the hyphen again
_PHONE_HEAD = re.compile(r"\+\d[\d ()./-]{0,12}$")
_PHONE_REST = re.compile(r"\d[\d ./-]{3,14}\d(?=[\s,;|]|$)[\s,;|]*")
_ALIGNED = 3.0  # points
_WORD = re.compile(r"[\w-]+")
# First halves that English writes with a hyphen more often than without.
_COMPOUND_HEADS = frozenset(
    re.findall(
        r"\w+",
        "all anti back best client co cost cross customer cutting data day decision detail end entry event ex fast "
        "first follow front full goal half hands hard high in key large lead long low mid middle multi next non object "
        "on one open out part post pre problem real result risk self semi server short six small state team test third "
        "time top two up user web well work world year",
    )
)
# Second halves that are words of their own.
_COMPOUND_TAILS = frozenset(
    re.findall(
        r"\w+",
        "aware based centric driven end facing focused free friendly level native oriented related risk side specific "
        "term time to wide",
    )
)


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A line before its place in the text is known; one that stands `aside` comes after all others."""

    text: str
    page: int = 1
    box: Box | None = None
    font_size: float = 0.0
    bold: bool = False
    aside: bool = False
    full: bool = False


def build_document(
    lines: Iterable[DraftLine],
    *,
    file_type: str,
    pages: Sequence[Page] = (Page(1),),
    links: Sequence[str] = (),
    warnings: Sequence[str] = (),
    max_chars: int = 400_000,
) -> Document:
    """The document of these lines, repaired and joined by newlines; empty lines are left out, asides come last.

    Raises RefusedFile with NO_TEXT where nothing readable is left, and TOO_LARGE beyond `max_chars`.
    """
    ordered = sorted(_mended(lines, max_chars), key=lambda line: line.aside)
    drafts = join_addresses(join_hyphenated(ordered))
    if not any(char.isalnum() for line in drafts for char in line.text):
        raise RefusedFile(Refusal.NO_TEXT)
    placed = _place(drafts)
    return Document(
        text="\n".join(line.text for line in placed),
        lines=placed,
        pages=tuple(pages),
        file_type=file_type,
        links=tuple(dict.fromkeys(links)),
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _mended(lines: Iterable[DraftLine], max_chars: int) -> Iterator[DraftLine]:
    """The lines that say something; stops at once where they say too much."""
    total = 0
    for line in lines:
        if text := squeeze(clean_text(line.text)):
            total += len(text) + 1
            if total > max_chars:
                raise RefusedFile(Refusal.TOO_LARGE, f"more than {max_chars:,} characters of text")
            yield replace(line, text=text)


def _place(drafts: Sequence[DraftLine]) -> tuple[Line, ...]:
    placed, start = [], 0
    for draft in drafts:
        end = start + len(draft.text)
        placed.append(Line(draft.text, start, end, draft.page, draft.box, draft.font_size, draft.bold, draft.full))
        start = end + 1
    return tuple(placed)


def join_hyphenated(lines: Sequence[DraftLine]) -> list[DraftLine]:
    """Lines with words broken at a line end made whole: the rest of the word moves up to where it began."""
    texts = [line.text for line in lines]
    vocabulary: set[str] = set()
    for index in range(len(texts) - 1):
        if texts[index].endswith("-") and (again := _REPEATED.match(texts[index + 1])):
            texts[index] += again[0][1:]
            texts[index + 1] = texts[index + 1][again.end() :].lstrip()
        elif _PHONE_HEAD.search(texts[index]) and (number := _PHONE_REST.match(texts[index + 1])):
            texts[index] = f"{texts[index]} {number[0].rstrip(' ,;|')}"
            texts[index + 1] = texts[index + 1][number.end() :]
        head = _HYPHENATED.search(texts[index]) if texts[index].endswith(_HYPHENS) else None
        tail = _rest(head, texts[index], texts[index + 1]) if head else None
        if head is None or tail is None:
            continue
        vocabulary = vocabulary or _vocabulary(texts)
        joined = _join_word(head, tail[1], vocabulary) if not tail[2].startswith("-") else f"{head[2]}-{tail[1]}"
        texts[index] = texts[index][: head.start()] + head[1] + joined + tail[2]
        texts[index + 1] = texts[index + 1][tail.end() :]
    mended = (replace(line, text=text.replace(SOFT_HYPHEN, "")) for line, text in zip(lines, texts, strict=True))
    return [line for line in mended if line.text]


def join_addresses(lines: Sequence[DraftLine]) -> list[DraftLine]:
    """Lines with the rest of a link or an email address moved up to where it began."""
    joined: list[DraftLine] = []
    for line in lines:
        if joined and _goes_on(joined[-1], line):
            joined[-1] = replace(joined[-1], text=joined[-1].text + line.text)
        else:
            joined.append(line)
    return joined


def _goes_on(above: DraftLine, below: DraftLine) -> bool:
    """Whether the line is nothing but the rest of an address that the line above it, in its column, breaks off."""
    if above.page != below.page or not _LINK_REST.match(below.text) or not _LINK_HEAD.search(above.text):
        return False
    return above.box is None or below.box is None or abs(above.box.x0 - below.box.x0) <= _ALIGNED


def _vocabulary(texts: Sequence[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.lower())}


def _rest(head: re.Match[str], above: str, below: str) -> re.Match[str] | None:
    """What the line below begins with, if it goes on with the word: lower case, an acronym after an acronym, or a
    name after a name or in a wrapped line. "Pre- and postnatal" is no broken word.
    """
    if _AND_MORE.match(below):
        return None
    if found := _CONTINUATION.match(below) or (_ACRONYM_REST.match(below) if _is_acronym(head[2]) else None):
        return found
    wrapped = head[1].endswith(_HYPHENS) or len(above.split()) >= _MIN_WRAPPED
    return _PROPER_REST.match(below) if wrapped and not _ADDRESS.search(head[1]) else None


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _join_word(head: re.Match[str], tail: str, vocabulary: set[str]) -> str:
    """One word or a compound: as the rest of the document writes it, else by its halves.

    An address keeps its hyphen, and so does what is no plain word.
    """
    before, word, mark = head.groups()
    compound, whole = f"{word}-{tail}", f"{word}{tail}"
    if tail[0].isupper() and not _is_acronym(tail):
        return compound
    if mark == SOFT_HYPHEN or whole.lower() in vocabulary:
        return compound if compound.lower() in vocabulary else whole
    plain = word.isalpha() and not _is_acronym(word) and not _ADDRESS.search(before + word)
    if not plain or compound.lower() in vocabulary or _is_compound(word.lower(), tail):
        return compound
    return whole


def _is_compound(head: str, tail: str) -> bool:
    return head in _COMPOUND_HEADS or tail in _COMPOUND_TAILS
