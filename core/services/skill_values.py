"""What an organization may say of a skill: lengths, characters, and names that no other skill has."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.errors import InvalidError
from core.models.organization_skill import NAME_LENGTH
from core.taxonomy import RelationKind, SkillEntry, Taxonomy, load_taxonomy
from core.taxonomy.wording import normalize_words

MOST_ALIASES = 30
MOST_CONTEXT = 20
MOST_RELATIONS = 20
CONTEXT_LENGTH = 60
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
Problems = defaultdict[str, list[str]]


@dataclass(frozen=True, slots=True)
class SkillValues:
    """A skill as a person describes it; `relations` are {"kind", "key", "weight"}."""

    name: str
    category: str
    aliases: tuple[str, ...] = ()
    is_ambiguous: bool = False
    context: tuple[str, ...] = ()
    relations: tuple[dict[str, Any], ...] = ()


def categories() -> list[str]:
    """The categories that a skill may be in."""
    return sorted({entry.category for entry in load_taxonomy().entries})


def category_label(category: str) -> str:
    """What people call a category."""
    return category.upper() if len(category) == 2 else category.capitalize()


def checked(values: Mapping[str, Any], *, key: str, known: Taxonomy) -> SkillValues:
    """The values of an own skill made tidy; `key` is its key, empty for a new one. Raises InvalidError."""
    problems: Problems = defaultdict(list)
    name = tidy(values.get("name", ""))
    made = SkillValues(
        name=name,
        category=str(values.get("category", "")).strip(),
        aliases=distinct(values.get("aliases", ()), without=[name]),
        is_ambiguous=bool(values.get("is_ambiguous", False)),
        context=distinct(values.get("context", ())),
        relations=tuple(_relation(edge) for edge in values.get("relations", ())),
    )
    if made.category not in categories():
        problems["category"].append(f"Choose one of: {', '.join(categories())}.")
    _check_name(made, key, known, problems)
    check_aliases(made.aliases, key=key, known=known, problems=problems)
    _check_context(made.context, problems)
    _check_relations(made.relations, key, known, problems)
    refuse(problems)
    return made


def refuse(problems: Problems) -> None:
    """Raise InvalidError where there are any."""
    if problems:
        raise InvalidError(next(iter(problems.values()))[0], fields=dict(problems))


def tidy(text: object) -> str:
    """The text with single spaces, composed."""
    return re.sub(" +", " ", unicodedata.normalize("NFC", str(text))).strip(" ")


def distinct(names: Iterable[object], *, without: Sequence[str] = ()) -> tuple[str, ...]:
    """The names that are written differently from each other and from `without`; empty ones are left out."""
    seen = {normalize_words(name) for name in without}
    kept = []
    for name in filter(None, map(tidy, names)):
        words = normalize_words(name)
        if not words or words not in seen:
            kept.append(name)
        seen.add(words)
    return tuple(kept)


def _check_name(made: SkillValues, key: str, known: Taxonomy, problems: Problems) -> None:
    problem = _wrong_with(made.name) or _taken(made.name, key, known)
    if not problem and len(made.name) == 1 and not made.is_ambiguous:
        problem = "A name of one letter stands for many things. Say that it counts only beside other skills or words."
    if problem:
        problems["name"].append(problem)


def check_aliases(aliases: Sequence[str], *, key: str, known: Taxonomy, problems: Problems) -> None:
    """Note what is wrong with the aliases of the skill with this key."""
    if len(aliases) > MOST_ALIASES:
        problems["aliases"].append(f"Use at most {MOST_ALIASES} aliases.")
    for number, alias in enumerate(aliases[:MOST_ALIASES]):
        problem = _wrong_with(alias) or _taken(alias, key, known)
        if not problem and len(alias) == 1:
            problem = "An alias needs at least two letters, or every single letter of a text would be taken for it."
        if problem:
            problems[f"aliases[{number}]"].append(problem)


def _wrong_with(text: str, length: int = NAME_LENGTH) -> str:
    if not text:
        return "Say how it is called."
    if len(text) > length:
        return f"Use at most {length} characters."
    if any(unicodedata.category(letter) in _INVISIBLE for letter in text):
        return "Leave out line breaks and other characters that cannot be seen."
    return "" if any(normalize_words(text)) else "Use at least one letter or digit."


def _taken(text: str, key: str, known: Taxonomy) -> str:
    """Whose name or alias it is already, whatever the case; empty where it is free."""
    holder = known.by_name(text)
    if holder is None or holder.key == key:
        return ""
    if normalize_words(text) == normalize_words(holder.name):
        return f"“{text}” is a skill already: {holder.name}."
    return f"“{text}” is an alias of {holder.name} already. Hide it there first, or choose another."


def _check_context(context: Sequence[str], problems: Problems) -> None:
    if len(context) > MOST_CONTEXT:
        problems["context"].append(f"Use at most {MOST_CONTEXT} words.")
    for number, word in enumerate(context[:MOST_CONTEXT]):
        if problem := _wrong_with(word, CONTEXT_LENGTH):
            problems[f"context[{number}]"].append(problem)


def _relation(edge: Mapping[str, Any]) -> dict[str, Any]:
    kind = str(edge.get("kind", ""))
    weight = 1.0 if kind == RelationKind.IMPLIES else edge.get("weight", 0.5)
    return {"kind": kind, "key": str(edge.get("key", "")).strip(), "weight": weight}


def _check_relations(relations: Sequence[dict[str, Any]], key: str, known: Taxonomy, problems: Problems) -> None:
    if len(relations) > MOST_RELATIONS:
        problems["relations"].append(f"Use at most {MOST_RELATIONS} relations.")
    seen: set[str] = set()
    for number, edge in enumerate(relations[:MOST_RELATIONS]):
        field, problem = _wrong_relation(edge, key, known.get(edge["key"]), known)
        if not problem and edge["key"] in seen:
            field, problem = "key", "This skill is named twice."
        seen.add(edge["key"])
        if problem:
            problems[f"relations[{number}].{field}"].append(problem)


def _wrong_relation(edge: Mapping[str, Any], key: str, target: SkillEntry | None, known: Taxonomy) -> tuple[str, str]:
    """The field and what is wrong with it; both empty where nothing is."""
    if edge["kind"] not in set(RelationKind):
        return "kind", f"Choose one of: {', '.join(RelationKind)}."
    if target is None:
        return "key", f"There is no skill “{edge['key']}”."
    if target.key == key:
        return "key", "A skill cannot be related to itself."
    if not 0 < edge["weight"] <= 1:
        return "weight", "The credit is above 0 and at most 1."
    if edge["kind"] == RelationKind.IMPLIES and key and key in known.implied_by(target.key):
        return "key", f"{target.name} implies this skill already; they cannot imply each other."
    return "", ""
