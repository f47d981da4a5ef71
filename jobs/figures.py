"""What upper apps know of jobs in a list: they register who answers, so that jobs name none of them."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class JobFigures:
    """How many candidates are ranked for a job, the best score as text, and the page that shows them."""

    ranked: int = 0
    best: str = ""
    url: str = ""


Provider = Callable[[Sequence[uuid.UUID]], Mapping[uuid.UUID, JobFigures]]
"""Answers for many jobs at once, in a fixed number of queries; a job that it knows nothing of is left out."""

_provider: list[Provider] = []
_NOTHING = JobFigures()


def register(provider: Provider) -> None:
    """Name who knows the figures."""
    _provider[:] = [provider]


def figures(job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, JobFigures]:
    """The figures of each job, empty ones where nobody knows any."""
    known = _provider[0](job_ids) if _provider and job_ids else {}
    return {job_id: known.get(job_id, _NOTHING) for job_id in job_ids}
