"""Writing scores as matches: many in one statement, and only while they are what they were computed from."""

import json
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

import numpy as np
from django.db import connection

from core.models import Organization, new_id
from core.services.locking import hold
from matching.columns import Columns, Totals
from matching.columns.arrays import Ints
from matching.columns.columns import Ids
from matching.scoring import SCORING_VERSION
from matching.scoring.points import FULL, as_points
from matching.scoring.result import COMPONENTS, MISSING, Score
from matching.selectors.basis import HALF_DIGEST, Basis, inputs_digest
from matching.selectors.columns import id_of
from matching.services.ranking_log import Logged

_STORE = """
    WITH present AS (SELECT id FROM resumes_candidate WHERE id = ANY(%(candidates)s::uuid[]) ORDER BY id FOR KEY SHARE)
    INSERT INTO matching_match
        (id, organization_id, job_id, candidate_id, score, points, missing, version, inputs, computed_at)
    SELECT new.id, %(organization)s, new.job, new.candidate, new.tenths / 10.0, new.points, new.missing,
        %(version)s, new.inputs, clock_timestamp()
    FROM ROWS FROM (
        unnest(%(ids)s::uuid[], %(jobs)s::uuid[], %(candidates)s::uuid[], %(tenths)s::int[], %(inputs)s::text[]),
        jsonb_array_elements(%(points)s::jsonb), jsonb_array_elements(%(missing)s::jsonb)
    ) AS new (id, job, candidate, tenths, inputs, points, missing)
    JOIN present ON present.id = new.candidate
    JOIN jobs_job AS job ON job.id = new.job AND job.is_ranked
    JOIN matching_candidateindex AS held
        ON held.candidate_id = new.candidate AND left(held.digest, %(half)s) = left(new.inputs, %(half)s)
    ON CONFLICT (job_id, candidate_id) DO UPDATE SET
        score = excluded.score, points = excluded.points, missing = excluded.missing,
        version = excluded.version, inputs = excluded.inputs, computed_at = excluded.computed_at
    RETURNING job_id, candidate_id
"""
_TENTHS = tuple(str(as_points(tenths)) for tenths in range(FULL + 1))
_POINTS = "{" + ", ".join(f'"{name}": "%s"' for name in (*COMPONENTS, MISSING)) + "}"


@dataclass(frozen=True, slots=True)
class Scored:
    """A score on its way into the database: `points` and `missing` as JSON, `parts` the tenths behind the points."""

    job: uuid.UUID
    candidate: uuid.UUID
    tenths: int
    parts: tuple[int, ...]
    points: str
    missing: str
    inputs: str


def hold_rankings(organization: Organization) -> None:
    """Until the transaction ends, nobody else ends a ranking here or adds candidates to rankings that have ended."""
    hold(f"matching.rankings:{organization.pk}")


def store_scores(organization: Organization, scored: Sequence[Scored]) -> list[Scored]:
    """Write the matches in one statement, without those who are gone or changed since; returns what was written."""
    columns: dict[str, Any] = {
        "ids": [new_id() for _ in scored],
        "jobs": [row.job for row in scored],
        "candidates": [row.candidate for row in scored],
        "tenths": [row.tenths for row in scored],
        "inputs": [row.inputs for row in scored],
        "points": _array(row.points for row in scored),
        "missing": _array(row.missing for row in scored),
    }
    fixed: dict[str, Any] = {"organization": organization.pk, "version": SCORING_VERSION, "half": HALF_DIGEST}
    with connection.cursor() as cursor:
        cursor.execute(_STORE, {**columns, **fixed})
        written = set(cursor.fetchall())
    return [row for row in scored if (row.job, row.candidate) in written]


def _array(held: Iterable[str]) -> str:
    """JSON texts as one: as an array of texts, every quotation mark of them would be escaped one by one."""
    return f"[{','.join(held)}]"


def logged(row: Scored) -> Logged:
    """What the log keeps of a score."""
    return Logged(row.candidate, row.inputs, (row.tenths, *row.parts))


def scored_rows(job: uuid.UUID, basis: Basis, columns: Columns, result: Totals, rows: Ints) -> Iterator[Scored]:
    """What is stored of the chosen rows of the columns."""
    tenths_of = (*(part[rows].tolist() for part in result.parts), result.cost[rows].tolist())
    told = zip(
        _ids(columns.ids[rows]),
        result.score[rows].tolist(),
        zip(*tenths_of, strict=True),
        _missing(basis, result, rows),
        columns.digests[rows].tolist(),
        strict=True,
    )
    half = basis.digest[:HALF_DIGEST]
    for candidate, tenths, earned, missing, digest in told:
        yield Scored(
            job, candidate, tenths, (*earned[:-1], -earned[-1]), _points(earned), missing, digest.decode() + half
        )


def scored_alone(job: uuid.UUID, basis: Basis, candidate: uuid.UUID, digest: str, score: Score) -> Scored:
    """What is stored of a single score; `digest` is the candidate's."""
    parts = tuple(int(part.points * 10) for part in score.contributions)
    missing = json.dumps(missing_json(score.missing, basis.labels))
    points = _points((*parts[:-1], -parts[-1]))
    return Scored(job, candidate, int(score.total * 10), parts, points, missing, inputs_digest(digest, basis))


def _ids(held: Ids) -> Iterator[uuid.UUID]:
    return map(id_of, held.tolist())


def _points(earned: Sequence[int]) -> str:
    *gained, cost = earned
    said = [_TENTHS[tenths] for tenths in gained]
    return _POINTS % (*said, f"-{_TENTHS[cost]}" if cost else _TENTHS[0])


def _missing(basis: Basis, result: Totals, rows: Ints) -> Iterator[str]:
    """The unmet must-haves of each row as JSON, each combination of them written once."""
    unmet = result.unmet[:, rows].T
    patterns, which = np.unique(unmet, axis=0, return_inverse=True) if len(result.musts) else (unmet[:1], None)
    said = [json.dumps(missing_json(list(compress(result.musts, each)), basis.labels)) for each in patterns.tolist()]
    return iter([said[number] for number in which.tolist()]) if which is not None else iter(said * len(rows))


def missing_json(missing: Sequence[str], labels: Mapping[str, str]) -> list[dict[str, str]]:
    """Unmet must-haves as a match keeps them."""
    return [{"requirement": key, "label": labels.get(key, "")} for key in missing]


def match_columns(score: Score, labels: Mapping[str, str], inputs: str) -> dict[str, Any]:
    """What a match keeps of a single score."""
    return {
        "score": score.total,
        "points": {part.component: str(part.points) for part in score.contributions},
        "missing": missing_json(score.missing, labels),
        "version": score.version,
        "inputs": inputs,
    }
