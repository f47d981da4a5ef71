"""What of a candidate a person should look at: what was read with doubt, and nobody has settled since."""

from collections.abc import Iterable, Sequence
from typing import Any

from resumes.models import Candidate

SURE = 0.7
"""Below this confidence a person should look."""
SINGLE = (
    ("name",), ("email",), ("phone",), ("city", "region", "country_code"), ("headline",), ("summary",),
    ("availability",), ("work_permit",),
)  # fmt: skip
"""Columns of the fields with one value, those of one field together. Seniority follows from the rest: it has no place
in the resume to be looked at."""
LISTS = ("languages", "certificates", "projects", "publications", "awards", "volunteering", "links")
"""Columns with lists of rows, each row with its confidence."""


def is_doubtful(confidence: float | None) -> bool:
    """Whether somebody should look; None is what people wrote themselves."""
    return confidence is not None and confidence < SURE


def confidence_of(candidate: Candidate, columns: Sequence[str]) -> float | None:
    """How sure the reader was of the field in these columns; None where it is empty, or a person has settled it."""
    if set(columns) & set(candidate.corrected_fields):
        return None
    notes = (candidate.evidence.get(name, {}) for name in columns if getattr(candidate, name))
    return min((note["confidence"] for note in notes if "confidence" in note), default=None)


def needs_look(candidate: Candidate, columns: tuple[str, ...]) -> bool:
    """Whether somebody should look at the field in these columns."""
    return columns in SINGLE and is_doubtful(confidence_of(candidate, columns))


def least(confidence: dict[str, float]) -> float | None:
    """How sure the reader was of an entry: as of the least sure of its facts; None where a person is."""
    return min(confidence.values(), default=None)


def count_doubts(candidate: Candidate) -> int:
    """How many fields, entries and skills of the candidate somebody should look at."""
    return sum(map(is_doubtful, _confidences(candidate)))


def _confidences(candidate: Candidate) -> Iterable[float | None]:
    yield from (confidence_of(candidate, columns) for columns in SINGLE)
    for name in LISTS:
        rows: list[dict[str, Any]] = getattr(candidate, name)
        yield from (row.get("confidence") for row in rows)
    for parts in (candidate.experience, candidate.education):
        yield from (least(found) for found in parts.values_list("confidence", flat=True))
    yield from candidate.skills.values_list("confidence", flat=True)
