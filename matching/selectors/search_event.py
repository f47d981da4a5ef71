"""What is searched for, and what finds nothing."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Count, Func, Max, Q, TextField
from django.utils import timezone

from core.selectors.taxonomy import taxonomy_in_force
from matching.models import SearchEvent
from matching.scoring.occupations import load_occupations
from resumes.selectors.lexemes import CONFIG

MOST_TERMS, MOST_QUERIES = 50, 50
OF_A_TRADE = 10
"""A word of so many job titles says what somebody does, as "cook" and "miller" do, also where somebody is called so."""
NAMED = """
    SELECT word FROM unnest(%s::text[]) AS word
    WHERE EXISTS (SELECT 1 FROM candidates_matching(tagged('name', phraseto_tsquery(%s, word))))
"""


@dataclass(frozen=True, slots=True)
class Term:
    """A condition with how many searches asked for it, and how many of them found nobody."""

    term: str
    searches: int
    found_nothing: int


@dataclass(frozen=True, slots=True)
class Fruitless:
    """A search that found nobody, how often, and when last."""

    query: str
    searches: int
    last: datetime


@dataclass(frozen=True, slots=True)
class SearchReport:
    """Searches of the last `days`, with the most frequent conditions and those searches that found nobody."""

    days: int
    searches: int
    found_nothing: int
    terms: list[Term]
    fruitless: list[Fruitless]


def search_report(days: int) -> SearchReport:
    """The report of the open organization, in three queries."""
    events = SearchEvent.objects.filter(created_at__gte=timezone.now() - timedelta(days=days)).order_by()
    nothing = Count("pk", filter=Q(found=0))
    counted = events.aggregate(searches=Count("pk"), found_nothing=nothing)
    terms = (
        events.annotate(term=_Unnested("terms")).values("term").annotate(searches=Count("pk"), found_nothing=nothing)
    )
    fruitless = events.filter(found=0).exclude(terms=[]).values("query")
    fruitless = fruitless.annotate(searches=Count("pk"), last=Max("created_at"))
    return SearchReport(
        days,
        **counted,
        terms=[Term(**row) for row in terms.order_by("-searches", "term")[:MOST_TERMS]],
        fruitless=[Fruitless(**row) for row in fruitless.order_by("-searches", "-last", "query")[:MOST_QUERIES]],
    )


def names_among(words: Collection[str]) -> set[str]:
    """Those words by which a candidate of the organization is called; not words of trades and skills, as "cook"."""
    trades, skills = load_occupations().frequency, taxonomy_in_force()
    asked = [word for word in words if trades.get(word, 0) < OF_A_TRADE and not skills.by_name(word)]
    if not asked:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(NAMED, [asked, CONFIG])
        return {word for (word,) in cursor.fetchall()}


class _Unnested(Func):
    function = "unnest"
    set_returning = True
    output_field = TextField()
