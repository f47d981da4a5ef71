"""The facts of an entry, each with its own place in the resume: title, employer, dates."""

from collections.abc import Iterable
from typing import Any

from resumes.views.candidate_sheet import Numbering

Row = dict[str, Any]
WORDS = {
    "title": "Title",
    "employer": "Employer",
    "city": "Place",
    "start": "From",
    "end": "To",
    "institution": "Institution",
    "degree": "Degree",
    "area": "Field of study",
}


def add_parts(numbering: Numbering, number: int, row: Row, *, unsure_below: float) -> dict[str, str]:
    """Mark the places of the row's facts; the key of each fact that has one, for an entry with this number."""
    evidence = row.get("evidence") or {}
    parts = evidence.get("parts", {}) if isinstance(evidence, dict) and number else {}
    sureness = row.get("sureness", {})
    keys = {}
    for name, place in parts.items():
        shown = "now" if name == "end" and row.get("is_current") else row.get(name)
        if name in WORDS and shown:
            unsure = sureness.get(name, 1.0) < unsure_below
            key = numbering.add_part(number, name, place, f"{WORDS[name]}: {shown}", unsure=unsure)
            keys |= {name: key} if key else {}
    return keys


def facts(named: Iterable[tuple[str, str]], keys: dict[str, str]) -> list[Row]:
    """The facts that are there, as `resumes/fact.html` shows them."""
    return [{"text": text, "key": keys.get(name, "")} for name, text in named if text]
