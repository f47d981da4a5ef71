"""Headers that a narrow column breaks: whether a line goes on in the next one.

Layout says which lines have no room for the next word (`Line.full`); wording says which of these go on.
"""

import re
from collections.abc import Sequence

from resumes.extraction.degree_words import is_institution
from resumes.extraction.job_words import classify, is_self_employed, is_title_word
from resumes.extraction.location import whole_place
from resumes.extraction.places import NATIONWIDE, REMOTE, city_of, region_of
from resumes.extraction.spans import Span, bullet_length
from resumes.extraction.words.titles import LEGAL_FORMS
from resumes.parsing.document import Line

_OPEN_END = re.compile(
    r"(?:[,&/–-]|\s(?:of|and|for|the|at|de|del|di|da|do|du|des|der|die|für|und|im|in|et|y|e|en|van|voor|w|i|la|le|el))$",
    re.IGNORECASE,
)
_TITLES = re.compile(r"(?:mgr|inż|lic|dr|dipl)\b\.?\s+(?:[^\W\d_]{2,4}\.\s+)?[^\W\d_]")
_PARTICLES = re.compile(
    r"(?:(?:in ['’]t|von|van|de|der|den|del|della|di|da|do|dos|du|des|le|la|ten|ter|zu|zur|am|im|'t|el|al)\s"
    r"|d['’]|l['’]){1,3}[A-ZÀ-Ž]"
)
_EDGES = re.compile(r"[,|()\t]\s*|\s[–—-]\s")
_LEGAL_BREAK = re.compile(
    r"\bSp\.\nz o\.|\bSp\. z\no\.|o\.o\.\n[Ss]p\. ?[jk]\.|S\.A\.\nde C\.V|S\.A\. de\nC\.V|\bS\. de\nR\.L"
    r"|&\nCo\b|\bGmbH\n& Co\b|& Co\.\nKG\b"
)
_OF_END = re.compile(r"\s(?:of|de|del|della|dei|di|da|do|du|des|der|für|van|voor|ds\.|for)$", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_STOPPED = re.compile(r"[^.\t]{2,40}\.\s(?=.{0,30}(?:19|20)\d\d).{4,50}$")
_DATE_ALONE = re.compile(r"(?=.{0,30}(?:19|20)\d\d)(?:\w{1,12}[.,]?\s?|[^\w\s]\s?){1,14}$")
_MAX_HEAD = 90  # characters
_MAX_REST = 60
_FEW = 2  # words


def wraps(above: Line, below: Line) -> bool:
    """Whether the line below is the rest of a header's line, or of a cell in it, that had no room for it."""
    if below.start != above.end + 1 or bullet_length(above.text) or bullet_length(below.text):
        return False
    cell = above.text.rpartition("\t")[2].strip()
    rest = below.text.strip()
    if _completes_name(cell, rest):
        return True
    if above.full and _ends_header(cell, rest, above.text):
        return True
    return _are_alike(above, below) and _may_be_one(cell, rest) and _goes_on(above, cell, rest, below)


def _completes_name(cell: str, rest: str) -> bool:
    """Whether a place or the form of a firm is known only as a whole: "Las" + "Palmas", "Sp." + "z o.o."."""
    if _LEGAL_BREAK.search(f"{cell}\n{rest}") or (cell and re.sub(r"[.\s]", "", rest).casefold() in LEGAL_FORMS):
        return True
    last, first = _EDGES.split(cell)[-1].strip(), _EDGES.split(rest, maxsplit=1)[0].strip()
    whole = f"{last} {first}"
    known = city_of(whole) is not None or region_of(whole) is not None or whole.casefold() in REMOTE | NATIONWIDE
    return known and bool(last) and bool(first)


def _are_alike(above: Line, below: Line) -> bool:
    return "\t" in above.text or (above.bold == below.bold and abs(above.font_size - below.font_size) < 0.3)


def _may_be_one(cell: str, rest: str) -> bool:
    short = len(cell) <= _MAX_REST and len(rest) <= _MAX_REST and "\t" not in rest
    return short and not _YEAR.search(cell + rest) and not cell.endswith((".", ":", ";"))


def _goes_on(above: Line, cell: str, rest: str, below: Line) -> bool:
    if not above.full:
        few = len(rest.split()) <= _FEW
        return few and (_OF_END.search(cell) is not None or ("\t" in above.text and starts_low(rest)))
    if rest[0].islower():
        return starts_low(rest) or classify(cell)[0] != "title"
    return _OPEN_END.search(cell) is not None or _is_last_word(cell, rest, below)


def whole_spans(lines: Sequence[Line]) -> list[Span]:
    """The lines as spans, those made one that a narrow column broke."""
    found: list[Span] = []
    above: Line | None = None
    for line in lines:
        if above is not None and wraps(above, line):
            head = found.pop()
            found.append(Span(f"{head.text}\n{line.text}", head.start, line.end, head.page))
        else:
            found.append(Span(line.text, line.start, line.end, line.page))
        above = line
    return found


def _ends_header(cell: str, rest: str, above: str) -> bool:
    """Whether the rest of a place or name and the date stand below a header parted by full stops."""
    if _YEAR.search(above) or len(cell) > _MAX_HEAD or not cell[:1].isupper() or not re.search(r"[.,]\s", cell):
        return False
    return (_DATE_ALONE if cell.endswith(".") else _STOPPED).match(rest) is not None


def _is_last_word(cell: str, rest: str, below: Line) -> bool:
    """Whether a lone word completes a name or a title: "Technical Support" + "Specialist"."""
    if len(rest.split()) > 1 or any(map(str.isdigit, rest)) or not rest[0].isupper():
        return False
    if is_title_word(rest.casefold().strip(".,")):
        return not any(is_title_word(word) for word in cell.casefold().split())
    if is_institution(cell):
        return True
    return classify(cell)[0] != "title" and whole_place(Span(rest, below.start, below.end, below.page)) is None


def starts_low(text: str) -> bool:
    """Whether a text begins with a lower-case word; "iOS" and "eBay" are none, "van der Meer" and "mgr inż." names,
    and "freelance" may stand in an employer's place."""
    if not text[:1].islower() or text[1:2].isupper():
        return False
    return not (_PARTICLES.match(text) or _TITLES.match(text) or is_self_employed(_EDGES.split(text, maxsplit=1)[0]))
