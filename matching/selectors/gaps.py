"""What would close the gaps of a score, and exactly how many points each would add: the scorer itself says so."""

from dataclasses import dataclass, field
from decimal import Decimal

from matching.explaining.closing import close, close_all
from matching.scoring.profiles import CandidateProfile, JobProfile, RequirementSpec
from matching.scoring.result import Score
from matching.selectors.basis import Basis


@dataclass(frozen=True, slots=True)
class Closing:
    """What would meet a requirement: `gain` is what the score would grow by, to `total`, if nothing else changed."""

    requirement: str
    label: str
    must: bool
    assumed: str
    gain: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class Closings:
    """The ways to a higher score, unmet must-haves first, then by what they add.

    Gains do not add up where must-haves share a limit of what they cost; `musts_total` is the score with all unmet
    must-haves met at once, None where fewer than two are unmet.
    """

    ways: tuple[Closing, ...] = field(default=())
    musts_total: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A candidate's score for a job, with all that it was made of."""

    job: JobProfile
    basis: Basis
    profile: CandidateProfile
    cosine: float | None
    score: Score


def closings(now: Standing, language: str) -> Closings:
    """Score the candidate again with each requirement met that costs points now; assumptions are in the language."""
    wanting = _wanting(now.score)
    found = [
        way
        for spec in now.job.requirements
        if spec.id in wanting and (way := _closing(spec, now, language)) is not None
    ]
    unmet = [spec for spec in now.job.requirements if spec.id in now.score.missing]
    together = None
    if len(unmet) > 1:
        all_met = close_all(now.profile, unmet, now.job, now.basis.as_of)
        together = now.basis.score(all_met, now.cosine).total
    ways = sorted(found, key=lambda way: (way.requirement not in now.score.missing, -way.gain))
    return Closings(tuple(ways), together)


def _wanting(score: Score) -> set[str]:
    """The requirements that do not earn all that they could."""
    earning = (reason for part in score.contributions for reason in part.reasons if reason.requirement)
    return {*score.missing, *(reason.requirement for reason in earning if reason.points < reason.available)}


def _closing(spec: RequirementSpec, now: Standing, language: str) -> Closing | None:
    """None where meeting it adds nothing, or where no assumption meets it."""
    closed = close(now.profile, spec, now.job, now.basis.as_of)
    after = now.basis.score(closed.profile, now.cosine)
    if after.total <= now.score.total or spec.id in after.missing:
        return None
    gain = after.total - now.score.total
    return Closing(spec.id, spec.label, spec.must, closed.assumed(language), gain, after.total)
