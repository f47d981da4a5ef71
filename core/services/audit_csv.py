"""The audit log as a table for spreadsheets."""

import csv
import io
import json
from tempfile import SpooledTemporaryFile
from typing import Any, cast

from django.db.models import QuerySet

from core.models import AuditLink
from core.selectors.audit_log import LogEntry, entries

MOST_ROWS = 50_000
BATCH = 500
IN_MEMORY = 1024 * 1024
HEADER = (
    "sequence", "time", "action", "table", "record", "user", "user email", "source", "request", "reason", "field",
    "before", "after",
)  # fmt: skip
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula."""


def write_csv(links: QuerySet[AuditLink]) -> "SpooledTemporaryFile[bytes]":
    """A file with a line for every changed field of the newest `MOST_ROWS` links; on disk where it is large."""
    file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - the response closes it
    text = io.TextIOWrapper(cast("Any", file), "utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(HEADER)
    last = None
    for _ in range(0, MOST_ROWS, BATCH):
        batch = list((links.filter(sequence__lt=last) if last else links)[:BATCH])
        for entry in entries(batch):
            writer.writerows(_lines(entry))
        if len(batch) < BATCH:
            break
        last = batch[-1].sequence
    text.detach()
    file.seek(0)
    return file


def _lines(entry: LogEntry) -> list[list[str]]:
    actor = entry.actor
    start = [
        str(entry.sequence), entry.at.isoformat(), entry.action, entry.table, entry.record,
        actor.name if actor else entry.actor_id, actor.email if actor else "", entry.source, entry.request_id,
        entry.reason,
    ]  # fmt: skip
    changes = [[change.field, _text(change.before), _text(change.after)] for change in entry.changes]
    return [[harmless(cell) for cell in [*start, *change]] for change in changes or [["", "", ""]]]


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, default=str)


def harmless(cell: str) -> str:
    """The cell, kept from being run as a formula."""
    return f"'{cell}" if cell.startswith(RISKY) else cell
