"""The shipped skills with what an installation or an organization knows beside them, or otherwise."""

import hashlib
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from core.taxonomy.entries import SkillEntry
from core.taxonomy.loading import load_taxonomy
from core.taxonomy.matcher import SkillMatcher
from core.taxonomy.taxonomy import Taxonomy

HELD_AT_ONCE = 16
"""How many distinct sets of extra entries a process keeps ready."""

Extra = tuple[SkillEntry, ...]
"""Entries beside the shipped ones; one with a shipped key stands in its place."""


@lru_cache(maxsize=HELD_AT_ONCE)
def taxonomy_with(extra: Extra = ()) -> Taxonomy:
    """The shipped taxonomy with the extra entries, whose names come first where two skills share one.

    Relations to unknown skills are left out, and all extra ones where they would make skills imply each other.
    """
    shipped = load_taxonomy()
    if not extra:
        return shipped
    known = {entry.key for entry in (*shipped.entries, *extra)}
    sound = tuple(_with_known_relations(entry, known) for entry in extra)
    try:
        return shipped.extended(sound)
    except ValueError:
        return shipped.extended(tuple(replace(entry, relations=()) for entry in sound))


@lru_cache(maxsize=HELD_AT_ONCE)
def matcher_of(taxonomy: Taxonomy) -> SkillMatcher:
    """The matcher over a taxonomy; the one of an extended taxonomy shares what it can with that of its base."""
    if taxonomy.base is None:
        return SkillMatcher(taxonomy)
    return matcher_of(taxonomy.base).with_entries(taxonomy.extra, taxonomy.base)


def digest_of(extra: Extra) -> str:
    """Sixteen hexadecimal digits that tell one set of extra entries from another; empty for none."""
    return hashlib.sha256(repr(extra).encode()).hexdigest()[:16] if extra else ""


def _with_known_relations(entry: SkillEntry, known: Collection[str]) -> SkillEntry:
    return replace(entry, relations=tuple(edge for edge in entry.relations if edge.target in known))
