"""Say in words what a score holds."""

from matching.explaining.explanation import Difference, ExplainedReason, Gap, compare, explain, find_gaps
from matching.explaining.sentences import SENTENCES, render, render_remedy

__all__ = [
    "SENTENCES",
    "Difference",
    "ExplainedReason",
    "Gap",
    "compare",
    "explain",
    "find_gaps",
    "render",
    "render_remedy",
]
