"""How pages that judge people call them: by name, or by a number for those who want to decide without names."""

from dataclasses import dataclass

from core.presentation import hides_names
from resumes.models import Candidate

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """What a page calls a candidate, `is_named` by name; `initials` stand in the mark beside it."""

    name: str
    initials: str
    is_named: bool = True


def shown_person(candidate: Candidate) -> ShownPerson:
    """What the person who looks wants to see of a name."""
    return person_as(candidate, hidden=hides_names())


def person_as(candidate: Candidate, *, hidden: bool) -> ShownPerson:
    """The candidate's name, or "Candidate 3F9A1C", the same every time, where it is hidden."""
    if not hidden:
        return ShownPerson(str(candidate), candidate.initials)
    return ShownPerson(f"Candidate {candidate.pk.hex[-_DIGITS:].upper()}", "–", is_named=False)
