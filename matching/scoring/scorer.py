"""Score candidates against a job: compile the job once, then judge each candidate in a fraction of a millisecond.

A component that the job does not ask for gives its weight to the others in proportion. Full points for
things nobody asked would lift every total alike, hide the differences that matter and put points in the
explanation that no evidence backs; so the component stays visible with 0.0 of 0.0 and the reason "not_asked".

A job that names few skills says little by them, so the weight of skills shrinks to n / (n + BREADTH) for
n of them, and the rest counts more.

Must-haves that are not met also cost points of their own: at most `MISSING_LIMIT` tenths together, and at most
half of the points earned, so that candidates below keep their order and no total falls below zero.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import _lru_cache_wrapper, cache, partial

from core.taxonomy import Taxonomy
from matching.scoring.education import education_items
from matching.scoring.experience import experience_items, relevant_experience
from matching.scoring.judging import Facts, Item, Params, Verdict
from matching.scoring.languages import language_items
from matching.scoring.licences import licence_items
from matching.scoring.location import location_items
from matching.scoring.months import month_number
from matching.scoring.points import FULL, as_points, earned, share_out
from matching.scoring.profiles import CandidateProfile, JobProfile, RequirementSpec, Weights
from matching.scoring.result import COMPONENTS, MISSING, Contribution, Reason, Score
from matching.scoring.skills import skill_items
from matching.scoring.text import text_items
from matching.scoring.title import Likeness, title_items
from matching.scoring.titles import TitleSense, title_likeness, understand_titles

SCORING_VERSION = "3"
MISSING_LIMIT = 100
MISSING_EACH = 30
BREADTH = 2.0


@dataclass(frozen=True, slots=True)
class _Part:
    """A component with its items and the tenths that each of them may earn."""

    component: str
    items: tuple[Item, ...]
    available: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CompiledJob:
    """A job made ready to score many candidates. `penalty` is what each unmet must-have costs, in tenths."""

    parts: tuple[_Part, ...]
    must_keys: tuple[str, ...]
    likeness: "_lru_cache_wrapper[float]"
    penalty: int
    today: int

    def score(self, candidate: CandidateProfile) -> Score:
        """Judge one candidate; the same candidate always gets the same score."""
        facts = self._facts(candidate)
        judged = [(part, [item.judge(facts) for item in part.items]) for part in self.parts]
        gained = tuple(_contribution(part, verdicts) for part, verdicts in judged)
        unmet = [spec for part, verdicts in judged for spec in _unmet(part, verdicts)]
        positive = sum(contribution.points for contribution in gained)
        missing = _missing(unmet, self.penalty, int(positive * 5))
        total = positive + missing.points
        return Score(total + as_points(0), (*gained, missing), tuple(spec.id for spec in unmet), SCORING_VERSION)

    def forget_titles(self) -> None:
        """Let go of how alike the titles seen so far are, so that a job that is kept does not grow."""
        self.likeness.cache_clear()

    def _facts(self, candidate: CandidateProfile) -> Facts:
        skills = {fact.key: fact for fact in candidate.skills}
        relevant = relevant_experience(candidate, skills, self.must_keys, self.likeness, self.today)
        return Facts(candidate, skills, relevant, self.today)


def compile_job(
    job: JobProfile,
    weights: Weights,
    taxonomy: Taxonomy,
    *,
    as_of: date,
    rarity: Mapping[str, float] | None = None,
) -> CompiledJob:
    """Make a job ready for scoring on the day `as_of`; `rarity` is described at `skills.rarity_of`.

    Raises ValueError where a weight is negative.
    """
    likeness = cache(partial(_title_likeness, understand_titles(job.title)))
    items = _items(job, taxonomy, likeness, rarity)
    musts = [spec for spec in job.requirements if spec.must]
    return CompiledJob(
        parts=_parts(items, weights),
        must_keys=tuple(spec.value for spec in musts if spec.kind == "skill"),
        likeness=likeness,
        penalty=min(MISSING_EACH, MISSING_LIMIT // max(1, len(musts))),
        today=month_number(as_of),
    )


def score(
    candidate: CandidateProfile,
    job: JobProfile,
    weights: Weights,
    taxonomy: Taxonomy,
    *,
    as_of: date,
) -> Score:
    """Score one candidate against one job; to score many, compile the job once."""
    return compile_job(job, weights, taxonomy, as_of=as_of).score(candidate)


def _title_likeness(wanted: Sequence[TitleSense], held: str) -> float:
    return max(title_likeness(one, other) for one in wanted for other in understand_titles(held))


def _items(
    job: JobProfile, taxonomy: Taxonomy, likeness: Likeness, rarity: Mapping[str, float] | None
) -> dict[str, list[Item]]:
    return {
        "skills": skill_items(job, taxonomy, rarity),
        "experience": experience_items(job),
        "title": title_items(job, likeness),
        "education": education_items(job),
        "languages": [*language_items(job), *licence_items(job)],
        "location": location_items(job),
        "text": text_items(job),
    }


def _parts(items: Mapping[str, list[Item]], weights: Weights) -> tuple[_Part, ...]:
    stated = asdict(weights)
    if any(weight < 0 for weight in stated.values()):
        raise ValueError("A weight is negative. Weights are points from 0 to 100.")
    stated["skills"] *= len(items["skills"]) / (len(items["skills"]) + BREADTH)
    counted = [stated[name] if items[name] else 0.0 for name in COMPONENTS]
    shares = share_out(FULL, counted) if any(counted) else [0] * len(COMPONENTS)
    return tuple(_part(name, items[name], share) for name, share in zip(COMPONENTS, shares, strict=True))


def _part(name: str, items: list[Item], share: int) -> _Part:
    available = share_out(share, [item.weight for item in items]) if items else []
    return _Part(name, tuple(items), tuple(available))


def _contribution(part: _Part, verdicts: list[Verdict]) -> Contribution:
    if not part.items:
        return Contribution(part.component, as_points(0), as_points(0), (Reason("not_asked", {}, as_points(0)),))
    points = [earned(available, verdict.credit) for available, verdict in zip(part.available, verdicts, strict=True)]
    reasons = tuple(map(_reason, part.items, verdicts, points, part.available))
    return Contribution(part.component, as_points(sum(points)), as_points(sum(part.available)), reasons)


def _reason(item: Item, verdict: Verdict, points: int, available: int) -> Reason:
    requirement = item.requirement.id if item.requirement else ""
    return Reason(verdict.code, verdict.params, as_points(points), verdict.quotes, requirement, as_points(available))


def _unmet(part: _Part, verdicts: list[Verdict]) -> Iterable[RequirementSpec]:
    for item, verdict in zip(part.items, verdicts, strict=True):
        if item.requirement and item.requirement.must and not verdict.met:
            yield item.requirement


def _missing(unmet: list[RequirementSpec], penalty: int, left: int) -> Contribution:
    reasons, cost = [], 0
    for spec in unmet:
        cut = min(penalty, left - cost)
        cost += cut
        params: Params = {"label": spec.label, "kind": spec.kind}
        reasons.append(Reason("must_missing", params, as_points(-cut), requirement=spec.id))
    return Contribution(MISSING, as_points(-cost), as_points(0), tuple(reasons))
