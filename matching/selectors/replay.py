"""Computing logged rankings again, from nothing but the log, and telling which scores come out as they were."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any

from matching.models import LoggedBatch, LoggedRanking, ProfileSnapshot, RankingBasis
from matching.scoring import SCORING_VERSION
from matching.scoring.result import Score
from matching.selectors.basis import Basis
from matching.selectors.profile_json import profile_of
from matching.selectors.ranking_log import is_intact, logged_basis, profile_number, unpacked

SHOWN = 20
Profiles = Mapping[tuple[uuid.UUID, int], ProfileSnapshot]


@dataclass(frozen=True, slots=True)
class Difference:
    """A score that came out otherwise, in tenths: the total, then its parts."""

    candidate_id: uuid.UUID
    logged: tuple[int, ...]
    now: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Replay:
    """What came of computing a ranking again.

    `reason` says why its scores could only be added up, and is empty where they were computed from their inputs.
    `absent` counts entries without a kept profile, `erased` those that went with their persons. Of the differences,
    the first are told.
    """

    reason: str = ""
    equal: int = 0
    different: int = 0
    absent: int = 0
    erased: int = 0
    differences: tuple[Difference, ...] = field(default=())

    @property
    def is_equal(self) -> bool:
        """Whether every score that is still logged came out as it was."""
        return not self.different and not self.absent

    def plus(self, other: "Replay") -> "Replay":
        """Both together."""
        return Replay(
            self.reason or other.reason,
            self.equal + other.equal,
            self.different + other.different,
            self.absent + other.absent,
            self.erased + other.erased,
            (*self.differences, *other.differences)[:SHOWN],
        )


@dataclass(frozen=True, slots=True)
class _Scorer:
    """A logged basis; vectors count where they are of the embedding that it was logged with."""

    basis: Basis
    embedder_version: str

    def score(self, row: ProfileSnapshot) -> Score:
        is_read = row.vector is not None and row.embedder_version == self.embedder_version
        cosine = float(self.basis.cosine(unpacked(row.vector))) if is_read else None
        return self.basis.score(profile_of(row.profile), cosine)


def why_not(row: RankingBasis) -> str:
    """Why scores on this basis cannot be computed from their inputs here; empty where they can."""
    if not is_intact(row):
        return "The logged basis was changed since: its content does not match its digest."
    if row.version != SCORING_VERSION:
        return f"It was scored by version {row.version} of the formulas, and version {SCORING_VERSION} runs here."
    return ""


@dataclass(frozen=True, slots=True)
class Replaying:
    """A ranking about to be computed again: `start` is what is known before, `batches` are to be asked one by one."""

    start: Replay
    batches: tuple[uuid.UUID, ...]
    scorer: _Scorer | None

    def batch(self, batch_id: uuid.UUID) -> Replay:
        """Compute a batch again; nothing where it went meanwhile."""
        batch = LoggedBatch.objects.filter(pk=batch_id).first()
        if batch is None:
            return Replay()
        again = _scored_again(self.scorer, batch) if self.scorer else _added_up(batch)
        return replace(again, erased=batch.erased)


def replaying(ranking: LoggedRanking) -> Replaying:
    """Make the ranking ready to be computed again."""
    row = RankingBasis.objects.get(pk=ranking.basis_id)
    reason = why_not(row)
    batches = LoggedBatch.objects.filter(ranking=ranking).order_by("created_at", "id").values_list("pk", flat=True)
    scorer = None if reason else _Scorer(logged_basis(row), row.embedder_version)
    return Replaying(Replay(reason=reason), tuple(batches), scorer)


def replay(ranking: LoggedRanking) -> Replay:
    """Compute the ranking's scores again, all at once."""
    work = replaying(ranking)
    return reduce(Replay.plus, map(work.batch, work.batches), work.start)


def _rows(batch: LoggedBatch) -> list[tuple[int, ...]]:
    width = len(batch.components) + 1
    return [tuple(batch.points[start : start + width]) for start in range(0, len(batch.points), width)]


def _compared(candidates: Sequence[uuid.UUID], pairs: Sequence[tuple[tuple[int, ...], tuple[int, ...]]]) -> Replay:
    differences = [
        Difference(candidate, logged, now)
        for candidate, (logged, now) in zip(candidates, pairs, strict=True)
        if logged != now
    ]
    equal = len(pairs) - len(differences)
    return Replay(equal=equal, different=len(differences), differences=tuple(differences[:SHOWN]))


def _added_up(batch: LoggedBatch) -> Replay:
    """Whether each total is the sum of its parts, which holds under any version."""
    return _compared(batch.candidates, [(row, (sum(row[1:]), *row[1:])) for row in _rows(batch)])


def _scored_again(scorer: _Scorer, batch: LoggedBatch) -> Replay:
    profiles = _profiles(batch)
    entries = zip(zip(batch.candidates, batch.profiles, strict=True), _rows(batch), strict=True)
    held = [(profiles[key], row) for key, row in entries if key in profiles]
    pairs = [(row, _tenths(scorer.score(profile), batch.components)) for profile, row in held]
    compared = _compared([profile.candidate_id for profile, _ in held], pairs)
    return replace(compared, absent=len(batch.candidates) - len(held))


def _profiles(batch: LoggedBatch) -> Profiles:
    kept = ProfileSnapshot.objects.filter(candidate__in=batch.candidates)
    return {(row.candidate_id, profile_number(row.digest)): row for row in kept}


def _tenths(score: Score, components: Sequence[str]) -> tuple[int, ...]:
    parts = {part.component: int(part.points * 10) for part in score.contributions}
    return (int(score.total * 10), *(parts.get(name, 0) for name in components))


def replay_json(found: Replay) -> dict[str, Any]:
    """A replay as the result of a task."""
    return {
        "reason": found.reason,
        "equal": found.equal,
        "different": found.different,
        "absent": found.absent,
        "erased": found.erased,
        "differences": [
            {"candidate": str(one.candidate_id), "logged": one.logged, "now": one.now} for one in found.differences
        ],
    }
