"""Selection and scoring rates by group, and how they compare."""

from matching.fairness.impact import Cell, Row, Table, impact

__all__ = ["Cell", "Row", "Table", "impact"]
