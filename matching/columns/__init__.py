"""Score all candidates of an organization at once, to the same tenth as `matching.scoring` scores each alone."""

from matching.columns.columns import Columns, Row, columns_of, joined
from matching.columns.judging import Judging
from matching.columns.totals import Totals, totals

__all__ = ["Columns", "Judging", "Row", "Totals", "columns_of", "joined", "totals"]
