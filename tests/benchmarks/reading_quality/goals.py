"""The goals of reading, each beside what was measured."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.benchmarks.reading_quality.checks import Tally, tallies
from tests.benchmarks.reading_quality.measured import Measured
from tests.benchmarks.reading_quality.tables import checks_of, core_tally, share
from tests.benchmarks.table import show


@dataclass(frozen=True, slots=True)
class Goal:
    """`met` is None where nothing was measured or no goal was set."""

    name: str
    wanted: str
    measured: str = "not measured"
    met: bool | None = None


_FIELDS: tuple[tuple[str, tuple[str, ...], float, float], ...] = (
    ("name", ("name",), 0.97, 0.97),
    ("email", ("email",), 1.0, 1.0),
    ("phone", ("phone",), 0.98, 0.98),
    ("job title, in the right job", ("job title",), 0.92, 0.92),
    ("employer, in the right job", ("job employer",), 0.92, 0.92),
    ("start and end, in the right job", ("job start", "job end"), 0.92, 0.92),
    ("institution", ("institution",), 0.93, 0.93),
    ("degree level", ("degree level",), 0.92, 0.92),
    ("degree field", ("degree field",), 0.92, 0.92),
    ("skills", ("skill",), 0.90, 0.88),
)
_SCANNED = (("name", "name", 0.92), ("email", "email", 0.92), ("employers", "job employer", 0.80))
FORMATS = ("docx", "odt", "rtf", "html", "txt")
NEAR = 0.03


def field_goals(samples: Sequence[Measured], where: str = "") -> Iterator[Goal]:
    """Both precision and recall must reach the goal; fields that nothing is known of are left out."""
    found = tallies(checks_of(samples))
    for name, fields, precision, recall in _FIELDS:
        sums = _sum([found.get(field, Tally()) for field in fields])
        wanted = share(precision) if precision == recall else f"P {share(precision)} R {share(recall)}"
        if sums.wanted:
            yield _goal(where + name, wanted, sums, precision, recall)


def scan_goals(samples: Sequence[Measured], where: str) -> Iterator[Goal]:
    """Of scans only the recall is asked for."""
    found = tallies(checks_of(samples))
    for name, field, goal in _SCANNED:
        yield _goal(where + name, f"R {share(goal)}", found.get(field, Tally()), 0.0, goal)


def _goal(name: str, wanted: str, sums: Tally, precision: float, recall: float) -> Goal:
    if not sums.wanted:
        return Goal(name, wanted)
    met = sums.precision >= precision and sums.recall >= recall
    return Goal(name, wanted, f"P {share(sums.precision)} R {share(sums.recall)}", met)


def distance_goal(name: str, base: Sequence[Measured], other: Sequence[Measured]) -> Goal:
    """How far the core F1 of the other samples is below that of the base."""
    wanted = f"within {share(NEAR)}"
    if not base or not other:
        return Goal(name, wanted)
    first, second = core_tally(base).f1, core_tally(other).f1
    return Goal(name, wanted, f"{share(first)} and {share(second)}", first - second <= NEAR)


def _sum(parts: Sequence[Tally]) -> Tally:
    return Tally(
        sum(part.wanted for part in parts), sum(part.given for part in parts), sum(part.right for part in parts)
    )


def show_goals(goals: Sequence[Goal]) -> None:
    """The final table."""
    words = {True: "met", False: "NOT met", None: "-"}
    show(
        "Goals",
        ("", "goal", "measured", ""),
        [(goal.name, goal.wanted, goal.measured, words[goal.met]) for goal in goals],
    )
