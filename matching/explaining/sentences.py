"""The wording of every reason code. A reason stores the code and its values; the words stand here only.

A sentence is made of clauses and ends with a full stop in every language.
"""

from collections.abc import Callable

from matching.explaining.speech import SOURCE, Clause, Params, gettext_noop, say
from matching.scoring.result import Reason
from matching.scoring.seniority import PLAIN

Sentence = tuple[Clause, ...]
Holds = Callable[[Params], bool]


def _has(name: str) -> Holds:
    return lambda params: bool(params.get(name))


def _lacks(name: str) -> Holds:
    return lambda params: not params.get(name)


def _is_named_otherwise(params: Params) -> bool:
    """Whether what is held has another name than the skill that it stands for."""
    return str(params["held"]).casefold() not in str(params["skill"]).casefold()


def _names_level(params: Params) -> bool:
    """Whether the title of the job names a step of seniority."""
    return params["asked"] != PLAIN


def _names_no_level(params: Params) -> bool:
    return not _names_level(params)


def _told(message: str, *clauses: Clause) -> Sentence:
    return (Clause(message), *clauses)


_MONTHS_ASKED = Clause(gettext_noop(" ({asked:span} asked)"), _has("asked"))
_COVERING = Clause(gettext_noop("; this covers {skill}"), _is_named_otherwise)
_LAST_USED = Clause(gettext_noop(", last in {last_used:year}"), _has("last_used"))
_SKILL_USED = _told(gettext_noop("Used {held} for {months:span}"), _LAST_USED, _MONTHS_ASKED, _COVERING)
_AS_TITLES = Clause(" ({titles})", _has("titles"))
IN_AREA = Clause(gettext_noop(" in {area}"), _has("area"))
_LANGUAGE_SPOKEN = _told(gettext_noop("Asked: {language}. Spoken at {level:language_level}"))
_NEAREST = Clause(gettext_noop(", the nearest of the job's {places} places"), _has("places"))

SENTENCES: dict[str, Sentence] = {
    "not_asked": _told(gettext_noop("The job does not ask for this; its weight goes to the other parts")),
    "skill_used": _SKILL_USED,
    "skill_short": _SKILL_USED,
    "skill_listed": _told(gettext_noop("Names {held}, but no position shows its use"), _MONTHS_ASKED, _COVERING),
    "skill_related": _told(
        gettext_noop("{skill} itself was not found; {held} is related and counts {relation:percent}")
    ),
    "skill_nearby": _told(
        gettext_noop("{skill} is shown, but {held}, which is related and counts {relation:percent}, is better backed")
    ),
    "skill_absent": _told(gettext_noop("{skill} was not found in the resume")),
    "experience_enough": _told(
        gettext_noop("{months:span} of relevant experience"),
        _AS_TITLES,
        Clause(gettext_noop(", at least the {asked:span} looked for"), _has("asked")),
    ),
    "experience_some": _told(
        gettext_noop("{months:span} of relevant experience"),
        _AS_TITLES,
        Clause(gettext_noop(" against {asked:span}")),
    ),
    "experience_none": _told(gettext_noop("No relevant experience was found")),
    "title_same": _told(gettext_noop("Worked as {held}, the same kind of work as {title}")),
    "title_near": _told(gettext_noop("Worked as {held}, close to {title}")),
    "title_far": _told(gettext_noop("The nearest position is {held}, far from {title}")),
    "title_stated": _told(gettext_noop("Calls themselves {held}; no position counts more toward {title}")),
    "title_absent": _told(gettext_noop("No position was found to compare with {title}")),
    "level_same": (
        Clause(gettext_noop("As {held} at {level:step} level, as the job asks"), _names_level),
        Clause(gettext_noop("As {held}; the title of the job names no level"), _names_no_level),
    ),
    "level_above": (
        Clause(gettext_noop("As {held} at {level:step} level, above the {asked:step} level of the job"), _names_level),
        Clause(gettext_noop("As {held} at {level:step} level; the title of the job names no level"), _names_no_level),
    ),
    "level_below": (
        Clause(gettext_noop("As {held} at {level:step} level, below the {asked:step} level of the job"), _names_level),
        Clause(gettext_noop("As {held} at {level:step} level; the title of the job names no level"), _names_no_level),
    ),
    "level_unknown": (
        Clause(gettext_noop("No position shows a level; the job is at {asked:step} level"), _names_level),
        Clause(gettext_noop("No position shows a level; the title of the job names none"), _names_no_level),
    ),
    "degree_held": _told(gettext_noop("Holds {level:degree}"), IN_AREA, Clause(gettext_noop("; asked: {asked}"))),
    "degree_near": _told(
        gettext_noop("Holds {level:degree}"), IN_AREA, Clause(gettext_noop(", which is not quite {asked}"))
    ),
    "degree_by_experience": _told(
        gettext_noop(
            "No fitting degree found; {months:span} of relevant experience against the {instead:span} that stand in "
            "for {asked}"
        )
    ),
    "degree_beside_experience": _told(
        gettext_noop(
            "No fitting degree found; {months:span} of relevant experience count for a part, but do not stand in for "
            "{asked}"
        )
    ),
    "degree_absent": _told(gettext_noop("No degree was found; asked: {asked}")),
    "language_spoken": _LANGUAGE_SPOKEN,
    "language_unstated": _LANGUAGE_SPOKEN,
    "language_below": _told(
        gettext_noop("Asked: {language}. Spoken at {level:language_level}, below {asked:language_level}")
    ),
    "language_written": _told(gettext_noop("Asked: {language}. The resume is written in it, but states no level")),
    "language_absent": _told(gettext_noop("{language} was not found in the resume")),
    "licence_held": _told(gettext_noop("Holds {held}; asked: {licence}")),
    "licence_implied": _told(gettext_noop("Worked as {held}, which takes {licence}; the licence itself was not found")),
    "licence_absent": _told(gettext_noop("{licence} was not found in the resume")),
    "location_city": (
        Clause(gettext_noop("Lives in {held}, where the job is"), _lacks("places")),
        Clause(gettext_noop("Lives in {held}, one of the {places} places of the job"), _has("places")),
    ),
    "location_near": (
        Clause(gettext_noop("Lives in {held}, about {kilometers} km from {asked}"), _has("kilometers")),
        Clause(gettext_noop("Lives in {held}, less than 5 km from {asked}"), _lacks("kilometers")),
        _NEAREST,
    ),
    "location_region": _told(gettext_noop("Lives in {held}, the same region as {asked}"), _NEAREST),
    "location_country": _told(gettext_noop("Lives in {held}, the same country as {asked}"), _NEAREST),
    "location_elsewhere": _told(gettext_noop("Lives in {held}, another country than {asked}")),
    "location_unstated": _told(gettext_noop("The job does not say in which country {asked} is")),
    "location_unknown": _told(gettext_noop("The resume does not say how far from {asked} the candidate lives")),
    "text_close": _told(
        gettext_noop("The resume as a whole reads close to the advertisement (similarity {similarity})")
    ),
    "text_some": _told(
        gettext_noop("The resume as a whole shares some ground with the advertisement (similarity {similarity})")
    ),
    "text_far": _told(gettext_noop("The resume as a whole reads unlike the advertisement (similarity {similarity})")),
    "text_unread": _told(gettext_noop("The resume has no text vector of this version yet")),
    "must_missing": _told(gettext_noop("Must-have not met: {label}")),
}

_NAME_POSITIONS = _told(gettext_noop("Name the positions in which {skill} was used"))
_STATE_LEVEL = _told(gettext_noop("State the level; asked is {language}"))
_FITTING_DEGREE = _told(gettext_noop("A degree that is {asked} would close this"))

REMEDIES: dict[str, Sentence] = {
    "skill_absent": _told(gettext_noop("Ask about {skill}, or show where it was used")),
    "skill_related": _told(gettext_noop("Show where {skill} itself was used; the resume shows only {held}")),
    "skill_listed": _NAME_POSITIONS,
    "skill_nearby": _NAME_POSITIONS,
    "skill_short": _told(gettext_noop("{short:span} more with {held} would reach what is asked")),
    "experience_some": _told(gettext_noop("{short:span} more of relevant experience would reach what is asked")),
    "experience_none": _told(gettext_noop("Show positions close to the job, with dates")),
    "degree_near": _FITTING_DEGREE,
    "degree_by_experience": _FITTING_DEGREE,
    "degree_beside_experience": _FITTING_DEGREE,
    "degree_absent": _told(gettext_noop("State the degree, or the experience that stands in for {asked}")),
    "language_absent": _STATE_LEVEL,
    "language_unstated": _STATE_LEVEL,
    "language_written": _STATE_LEVEL,
    "language_below": _told(gettext_noop("Raise the level from {level:grade} to {asked:grade}")),
    "licence_absent": _told(gettext_noop("Obtain or show {licence}")),
    "licence_implied": _told(gettext_noop("Show {licence}")),
    "location_unknown": _told(gettext_noop("State city and country; the job is in {asked}")),
    "location_elsewhere": _told(gettext_noop("Be ready to move to {asked}")),
    "text_unread": _told(gettext_noop("Read the resume again to compute its vector")),
}

_NOT_FOUND = _told(gettext_noop("not found in the resume"))

BESIDE_LABEL: dict[str, Sentence] = {
    "skill_absent": _NOT_FOUND,
    "skill_related": _told(gettext_noop("not found; {held} is related and counts {relation:percent}")),
    "language_absent": _NOT_FOUND,
    "licence_absent": _NOT_FOUND,
}
"""Where a reason stands beside the name of what is asked, its wording without that name."""


def render(reason: Reason, language: str = SOURCE) -> str:
    """The reason as a sentence. Raises KeyError for an unknown code or a missing value."""
    return f"{say(SENTENCES[reason.code], reason.params, language)}."


def render_beside_label(reason: Reason, language: str = SOURCE) -> str:
    """The reason as it is told beside the label of its requirement."""
    return f"{say(BESIDE_LABEL.get(reason.code, SENTENCES[reason.code]), reason.params, language)}."


def render_remedy(reason: Reason, language: str = SOURCE) -> str:
    """What would close the gap as a sentence, "" where nothing is to be done."""
    remedy = REMEDIES.get(reason.code)
    return f"{say(remedy, _with_shortage(reason.params), language)}." if remedy else ""


def _with_shortage(params: Params) -> Params:
    """With the months that are `short` of those asked, where both are counted."""
    asked, months = params.get("asked"), params.get("months")
    if not isinstance(asked, int) or not isinstance(months, int):
        return params
    return {**params, "short": max(1, asked - months)}
