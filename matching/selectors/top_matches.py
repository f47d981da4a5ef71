"""The best candidates for a job as it stands now, whether it was ever ranked or not."""

import uuid
from collections.abc import Mapping

import numpy as np

from core.selectors.taxonomy import taxonomy_in_force
from jobs.models import Job
from matching.models import Match
from matching.scoring import SCORING_VERSION
from matching.scoring.points import as_points
from matching.scoring.profiles import JobProfile
from matching.selectors.all_at_once import score_columns, verdicts_key
from matching.selectors.basis import Basis, current_basis, job_profile
from matching.selectors.columns import columns_now, id_of
from matching.selectors.explanation import Explanation, explain_tried
from matching.selectors.match import last_ranking
from matching.selectors.what_if import Trial
from resumes.models import Candidate


def top_matches(job: Job, k: int) -> tuple[Explanation, ...]:
    """The `k` best of all candidates with their reasons, best first; at a tie whoever came first.

    What would close their gaps is left out.

    Nothing is stored: the `match` of each explanation is made for it and has a `rank`, but is in no table.
    """
    asked, basis = job_profile(job), current_basis(job, last_ranking(job))
    return explain_tried(_matches(job, best_candidates(asked, basis, k)), Trial(asked, basis), closes=False)


def best_candidates(asked: JobProfile, basis: Basis, k: int) -> dict[uuid.UUID, int]:
    """The scores, in tenths, of the `k` best of all candidates, best first; at a tie whoever came first."""
    held = columns_now()
    memory = held.memory(verdicts_key(asked, basis.as_of, taxonomy_in_force()))
    scores = score_columns(basis, held.columns, memory).score
    best = np.argsort(-scores, kind="stable")[:k]
    ids = (id_of(key) for key in held.columns.ids[best].tolist())
    return dict(zip(ids, scores[best].tolist(), strict=True))


def _matches(job: Job, best: Mapping[uuid.UUID, int]) -> list[Match]:
    candidates = Candidate.objects.defer("search").in_bulk(list(best))
    matches = []
    for place, (key, score) in enumerate(best.items(), 1):
        match = Match(
            organization_id=job.organization_id,
            job=job,
            candidate=candidates[key],
            score=as_points(score),
            version=SCORING_VERSION,
        )
        match.rank = place
        matches.append(match)
    return matches
