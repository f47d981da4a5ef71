"""How every component judges: a list of items, each with a weight and a function from facts to a verdict."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from matching.scoring.profiles import CandidateProfile, Quote, RequirementSpec, SkillFact

Params = dict[str, str | int | float]


@dataclass(frozen=True, slots=True)
class RelevantExperience:
    """Months that count toward the job, with the positions they come from (most relevant first)."""

    months: float
    titles: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """A candidate beside what several components need of them. `today` counts months since year 0."""

    profile: CandidateProfile
    skills: dict[str, SkillFact]
    relevant: RelevantExperience
    today: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """`credit` (0 to 1) of what is available; `met` says whether a must-have counts as fulfilled."""

    credit: float
    met: bool
    code: str
    params: Params = field(default_factory=dict)
    quotes: tuple[Quote, ...] = ()


Judge = Callable[[Facts], Verdict]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a component looks at. `weight` is its share inside the component."""

    weight: float
    judge: Judge
    requirement: RequirementSpec | None = None


MUST_WEIGHT = 3.0
NICE_WEIGHT = 1.0


def importance(requirement: RequirementSpec) -> float:
    """A must-have weighs three times a nice-to-have."""
    return MUST_WEIGHT if requirement.must else NICE_WEIGHT


def best_of(verdicts: list[Verdict], otherwise: Verdict) -> Verdict:
    """The verdict with most credit, met where any of them is; `otherwise` where there is none."""
    best = max(verdicts, key=lambda verdict: (verdict.credit, verdict.met), default=otherwise)
    is_met = best.met or any(verdict.met for verdict in verdicts)
    return best if best.met == is_met else replace(best, met=is_met)
