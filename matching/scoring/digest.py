"""A fingerprint of what goes into a score, so that only what changed is computed again."""

import hashlib
import json
from dataclasses import asdict
from typing import Any

from matching.scoring.profiles import CandidateProfile, JobProfile, Weights


def stated_job(job: JobProfile) -> dict[str, Any]:
    """The job's fields by name; those that jobs have had since only some version, where they say something.

    So a job that they say nothing of keeps its digest and its place in the log.
    """
    stated = asdict(job)
    if not job.other_places:
        del stated["other_places"]
    for requirement in stated["requirements"]:
        if not requirement["instead_months"]:
            del requirement["instead_months"]
    return stated


def profile_digest(profile: CandidateProfile | JobProfile | Weights) -> str:
    """64 hexadecimal digits, the same for equal profiles in every process (SHA-256 of canonical JSON)."""
    stated = [type(profile).__name__, stated_job(profile) if isinstance(profile, JobProfile) else asdict(profile)]
    canonical = json.dumps(stated, sort_keys=True, ensure_ascii=False, default=str, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
