"""Checks of skills, by key of the taxonomy."""

from collections.abc import Iterator

from core.taxonomy import load_taxonomy
from resumes.extraction.resume import Field, ResumeReading
from tests.benchmarks.reading_quality import comparing
from tests.benchmarks.reading_quality.checks import Check, compared, in_set
from tests.samples.truth import Truth


def skill_checks(truth: Truth, reading: ResumeReading) -> Iterator[Check]:
    """By key of the taxonomy; a true skill that the taxonomy lacks is looked for among the others.

    What running text names in passing counts neither for nor against the reader.
    """
    wanted, passing = keys_of(truth.skills), keys_of(truth.mentioned)
    found = (skill for skill in reading.skills if skill.key in wanted or skill.key not in passing)
    given = tuple(Field(skill.key, skill.confidence, next(iter(skill.evidence), None)) for skill in found)
    others = {comparing.fold(skill.value) for skill in reading.other_skills}
    known = tuple(key for key in wanted if not key.startswith("?"))
    yield from in_set("skill", known, given, comparing.equal)
    for key, name in wanted.items():
        if key.startswith("?"):
            yield from compared("other skill", name, name if comparing.fold(name) in others else "", comparing.equal)


def keys_of(names: tuple[str, ...]) -> dict[str, str]:
    """Names by key; a name that is in no taxonomy stands under itself behind a question mark."""
    found = {}
    for name in names:
        entry = load_taxonomy().by_name(name)
        found[entry.key if entry else f"?{comparing.fold(name)}"] = name
    return found
