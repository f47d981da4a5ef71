"""What people typed about a candidate, without who the candidate is."""

from resumes.models import Candidate
from resumes.privacy import redact_written


def redacted_words(candidate: Candidate, text: str) -> str:
    """The text with placeholders for personal data, as a resume's redacted text has them, a sentence a line."""
    full = candidate.name or f"{candidate.given_name} {candidate.family_name}".strip()
    names = (full, candidate.given_name, candidate.family_name)
    return redact_written(text, names=names, emails=[candidate.email], phones=[candidate.phone])
