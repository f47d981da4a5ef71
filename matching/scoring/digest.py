"""A fingerprint of what goes into a score, so that only what changed is computed again."""

import hashlib
import json
from dataclasses import asdict

from matching.scoring.profiles import CandidateProfile, JobProfile, Weights


def profile_digest(profile: CandidateProfile | JobProfile | Weights) -> str:
    """64 hexadecimal digits, the same for equal profiles in every process (SHA-256 of canonical JSON)."""
    stated = [type(profile).__name__, asdict(profile)]
    canonical = json.dumps(stated, sort_keys=True, ensure_ascii=False, default=str, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
