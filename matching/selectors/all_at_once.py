"""Scores of many candidates at once."""

import hashlib
import json
from datetime import date

from core.taxonomy import Taxonomy
from matching.columns import Columns, Judging, Totals, totals
from matching.columns.judging import Memory
from matching.scoring.profiles import JobProfile
from matching.selectors.basis import Basis, stated_credits


def score_columns(basis: Basis, columns: Columns, memory: Memory | None = None) -> Totals:
    """The score of every row in tenths; `memory` keeps verdicts for the next time, see `Judging`."""
    judging = Judging(basis.compiled, columns, basis.vector, {} if memory is None else memory)
    return totals(basis.compiled, judging.verdicts(), len(columns))


def verdicts_key(job: JobProfile, as_of: date, taxonomy: Taxonomy) -> str:
    """What verdicts depend on beside candidates and requirements, as the key of a memory of them.

    `job` is the whole job, also where it is scored without some of its requirements.
    """
    places = repr((job.place, *job.other_places))
    told = [job.title, job.description, places, job.remote, as_of.isoformat(), stated_credits(job, taxonomy)]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()
