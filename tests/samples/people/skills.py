"""Skills as resumes print them, and what the taxonomy calls them."""

from collections.abc import Iterable, Sequence
from functools import cache

from core.taxonomy import load_taxonomy, matcher_of
from tests.samples.people.facts import Scene, Stint
from tests.samples.people.sources import meanings, skill_aliases
from tests.samples.sheet import Group, Section


@cache
def canonical(printed: str, language: str) -> str:
    """The taxonomy's name of a skill as people write it in a language; empty where it has no such skill."""
    entry = load_taxonomy().by_name(printed) or load_taxonomy().by_name(meanings().get(language, {}).get(printed, ""))
    return entry.name if entry else ""


def canonical_all(printed: Iterable[str], language: str) -> tuple[str, ...]:
    """The taxonomy's names of the skills that it has, each once."""
    return tuple(dict.fromkeys(name for skill in printed if (name := canonical(skill, language))))


@cache
def named_in(text: str) -> tuple[str, ...]:
    """Skills that running text names."""
    return tuple(dict.fromkeys(mention.name for mention in matcher_of(load_taxonomy()).find(text)))


def choose_skills(scene: Scene, stints: Sequence[Stint]) -> tuple[str, ...]:
    """Skills of the person as they print them, none twice."""
    known = scene.rng.sample(scene.trade.skills, min(len(scene.trade.skills), scene.rng.randint(5, 12)))
    used = [skill for stint in stints for sentence in stint.sentences for skill in sentence.skills]
    soft = scene.rng.sample(scene.locale.words["soft"], scene.rng.choice((0, 0, 0, 1, 2, 3)))
    printed = {
        canonical(skill, scene.locale.code) or skill: skill for skill in (*soft, *reversed(used[:6]), *reversed(known))
    }
    return tuple(_alias(scene, skill) for skill in reversed(printed.values()))


def skills_section(scene: Scene, skills: Sequence[str]) -> Section:
    """The section of skills: a plain list, groups with labels, items with levels, or sentences."""
    heading = scene.rng.choice(scene.locale.headings("skills"))
    form = scene.rng.choice(("list", "list", "groups", "levels", "sentence"))
    if form == "sentence" and len(skills) >= 5:
        return Section("skills", heading, text=_sentences(scene, skills))
    if form == "groups" and len(skills) >= 5:
        return Section("skills", heading, groups=_groups(scene, skills))
    items = tuple(_levelled(scene, skill) for skill in skills) if form == "levels" else tuple(skills)
    return Section("skills", heading, groups=(Group("", items),))


def _alias(scene: Scene, skill: str) -> str:
    options = skill_aliases().get(skill, ()) if scene.locale.code == "en" else ()
    return scene.rng.choice(options) if options and scene.chance(0.35) else skill


def _levelled(scene: Scene, skill: str) -> str:
    return f"{skill} ({scene.word('skill_levels')})" if scene.chance(0.7) else skill


def _groups(scene: Scene, skills: Sequence[str]) -> tuple[Group, ...]:
    count = 3 if len(skills) > 8 else 2
    labels = scene.rng.sample(scene.locale.words["skill_labels"], count)
    return tuple(Group(label, tuple(skills[number::count])) for number, label in enumerate(labels))


def _sentences(scene: Scene, skills: Sequence[str]) -> str:
    first, second = skills[:3], skills[3:]
    return scene.word("skill_sentences").format(
        *first, f"{', '.join(second[:-1])} {scene.locale.words['and'][0]} {second[-1]}"
    )
