"""Experience: months in positions like the job, or spent using the skills it asks for, against months asked."""

from functools import partial

from matching.scoring.judging import Facts, Item, Params, RelevantExperience, Verdict, importance
from matching.scoring.months import span_mask, weigh_months
from matching.scoring.profiles import CandidateProfile, JobHeld, JobProfile, RequirementSpec, SkillFact
from matching.scoring.title import Likeness
from matching.scoring.titles import understand_title

USUAL_MONTHS = {0: 6, 1: 12, 2: 36, 3: 60, 4: 60, 5: 96, 6: 120}
_FRESH_MONTHS = 120
_STALE_WEIGHT = 0.5
_RELEVANT, _WHOLLY_RELEVANT = 0.3, 0.7
_LONGEST_USE = 120
_FEW = 2
_UNDATED_WEIGHT = 0.5
_ASKED_REACHED = 0.9
_CURVE = 0.75
_MET_SHARE = 0.75
_SHOWN = 3


def relevant_experience(
    candidate: CandidateProfile, skills: dict[str, SkillFact], wanted: tuple[str, ...], likeness: Likeness, today: int
) -> RelevantExperience:
    """Months that count toward a job whose must-have skills are `wanted`: by titles or by skills, the larger.

    By titles, every month counts once at the likeness of the best position held then, half where it lies ten
    years back. Months that the resume claims beyond its dated positions count half at its best undated title.
    By skills, no positions are named, and it is the mean of the months that the wanted skills were used (ten years
    at most) times the share of them that is held, (held - 1) / (wanted + 2), so that a single skill proves nothing.
    """
    alike = sorted(((likeness(held.title), index) for index, held in enumerate(candidate.jobs)), reverse=True)
    relevant = [(weight, candidate.jobs[index]) for credit, index in alike if (weight := month_weight(credit))]
    by_titles, by_skills = _by_titles(candidate, relevant, today), _by_skills(skills, wanted)
    if by_skills > by_titles:
        used = (skills[key].quotes[:1] for key in wanted if key in skills)
        return RelevantExperience(by_skills, quotes=tuple(quote for quotes in used for quote in quotes)[:_SHOWN])
    quotes = tuple(held.quote for _, held in relevant[:_SHOWN] if held.quote)
    return RelevantExperience(by_titles, tuple(held.title for _, held in relevant[:_SHOWN]), quotes)


def month_weight(alike: float) -> float:
    """What a month counts in a position so alike: nothing up to 0.3, all of it from 0.7."""
    return min(1.0, max(0.0, (alike - _RELEVANT) / (_WHOLLY_RELEVANT - _RELEVANT)))


def _by_titles(candidate: CandidateProfile, relevant: list[tuple[float, JobHeld]], today: int) -> float:
    dated = weigh_months([(credit, span_mask(held, today)) for credit, held in relevant], _FRESH_MONTHS, _STALE_WEIGHT)
    undated = max((credit for credit, held in relevant if held.start is None), default=0.0)
    if not undated:
        return dated
    covered = 0
    for held in candidate.jobs:
        covered |= span_mask(held, today)
    return dated + _UNDATED_WEIGHT * undated * max(0, candidate.total_months - covered.bit_count())


def _by_skills(skills: dict[str, SkillFact], wanted: tuple[str, ...]) -> float:
    used = [min(skills[key].months, _LONGEST_USE) for key in wanted if key in skills]
    if not used:
        return 0.0
    return sum(used) / len(wanted) * (len(used) - 1) / (len(wanted) + _FEW)


def experience_items(job: JobProfile) -> list[Item]:
    """One item per experience asked for; without any, what the title's seniority usually takes."""
    asked = [spec for spec in job.requirements if spec.kind == "experience"]
    if asked:
        return [Item(importance(spec), partial(_judge, spec, spec.months), spec) for spec in asked]
    sense = understand_title(job.title)
    return [Item(1.0, partial(_judge, None, USUAL_MONTHS[sense.step]))] if sense.core else []


def _judge(requirement: RequirementSpec | None, asked: int, facts: Facts) -> Verdict:
    experience = _counted(requirement, facts)
    months, quotes = experience.months, experience.quotes
    params: Params = {"months": int(months), "asked": asked, "titles": ", ".join(experience.titles)}
    met = months >= _MET_SHARE * asked
    code = "experience_enough" if months >= asked and months else "experience_some" if months else "experience_none"
    return Verdict(experience_credit(months, asked), met, code, params, quotes)


def _counted(requirement: RequirementSpec | None, facts: Facts) -> RelevantExperience:
    """The use of the skill that is asked about, where that is longer than what is relevant besides."""
    fact = facts.skills.get(requirement.value) if requirement else None
    if fact is None or fact.months <= facts.relevant.months:
        return facts.relevant
    return RelevantExperience(fact.months, quotes=fact.quotes[:_SHOWN])


def experience_credit(months: float, asked: int) -> float:
    """0 to 1, diminishing: 0.9 where the months asked are reached, 1 at twice as many.

    Below, 0.9 * (months / asked) ** 0.75, so that early months count more than later ones.
    """
    share = months / max(asked, 1)
    if share < 1.0:
        return float(_ASKED_REACHED * share**_CURVE)
    return min(1.0, _ASKED_REACHED + (1.0 - _ASKED_REACHED) * (share - 1.0))
