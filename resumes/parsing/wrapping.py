"""Plain text broken at a fixed width: the lines that go on with the one above are joined to it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from resumes.parsing.building import DraftLine, join_hyphenated
from resumes.parsing.repair import without_leader

_BULLET = re.compile(r"\s*(?:[•·●▪■◆◦‣∙○*+–—-]|o|\d{1,2}[.)])\s+(?=\S)")
_RULE = re.compile(r"\s*([=\-_~*#+^.])(?:\s?\1){2,}\s*")
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_DATED = re.compile(r"\W*(?:\w{3,9}\.? |\d{1,2}[./-])?(?:19|20)\d\d\s*(?:[-–—/]|to\b|bis\b|$)")
_ON_ITS_OWN = re.compile(r"^\S*[@/]|^\S+\.\w|^(?:\S+ ){0,3}\W*(?:19|20)\d\d\b")
"""Addresses and dates begin in lower case but go on with nothing."""
_LEADING_RANGE = re.compile(r"\W*(?:\w{3,10}\.? |\d{1,2}[./-]){0,2}(?:19|20)\d\d\s(?:[-–—]|\w{1,5})\s")
_LEADS_ON = re.compile(r"(?:[,|·&/–—-]|(?<!\S)[a-zà-ÿ]{1,3})$")
_MIN_SENTENCE = 3  # words
_SENTENCE_END = (".", "!", "?", ":")
_MIN_WIDTH, _MAX_WIDTH = 45, 100  # columns
_SLACK = 2  # columns
_MIN_SHARE = 0.7
_MIN_EVIDENCE = 2  # lines that plainly go on
_MAX_LONGER = 0.02  # share of lines that no width holds, such as long links
_MAX_HEADING = 60  # characters


def unwrapped(text: str) -> list[DraftLine]:
    """The lines of a plain text: broken ones whole, ruled ones bold and without the rule, wide gaps as tabs."""
    rows = [without_leader(row, "    ") for row in text.splitlines()]
    width = wrap_width(rows)
    drafts: list[DraftLine] = []
    above = ""
    for number, row in enumerate(rows):
        if _RULE.fullmatch(row):
            above = ""
            continue
        below = rows[number + 1] if number + 1 < len(rows) else ""
        if drafts and width and not _RULE.fullmatch(below) and goes_on(above, row, below, width):
            drafts[-1] = _joined(drafts[-1], row)
        else:
            drafts.append(DraftLine(_GAP.sub("\t", row), bold=_is_ruled(row, below)))
        above = row
    return drafts


def _joined(draft: DraftLine, row: str) -> DraftLine:
    halves = join_hyphenated([DraftLine(draft.text.rstrip()), DraftLine(row.strip())])
    return DraftLine(" ".join(half.text.strip() for half in halves), bold=draft.bold)


def _is_ruled(row: str, below: str) -> bool:
    """Whether a line is underlined over its whole length."""
    text, rule = row.strip(), below.strip()
    return bool(_RULE.fullmatch(below)) and 0 < len(text) <= _MAX_HEADING and len(rule) >= len(text) - _SLACK


def wrap_width(rows: Sequence[str]) -> int:
    """The width in columns at which a text is broken; 0 where nothing shows that it is.

    Text is broken where the next word no longer fits: most lines that plainly go on, in lower case or after a comma,
    follow a line so full.
    """
    lengths = [len(row.rstrip()) for row in rows if row.strip() and not _GAP.search(row.strip())]
    fitting = [length for length in lengths if length <= _MAX_WIDTH]
    if not fitting or len(lengths) - len(fitting) > _MAX_LONGER * len(lengths) or max(fitting) < _MIN_WIDTH:
        return 0
    width = max(fitting)
    going_on = [(above, below) for above, below in pairwise(rows) if _plainly_goes_on(above, below)]
    full = sum(_is_full(above, below, width) for above, below in going_on)
    return width if full >= _MIN_EVIDENCE and full >= _MIN_SHARE * len(going_on) else 0


def _plainly_goes_on(above: str, below: str) -> bool:
    head, rest = above.strip(), below.strip()
    if _ON_ITS_OWN.search(rest):
        return False
    return bool(head and rest) and (rest[0].islower() or head[-1] in ",|–—") and not _BULLET.match(below)


def _is_full(above: str, below: str, width: int) -> bool:
    """Whether the first word of the line below had no room in the line above."""
    length = len(above.rstrip())
    word = below.split(maxsplit=1)[0]
    return length >= _MIN_SHARE * width and length + 1 + len(word) > width - _SLACK


def goes_on(above: str, row: str, below: str, width: int) -> bool:
    """Whether `row` goes on with the line above it in a text broken at `width` columns."""
    text = row.strip()
    if not above.strip() or not text or _BULLET.match(row) or _GAP.search(text):
        return False
    if not _is_full(above, row, width) or not _stands_below(above, row):
        return False
    if text[0].islower():
        return not _LEADING_RANGE.match(text)
    return not _begins_anew(above.rstrip(), text) and (
        bool(_LEADS_ON.search(above.rstrip()))
        or _hangs(above, row)
        or (text.endswith(".") and len(text.split()) >= _MIN_SENTENCE)
        or (bool(below.strip()) and _is_full(row, below, width))
    )


def _begins_anew(above: str, text: str) -> bool:
    """Whether a line stands for itself, below a full one: dates, capitals, what a colon or contact data leads to."""
    own = "@" in above or bool(_DATED.match(text))
    return above.endswith(":") or text.isupper() or (own and not _LEADS_ON.search(above))


def _hangs(above: str, row: str) -> bool:
    """Whether a line is indented as the text above it, which ends no sentence there."""
    bullet = _BULLET.match(above)
    indented = _indent(row) > 0 and (bullet is None or _indent(row) >= bullet.end() > _indent(above))
    return indented and not above.rstrip().endswith(_SENTENCE_END)


def _stands_below(above: str, row: str) -> bool:
    """Whether a line begins where the text above it does, or where its bullet or last cell does."""
    indent = _indent(row)
    gaps = list(_GAP.finditer(above.strip()))
    if gaps:
        return abs(indent - _indent(above) - gaps[-1].end()) <= _SLACK
    bullet = _BULLET.match(above)
    starts = (_indent(above), bullet.end()) if bullet else (_indent(above),)
    return any(abs(indent - start) <= _SLACK for start in starts) or row.strip()[0].islower()


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())
