"""Splits a document into sections at its heading lines."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from resumes.extraction.heading_model import named_heading
from resumes.extraction.heading_words import MARKS, heading_kind
from resumes.extraction.spans import Span, bullet_length
from resumes.extraction.words.headings import WEAK
from resumes.parsing.document import Document, Line

_BRACKETED = re.compile(r"[(\[][^()\[\]]+[)\]]")
_ALIGNED = 3.0  # points
_INLINE = re.compile(r"([^:]{3,40}?)\s*[:：]\s*(?=\S)")
_OF_STUDY = re.compile(
    r"(?:relevant\s|main\s)?(?:course\w*|cours|kurse|cursos|corsi|vakken|przedmioty|module?s?|certificate|diploma)$",
    re.IGNORECASE,
)
"""What a degree's own lines begin with as well: "Courses: Statistics", "Certificate: Project Management"."""
_JOINED = re.compile(r"(?:\s(?:and|und|et|y|e|en|i)|\s?&)\s*$", re.IGNORECASE)
_STOPPED = re.compile(r"([^\W\d_][^.:–—]{2,40}?)\s*(?:\.|[:：]|\s[–—-])\s+(?=\S)")
_CAPITALS = re.compile(r"(?:[^\W\d_a-z][^\W\d_a-z]*[&/'’-]?[^\W\d_a-z]*\s+)+")
_WORDS = re.compile(r"\S+")
_MOST_WORDS = 6
_LEAST_CAPITALS = 4  # letters
_LONGEST_ACRONYM = 6  # letters: longer words in capitals behind a heading are more of the line's own
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d)?|[IVX]{1,4}|[A-H])[.)]\s+(?=\S)")
_INLINE_KINDS = frozenset(
    ["summary", "skills", "languages", "certificates", "education", "interests", "awards", "references", "projects"]
)


@dataclass(frozen=True, slots=True)
class Section:
    """The lines under a heading; `kind` is a key of `words.headings.CORE`, "head" before the first heading."""

    kind: str
    title: str
    lines: tuple[Line, ...]
    first: int

    @property
    def start(self) -> int:
        """First character of the section's lines."""
        return self.lines[0].start if self.lines else 0

    @property
    def end(self) -> int:
        """End of the section's last line."""
        return self.lines[-1].end if self.lines else 0

    def spans(self) -> list[Span]:
        """The section's lines as spans."""
        return [Span(line.text, line.start, line.end, line.page) for line in self.lines]


def split_sections(document: Document) -> tuple[Section, ...]:
    """The sections in reading order; lines before the first heading make up the section "head"."""
    style = _heading_style(document)
    sections: list[Section] = []
    kind, title, lines, first = "head", "", [], 0
    repeated = _repeated(document)
    halves = _second_halves(document)
    for index, line in enumerate(document.lines):
        if index in halves:
            continue
        broken = halves.get(index + 1)
        found, rest = (broken, None) if broken else _heading(line, style, kind, index)
        if found is None or (kind == "experience" and _is_label_of_job(line, found, repeated)):
            lines.append(line)
            continue
        sections.append(Section(kind, title, tuple(lines), first))
        kind, title, lines, first = found, line.text, [rest] if rest else [], index
    sections.append(Section(kind, title, tuple(lines), first))
    return tuple(section for section in sections if section.lines or section.title)


def _second_halves(document: Document) -> dict[int, str]:
    """The second lines of headings that a narrow column broke, with the kind: "RELEVANT" above "EXPERIENCE"."""
    found: dict[int, str] = {}
    for index, (above, below) in enumerate(pairwise(document.lines)):
        if index not in found and _may_be_halves(above, below):
            kind = heading_kind(f"{above.text} {below.text}")
            first = heading_kind(above.text)
            goes_on = heading_kind(below.text) is None
            if kind is not None and (first is None or goes_on or _JOINED.search(above.text)):
                found[index + 1] = kind
    return found


def _may_be_halves(above: Line, below: Line) -> bool:
    """Whether two short lines look the same and stand out: in capitals, bold, or larger than text."""
    one, other = above.text.strip(), below.text.strip()
    if not (3 <= len(one) <= 25 and 3 <= len(other) <= 25 and above.page == below.page and above.box and below.box):
        return False
    alike = above.bold == below.bold and abs(above.font_size - below.font_size) < 0.3
    aligned = min(abs(above.box.x0 - below.box.x0), abs(above.box.x1 - below.box.x1)) < _ALIGNED
    return alike and aligned and one.isupper() == other.isupper() and (one.isupper() or above.bold)


def _repeated(document: Document) -> frozenset[str]:
    """Short lines that occur more than once, such as "Achievements" below every job."""
    counts = Counter(line.text.strip(MARKS).casefold() for line in document.lines if len(line.text) <= 40)
    return frozenset(text for text, count in counts.items() if count > 1)


def _is_label_of_job(line: Line, kind: str, repeated: frozenset[str]) -> bool:
    if kind not in {"awards", "projects", "skills", "summary", "other", "publications"}:
        return False
    text = line.text.strip()
    return text.strip(MARKS).casefold() in repeated or (text.endswith(":") and not line.bold and not text.isupper())


def of_kind(sections: tuple[Section, ...], *kinds: str) -> tuple[Section, ...]:
    """The sections of these kinds."""
    return tuple(section for section in sections if section.kind in kinds)


def _heading(line: Line, style: "_Style | None", kind: str, index: int) -> tuple[str | None, Line | None]:
    """The kind of section that `line` opens, and what of the line already belongs to its content."""
    text = _unnumbered(line.text.strip())
    if not text or (bullet_length(text) and not bullet_length(text) < 2):
        return None, None
    if text[0] in "([" and not _BRACKETED.fullmatch(text):
        return None, None
    if len(text) <= 60:
        found = heading_kind(text)
        if found is not None and not _is_running_text(line, style, text):
            return found, None
    leading = _leading_heading(line, text, kind)
    if leading is not None:
        return leading[0], _rest(line, leading[1])
    if style is not None and index > 2 and style.fits(line):
        return named_heading(text) or "other", None
    return None, None


def _leading_heading(line: Line, text: str, kind: str) -> tuple[str, int] | None:
    """The kind and end of a heading that its content follows in the line."""
    if (leading := run_in_heading(line)) is not None:
        return leading
    inline = _INLINE.match(text) if len(text) > 3 and kind not in {"skills", "experience", "languages"} else None
    found = heading_kind(inline[1]) if inline else None
    if (
        not inline
        or found not in _INLINE_KINDS
        or (kind == "education" and (found == kind or _OF_STUDY.match(inline[1])))
    ):
        return None
    return found, inline.end()


def run_in_heading(line: Line) -> tuple[str, int] | None:
    """The kind of a heading in capitals, or in bold type before a stop, that its text follows in the line, and its end.

    "EDUCATION BSc, University of Leeds, 2012", "Skills. Python, SQL".
    """
    text = line.text.strip()
    stopped = _STOPPED.match(text) if line.bold else None
    if stopped is not None and (kind := heading_kind(stopped[1])) is not None and stopped[1][0].isupper():
        return kind, stopped.end()
    capitals = _CAPITALS.match(text)
    if capitals is None or not any(map(str.islower, text[capitals.end() :])):
        return None
    words = list(_WORDS.finditer(capitals[0]))[:_MOST_WORDS]
    for word, after in zip(reversed(words), [None, *reversed(words)], strict=False):
        head = text[: word.end()]
        if after and len(after[0]) > _LONGEST_ACRONYM:
            continue
        if (
            len(head) > _LEAST_CAPITALS
            and head.isupper()
            and word.end() < len(text)
            and (kind := heading_kind(head)) is not None
        ):
            return kind, word.end()
    return None


def _unnumbered(text: str) -> str:
    """The text without the number that sections of forms and papers bear: "3. Education", "IV. Skills"."""
    number = _NUMBER.match(text)
    return text[number.end() :] if number and heading_kind(text[number.end() :]) is not None else text


def _is_running_text(line: Line, style: "_Style | None", text: str) -> bool:
    """A heading's word in body type: in lower case, before a full stop, or where headings are clearly larger."""
    if text.isupper() and len(text) > 3:
        return False
    if text[:1].islower() or (text.endswith(".") and not line.bold):
        return True
    if style is None or line.font_size == 0.0:
        return False
    if text.strip(MARKS).casefold() in WEAK and not line.bold and line.font_size < style.body * 1.05:
        return True
    return line.font_size < style.size - 1.0 and not line.bold


def _rest(line: Line, offset: int) -> Line:
    stripped = line.text.index(line.text.strip())
    start = stripped + offset
    return Line(line.text[start:], line.start + start, line.end, line.page, line.box, line.font_size, line.bold)


@dataclass(frozen=True, slots=True)
class _Style:
    """How the headings of a document look: their font size, weight and whether they are in capitals."""

    size: float
    body: float
    bold: bool
    upper: bool

    def fits(self, line: Line) -> bool:
        """Whether an unknown line looks just like the known headings, and unlike the body."""
        text = line.text.strip()
        if not 3 <= len(text) <= 45 or any(char.isdigit() for char in text) or "@" in text or "," in text:
            return False
        larger = self.size >= self.body * 1.12
        if not larger and not (self.upper and self.bold):
            return False
        return abs(line.font_size - self.size) < 0.3 and line.bold == self.bold and text.isupper() == self.upper


def _heading_style(document: Document) -> _Style | None:
    """The look most known headings share; None where there is no layout or too few to tell."""
    sized = [line for line in document.lines if line.font_size > 0]
    known = [line for line in sized if len(line.text) <= 60 and heading_kind(line.text)]
    if len(known) < 2:
        return None
    looks = Counter((round(line.font_size, 1), line.bold, line.text.strip().isupper()) for line in known)
    (size, bold, upper), count = max(looks.items(), key=lambda item: (item[1], item[0][0]))
    if count < 2:
        return None
    return _Style(size, body_size(document), bold, upper)


def body_size(document: Document) -> float:
    """The font size that most characters of the document have, 0.0 without layout."""
    sizes: Counter[float] = Counter()
    for line in document.lines:
        sizes[round(line.font_size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
