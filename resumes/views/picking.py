"""Text of the resume that somebody put into a field while correcting it: where it stands."""

import re
from typing import Any

from django.http import QueryDict

from resumes.enums import ResumeStatus
from resumes.models import Candidate
from resumes.selectors.reading import document_of, parsed_resume

Values = dict[str, Any]
_SPAN = re.compile(r"([0-9]{1,7})-([0-9]{1,7})")


def taken(data: QueryDict) -> Values:
    """What says where text was taken from, for a form that comes back with an error."""
    return {name: data[name] for name in data if name == "resume" or name.startswith("at-")}


def picked(data: QueryDict, candidate: Candidate) -> Values:
    """The place of each field that was filled from a resume of the candidate; what makes no sense is left out."""
    asked = data.get("resume", "")
    resume = next((row for row in candidate.resumes.all() if str(row.pk) == asked), None)
    spans = {name[3:]: found for name in data if name.startswith("at-") and (found := _SPAN.fullmatch(str(data[name])))}
    if resume is None or resume.status != ResumeStatus.READ or not spans:
        return {}
    document = document_of(parsed_resume(resume.pk).resume)
    places = {}
    for name, span in spans.items():
        start, end = map(int, span.groups())
        if start < end <= len(document.text):
            page = document.page_at(start)
            places[name] = {"resume": asked, "page": page, "start": start, "end": end}
    return places


def with_places(key: str, row: Values, places: Values) -> Values:
    """The row of list `key` with the places of its facts in its evidence."""
    if not places:
        return row
    first = next(iter(places.values()))
    known = row.get("evidence")
    if key == "skills":
        return {**row, "evidence": [first, *(known or [])]}
    whole = known if isinstance(known, dict) and known.get("resume") == first["resume"] else first
    parts = {**whole.get("parts", {}), **places}
    return {**row, "evidence": {**whole, "parts": parts}}
