"""Whether confidence is kept: of values read at .9, nine in ten should be right."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tests.benchmarks.reading_quality.checks import Check

BUCKETS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98)
"""Lower bounds."""


def buckets(checks: Iterable[Check]) -> dict[float, list[Check]]:
    """What was read with a confidence, by the lower bound of its bucket."""
    found: dict[float, list[Check]] = defaultdict(list)
    for check in checks:
        if check.read and check.confidence is not None:
            found[max(bound for bound in BUCKETS if bound <= check.confidence)].append(check)
    return dict(sorted(found.items()))


def calibration_error(checks: Iterable[Check]) -> float:
    """Expected calibration error: the mean gap between confidence and share right, weighted by bucket
    (Guo et al. 2017, On Calibration of Modern Neural Networks)."""
    groups = list(buckets(checks).values())
    total = sum(map(len, groups))
    return (
        sum(len(group) * abs(share_right(group) - mean_confidence(group)) for group in groups) / total if total else 0
    )


def share_right(checks: Sequence[Check]) -> float:
    """Share of the checks that are right."""
    return sum(check.right for check in checks) / len(checks)


def mean_confidence(checks: Sequence[Check]) -> float:
    """Mean of their confidences, none counting as 0."""
    return sum(check.confidence or 0.0 for check in checks) / len(checks)
