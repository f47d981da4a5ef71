"""Did you mean: what is nearest to words that no candidate has, where somebody fits it."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from core.among import among
from core.gazetteer import City, cities_named
from core.presentation import hides_names
from core.selectors.taxonomy import taxonomy_in_force
from core.taxonomy import Taxonomy
from jobs.enums import StageKind
from jobs.selectors.stage import stage_names
from matching.searching import Condition, Node, QueryError, conditions, parse
from matching.searching.spelling import nearest_word, replaced
from matching.selectors.search_condition import condition_of, question_of, skill_keys
from resumes.models import Candidate, Experience
from resumes.selectors.lexemes import is_held

READ = 2_000
"""So many of the newest candidates tell which words the organization knows."""
MOST_WORDS = 8
_SPELLED = {"text", "title", "employer", "location", "school", "name", "skill", "tag", "stage"}
_WITHOUT_COLON = re.compile(r"([A-Za-z]+)([<>]=?.+|=.+)")


def did_you_mean(tree: Node) -> Node | None:
    """The search with its unknown words changed to the nearest known ones; None where there are no such words."""
    unknown = [item for item in conditions(tree) if item.field in _SPELLED][:MOST_WORDS]
    unknown = [item for item in unknown if not _finds_somebody(item)]
    vocabularies = {field: _WHOLE.get(field, _vocabulary) for field in {item.field for item in unknown}}
    words = {read: read() for read in set(vocabularies.values())}
    changes = {item: _compared(item) or _corrected(item, words[vocabularies[item.field]]) for item in unknown}
    changed = replaced(tree, lambda item: changes.get(item, item))
    return changed if changed != tree and _finds_somebody(changed) else None


def _finds_somebody(tree: Node) -> bool:
    question = question_of(tree)
    if question is None or question.months or question.quality:
        return bool(Candidate.objects.filter(condition_of(tree)).exists())
    return is_held(question.words)


def _compared(condition: Condition) -> Node | None:
    """What "years>5" means, whose colon is missing: years:>5."""
    written = _WITHOUT_COLON.fullmatch(condition.values[0]) if condition.field == "text" else None
    if written is None:
        return None
    try:
        return parse(f"{written[1]}:{written[2]}")
    except QueryError:
        return None


def unknown_stages(tree: Node) -> list[str]:
    """The stages of the search that there are not."""
    asked = [item.values[0] for item in conditions(tree) if item.field == "stage"]
    known = _stages() if asked else frozenset()
    return [name for name in asked if name not in known]


def unknown_skills(tree: Node) -> list[str]:
    """The skills of the search that the taxonomy lacks."""
    return [item.values[0] for item in conditions(tree) if item.field == "skill" and not skill_keys(item)]


def _corrected(condition: Condition, vocabulary: frozenset[str]) -> Condition:
    [value] = condition.values
    if condition.field == "location" and (city := _called_otherwise(value)):
        return replace(condition, values=(city,))
    if condition.field in _WHOLE:
        return replace(condition, values=(nearest_word(value, vocabulary) or value,))
    words = (nearest_word(word, vocabulary) or word for word in value.split())
    return replace(condition, values=(" ".join(words),))


def _vocabulary() -> frozenset[str]:
    """Words of titles, employers, places and names of the newest candidates, and of skills.

    Without the names for whoever hides them.
    """
    shown = ("headline", "city", "region") if hides_names() else ("name", "headline", "city", "region")
    newest = Candidate.objects.order_by("-created_at", "-id").values_list("pk", *shown)
    people = {pk: texts for pk, *texts in newest[:READ]}
    jobs = Experience.objects.filter(candidate__in=among(people)).order_by().values_list("title", "employer")
    texts = {text for row in (*people.values(), *jobs) for text in row}
    said = {word for text in texts for word in text.lower().split()}
    return frozenset(word.strip(".,()") for word in said) | _skill_words(taxonomy_in_force())


def _called_otherwise(name: str) -> str:
    """What the newest candidates call the city of that name, as Munich for München; empty where nobody lives there."""
    meant = {_at(city) for city in cities_named(name)}
    if not meant:
        return ""
    newest = Candidate.objects.exclude(city="").order_by("-created_at", "-id").values_list("city", flat=True)
    lived_in = dict.fromkeys(newest[:READ])
    return next((city for city in lived_in if {_at(one) for one in cities_named(city)[:1]} & meant), "")


def _at(city: City) -> tuple[float, float]:
    return city.latitude, city.longitude


def _tags() -> frozenset[str]:
    """Tags of the newest candidates that have any."""
    tagged = Candidate.objects.exclude(tags=[]).order_by("-created_at", "-id").values_list("tags", flat=True)
    return frozenset(tag.lower() for tags in tagged[:READ] for tag in tags)


def _stages() -> frozenset[str]:
    return frozenset({*StageKind.values, *(name.lower() for name in stage_names())})


def _known_skills() -> frozenset[str]:
    return _skill_names(taxonomy_in_force())


_WHOLE: dict[str, Callable[[], frozenset[str]]] = {"skill": _known_skills, "tag": _tags, "stage": _stages}
"""Fields whose values are not cut into words, with the values there are."""


@lru_cache(maxsize=16)
def _skill_names(taxonomy: Taxonomy) -> frozenset[str]:
    return frozenset(name.lower() for entry in taxonomy.entries for name in (entry.key, entry.name, *entry.aliases))


@lru_cache(maxsize=16)
def _skill_words(taxonomy: Taxonomy) -> frozenset[str]:
    return frozenset(word for name in _skill_names(taxonomy) for word in name.split() if word.isalpha())
