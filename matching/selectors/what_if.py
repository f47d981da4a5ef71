"""What a ranking would be with other weights or without some requirements: all of it scored again, nothing stored."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import overload

import numpy as np
from django.db import connection

from core.errors import ConflictError, NotFoundError
from core.selectors.taxonomy import taxonomy_in_force
from jobs.models import Job
from matching.columns.arrays import Ints
from matching.columns.columns import Ids
from matching.models import CandidateIndex, Match, Ranking
from matching.scoring.points import as_points
from matching.scoring.profiles import JobProfile, Weights
from matching.scoring.result import Score
from matching.selectors.all_at_once import score_columns, verdicts_key
from matching.selectors.basis import Basis, cosine_of, job_profile, make_basis, without_requirements
from matching.selectors.columns import columns_now, id_of, packed_ids
from matching.selectors.match import last_ranking, unplaced_matches
from matching.selectors.profile_json import profile_of

_READ_FIRST = 50
_READ_AT_ONCE = 500
_ORDER = """
    SELECT string_agg(uuid_send(candidate_id), '' ORDER BY score DESC, id),
        string_agg(uuid_send(id), '' ORDER BY score DESC, id)
    FROM matching_match WHERE job_id = %s
"""


@dataclass(frozen=True, slots=True)
class Move:
    """A candidate's place and score before and after; places count among those scored again."""

    match: Match
    place: int
    before: int
    score: Decimal


class Moves(Sequence[Move]):
    """Everybody in the new order, best first; all but the first matches are read when they are looked at."""

    def __init__(self, job: Job, ids: Ids, before: Ints, tenths: Ints) -> None:
        self._job, self._ids, self._before, self._tenths = job, ids, before, tenths
        self._first = self._read(range(min(_READ_FIRST, len(ids))))

    @property
    def moved(self) -> int:
        """How many stand at another place than before."""
        return int(np.count_nonzero(self._before != np.arange(1, len(self) + 1)))

    def find(self, match_id: uuid.UUID) -> int | None:
        """Where the match is, counted from 0."""
        match = Match.objects.filter(pk=match_id, job=self._job).first()
        if match is None:
            return None
        found = np.flatnonzero(self._ids == match.candidate_id.bytes).tolist()
        return found[0] if found else None

    def candidates(self, count: int) -> list[uuid.UUID]:
        """The ids of the first `count`, best first."""
        return [id_of(packed) for packed in self._ids[:count]]

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, index: int) -> Move: ...

    @overload
    def __getitem__(self, index: slice) -> list[Move]: ...

    def __getitem__(self, index: int | slice) -> Move | list[Move]:
        if isinstance(index, slice):
            wanted = range(len(self))[index]
            return self._first[index] if max(wanted, default=0) < len(self._first) else self._read(wanted)
        (move,) = self._read([range(len(self))[index]])
        return move

    def __iter__(self) -> Iterator[Move]:
        for start in range(0, len(self), _READ_AT_ONCE):
            yield from self[start : start + _READ_AT_ONCE]

    def _read(self, places: Sequence[int]) -> list[Move]:
        ids: list[uuid.UUID] = [id_of(self._ids[place]) for place in places]
        matches = {match.candidate_id: match for match in unplaced_matches().filter(job=self._job, candidate__in=ids)}
        return [
            Move(matches[key], place + 1, int(self._before[place]), as_points(int(self._tenths[place])))
            for key, place in zip(ids, places, strict=True)
            if key in matches
        ]


def ranking_to_try(job: Job) -> Ranking:
    """The ranking that other weights can be tried on. Raises ConflictError where there is none."""
    if not job.is_ranked:
        raise ConflictError(f"The ranking of this job is switched off: {job.unranked_reason}")
    ranking = last_ranking(job)
    if ranking is None:
        raise ConflictError("This job is not ranked yet. Rank it first, then try other weights.")
    return ranking


@dataclass(frozen=True, slots=True)
class Trial:
    """What a job would ask for, and the basis that its scores would rest on."""

    asked: JobProfile
    basis: Basis


def trial_of(job: Job, ranking: Ranking, weights: Weights, dropped: frozenset[str] = frozenset()) -> Trial:
    """The last ranking's basis with other weights and without the requirements of the ids in `dropped`."""
    asked = without_requirements(job_profile(job), dropped)
    return Trial(asked, make_basis(asked, weights, ranking.rarity, ranking.as_of, taxonomy_in_force()))


def what_if(job: Job, ranking: Ranking, weights: Weights, dropped: frozenset[str] = frozenset()) -> Moves:
    """The ranking as it would be under the weights, best first; those of one score by match, as rankings have it.

    `dropped` are ids of requirements to leave out, as if the job did not ask for them; unknown ids change nothing.
    """
    basis, held = trial_of(job, ranking, weights, dropped).basis, columns_now()
    memory = held.memory(verdicts_key(job_profile(job), ranking.as_of, taxonomy_in_force()))
    scored = score_columns(basis, held.columns, memory).score
    candidates, matches = _ranked(job)
    rows, found = held.columns.rows_of(candidates)
    tenths = scored[rows[found]]
    order = np.lexsort((matches[found], -tenths))
    return Moves(job, held.columns.ids[rows[found]][order], (order + 1).astype(np.int32), tenths[order])


def scores_under(basis: Basis, matches: Sequence[Match]) -> list[Score]:
    """The scores of matches under the basis, in their order. Raises NotFoundError where a candidate vanished."""
    rows = CandidateIndex.objects.filter(candidate__in=[match.candidate_id for match in matches])
    indexes = {row.candidate_id: row for row in rows}
    if not all(match.candidate_id in indexes for match in matches):
        raise NotFoundError("One of these candidates is not here any more. Load the page again.")
    found = (indexes[match.candidate_id] for match in matches)
    return [basis.score(profile_of(index.profile), cosine_of(index, basis)) for index in found]


def _ranked(job: Job) -> tuple[Ids, Ids]:
    """The candidates in the order of the ranking, and their matches."""
    with connection.cursor() as cursor:
        cursor.execute(_ORDER, [job.pk])
        candidates, matches = cursor.fetchone()
    return packed_ids(candidates), packed_ids(matches)
