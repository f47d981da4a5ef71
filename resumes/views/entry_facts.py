"""The facts of an entry, each with its own place in the resume: title, employer, dates."""

from collections.abc import Iterable
from typing import Any

from resumes.selectors.doubt import is_doubtful
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


def add_parts(numbering: Numbering, number: int, row: Row) -> dict[str, str]:
    """Mark the places of the row's facts; the key of each fact that has one, for an entry with this number."""
    evidence = row.get("evidence") or {}
    parts = evidence.get("parts", {}) if isinstance(evidence, dict) and number else {}
    sureness = row.get("sureness", {})
    keys: dict[str, str] = {}
    for name, place in parts.items():
        shown = "now" if name == "end" and row.get("is_current") else row.get(name)
        if name in WORDS and shown:
            unsure, label = is_doubtful(sureness.get(name)), f"{WORDS[name]}: {shown}"
            key = numbering.add_part(number, name, place, label, unsure=unsure)
            keys |= {name: key} if key else {}
    return keys


def doubt_of(label: str, row: Row, numbering: Numbering) -> Row:
    """Which facts of the entry are in doubt, and the first one's quote; that of the whole where none stands alone."""
    evidence, names = row.get("evidence") or {}, [n for n, sure in row.get("sureness", {}).items() if is_doubtful(sure)]
    parts = evidence.get("parts", {}) if isinstance(evidence, dict) else {}
    told = ", ".join(WORDS.get(name, name).lower() for name in names)
    places = [parts[name] for name in names if name in parts]
    whole = evidence if isinstance(evidence, list) else [evidence]
    return {"label": f"{label}, {told}" if told else label, "quote": numbering.quote(places or whole)}


def facts(named: Iterable[tuple[str, str]], keys: dict[str, str]) -> list[Row]:
    """The facts that are there, as `resumes/fact.html` shows them."""
    return [{"text": text, "key": keys.get(name, "")} for name, text in named if text]
