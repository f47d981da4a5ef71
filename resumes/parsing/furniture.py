"""Drops page headers and footers: what stands at the edge of page after page, and page numbers."""

import re
from collections.abc import Sequence

from resumes.parsing.building import DraftLine
from resumes.parsing.document import Page

_EDGE = 0.09  # of the page height
_PAGE_NUMBER = re.compile(
    r"(page|página|pagina|seite|pág\.?|p\.)?\s*[-–|]?\s*\d{1,2}\s*((of|von|de|di|sur|/)\s*\d{1,2})?\s*[-–|]?",
    re.IGNORECASE,
)


def drop_furniture(pages_of_lines: Sequence[Sequence[DraftLine]], pages: Sequence[Page]) -> list[DraftLine]:
    """The lines without page numbers and without repetitions of an edge line; the first occurrence stays."""
    seen: set[str] = set()
    kept = []
    for lines, page in zip(pages_of_lines, pages, strict=True):
        edge = [line for line in lines if _at_edge(line, page)]
        repeated = {_key(line) for line in edge} & seen
        seen |= {_key(line) for line in edge}
        kept += [line for line in lines if not (_at_edge(line, page) and _is_furniture(line, repeated))]
    return kept


def _is_furniture(line: DraftLine, repeated: set[str]) -> bool:
    return _key(line) in repeated or _PAGE_NUMBER.fullmatch(line.text.strip()) is not None


def _at_edge(line: DraftLine, page: Page) -> bool:
    if line.box is None:
        return False
    return line.box.y1 < page.height * _EDGE or line.box.y0 > page.height * (1 - _EDGE)


def _key(line: DraftLine) -> str:
    return re.sub(r"\d+", "#", line.text.strip().lower())
