"""The resume on a candidate's page: its pages as pictures with the evidence over them, or its marked text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from resumes.enums import ResumeStatus
from resumes.models import ParsedResume, Resume
from resumes.parsing import Document
from resumes.selectors.reading import StoredReading, picture_name
from resumes.selectors.sheet import Mark, Sheet, has_layout, heading_of, pieces_of, quote_of, sheets_of

Row = dict[str, Any]


@dataclass
class Numbering:
    """Gives each quote of one resume its number, in the order in which the page shows the fields."""

    resume: Resume | None
    document: Document | None
    marks: list[Mark] = field(default_factory=list)

    def add(
        self, evidence: Any, label: str, *, unsure: bool = False, is_entry: bool = False, quiet: bool = False
    ) -> int:
        """The number of the quote; 0 where it stands in another resume or nowhere. Quotes may be several."""
        places = [place for place in evidence if place] if isinstance(evidence, list) else [evidence]
        found = [place for place in places if self._is_here(place)]
        if not found:
            return 0
        number = self._known(found[0], label) or max((mark.number for mark in self.marks), default=0) + 1
        for spot in found:
            end = heading_of(self.document, spot["start"], spot["end"]) if is_entry and self.document else spot["end"]
            self.marks.append(Mark(number, spot["start"], end, label, unsure, quiet))
        return number

    def add_part(self, number: int, part: str, place: Row, label: str, *, unsure: bool) -> str:
        """The key of the place of a fact within entry `number`; empty where it stands in another resume."""
        if not self._is_here(place):
            return ""
        mark = Mark(number, place["start"], place["end"], label, unsure, part=part)
        self.marks.append(mark)
        return mark.key

    def quote(self, places: Sequence[Any]) -> Row:
        """The first of the places that is in this resume, with its line around it; empty where none is."""
        found = next((place for place in places if self._is_here(place)), None)
        if found is None or self.document is None:
            return {}
        before, mark, after = quote_of(self.document, found["start"], found["end"])
        return {"before": before, "mark": mark, "after": after, "page": found["page"]}

    def _is_here(self, evidence: Any) -> bool:
        return bool(self.resume and evidence and "start" in evidence and evidence["resume"] == str(self.resume.pk))

    def _known(self, evidence: Row, label: str) -> int:
        same = (mark.number for mark in self.marks if (mark.start, mark.label) == (evidence["start"], label))
        return next(same, 0)


def sheet_context(resume: Resume | None, stored: StoredReading | None, marks: list[Mark]) -> Row:
    """What `resumes/candidate_sheet.html` needs: the pages with their evidence, or the marked text."""
    if resume is None:
        return {"resume": None}
    context: Row = {"resume": _resume(resume)}
    if stored is None:
        return context
    if has_layout(stored.document):
        context["sheets"] = [_sheet(resume, sheet) for sheet in sheets_of(stored.document, marks)]
    else:
        context["transcript"] = pieces_of(stored.document.text, marks)
    return context


def _sheet(resume: Resume, sheet: Sheet) -> Row:
    if sheet.number > 1:
        return {"page": sheet, "picture": picture_context(resume.parsed, sheet.number)}
    url = reverse("resumes:resume-preview", args=[resume.pk]) if resume.preview else ""
    return {"page": sheet, "picture": {"image_url": url}}


def picture_context(parsed: ParsedResume, number: int) -> Row:
    """Where the picture of a page behind the first is, or where to wait for it; neither where it cannot be drawn."""
    address = [parsed.resume_id, number]
    if picture_name(parsed, number):
        return {"image_url": reverse("resumes:resume-page", args=address)}
    return {} if parsed.pictures else {"wait_url": reverse("resumes:resume-page-drawn", args=address)}


def _resume(resume: Resume) -> Row:
    return {
        "pk": resume.pk,
        "file_name": resume.original_name,
        "file_url": reverse("resumes:resume-file", args=[resume.pk]),
        "size": filesizeformat(resume.size),
        "status": resume.status,
        "get_status_display": resume.get_status_display(),
        "reason": resume.error,
        "version": resume.version,
    }


def version_rows(resumes: Iterable[Resume], shown: Resume | None) -> list[Row]:
    """The candidate's files, newest first."""
    rows = list(resumes)
    current = next((row for row in rows if row.status == ResumeStatus.READ), None)
    return [
        {
            "number": row.version,
            "file_name": row.original_name,
            "file_url": reverse("resumes:resume-file", args=[row.pk]),
            "detail": filesizeformat(row.size),
            "current": row == current,
            "shown": row == shown,
            "query": f"version={row.version}" if row.version else "",
            "status": row.status,
            "get_status_display": row.get_status_display(),
            "added_at": row.created_at,
        }
        for row in rows
    ]
