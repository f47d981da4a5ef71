"""Why two candidates are alike, in words."""

from matching.explaining.speech import SOURCE, Clause, Params, gettext_noop, say

MOST_SKILLS = 8
_SKILLS = (
    Clause(gettext_noop("Both have {names}")),
    Clause(gettext_noop(" and {more} more"), lambda params: bool(params["more"])),
)
_SAME_TITLE = (Clause(gettext_noop("Both worked as {title}")),)
_NEAR_TITLES = (Clause(gettext_noop("{theirs} is close to {own}")),)
_SIMILARITY = (Clause(gettext_noop("The resumes have a similarity of {similarity}")),)


def shared_skills(names: tuple[str, ...], language: str = SOURCE) -> str:
    """The skills that both have, the first few by name."""
    more = max(0, len(names) - MOST_SKILLS)
    return _sentence(_SKILLS, {"names": ", ".join(names[:MOST_SKILLS]), "more": more}, language)


def alike_titles(own: str, theirs: str, language: str = SOURCE) -> str:
    """A title that both held, or two that are close."""
    if own.casefold() == theirs.casefold():
        return _sentence(_SAME_TITLE, {"title": own}, language)
    return _sentence(_NEAR_TITLES, {"theirs": theirs, "own": own}, language)


def alike_resumes(similarity: float, language: str = SOURCE) -> str:
    """How alike the resumes read, 0 to 1."""
    return _sentence(_SIMILARITY, {"similarity": f"{similarity:.2f}"}, language)


def _sentence(clauses: tuple[Clause, ...], params: Params, language: str) -> str:
    return f"{say(clauses, params, language)}."
