"""A fingerprint of what goes into a score, so that only what changed is computed again."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from matching.scoring.profiles import CandidateProfile, JobProfile, Weights

_POINT = frozenset(["latitude", "longitude"])


def stated_job(job: JobProfile) -> dict[str, Any]:
    """The job's fields by name; those that jobs have had since only some version, where they say something.

    So a job that they say nothing of keeps its digest and its place in the log.
    """
    stated = asdict(job, dict_factory=_stated)
    if not job.other_places:
        del stated["other_places"]
    for requirement in stated["requirements"]:
        if not requirement["instead_months"]:
            del requirement["instead_months"]
    return stated


def _stated(fields: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """The fields, but for the point of a place that has none."""
    return {name: value for name, value in fields if value is not None or name not in _POINT}


def profile_digest(profile: CandidateProfile | JobProfile | Weights) -> str:
    """64 hexadecimal digits, the same for equal profiles in every process (SHA-256 of canonical JSON)."""
    fields = stated_job(profile) if isinstance(profile, JobProfile) else asdict(profile, dict_factory=_stated)
    stated = [type(profile).__name__, fields]
    canonical = json.dumps(stated, sort_keys=True, ensure_ascii=False, default=str, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
