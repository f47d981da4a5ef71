"""Who meets the conditions of a search."""

import uuid

from django.db.models import Count, QuerySet, Window

from matching.columns import Columns
from matching.columns.arrays import Bools
from matching.columns.columns import Ids
from matching.searching import EVERYTHING, All, Node, Not, any_of
from matching.selectors.columns import Packed, packed_ids
from matching.selectors.search_condition import condition_of, question_of
from resumes.models import Candidate
from resumes.selectors.lexemes import newest_holding, packed_holding

NEWEST_FIRST = ("-created_at", "-id")


def matching_candidates(tree: Node) -> QuerySet[Candidate]:
    """The candidates that meet every condition, in no order."""
    found: QuerySet[Candidate] = Candidate.objects.filter(condition_of(tree))
    return found


def some_meeting(tree: Node, most: int) -> tuple[list[uuid.UUID], int]:
    """The newest `most` of those who meet it, newest first, and how many there are in all."""
    asked = question_of(tree)
    if asked is not None:
        return newest_holding(asked, most)
    counted = matching_candidates(tree).annotate(total=Window(Count("*")))
    rows = list(counted.order_by(*NEWEST_FIRST).values_list("pk", "total")[:most])
    return [pk for pk, _ in rows], rows[0][1] if rows else 0


def newest_meeting(asked: Node) -> Ids:
    """All who meet it, newest first."""
    return _meeting(asked, newest_first=True)


def rows_meeting(asked: Node, columns: Columns) -> Bools | None:
    """Which rows meet it; None where all do. Where some are only refused, they are asked for: most often few."""
    if asked == EVERYTHING:
        return None
    parts = asked.parts if isinstance(asked, All) else (asked,)
    refused = [part.part for part in parts if isinstance(part, Not)]
    if len(refused) == len(parts):
        return ~columns.holding(_meeting(any_of(refused)))
    return columns.holding(_meeting(asked))


def _meeting(asked: Node, *, newest_first: bool = False) -> Ids:
    question = question_of(asked)
    if question is not None:
        return packed_ids(packed_holding(question, newest_first=newest_first))
    packed = Packed("pk", order_by=NEWEST_FIRST if newest_first else None)
    return packed_ids(matching_candidates(asked).aggregate(packed=packed)["packed"])
