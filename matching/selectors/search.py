"""Searching the candidates of the open organization: by conditions, by meaning, and by both."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.db.models import F

from core.among import among
from core.presentation import hides_names
from core.selectors.taxonomy import taxonomy_in_force
from jobs.selectors.stage import stage_names
from matching.columns import Columns
from matching.columns.arrays import Bools
from matching.columns.columns import Ids
from matching.embedding import least_cosine, load_embedder
from matching.searching import Node, conditions, print_tree, to_json
from matching.searching.fusing import fuse
from matching.selectors.columns import columns_now, id_of
from matching.selectors.search_condition import demands, words_wanted
from matching.selectors.search_facets import Facet, facets
from matching.selectors.search_highlights import Highlight, highlights
from matching.selectors.search_meeting import newest_meeting, rows_meeting, some_meeting
from matching.selectors.search_names import NAMES_HIDDEN, may_ask_for_names
from matching.selectors.search_spelling import did_you_mean, unknown_skills, unknown_stages
from matching.selectors.vectors import embed_half, nearest, outdated_vectors
from resumes.models import Candidate
from resumes.selectors.candidate import candidates
from resumes.selectors.lexemes import how_well

PAGE_SIZE = 25
MOST_RANKED = 500
"""Of those that the conditions find, the newest this many are put in order by their words."""
POOL = 500
"""How many each way of searching gives to the fused order."""
MOST_SAMPLED = 400
"""Facets count the first this many of those found."""


NOT_NEAR_YET = "{count} candidates are not found by meaning yet: their texts are being prepared for another embedding."
UNKNOWN_SKILL = "No skill is called {name}, so its words were searched for."
UNKNOWN_STAGE = "No stage is called {name}. There are: {known}."


class Mode(StrEnum):
    """How candidates are found."""

    BOOLEAN = "boolean"
    MEANING = "meaning"
    FUSED = "fused"


@dataclass(frozen=True, slots=True)
class Found:
    """Candidates in order: `total` of them, or more where it `is_exact` not; at most 1,000 have a place.

    `by_words` and `by_meaning` give the places, from 1, in the two orders that a fused one is made of.
    `has_all_vectors` is False where somebody could not be found by meaning, for want of a vector.
    """

    ids: tuple[uuid.UUID, ...]
    total: int
    is_exact: bool = True
    by_words: dict[uuid.UUID, int] = field(default_factory=dict)
    by_meaning: dict[uuid.UUID, int] = field(default_factory=dict)
    has_all_vectors: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """A candidate found, with the places in both orders and where the words stand."""

    candidate: Candidate
    word_place: int | None
    meaning_place: int | None
    highlights: list[Highlight]


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """A page of what a search finds; `mode` is how it was searched in the end."""

    tree: Node
    mode: Mode
    found: Found
    hits: list[Hit]
    page: int
    pages: int
    facets: list[Facet]
    suggestion: Node | None
    notices: list[str]

    @property
    def query(self) -> str:
        """The search in its one written form."""
        return print_tree(self.tree)

    @property
    def tree_json(self) -> dict[str, Any]:
        """The search as a builder takes it."""
        return to_json(self.tree)

    @property
    def did_you_mean(self) -> str | None:
        """The suggestion as text."""
        return print_tree(self.suggestion) if self.suggestion else None


def search_candidates(
    tree: Node, *, mode: Mode = Mode.FUSED, page: int = 1, page_size: int = PAGE_SIZE, with_facets: bool = True
) -> SearchAnswer:
    """A page of the candidates that the search finds, best first; empty where `page` lies beyond the last.

    Where no candidate has all of the words, there may be a suggestion of what was meant.
    """
    mode = mode if meaning_of(tree) else Mode.BOOLEAN
    found = find(tree, mode)
    pages = max(1, -(-len(found.ids) // page_size))
    shown = found.ids[(page - 1) * page_size : page * page_size]
    return SearchAnswer(
        tree,
        mode,
        found,
        hits=_hits(tree, found, shown),
        page=page,
        pages=pages,
        facets=facets(tree, found.ids[:MOST_SAMPLED], found.total) if with_facets else [],
        suggestion=None if found.by_words or (mode is not Mode.FUSED and found.ids) else did_you_mean(tree),
        notices=_notices(tree, found),
    )


def find(tree: Node, mode: Mode) -> Found:
    """All candidates that have a place; by meaning only those who are near (`matching.embedding.background`)."""
    if mode is Mode.BOOLEAN:
        return _by_conditions(tree)
    demanded, columns = demands(tree), columns_now().columns
    newest = newest_meeting(tree) if mode is Mode.FUSED and demanded == tree else None
    meeting = rows_meeting(demanded, columns) if newest is None else columns.holding(newest)
    is_whole = bool(columns.has_vector.all())
    order, near = _by_meaning(tree, meeting, columns)
    if mode is Mode.MEANING:
        return Found(tuple(near), len(near), by_meaning=_places(near), has_all_vectors=is_whole)
    words = _by_conditions(tree, newest)
    wanted = {*words.ids, *near}
    fused = [pk for pk, _ in fuse([words.ids, order]) if pk in wanted]
    is_exact = words.total <= len(words.ids)
    places = {"by_words": _places(words.ids), "by_meaning": _places(order)}
    return Found(tuple(fused), len(fused), is_exact, **places, has_all_vectors=is_whole)


def meaning_of(tree: Node) -> str:
    """The text whose meaning is searched for: what is wanted anywhere, as a title or as a skill.

    A skill itself (`skill:=python`), as facets narrow by, is a condition only: it brings nobody else.
    """
    known = taxonomy_in_force()
    return " ".join(
        known.get(item.values[0]).name if item.field == "skill" and known.get(item.values[0]) else item.values[0]  # type: ignore[union-attr]
        for item in conditions(tree)
        if item.field in {"text", "title", "skill"} and item.operator != "exactly"
    )


def _by_conditions(tree: Node, meeting: Ids | None = None) -> Found:
    """The newest of those who meet the conditions; `meeting` are all of them, newest first, where that is known."""
    if meeting is None:
        newest, total = some_meeting(tree, MOST_RANKED)
    else:
        newest, total = [id_of(packed) for packed in meeting[:MOST_RANKED]], len(meeting)
    return Found(tuple(_ranked(tree, newest)), total)


def _ranked(tree: Node, newest: Sequence[uuid.UUID]) -> Sequence[uuid.UUID]:
    words = words_wanted(tree)
    if words is None or len(newest) < 2:
        return newest
    rows = Candidate.objects.filter(pk__in=among(newest)).annotate(fit=how_well(words))
    return list(rows.order_by(F("fit").desc(), "-created_at", "-id").values_list("pk", flat=True))


def _by_meaning(tree: Node, meeting: Bools | None, columns: Columns) -> tuple[list[uuid.UUID], list[uuid.UUID]]:
    """Of the rows `meeting` what the search demands (None: all), nearest first, and those who are near enough."""
    [vector] = embed_half([meaning_of(tree)])
    if not vector.any():
        return [], []
    order = nearest(vector, POOL, among=meeting, columns=columns)
    least = least_cosine(load_embedder())
    return [pk for pk, _ in order], [pk for pk, cosine in order if cosine >= least]


def _notices(tree: Node, found: Found) -> list[str]:
    said = [UNKNOWN_SKILL.format(name=name) for name in unknown_skills(tree)]
    stages = unknown_stages(tree)
    said += [UNKNOWN_STAGE.format(name=name, known=", ".join(stage_names())) for name in stages]
    if hides_names() and (not found.ids or may_ask_for_names(tree)):
        said.insert(0, NAMES_HIDDEN)
    waiting = 0 if found.has_all_vectors else outdated_vectors().count()
    return [*said, NOT_NEAR_YET.format(count=waiting)] if waiting else said


def _hits(tree: Node, found: Found, shown: Sequence[uuid.UUID]) -> list[Hit]:
    rows = {candidate.pk: candidate for candidate in candidates().filter(pk__in=shown)}
    marked = highlights(tree, list(rows.values()))
    return [Hit(rows[pk], found.by_words.get(pk), found.by_meaning.get(pk), marked[pk]) for pk in shown if pk in rows]


def _places(order: Sequence[uuid.UUID]) -> dict[uuid.UUID, int]:
    return {pk: place for place, pk in enumerate(order, 1)}
