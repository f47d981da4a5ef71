"""One comparison of a value that was read with the true one, and sums of them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from resumes.extraction.resume import Evidence, Field


@dataclass(frozen=True, slots=True)
class Check:
    """`truth` is empty where nothing was to be read, `read` where nothing was. `unit` names the job, degree or the
    like, such as "job 2". `confidence` and `evidence` are the reader's, None where it gives none."""

    field: str
    truth: str
    read: str
    right: bool
    unit: str = ""
    confidence: float | None = None
    evidence: Evidence | None = None


@dataclass(slots=True)
class Tally:
    """How many values were to be read, how many were read, and how many of those are right."""

    wanted: int = 0
    given: int = 0
    right: int = 0

    def add(self, check: Check) -> None:
        """Count one more."""
        self.wanted += bool(check.truth)
        self.given += bool(check.read)
        self.right += check.right

    @property
    def precision(self) -> float:
        """Share of what was read that is right; 1.0 where nothing was read."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """Share of what was to be read that was read right; 1.0 where there was nothing."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.wanted + self.given
        return 2 * self.right / total if total else 1.0


def tally(checks: Iterable[Check]) -> Tally:
    """The sum of the checks."""
    total = Tally()
    for check in checks:
        total.add(check)
    return total


def tallies(checks: Iterable[Check]) -> dict[str, Tally]:
    """The sums by field, in the order in which fields first come up."""
    found: dict[str, Tally] = {}
    for check in checks:
        found.setdefault(check.field, Tally()).add(check)
    return found


def compared(
    field: str,
    truth: object,
    read: "Field | object | None",
    same: Callable[..., bool],
    *,
    unit: str = "",
) -> list[Check]:
    """One check, or none where there is neither truth nor reading. `read` may come as a Field with its confidence."""
    value = read.value if isinstance(read, Field) else read
    if not truth and not value:
        return []
    right = bool(truth) and bool(value) and same(truth, value)
    sure, place = (read.confidence, read.evidence) if isinstance(read, Field) else (None, None)
    return [Check(field, _text(truth), _text(value), right, unit, sure, place)]


def _text(value: object) -> str:
    return str(value) if value else ""


def value_of(field: Field | None) -> Any:
    """What the field holds."""
    return field.value if field else None


def in_set(
    field: str, truths: tuple[str, ...], reads: tuple[Field[str], ...], same: Callable[[str, str], bool]
) -> Iterator[Check]:
    """A check for every truth, right where any of the readings is the same, and one for every other reading."""
    left = list(reads)
    for truth in filter(None, truths):
        found = next((read for read in left if same(truth, read.value)), None)
        if found:
            left.remove(found)
        yield from compared(field, truth, found, same)
    for read in left:
        yield from compared(field, "", read, same)
