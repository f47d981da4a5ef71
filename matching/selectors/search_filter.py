"""The candidates that fit a filter, in an order that the caller names."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F

from core.errors import InvalidError
from matching.searching import Node, print_tree, to_json
from matching.selectors.search import Found
from matching.selectors.search_meeting import matching_candidates
from resumes.models import Candidate
from resumes.selectors.candidate import CANDIDATE_SORTS, candidates

FILTER_SORTS = CANDIDATE_SORTS
MOST_COUNTED = 10_000
"""Candidates are counted up to here; beyond, there are more."""
TOO_FAR = f"A filter shows its first {MOST_COUNTED:,} candidates. Narrow it, or sort the other way."


@dataclass(frozen=True, slots=True)
class FilterAnswer:
    """A page of the candidates that fit, in order."""

    tree: Node
    found: Found
    rows: list[Candidate]
    page: int
    pages: int

    @property
    def query(self) -> str:
        """The filter as text."""
        return print_tree(self.tree)

    @property
    def tree_json(self) -> dict[str, Any]:
        """The filter as it was sent, in its one form."""
        return to_json(self.tree)


def filter_candidates(tree: Node, *, sort: str, page: int, page_size: int) -> FilterAnswer:
    """A page of those that fit, empty where `page` lies beyond the last. Raises InvalidError too far out."""
    if page * page_size > MOST_COUNTED:
        raise InvalidError(TOO_FAR, fields={"page": [TOO_FAR]})
    fitting = matching_candidates(tree)
    counted = fitting[: MOST_COUNTED + 1].count()
    total = min(counted, MOST_COUNTED)
    pages = max(1, -(-total // page_size))
    column = F(FILTER_SORTS[sort.removeprefix("-")])
    order = (column.desc(), "-id") if sort.startswith("-") else (column.asc(), "id")
    rows = candidates().filter(pk__in=fitting.values("pk")).order_by(*order)[(page - 1) * page_size : page * page_size]
    return FilterAnswer(tree, Found((), total, counted <= MOST_COUNTED), list(rows), page, pages)
