"""What the candidate's page tells of text that nobody sees or that is written to sway a machine."""

from typing import Any

from django.template.defaultfilters import pluralize

from resumes.manipulation import instructs
from resumes.parsing.document import Document
from resumes.selectors.reading import StoredReading
from resumes.wording import FLAG_KINDS, HIDDEN_REASONS

SHOWN = 8
_LEFT_OUT = "It was left out of reading and counts for nothing."
_LOOK = "Look at the file before you judge: there may be an honest reason."
Row = dict[str, Any]


def told_context(stored: StoredReading | None) -> dict[str, list[Row]]:
    """The cards that `resumes/hidden_text.html` shows; none where nothing was found."""
    if stored is None:
        return {"told": []}
    hidden, flagged = _hidden(stored.document), _flagged(stored.document)
    cards = [
        _card("hidden", "Text that people cannot see", f"{_LEFT_OUT} {_LOOK}", hidden),
        _card("flagged", "Text that may be meant for a machine", _LOOK, flagged),
    ]
    return {"told": [card for card in cards if card["passages"]]}


def _card(key: str, title: str, note: str, rows: list[Row]) -> Row:
    return {
        "id": key,
        "title": f"{title}: {len(rows)} passage{pluralize(len(rows))}",
        "note": note,
        "passages": rows[:SHOWN],
        "more": max(len(rows) - SHOWN, 0),
    }


def _hidden(document: Document) -> list[Row]:
    """What instructs a machine comes first."""
    rows = [
        {
            "text": item.text,
            "page": item.page,
            "why": HIDDEN_REASONS[item.reason],
            "remark": "written to instruct a machine" if instructs(item.text) else "",
        }
        for item in document.hidden
    ]
    return sorted(rows, key=lambda row: not row["remark"])


def _flagged(document: Document) -> list[Row]:
    return [
        {
            "text": item.text,
            "page": item.page,
            "why": FLAG_KINDS[item.kind],
            "remark": "read all the same" if item.counts else "left out of reading",
        }
        for item in document.flagged
    ]
