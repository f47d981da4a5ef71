"""Did you mean: what is nearest to words that no candidate has."""

from dataclasses import replace
from functools import lru_cache

from core.among import among
from core.selectors.taxonomy import taxonomy_in_force
from core.taxonomy import Taxonomy
from matching.searching import Condition, Node, conditions
from matching.searching.spelling import nearest_word, replaced
from matching.selectors.search_condition import question_of, skill_keys
from resumes.models import Candidate, Experience
from resumes.selectors.lexemes import is_held

READ = 2_000
"""So many of the newest candidates tell which words the organization knows."""
MOST_WORDS = 8
SPELLED = {"text", "title", "employer", "location", "school", "name", "skill"}


def did_you_mean(tree: Node) -> Node | None:
    """The search with its unknown words changed to the nearest known ones; None where there are no such words."""
    unknown = [item for item in conditions(tree) if item.field in SPELLED][:MOST_WORDS]
    unknown = [item for item in unknown if not _is_met(item)]
    if not unknown:
        return None
    words, skills = _vocabulary(), _skill_names(taxonomy_in_force())
    changes = {item: _corrected(item, skills if item.field == "skill" else words) for item in unknown}
    changed = replaced(tree, lambda item: changes.get(item, item))
    return changed if changed != tree else None


def _is_met(condition: Condition) -> bool:
    question = question_of(condition)
    return question is not None and is_held(question.words)


def unknown_skills(tree: Node) -> list[str]:
    """The skills of the search that the taxonomy lacks."""
    return [item.values[0] for item in conditions(tree) if item.field == "skill" and not skill_keys(item)]


def _corrected(condition: Condition, vocabulary: frozenset[str]) -> Condition:
    [value] = condition.values
    if condition.field == "skill":
        return replace(condition, values=(nearest_word(value, vocabulary) or value,))
    words = (nearest_word(word, vocabulary) or word for word in value.split())
    return replace(condition, values=(" ".join(words),))


def _vocabulary() -> frozenset[str]:
    """Words of titles, employers, places and names of the newest candidates, and of skills."""
    newest = Candidate.objects.order_by("-created_at", "-id").values_list("pk", "name", "headline", "city", "region")
    people = {pk: texts for pk, *texts in newest[:READ]}
    jobs = Experience.objects.filter(candidate__in=among(people)).order_by().values_list("title", "employer")
    said = {word for row in (*people.values(), *jobs) for text in row for word in text.lower().split()}
    return frozenset(word.strip(".,()") for word in said) | _skill_words(taxonomy_in_force())


@lru_cache(maxsize=16)
def _skill_names(taxonomy: Taxonomy) -> frozenset[str]:
    return frozenset(name.lower() for entry in taxonomy.entries for name in (entry.key, entry.name, *entry.aliases))


@lru_cache(maxsize=16)
def _skill_words(taxonomy: Taxonomy) -> frozenset[str]:
    return frozenset(word for name in _skill_names(taxonomy) for word in name.split() if word.isalpha())
