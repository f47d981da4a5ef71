"""The skills taxonomy in memory: look-up by key or name, and what one skill is worth for another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from operator import attrgetter
from types import MappingProxyType

from core.taxonomy.entries import RelationKind, SkillEntry
from core.taxonomy.wording import normalize_words

NARROWER_SHARE = 0.5
IMPLIED_BY_SHARE = 0.3


class Taxonomy:
    """An immutable set of skills.

    Raises ValueError on a repeated key, on a relation to an unknown key and on skills that imply each other.
    One that was extended knows its `base`, and what was added to it or replaced in it as `extra`.
    """

    def __init__(
        self, entries: Iterable[SkillEntry], *, base: "Taxonomy | None" = None, extra: tuple[SkillEntry, ...] = ()
    ) -> None:
        self.entries: tuple[SkillEntry, ...] = tuple(entries)
        self.base, self.extra = base, extra
        self._by_key = {entry.key: entry for entry in self.entries}
        if len(self._by_key) != len(self.entries):
            raise ValueError("Two skills of the taxonomy have the same key.")
        self._implied = {entry.key: self._closure(entry.key) for entry in self.entries}
        self._credits = self._compute_credits()

    @cached_property
    def _by_name(self) -> dict[tuple[str, ...], SkillEntry]:
        if self.base is None or any(self.base.get(entry.key) for entry in self.extra):
            return _index_names(self.entries)
        return {**_index_names(self.extra), **self.base._by_name, **_index_names(self.extra, aliases=False)}

    def extended(self, extra: tuple[SkillEntry, ...]) -> "Taxonomy":
        """Return a taxonomy with these entries first, and without those of the same keys."""
        replaced = {entry.key for entry in extra}
        kept = (entry for entry in self.entries if entry.key not in replaced)
        return Taxonomy((*extra, *kept), base=self, extra=extra)

    def get(self, key: str) -> SkillEntry | None:
        """Return the skill with this key, None where there is none."""
        return self._by_key.get(key)

    def by_name(self, name: str) -> SkillEntry | None:
        """Return the skill written this way: its name or an alias, whatever the case, punctuation or plural."""
        words = normalize_words(name)
        return self._by_name.get(words) or self._by_name.get(("".join(words),))

    def implied_by(self, key: str) -> frozenset[str]:
        """Return the keys of every skill that holding `key` implies, at any distance."""
        return self._implied.get(key, frozenset())

    def credit(self, wanted: str, held: str) -> float:
        """Say how much of `wanted` a holder of `held` has, 0.0 to 1.0.

        The same or an implied skill earns 1.0. A narrower skill earns the weight of its `broader` relation, a
        broader one NARROWER_SHARE of it; related skills earn their weight both ways; a skill that `wanted`
        implies earns IMPLIED_BY_SHARE.
        """
        if wanted == held:
            return 1.0 if wanted in self._by_key else 0.0
        return self._credits.get(wanted, {}).get(held, 0.0)

    def related_to(self, key: str) -> Mapping[str, float]:
        """Return the other skills that earn credit for `key`, with that credit."""
        return MappingProxyType(self._credits.get(key, {}))

    def _closure(self, key: str) -> frozenset[str]:
        found: set[str] = set()
        pending = [key]
        while pending:
            for target in self._implied_directly(pending.pop()):
                if target == key:
                    raise ValueError(f"The skill {key!r} implies itself.")
                if target not in found:
                    found.add(target)
                    pending.append(target)
        return frozenset(found)

    def _implied_directly(self, key: str) -> list[str]:
        if key not in self._by_key:
            raise ValueError(f"A relation of the taxonomy points at {key!r}, which is no skill.")
        return [edge.target for edge in self._by_key[key].relations if edge.kind is RelationKind.IMPLIES]

    def _compute_credits(self) -> dict[str, dict[str, float]]:
        """Return credits as wanted key -> held key -> credit; the best of several ways counts."""
        found: dict[str, dict[str, float]] = defaultdict(dict)

        def earn(wanted: str, held: str, credit: float) -> None:
            if credit > found[wanted].get(held, 0.0):
                found[wanted][held] = credit

        for held, targets in self._implied.items():
            for wanted in targets:
                earn(wanted, held, 1.0)
                earn(held, wanted, IMPLIED_BY_SHARE)
        for entry in self.entries:
            for edge in entry.relations:
                if edge.target not in self._by_key:
                    raise ValueError(f"{entry.key!r} points at {edge.target!r}, which is no skill.")
                share = NARROWER_SHARE if edge.kind is RelationKind.BROADER else 1.0
                if edge.kind is not RelationKind.IMPLIES:
                    earn(edge.target, entry.key, edge.weight)
                    earn(entry.key, edge.target, edge.weight * share)
        return dict(found)


def _index_names(entries: tuple[SkillEntry, ...], *, aliases: bool = True) -> dict[tuple[str, ...], SkillEntry]:
    index: dict[tuple[str, ...], SkillEntry] = {}
    for entry in entries:
        index.setdefault(normalize_words(entry.name), entry)
    for names in (attrgetter("aliases"), attrgetter("weak_aliases")) if aliases else ():
        for entry in entries:
            for alias in names(entry):
                index.setdefault(normalize_words(alias), entry)
    return index
