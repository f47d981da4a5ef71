"""Quotes cut to what they prove: the words that a reason rests on, with a few words around them."""

import re
from collections.abc import Iterable, Iterator

from core.taxonomy import Taxonomy
from jobs.enums import RequirementKind
from jobs.models import Requirement

AROUND = 48
MOST = 180
_CUT = "…"


def terms_of(requirement: Requirement, said: str, taxonomy: Taxonomy) -> list[str]:
    """The words that may stand in a resume for the requirement, where the reason `said` so; longest first."""
    names = {requirement.label, requirement.label.partition(" (")[0], *_skill_terms(requirement, said, taxonomy)}
    return sorted((name for name in names if name), key=lambda name: (-len(name), name))


def _skill_terms(requirement: Requirement, said: str, taxonomy: Taxonomy) -> Iterator[str]:
    if requirement.kind != RequirementKind.SKILL:
        return
    for key in (requirement.value, *requirement.alternatives):
        yield from _names(key, taxonomy)
        for related in taxonomy.related_to(key):
            entry = taxonomy.get(related)
            if entry and entry.name in said:
                yield from _names(related, taxonomy)


def _names(key: str, taxonomy: Taxonomy) -> Iterator[str]:
    if entry := taxonomy.get(key):
        yield from (entry.name, *entry.aliases, *entry.weak_aliases)


def cut(text: str, terms: Iterable[str]) -> tuple[str, str, str]:
    """What stands before, the words that prove it, and what stands after; all of it where no term is found."""
    text = " ".join(text.split())
    pattern = "|".join(rf"(?<!\w){re.escape(term)}(?!\w)" for term in terms)
    found = re.search(pattern, text, re.IGNORECASE) if pattern else None
    if found is None:
        return "", text if len(text) <= MOST else text[:MOST].rsplit(" ", 1)[0] + _CUT, ""
    return _end(text[: found.start()]), found[0], _beginning(text[found.end() :])


def _end(text: str) -> str:
    return text if len(text) <= AROUND else _CUT + text[-AROUND:].partition(" ")[2]


def _beginning(text: str) -> str:
    return text if len(text) <= AROUND else text[:AROUND].rpartition(" ")[0] + _CUT
