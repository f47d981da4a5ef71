"""How well confidence says what is right, before and after the calibration."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from resumes.extraction.calibration import Calibration
from resumes.extraction.sureness import Seen
from resumes.training.collecting import Judged

_BUCKETS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98)
_LEAST = 0.001


@dataclass(frozen=True, slots=True)
class Kept:
    """Of `count` values: the share right, the mean confidence, the logarithmic loss, and the expected calibration
    error: the mean gap between confidence and share right by bucket (Guo et al. 2017)."""

    count: int
    right: float
    confidence: float
    loss: float
    error: float


def applied(model: Calibration, samples: Sequence[Judged]) -> list[float]:
    """The calibrated confidence of each."""
    return [model.confidence(Seen(item.kind, "", item.confidence), item.signals) for item in samples]


def kept(samples: Sequence[Judged], confidences: Sequence[float]) -> Kept:
    """The figures of samples, at least one, with these confidences."""
    pairs = [(item.right, sure) for item, sure in zip(samples, confidences, strict=True)]
    count = len(pairs)
    gaps = (abs(sum(right - sure for right, sure in group)) for group in buckets(samples, confidences).values())
    return Kept(
        count=count,
        right=sum(right for right, _ in pairs) / count,
        confidence=sum(sure for _, sure in pairs) / count,
        loss=-sum(math.log(max(_LEAST, sure if right else 1 - sure)) for right, sure in pairs) / count,
        error=sum(gaps) / count,
    )


def buckets(samples: Sequence[Judged], confidences: Sequence[float]) -> dict[float, list[tuple[bool, float]]]:
    """Whether right, and the confidence, by the lower bound of the bucket."""
    found: dict[float, list[tuple[bool, float]]] = {bound: [] for bound in _BUCKETS}
    for item, sure in zip(samples, confidences, strict=True):
        found[max(bound for bound in _BUCKETS if bound <= sure)].append((item.right, sure))
    return found
