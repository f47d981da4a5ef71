"""What the candidates that a search finds have in common, counted, each count a condition to narrow by."""

import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count

from core.among import among
from core.countries import country_names
from core.models import OrganizationSkill, Skill
from core.selectors.taxonomy import taxonomy_in_force
from jobs.models import Application
from matching.searching import FIELDS, Condition, Field, Node, all_of, conditions, print_tree
from matching.searching.errors import ValueProblemError
from matching.searching.values import canonical
from resumes.enums import CandidateSource
from resumes.models import Candidate, CandidateSkill
from resumes.selectors.lexemes import BOUNDARY, count_saying, says

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
    """The facets of `total` candidates of whom the sample is known, in five queries; empty ones are left out.

    A count is what the narrowed search finds.
    """
    narrowing = _Narrowing(tree, len(sample), total)
    sampled = Candidate.objects.filter(pk__in=among(sample))
    rows = list(sampled.values_list("city", "region", "country_code", "total_months", "source", "tags"))
    names = country_names()
    found = [
        narrowing.facet("skill", "Skills", _skills(sample), "exactly"),
        narrowing.facet("location", "Place", _places([row[:2] for row in rows]), "contains"),
        narrowing.facet("country", "Country", Counter((row[2], names.get(row[2], row[2])) for row in rows if row[2])),
        narrowing.years([row[3] for row in rows]),
        narrowing.facet("source", "Source", Counter((row[4], str(CandidateSource(row[4]).label)) for row in rows)),
        narrowing.facet("stage", "Stage", _stages(sample)),
        narrowing.facet("tag", "Tags", _alike(row[5] for row in rows)),
    ]
    return [facet for facet in found if facet.values]


def _skills(sample: Sequence[uuid.UUID]) -> Counter[tuple[str, str]]:
    """The most frequent skills. Counted before they are named, which takes half as long."""
    known = taxonomy_in_force()
    held = CandidateSkill.objects.filter(candidate__in=among(sample)).order_by().values_list("skill", "own_skill")
    counts = held.annotate(n=Count("*")).order_by("-n", "skill", "own_skill")[: MOST * 2]
    common = {shared or own: n for shared, own, n in counts}
    shared, own = (kind.objects.filter(pk__in=among(common)) for kind in (Skill, OrganizationSkill))
    named = shared.values_list("pk", "key", "name").union(own.values_list("pk", "key", "name"), all=True)
    return Counter({(key, name): common[pk] for pk, key, name in named.order_by("name") if known.get(key)})


def _places(places: Iterable[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """The most frequent cities with how many lie where the city or region says so: New York says York, too."""
    rows = list(places)
    common = _alike([city] for city, _ in rows if city).most_common(MOST)
    said = Counter(BOUNDARY.join(filter(None, row)) for row in rows if any(row))
    counts = count_saying([says(label) for (_, label), _ in common], said)
    return Counter({(label, label): n for ((_, label), _), n in zip(common, counts, strict=True)})


def _stages(sample: Sequence[uuid.UUID]) -> Counter[tuple[str, str]]:
    """Stages with how many stand in one of that name or kind."""
    held = Application.objects.filter(candidate__in=among(sample)).order_by()
    rows = list(held.values_list("candidate", "stage__name", "stage__kind"))
    standing: dict[str, set[uuid.UUID]] = {}
    for candidate, name, kind in rows:
        for key in {name.lower(), kind}:
            standing.setdefault(key, set()).add(candidate)
    labels = {name.lower(): name for _, name, _ in sorted(rows, key=lambda row: row[1], reverse=True)}
    return Counter({(key, label): len(standing[key]) for key, label in labels.items()})


def _alike(held: Iterable[Sequence[str]]) -> Counter[tuple[str, str]]:
    """How many hold each text, whatever its case, under the first of the ways in which it is written."""
    labels: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for texts in held:
        for text in texts:
            labels[text.lower()] = min(labels.get(text.lower(), text), text)
        counts.update({text.lower() for text in texts})
    return Counter({(key, labels[key]): n for key, n in counts.items()})


class _Narrowing:
    def __init__(self, tree: Node, sampled: int, total: int) -> None:
        self._tree, self._sampled, self._total = tree, sampled, total
        self._chosen = set(conditions(tree))

    def facet(self, field: str, label: str, counts: Counter[tuple[str, str]], operator: str = "is") -> Facet:
        common = [item for item in counts.most_common() if _can_be_asked(FIELDS[field], operator, item[0][0])]
        return self._facet(
            field, label, ((name, n, [Condition(field, operator, (value,))]) for (value, name), n in common[:MOST])
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


def _can_be_asked(field: Field, operator: str, value: str) -> bool:
    try:
        return canonical(field, operator, (value,)) == (value,)
    except ValueProblemError:
        return False


def _band(months: int) -> str:
    years = months / 12
    return next(label for label, _, high in BANDS if not high or years < float(high))
