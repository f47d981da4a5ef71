"""The wording of every reason code. A reason stores the code and its values; the words stand here only."""

from collections.abc import Callable, Mapping

from matching.explaining.phrases import degree, language_level, span, step
from matching.scoring.result import Reason

Params = Mapping[str, str | int | float]
Sentence = Callable[[Params], str]


def _fill(template: str) -> Sentence:
    return template.format_map


def _months(params: Params, name: str = "months") -> str:
    return span(int(params[name]))


def _asked_months(params: Params) -> str:
    return f" ({_months(params, 'asked')} asked)" if params["asked"] else ""


def _skill_used(params: Params) -> str:
    last = f", last in {str(params['last_used'])[:4]}" if params["last_used"] else ""
    return f"Used {params['held']} for {_months(params)}{last}{_asked_months(params)}{_covering(params)}."


def _skill_listed(params: Params) -> str:
    return f"Names {params['held']}, but no position shows its use{_asked_months(params)}{_covering(params)}."


def _covering(params: Params) -> str:
    """What an implied skill stands for, where it has another name."""
    same = str(params["held"]).casefold() in str(params["skill"]).casefold()
    return "" if same else f"; this covers {params['skill']}"


def _skill_related(params: Params) -> str:
    share = round(100 * float(params["relation"]))
    return f"{params['skill']} itself was not found; {params['held']} is related and counts {share} %."


def _experience(params: Params) -> str:
    return f"{_months(params)} of relevant experience against {_months(params, 'asked')}{_as_titles(params)}."


def _experience_enough(params: Params) -> str:
    asked = f", at least the {_months(params, 'asked')} looked for" if params["asked"] else ""
    return f"{_months(params)} of relevant experience{_as_titles(params)}{asked}."


def _as_titles(params: Params) -> str:
    return f" ({params['titles']})" if params["titles"] else ""


def _level(compared: str) -> Sentence:
    return lambda params: (
        f"As {params['held']} at {step(int(params['level']))} level{compared.format(step(int(params['asked'])))}."
    )


def _level_unknown(params: Params) -> str:
    return f"No position shows a level; the job is at {step(int(params['asked']))} level."


def _degree_held(params: Params) -> str:
    return f"Holds {degree(str(params['level']), str(params['area']))}; asked: {params['asked']}."


def _degree_near(params: Params) -> str:
    return f"Holds {degree(str(params['level']), str(params['area']))}, which is not quite {params['asked']}."


def _degree_by_experience(params: Params) -> str:
    against = f" against the {_months(params, 'instead')} that" if "instead" in params else ""
    return f"No fitting degree found; {_months(params)} of relevant experience{against} stand in for {params['asked']}."


def _language_spoken(params: Params) -> str:
    return f"Asked: {params['language']}. Spoken at {language_level(str(params['level']))}."


def _language_below(params: Params) -> str:
    asked = language_level(str(params["asked"]))
    return f"Asked: {params['language']}. Spoken at {language_level(str(params['level']))}, below {asked}."


def _location_city(params: Params) -> str:
    where = f"one of the {params['places']} places of the job" if "places" in params else "where the job is"
    return f"Lives in {params['held']}, {where}."


def _location_near(params: Params) -> str:
    apart = f"about {params['kilometers']}" if params["kilometers"] else "less than 5"
    return _place(f"Lives in {{held}}, {apart} km from {{asked}}")(params)


def _place(sentence: str) -> Sentence:
    """Of a job with several places, the nearest is named and said to be that."""
    nearest = ", the nearest of the job's {places} places."
    return lambda params: (sentence + (nearest if "places" in params else ".")).format_map(params)


def _must_missing(params: Params) -> str:
    return f"Must-have not met: {params['label']}."


SENTENCES: dict[str, Sentence] = {
    "not_asked": _fill("The job does not ask for this; its weight goes to the other parts."),
    "skill_used": _skill_used,
    "skill_short": _skill_used,
    "skill_listed": _skill_listed,
    "skill_related": _skill_related,
    "skill_absent": _fill("{skill} was not found in the resume."),
    "experience_enough": _experience_enough,
    "experience_some": _experience,
    "experience_none": _fill("No relevant experience was found."),
    "title_same": _fill("Worked as {held}, the same kind of work as {title}."),
    "title_near": _fill("Worked as {held}, close to {title}."),
    "title_far": _fill("The nearest position is {held}, far from {title}."),
    "title_stated": _fill("Calls themselves {held}; no position is closer to {title}."),
    "title_absent": _fill("No position was found to compare with {title}."),
    "level_same": _level(", as the job asks"),
    "level_above": _level(", above the {} level of the job"),
    "level_below": _level(", below the {} level of the job"),
    "level_unknown": _level_unknown,
    "degree_held": _degree_held,
    "degree_near": _degree_near,
    "degree_by_experience": _degree_by_experience,
    "degree_absent": _fill("No degree was found; asked: {asked}."),
    "language_spoken": _language_spoken,
    "language_unstated": _language_spoken,
    "language_below": _language_below,
    "language_written": _fill("Asked: {language}. The resume is written in it, but states no level."),
    "language_absent": _fill("{language} was not found in the resume."),
    "licence_held": _fill("Holds {held}; asked: {licence}."),
    "licence_implied": _fill("Worked as {held}, which takes {licence}; the licence itself was not found."),
    "licence_absent": _fill("{licence} was not found in the resume."),
    "location_city": _location_city,
    "location_near": _location_near,
    "location_region": _place("Lives in {held}, the same region as {asked}"),
    "location_country": _place("Lives in {held}, the same country as {asked}"),
    "location_elsewhere": _fill("Lives in {held}, another country than {asked}."),
    "location_unknown": _fill("The resume does not say how far from {asked} the candidate lives."),
    "text_close": _fill("The resume as a whole reads close to the advertisement (similarity {similarity})."),
    "text_some": _fill("The resume as a whole shares some ground with the advertisement (similarity {similarity})."),
    "text_far": _fill("The resume as a whole reads unlike the advertisement (similarity {similarity})."),
    "text_unread": _fill("The resume has no text vector of this version yet."),
    "must_missing": _must_missing,
}

REMEDIES: dict[str, Sentence] = {
    "skill_absent": _fill("Ask about {skill}, or show where it was used."),
    "skill_related": _fill("Show where {skill} itself was used; the resume shows only {held}."),
    "skill_listed": _fill("Name the positions in which {skill} was used."),
    "skill_short": lambda params: f"{span(_gap(params))} more with {params['held']} would reach what is asked.",
    "experience_some": lambda params: f"{span(_gap(params))} more of relevant experience would reach what is asked.",
    "experience_none": _fill("Show positions close to the job, with dates."),
    "degree_near": _fill("A degree that is {asked} would close this."),
    "degree_by_experience": _fill("A degree that is {asked} would close this."),
    "degree_absent": _fill("State the degree, or the experience that stands in for {asked}."),
    "language_absent": _fill("State the level; asked is {language}."),
    "language_unstated": _fill("State the level; asked is {language}."),
    "language_written": _fill("State the level; asked is {language}."),
    "language_below": _fill("Raise the level from {level} to {asked}."),
    "licence_absent": _fill("Obtain or show {licence}."),
    "licence_implied": _fill("Show {licence}."),
    "location_unknown": _fill("State city and country; the job is in {asked}."),
    "location_elsewhere": _fill("Be ready to move to {asked}."),
    "text_unread": _fill("Read the resume again to compute its vector."),
}


def render(reason: Reason) -> str:
    """The reason as an English sentence. Raises KeyError for an unknown code or a missing value."""
    return SENTENCES[reason.code](reason.params)


def render_remedy(reason: Reason) -> str:
    """What would close the gap as an English sentence, "" where nothing is to be done."""
    remedy = REMEDIES.get(reason.code)
    return remedy(reason.params) if remedy else ""


def _gap(params: Params) -> int:
    return max(1, int(params["asked"]) - int(params["months"]))
