"""Education: level and field of the degrees held against those asked for, or the experience that stands in."""

from functools import partial

from matching.scoring.judging import Facts, Item, Params, Verdict, best_of, importance
from matching.scoring.profiles import DegreeHeld, JobProfile, RequirementSpec
from matching.scoring.wording import content_words

LEVELS = ("secondary", "vocational", "associate", "bachelor", "master", "doctorate")
EQUIVALENT = "experience"
EQUIVALENT_MONTHS = 60
_SHORT_BY = (1.0, 0.55, 0.3, 0.15)
_AREA_SAME, _AREA_UNKNOWN, _AREA_OTHER = 1.0, 0.85, 0.65
_STANDS_IN, _STANDS_IN_UNASKED = 0.9, 0.5


def education_items(job: JobProfile) -> list[Item]:
    """One item per degree asked for. The alternative "experience" lets relevant years stand in for it.

    They are five where the requirement does not say how many.
    """
    return [
        Item(importance(requirement), partial(_judge, requirement), requirement)
        for requirement in job.requirements
        if requirement.kind == "degree"
    ]


def _judge(requirement: RequirementSpec, facts: Facts) -> Verdict:
    params: Params = {"asked": requirement.label}
    verdicts = [_of_degree(requirement, degree) for degree in facts.profile.degrees]
    verdicts.append(_of_experience(requirement, facts))
    best = best_of(verdicts, verdicts[-1])
    return best if best.credit else Verdict(0.0, False, "degree_absent", params)


def _of_degree(requirement: RequirementSpec, degree: DegreeHeld) -> Verdict:
    wanted = [*_known((requirement.value, *requirement.alternatives))] or [LEVELS.index("secondary")]
    held = _known((degree.level,))
    short = max(0, min(wanted) - held[0]) if held else 2
    area = _area_credit(requirement.area, degree.area)
    params: Params = {"asked": requirement.label, "level": degree.level, "area": degree.area}
    code = "degree_held" if short == 0 and area > _AREA_OTHER else "degree_near"
    credit = _SHORT_BY[min(short, len(_SHORT_BY) - 1)] * area
    return Verdict(credit, short == 0, code, params, (degree.quote,) if degree.quote else ())


def _known(levels: tuple[str, ...]) -> list[int]:
    return [LEVELS.index(level) for level in levels if level in LEVELS]


def _area_credit(asked: str, held: str) -> float:
    if not asked:
        return _AREA_SAME
    if not held:
        return _AREA_UNKNOWN
    return _AREA_SAME if content_words(asked) & content_words(held) else _AREA_OTHER


def _of_experience(requirement: RequirementSpec, facts: Facts) -> Verdict:
    accepted = EQUIVALENT in requirement.alternatives
    enough = requirement.instead_months or EQUIVALENT_MONTHS
    share = min(1.0, facts.relevant.months / enough)
    credit = share * (_STANDS_IN if accepted else _STANDS_IN_UNASKED)
    params: Params = {"asked": requirement.label, "months": int(facts.relevant.months), "instead": enough}
    code = "degree_by_experience" if accepted else "degree_beside_experience"
    return Verdict(credit, accepted and share >= 1.0, code, params, facts.relevant.quotes[:1])
