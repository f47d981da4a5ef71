"""The tables of precision and recall."""

from collections.abc import Callable, Iterable, Sequence

from tests.benchmarks.reading_quality import calibration
from tests.benchmarks.reading_quality.checks import Check, Tally, tallies, tally
from tests.benchmarks.reading_quality.measured import Measured
from tests.benchmarks.table import show

CORE = {
    "name": "name", "email": "email", "phone": "phone", "city": "city", "job title": "title",
    "job employer": "employer", "job start": "start", "job end": "end", "institution": "school",
    "degree level": "level", "degree field": "field", "skill": "skills",
}  # fmt: skip
"""The fields of the tables by group, with their short names."""


def checks_of(samples: Iterable[Measured]) -> list[Check]:
    """The checks of all samples."""
    return [check for sample in samples for check in sample.checks]


def core_tally(samples: Iterable[Measured]) -> Tally:
    """The sum over the core fields, each value counting once."""
    return tally(check for check in checks_of(samples) if check.field in CORE)


def show_fields(title: str, checks: Sequence[Check]) -> None:
    """Precision and recall of every field."""
    rows: list[Sequence[object]] = [
        (field, share(sums.precision), share(sums.recall), share(sums.f1), sums.wanted, sums.given)
        for field, sums in tallies(checks).items()
    ]
    show(title, ("field", "precision", "recall", "F1", "true", "read"), rows)


def show_groups(title: str, samples: Sequence[Measured], group: Callable[[Measured], str]) -> None:
    """Precision/recall of the core fields, one row a group."""
    rows = [_group_row(name, found) for name, found in grouped(samples, group).items()]
    show(f"{title} (precision/recall)", ("", "files", *CORE.values(), "core F1"), rows)


def grouped(samples: Iterable[Measured], group: Callable[[Measured], str]) -> dict[str, list[Measured]]:
    """The samples by group, in the order of the groups' names."""
    groups: dict[str, list[Measured]] = {}
    for sample in samples:
        groups.setdefault(group(sample), []).append(sample)
    return dict(sorted(groups.items()))


def _group_row(name: str, samples: Sequence[Measured]) -> tuple[object, ...]:
    found = tallies(checks_of(samples))
    cells = (f"{share(sums.precision)}/{share(sums.recall)}" for sums in (found.get(key, Tally()) for key in CORE))
    return (name, len(samples), *cells, share(core_tally(samples).f1))


def show_calibration(checks: Sequence[Check]) -> None:
    """Share right by confidence, for each field that has one, with the expected calibration error."""
    sure = [check for check in checks if check.confidence is not None and check.read]
    fields = list(dict.fromkeys(check.field for check in sure))
    header = ("field", "error", *(f"≥{bound:.2f}" for bound in calibration.BUCKETS))
    rows = [_calibration_row(field, [check for check in sure if check.field == field]) for field in fields]
    show("Share right by confidence, with counts", header, [*rows, _calibration_row("all", sure)])


def _calibration_row(name: str, checks: Sequence[Check]) -> tuple[object, ...]:
    groups = calibration.buckets(checks)
    cells = (
        f"{share(calibration.share_right(groups[bound]))} ({len(groups[bound])})" if bound in groups else ""
        for bound in calibration.BUCKETS
    )
    return (name, share(calibration.calibration_error(checks)), *cells)


def share(value: float) -> str:
    """ ".973", or "1.000"; never rounded up to 1."""
    shown = min(value, 0.999) if value < 1 else value
    return f"{shown:.3f}".removeprefix("0")
