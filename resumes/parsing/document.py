"""What a file holds once it is text: lines with their place on the page.

Every engine after parsing reads a `Document`; no engine reads a file. Character offsets count
Unicode code points in `Document.text`, so `document.text[start:end]` is always the quote itself.
"""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in points (1/72 inch), origin at the top left."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line in reading order; `text == document.text[start:end]`.

    A tab in the text is a wide gap on the page, or the border between two cells of a table.

    `box` is None where the format has no layout (TXT, RTF, HTML). `font_size` is in points, 0.0 where unknown. `full`
    tells that the first word of the line below had no room behind this one, which may therefore go on there.
    """

    text: str
    start: int
    end: int
    page: int
    box: Box | None = None
    font_size: float = 0.0
    bold: bool = False
    full: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page's number, counted from 1, and its size in points (0.0 where the format has no pages)."""

    number: int
    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text that the file holds but nobody sees; it is no part of the document's text.

    `reason` is a `resumes.parsing.hidden.Reason`; `box` is None where the format has no layout.
    """

    text: str
    page: int
    reason: str
    box: Box | None = None


class FlagKind(StrEnum):
    """Why a passage that people can see is shown to the recruiter."""

    INSTRUCTION = "instruction"
    REPETITION = "repetition"
    KEYWORD_LIST = "keyword_list"
    ADVERTISEMENT = "advertisement"


@dataclass(frozen=True, slots=True)
class FlaggedText:
    """Visible text that sways a machine rather than informs a person; `counts` where it stays in the document's text.

    `box` is that of its first line, None where the format has no layout.
    """

    text: str
    page: int
    kind: FlagKind
    counts: bool = False
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file in reading order, lines joined by newlines, with where each line stood.

    `links` are the targets of hyperlinks (https:, mailto:, tel:), in the order found. `warnings` are
    codes of what a reader of the result should know, such as "ocr" or "pages_left_out". `hidden` is what
    people do not see and this text therefore leaves out; `flagged` what they see but a machine is meant for.
    `structured` is a JSON Resume in which the file, or one attached to it, states its fields itself; else empty.
    """

    text: str
    lines: tuple[Line, ...]
    pages: tuple[Page, ...]
    file_type: str
    links: tuple[str, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    hidden: tuple[HiddenText, ...] = ()
    flagged: tuple[FlaggedText, ...] = ()
    structured: str = ""

    def page_at(self, offset: int) -> int:
        """The page on which the character at `offset` stands."""
        for line in self.lines:
            if offset < line.end:
                return line.page
        return self.pages[-1].number if self.pages else 1
