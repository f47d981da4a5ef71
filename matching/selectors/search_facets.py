"""What the candidates that a search finds have in common, counted, each count a condition to narrow by."""

import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count

from core.among import among
from core.countries import country_names
from jobs.models import Application
from matching.searching import Condition, Node, all_of, conditions, print_tree
from resumes.enums import CandidateSource
from resumes.models import Candidate, CandidateSkill

MOST = 8
BANDS: tuple[tuple[str, str, str], ...] = (
    ("Under 2 years", "", "2"),
    ("2 to 5 years", "2", "5"),
    ("5 to 10 years", "5", "10"),
    ("10 years and more", "10", ""),
)


@dataclass(frozen=True, slots=True)
class FacetValue:
    """How many have the value; `tree` is the search narrowed to them, `query` its written form."""

    label: str
    count: int
    tree: Node
    chosen: bool

    @property
    def query(self) -> str:
        """The narrowed search as text."""
        return print_tree(self.tree)


@dataclass(frozen=True, slots=True)
class Facet:
    """Values of a field, the most frequent first. Where it is not `is_exact`, counts are projected from a sample."""

    field: str
    label: str
    is_exact: bool
    values: list[FacetValue]


def facets(tree: Node, sample: Sequence[uuid.UUID], total: int) -> list[Facet]:
    """The facets of `total` candidates of whom the sample is known, in three queries; empty ones are left out."""
    narrowing = _Narrowing(tree, len(sample), total)
    sampled = Candidate.objects.filter(pk__in=among(sample))
    rows = list(sampled.values_list("city", "country_code", "total_months", "source", "tags"))
    names = country_names()
    found = [
        narrowing.facet("skill", "Skills", _skills(sample), "exactly"),
        narrowing.facet("location", "Place", Counter((row[0], row[0]) for row in rows if row[0]), "contains"),
        narrowing.facet("country", "Country", Counter((row[1], names.get(row[1], row[1])) for row in rows if row[1])),
        narrowing.years([row[2] for row in rows]),
        narrowing.facet("source", "Source", Counter((row[3], str(CandidateSource(row[3]).label)) for row in rows)),
        narrowing.facet("stage", "Stage", _stages(sample)),
        narrowing.facet("tag", "Tags", Counter((tag.lower(), tag) for row in rows for tag in row[4])),
    ]
    return [facet for facet in found if facet.values]


def _skills(sample: Sequence[uuid.UUID]) -> Counter[tuple[str, str]]:
    held = CandidateSkill.objects.filter(candidate__in=among(sample)).order_by()
    counted = held.values_list("skill__key", "skill__name", "own_skill__key", "own_skill__name").annotate(n=Count("*"))
    return Counter(
        {(key or own, name or own_name): n for key, name, own, own_name, n in counted.order_by("-n")[: MOST * 2]}
    )


def _stages(sample: Sequence[uuid.UUID]) -> Counter[tuple[str, str]]:
    rows = Application.objects.filter(candidate__in=among(sample)).order_by()
    counted = rows.values_list("stage__name").annotate(n=Count("candidate", distinct=True))
    return Counter({(name.lower(), name): n for name, n in counted})


class _Narrowing:
    def __init__(self, tree: Node, sampled: int, total: int) -> None:
        self._tree, self._sampled, self._total = tree, sampled, total
        self._chosen = set(conditions(tree))

    def facet(self, field: str, label: str, counts: Counter[tuple[str, str]], operator: str = "is") -> Facet:
        common = counts.most_common(MOST)
        return self._facet(
            field, label, ((name, n, [Condition(field, operator, (value,))]) for (value, name), n in common)
        )

    def years(self, months: Iterable[int]) -> Facet:
        counts = Counter(_band(held) for held in months)
        values = []
        for label, low, high in BANDS:
            bounds = [Condition("years", "gte", (low,))] if low else []
            bounds += [Condition("years", "lt", (high,))] if high else []
            if counts[label]:
                values.append((label, counts[label], bounds))
        return self._facet("years", "Experience", values)

    def _facet(self, field: str, label: str, values: Iterable[tuple[str, int, list[Condition]]]) -> Facet:
        is_exact = self._total <= self._sampled
        return Facet(field, label, is_exact, [self._value(name, count, narrower) for name, count, narrower in values])

    def _value(self, label: str, count: int, narrower: list[Condition]) -> FacetValue:
        if self._total > self._sampled:
            count = round(count * self._total / self._sampled)
        chosen = set(narrower) <= self._chosen
        return FacetValue(label, count, self._tree if chosen else all_of([self._tree, *narrower]), chosen)


def _band(months: int) -> str:
    years = months / 12
    return next(label for label, _, high in BANDS if not high or years < float(high))
