"""Skills: what is asked against what was used, through the relations of the taxonomy.

A skill counts once however often it is mentioned. Naming it earns the larger part; months of use,
measured against those asked for and worth less the longer ago they were, earn the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from math import log

from core.taxonomy import Taxonomy
from matching.scoring.judging import Facts, Item, Params, Verdict, importance
from matching.scoring.months import month_number
from matching.scoring.profiles import JobProfile, RequirementSpec, SkillFact

LISTED = 0.7
LISTED_WHERE_MONTHS_ARE_ASKED = 0.5
USUAL_MONTHS = 12
MET_RELATION = 0.6
FRESH_MONTHS = 24
FADED_MONTHS = 120
FADED = 0.5
_UNKNOWN_RARITY = 0.5
_SHOWN_QUOTES = 3


def rarity_of(holders: Mapping[str, int], candidates: int) -> dict[str, float]:
    """Rarity 0 (everybody has it) to 1 (one in all has it) of each skill key, from how many of `candidates` hold it.

    Inverse document frequency, log(candidates / holders), divided by its largest value log(candidates).
    """
    scale = log(max(candidates, 2))
    return {key: min(1.0, max(0.0, log(candidates / max(count, 1)) / scale)) for key, count in holders.items()}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A skill requirement with what each held skill is worth for it."""

    requirement: RequirementSpec
    worth: dict[str, float]
    taxonomy: Taxonomy


def _wanted(requirement: RequirementSpec, taxonomy: Taxonomy) -> _Wanted:
    worth: dict[str, float] = {}
    for key in (requirement.value, *requirement.alternatives):
        for held, credit in {**taxonomy.related_to(key), key: 1.0}.items():
            worth[held] = max(credit, worth.get(held, 0.0))
    return _Wanted(requirement, worth, taxonomy)


def skill_items(job: JobProfile, taxonomy: Taxonomy, rarity: Mapping[str, float] | None = None) -> list[Item]:
    """One item per required skill; rare skills (see `rarity_of`) weigh up to three times common ones."""
    rarity = rarity or {}
    return [
        Item(
            importance(requirement) * (0.5 + rarity.get(requirement.value, _UNKNOWN_RARITY)),
            partial(_judge, _wanted(requirement, taxonomy)),
            requirement,
        )
        for requirement in job.requirements
        if requirement.kind == "skill"
    ]


def _judge(wanted: _Wanted, facts: Facts) -> Verdict:
    asked = wanted.requirement.months
    best, best_credit, relation = None, 0.0, 0.0
    for key, fact in facts.skills.items():
        related = wanted.worth.get(key, 0.0)
        if not related:
            continue
        relation = max(relation, related)
        credit = related * strength(fact, asked, facts.today)
        if credit > best_credit:
            best, best_credit = fact, credit
    if best is None:
        return Verdict(0.0, False, "skill_absent", {"skill": wanted.requirement.label})
    return _found(wanted, best, best_credit, met=relation >= MET_RELATION, is_held=relation >= 1.0)


def strength(fact: SkillFact, asked: int, today: int) -> float:
    """0.5 to 1: how well a held skill is backed by use. Naming it is the floor; fresh use of `asked` months is 1."""
    floor = LISTED_WHERE_MONTHS_ARE_ASKED if asked else LISTED
    used = min(1.0, fact.months / (asked or USUAL_MONTHS))
    return floor + (1.0 - floor) * used * _freshness(fact, today)


def _freshness(fact: SkillFact, today: int) -> float:
    if fact.last_used is None:
        return 1.0
    faded = (today - month_number(fact.last_used) - FRESH_MONTHS) / (FADED_MONTHS - FRESH_MONTHS)
    return 1.0 - (1.0 - FADED) * min(1.0, max(0.0, faded))


def _found(wanted: _Wanted, fact: SkillFact, credit: float, *, met: bool, is_held: bool) -> Verdict:
    requirement = wanted.requirement
    related = wanted.worth[fact.key]
    params: Params = {
        "skill": requirement.label,
        "held": _name(wanted.taxonomy, fact.key),
        "months": fact.months,
        "asked": requirement.months,
        "relation": round(related, 2),
        "last_used": fact.last_used.isoformat()[:7] if fact.last_used else "",
    }
    if related < 1.0:
        code = "skill_nearby" if is_held else "skill_related"
    elif not fact.months:
        code = "skill_listed"
    else:
        code = "skill_short" if fact.months < requirement.months else "skill_used"
    return Verdict(credit, met, code, params, fact.quotes[:_SHOWN_QUOTES])


def _name(taxonomy: Taxonomy, key: str) -> str:
    entry = taxonomy.get(key)
    return entry.name if entry else key
