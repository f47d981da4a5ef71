"""The fairness report as a file, laid out as a bias audit under New York City's Local Law 144."""

import csv
import io
from collections.abc import Iterator

from openpyxl import Workbook

from core.services.audit_csv import harmless
from matching.fairness import Row, Table
from matching.selectors.fairness import Report
from matching.wording import DIMENSION_LABELS, fairness_note, unknown_label

CONTENT_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
COLUMNS = ("Step", "By", "Category", "People", "Share", "Selected or above median", "Rate", "Impact ratio", "Note")
Line = tuple[str | int | float | None, ...]


def write_report(report: Report, form: str) -> bytes:
    """The report as "csv" or "xlsx"."""
    return _csv(report) if form == "csv" else _xlsx(report)


def _lines(report: Report) -> Iterator[Line]:
    scope = report.scope
    yield ("Job", harmless(scope.job.title) if scope.job else "All jobs")
    yield ("Since", scope.since.isoformat() if scope.since else "the beginning")
    yield ("Before", scope.until.isoformat() if scope.until else "today")
    yield ("People, once for each job", report.people)
    yield ("Of them with a known group", report.answered)
    yield ()
    yield COLUMNS
    for section in report.sections:
        for table in section.tables:
            yield from _table_lines(section.label, table)


def _table_lines(step: str, table: Table) -> Iterator[Line]:
    by = DIMENSION_LABELS[table.dimension]
    for row in table.rows:
        yield (step, by, row.label, *_figures(row), fairness_note(row.note))
    yield (
        step,
        by,
        unknown_label(table),
        table.unknown,
        None,
        table.selected_unknown,
        None,
        None,
        "Not part of the ratios",
    )


def _figures(row: Row) -> Line:
    return (row.count, row.share, row.selected, row.rate, row.ratio)


def _csv(report: Report) -> bytes:
    file = io.StringIO()
    csv.writer(file).writerows(_lines(report))
    return file.getvalue().encode("utf-8-sig")


def _xlsx(report: Report) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Bias audit")
    for line in _lines(report):
        sheet.append(line)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
