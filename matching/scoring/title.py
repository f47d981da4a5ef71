"""Title: the most alike position held, recent ones counting more, and its step on the ladder of seniority."""

from collections.abc import Callable
from datetime import date
from functools import partial

from matching.scoring.judging import Facts, Item, Params, Verdict, best_of
from matching.scoring.months import months_since_end
from matching.scoring.profiles import CandidateProfile, JobHeld, JobProfile
from matching.scoring.seniority import level_fit
from matching.scoring.titles import TitleSense, understand_title

Likeness = Callable[[str], float]

_OCCUPATION_WEIGHT, _LEVEL_WEIGHT = 0.75, 0.25
_FRESH_MONTHS, _FADED_MONTHS, _FADED, _UNDATED = 12, 180, 0.65, 0.8
_SAME, _NEAR, _CHANCE = 0.8, 0.5, 0.15
_STATED = 0.9


def title_items(job: JobProfile, likeness: Likeness) -> list[Item]:
    """Two items where the job has a title: the occupation, and the level within it."""
    wanted = understand_title(job.title)
    if not wanted.core:
        return []
    return [
        Item(_OCCUPATION_WEIGHT, partial(_judge_occupation, job.title, likeness)),
        Item(_LEVEL_WEIGHT, partial(_judge_level, wanted, likeness)),
    ]


def head_of(profile: CandidateProfile) -> str:
    """What a candidate calls themselves and what they did last, a line each."""
    titled = [held for held in profile.jobs if held.title]
    last = max(titled, key=_lasted_until).title if titled else ""
    return f"{profile.headline}\n{last}"


def _lasted_until(held: JobHeld) -> date:
    if held.start is None:
        return held.end or date.min
    return held.end or date.max


def recency(held: JobHeld, today: int) -> float:
    """1 for a position of the last year, falling to 0.65 at fifteen years, 0.8 where the dates do not say.

    It depends on the position's own dates only, so that a further position never lowers a score.
    """
    since = months_since_end(held, today)
    if since is None:
        return _UNDATED
    faded = (since - _FRESH_MONTHS) / (_FADED_MONTHS - _FRESH_MONTHS)
    return 1.0 - (1.0 - _FADED) * min(1.0, max(0.0, faded))


def relevance(alike: float) -> float:
    """Credit of a likeness of titles: nothing up to 0.15, where chance words meet, then a straight line to 1."""
    return max(0.0, (alike - _CHANCE) / (1.0 - _CHANCE))


def _judge_occupation(title: str, likeness: Likeness, facts: Facts) -> Verdict:
    verdicts = [_of_position(title, held, likeness(held.title), facts.today) for held in facts.profile.jobs]
    if facts.profile.headline:
        verdicts.append(_of_headline(title, facts.profile, likeness))
    return best_of(verdicts, Verdict(0.0, True, "title_absent", {"title": title}))


def _of_position(title: str, held: JobHeld, alike: float, today: int) -> Verdict:
    code = "title_same" if alike >= _SAME else "title_near" if alike >= _NEAR else "title_far"
    quotes = (held.quote,) if held.quote else ()
    params: Params = {"title": title, "held": held.title}
    return Verdict(relevance(alike) * recency(held, today), True, code, params, quotes)


def _of_headline(title: str, profile: CandidateProfile, likeness: Likeness) -> Verdict:
    """What a resume calls its author counts less than a position held."""
    credit = _STATED * relevance(likeness(profile.headline))
    quotes = (profile.headline_quote,) if profile.headline_quote else ()
    return Verdict(credit, True, "title_stated", {"title": title, "held": profile.headline}, quotes)


def _judge_level(wanted: TitleSense, likeness: Likeness, facts: Facts) -> Verdict:
    verdicts = [_of_level(wanted, held, likeness(held.title)) for held in facts.profile.jobs]
    return best_of(verdicts, Verdict(0.0, True, "level_unknown", {"asked": wanted.step}))


def _of_level(wanted: TitleSense, held: JobHeld, alike: float) -> Verdict:
    step = understand_title(held.title).step
    code = "level_same" if step == wanted.step else "level_above" if step > wanted.step else "level_below"
    params: Params = {"asked": wanted.step, "level": step, "held": held.title}
    quotes = (held.quote,) if held.quote else ()
    return Verdict(min(1.0, alike / _SAME) * level_fit(wanted.step, step), True, code, params, quotes)
