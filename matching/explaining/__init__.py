"""Say in words what a score holds."""

from matching.explaining.explanation import Difference, ExplainedReason, Gap, compare, explain, find_gaps
from matching.explaining.sentences import REMEDIES, SENTENCES, render, render_beside_label, render_remedy

__all__ = [
    "REMEDIES",
    "SENTENCES",
    "Difference",
    "ExplainedReason",
    "Gap",
    "compare",
    "explain",
    "find_gaps",
    "render",
    "render_beside_label",
    "render_remedy",
]
