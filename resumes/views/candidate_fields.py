"""What can be corrected on a candidate's page: single fields, and lists of rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.errors import NotFoundError
from resumes import forms as own
from resumes.forms import CandidateValues, Values
from resumes.models import Candidate

ROW_FIELDS = {
    "experience": (
        "title", "employer", "city", "country_code", "start", "end", "is_current", "description", "highlights",
        "skills", "evidence", "confidence",
    ),
    "education": (
        "institution", "degree", "level", "area", "grade", "start", "end", "evidence", "confidence",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class OneField:
    """A field with one value, which may stand in several columns; `is_read`: resumes fill it in."""

    key: str
    label: str
    form: type[CandidateValues]
    columns: tuple[str, ...]
    is_read: bool = True

    def initial(self, candidate: Candidate) -> Values:
        """The form's values."""
        values = {name: getattr(candidate, name) for name in self.columns}
        return {**values, "tags": ", ".join(candidate.tags)}


@dataclass(frozen=True, slots=True)
class ListField:
    """A list of rows; `noun` names one of them, `name_of` tells which one."""

    key: str
    label: str
    noun: str
    form: type[CandidateValues]
    name_of: Callable[[Values], str]

    def rows(self, candidate: Candidate) -> list[Values]:
        """The rows as `services.candidate.correct` takes them, evidence included."""
        if self.key == "skills":
            return [_skill_values(row) for row in candidate.skills.all()]
        if self.key in ROW_FIELDS:
            return [
                {name: getattr(row, name) for name in ROW_FIELDS[self.key]}
                for row in getattr(candidate, self.key).all()
            ]
        return [dict(row) for row in getattr(candidate, self.key)]

    def initial(self, candidate: Candidate, index: int) -> Values:
        """The form's values for the row at `index`. Raises NotFoundError."""
        row = self.row(candidate, index)
        if self.key == "skills":
            return {"skill": row["name"], "years": round(row["months"] / 12, 1), "last_used": row["last_used"]}
        return row

    def row(self, candidate: Candidate, index: int) -> Values:
        """The row at `index`. Raises NotFoundError where there is none."""
        rows = self.rows(candidate)
        if index >= len(rows):
            raise NotFoundError("Somebody changed this list meanwhile. Load the page again.")
        return rows[index]


def _skill_values(row: Any) -> Values:
    return {
        "key": row.key,
        "name": row.name,
        "months": row.months,
        "last_used": row.last_used,
        "confidence": row.confidence,
        "evidence": row.evidence,
    }


def _joined(*names: str) -> Callable[[Values], str]:
    return lambda row: ", ".join(row[name] for name in names if row.get(name))


FIELDS = {
    field.key: field
    for field in (
        OneField("name", "Name", own.NameForm, ("name",)),
        OneField("email", "Email", own.EmailForm, ("email",)),
        OneField("phone", "Phone", own.PhoneForm, ("phone",)),
        OneField("place", "Place", own.PlaceForm, ("city", "region", "country_code")),
        OneField("headline", "Headline", own.HeadlineForm, ("headline",)),
        OneField("summary", "Summary", own.SummaryForm, ("summary",)),
        OneField("availability", "Availability", own.AvailabilityForm, ("availability",)),
        OneField("work_permit", "Work permit", own.WorkPermitForm, ("work_permit",)),
        OneField("seniority", "Seniority", own.SeniorityForm, ("seniority",)),
        OneField("tags", "Tags", own.TagsForm, ("tags",), is_read=False),
    )
}
LISTS = {
    field.key: field
    for field in (
        ListField("experience", "Experience", "job", own.ExperienceForm, _joined("title", "employer")),
        ListField("education", "Education", "degree or course", own.EducationForm, _joined("degree", "institution")),
        ListField("skills", "Skills", "skill", own.SkillForm, _joined("name")),
        ListField("languages", "Languages", "language", own.LanguageForm, _joined("name")),
        ListField("certificates", "Certificates", "certificate", own.CertificateForm, _joined("name")),
        ListField("projects", "Projects", "project", own.ProjectForm, _joined("name")),
        ListField("publications", "Publications", "publication", own.PublicationForm, _joined("title")),
        ListField("awards", "Awards", "award", own.AwardForm, _joined("title")),
        ListField(
            "volunteering", "Volunteering", "work as a volunteer", own.VolunteeringForm, _joined("role", "organization")
        ),
        ListField("links", "Links", "link", own.LinkForm, _joined("url")),
    )
}


def find_field(key: str) -> OneField:
    """The field. Raises NotFoundError for another word."""
    if key not in FIELDS:
        raise NotFoundError("A candidate has no such field.")
    return FIELDS[key]


def find_list(key: str) -> ListField:
    """The list. Raises NotFoundError for another word."""
    if key not in LISTS:
        raise NotFoundError("A candidate has no such list.")
    return LISTS[key]
