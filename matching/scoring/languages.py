"""Languages by level of the Common European Framework (CEFR), a native speaker above C2."""

from functools import partial

from matching.scoring.judging import Facts, Item, Params, Verdict, best_of, importance
from matching.scoring.profiles import JobProfile, LanguageSpoken, RequirementSpec

CEFR = ("A1", "A2", "B1", "B2", "C1", "C2", "native")
_SHORT_BY = (1.0, 0.65, 0.35, 0.15)
_UNSTATED = 0.75
_WRITTEN = 0.9


def language_items(job: JobProfile) -> list[Item]:
    """One item per language asked for."""
    return [
        Item(importance(requirement), partial(_judge, requirement), requirement)
        for requirement in job.requirements
        if requirement.kind == "language"
    ]


def _judge(requirement: RequirementSpec, facts: Facts) -> Verdict:
    codes = (requirement.value, *requirement.alternatives)
    spoken = [language for language in facts.profile.languages if language.code in codes]
    absent = Verdict(0.0, False, "language_absent", {"language": requirement.label, "asked": requirement.level})
    return best_of([_of_language(requirement, language) for language in spoken], absent)


def _of_language(requirement: RequirementSpec, spoken: LanguageSpoken) -> Verdict:
    params: Params = {"language": requirement.label, "asked": requirement.level, "level": spoken.level}
    quotes = (spoken.quote,) if spoken.quote else ()
    if spoken.written:
        return Verdict(_WRITTEN, True, "language_written", params, quotes)
    if requirement.level not in CEFR:
        return Verdict(1.0, True, "language_spoken", params, quotes)
    if spoken.level not in CEFR:
        return Verdict(_UNSTATED, True, "language_unstated", params, quotes)
    short = max(0, CEFR.index(requirement.level) - CEFR.index(spoken.level))
    code = "language_spoken" if short == 0 else "language_below"
    return Verdict(_SHORT_BY[min(short, len(_SHORT_BY) - 1)], short == 0, code, params, quotes)
