"""Files of many candidates as rows of values: tables, and JSON Resume."""

from resumes.importing.columns import FIELDS, guess_columns
from resumes.importing.rows import Row, RowError
from resumes.importing.tables import Limits, TableError, read_csv, read_xlsx

__all__ = ["FIELDS", "Limits", "Row", "RowError", "TableError", "guess_columns", "read_csv", "read_xlsx"]
