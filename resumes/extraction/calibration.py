"""Turns the confidence that rules state into the share of such values that are right, by a model learned from samples.

The model is a logistic regression for each kind of field: a base, a weight for each step that the rule's confidence
reaches (never negative, so that a rule that is surer stays surer) and one for each signal that holds. It is plain
data, made by `manage.py train_reader`.
"""

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from resumes.extraction.resume import ResumeReading
from resumes.extraction.sections import Section
from resumes.extraction.signals import Surroundings, signals
from resumes.extraction.stored_model import checked
from resumes.extraction.sureness import Seen, with_confidence
from resumes.parsing.document import Document

VERSION = 1
MODEL = Path(__file__).parent / "models" / "calibration.json"
LEAST, MOST = 0.02, 0.99


@dataclass(frozen=True, slots=True)
class Scale:
    """How the confidence of one kind of field is turned; `steps[i]` counts from a confidence of `bounds[i]` on."""

    base: float
    steps: tuple[float, ...]
    signals: Mapping[str, float]

    def share_right(self, reached: int, holding: Sequence[str]) -> float:
        """The share of values that are right, where the first `reached` steps are taken and these signals hold."""
        score = self.base + sum(self.steps[:reached]) + sum(self.signals.get(name, 0.0) for name in holding)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@dataclass(frozen=True, slots=True)
class Calibration:
    """The scales by kind of field. `bounds` are the confidences at which steps begin, in rising order."""

    bounds: tuple[float, ...]
    scales: Mapping[str, Scale]

    def confidence(self, seen: Seen, holding: Sequence[str]) -> float:
        """The calibrated confidence, LEAST to MOST; that of the rule for a kind that nothing was learned of."""
        scale = self.scales.get(seen.kind)
        if scale is None:
            return seen.confidence
        share = scale.share_right(bisect_right(self.bounds, seen.confidence), holding)
        return round(min(MOST, max(LEAST, share)), 2)


def calibrate(
    reading: ResumeReading, document: Document, sections: Sequence[Section], *, stated: Sequence[str] = ()
) -> ResumeReading:
    """The reading with calibrated confidence; attributes in `stated` come from the file's own data and stay.

    What was learned holds for resumes: where the document seems to be none, no confidence rises. Text that is hidden or
    meant for a machine changes nothing.
    """
    around, model = Surroundings(document, reading, sections), shipped_model()
    odd = "not_a_resume" in reading.warnings

    def judge(seen: Seen) -> float:
        found = model.confidence(seen, signals(seen, around))
        return min(found, seen.confidence) if odd else found

    return with_confidence(reading, judge, but=stated)


@cache
def shipped_model() -> Calibration:
    """The model that stands beside this module."""
    return load_model(MODEL.read_bytes())


def load_model(content: bytes) -> Calibration:
    """The model in a file's content. Raises UnknownModelError for one of another version, or one that was changed."""
    stored = checked(content, VERSION)
    scales = {
        kind: Scale(item["base"], tuple(item["steps"]), item["signals"]) for kind, item in stored["kinds"].items()
    }
    return Calibration(tuple(stored["bounds"]), scales)
