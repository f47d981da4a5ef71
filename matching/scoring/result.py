"""A score and the reasons that add up to it."""

from dataclasses import dataclass, field
from decimal import Decimal

from matching.scoring.profiles import Quote

COMPONENTS = ("skills", "experience", "title", "education", "languages", "location", "text")
MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why points were given or withheld: `code` selects the wording, `params` fill it.

    `quotes` is the evidence; an empty tuple means that nothing was found, which the wording says.
    `requirement` is the id of the RequirementSpec concerned, or "". `available` is what could have been earned.
    """

    code: str
    params: dict[str, str | int | float]
    points: Decimal
    quotes: tuple[Quote, ...] = ()
    requirement: str = ""
    available: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one component adds: its `points` are the exact sum of its reasons' points, one decimal each.

    `available` is what it could have earned. The component "missing" holds the negative points of must-haves.
    """

    component: str
    points: Decimal
    available: Decimal
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """0.0 to 100.0, exactly the sum of its contributions' points. `missing` are ids of unmet must-haves."""

    total: Decimal
    contributions: tuple[Contribution, ...]
    missing: tuple[str, ...] = field(default=())
    version: str = ""
