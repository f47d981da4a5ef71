"""What people do to a candidate: add by hand, correct, let the resume speak again, write a note."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from core.errors import ConflictError, InvalidError, NotFoundError
from core.models import Organization, User
from core.services import activity
from resumes.enums import CandidateSource
from resumes.extraction.experience import months_worked
from resumes.extraction.resume import Field, PartialDate, ReadExperience
from resumes.models import Candidate, CandidateSkill, Education, Experience, Note
from resumes.selectors.skills import skill_columns
from resumes.services import identity
from resumes.services.versions import announce, take_newest

Values = dict[str, Any]

SCALARS = (
    "name", "given_name", "family_name", "email", "phone", "city", "region", "country_code", "headline", "summary",
    "links", "languages", "certificates", "projects", "total_months",
)  # fmt: skip
ROWS = ("experience", "education", "skills")
READ_FIELDS = (*SCALARS, *ROWS)
"""What readings fill in and people correct."""
FREE_FIELDS = ("tags", "availability")
"""What only people fill in."""


@transaction.atomic
def create(
    *, organization: Organization, actor: User | None, values: Values, source: str = CandidateSource.MANUAL
) -> Candidate:
    """Add a person by hand, or from a row of an import. Raises ConflictError where another candidate has the email."""
    candidate = Candidate(organization=organization, source=source)
    _lock_traits(candidate, values)
    candidate.save()
    _write(candidate, values)
    code = "candidate.imported" if source == CandidateSource.IMPORT else "candidate.created"
    _tell(code, candidate, actor, name=str(candidate))
    return candidate


@transaction.atomic
def correct(*, candidate: Candidate, actor: User | None, values: Values) -> Candidate:
    """Set fields, also to what they are already; later readings leave them alone.

    `experience`, `education` and `skills` take lists of rows, which replace those that are there.
    Raises ConflictError where another candidate has the email.
    """
    _lock_traits(candidate, values)
    candidate = _locked(candidate)
    _write(candidate, values)
    _tell("candidate.corrected", candidate, actor, fields=wording(values))
    return candidate


@transaction.atomic
def reset(*, candidate: Candidate, actor: User, fields: Iterable[str]) -> Candidate:
    """Give corrected fields back to the resume. Raises InvalidError for a field that no reading fills."""
    fields = set(fields)
    if unknown := sorted(fields - set(READ_FIELDS)):
        raise InvalidError(f"No resume gives these fields: {', '.join(unknown)}.")
    candidate = _locked(candidate)
    candidate.corrected_fields = [name for name in candidate.corrected_fields if name not in fields]
    candidate.save(update_fields=["corrected_fields"])
    take_newest(candidate)
    _tell("candidate.reset", candidate, actor, fields=wording(fields))
    return candidate


@transaction.atomic
def put_note(*, candidate: Candidate, actor: User, text: str) -> Note:
    """Add or replace the member's own note."""
    candidate = _locked(candidate)
    note, _ = Note.objects.update_or_create(
        candidate=candidate, author=actor, defaults={"text": text.strip(), "organization_id": candidate.organization_id}
    )
    return note


def wording(fields: Iterable[str]) -> str:
    """Names of fields as a person reads them: "Email, phone"."""
    named = [name.replace("_", " ") for name in (*READ_FIELDS, *FREE_FIELDS) if name in set(fields)]
    return ", ".join(named).capitalize()


def _locked(candidate: Candidate) -> Candidate:
    found: Candidate | None = Candidate.objects.select_for_update().filter(pk=candidate.pk).first()
    if found is None:
        raise NotFoundError("This candidate was erased since.")
    return found


def _lock_traits(candidate: Candidate, values: Values) -> None:
    email = values.get("email", "")
    traits = identity.Traits(
        name=values.get("name", ""),
        emails=(email,) if email else (),
        phones=(values["phone"],) if values.get("phone") else (),
    )
    identity.lock(organization=candidate.organization, traits=traits)
    other = Candidate.objects.filter(email=email).exclude(pk=candidate.pk).first() if email else None
    if other is not None:
        message = f"{other} has this email already."
        raise ConflictError(message, fields={"email": [message]})


def _write(candidate: Candidate, values: Values) -> None:
    values = _with_name_parts(values)
    for name in (*SCALARS, *FREE_FIELDS):
        if name in values:
            setattr(candidate, name, values[name])
    for name, write in _ROW_WRITERS.items():
        if name in values:
            write(candidate, values[name])
    _mark(candidate, values)
    if "experience" in values and "total_months" not in candidate.corrected_fields:
        candidate.total_months = _months(candidate)
    candidate.name_key = identity.name_key(candidate.name)
    candidate.save()
    announce(candidate)


def _with_name_parts(values: Values) -> Values:
    """A name alone also settles its parts: the last word is the family name."""
    if "name" not in values or {"given_name", "family_name"} & set(values):
        return values
    given, _, family = values["name"].rpartition(" ")
    return {**values, "given_name": given[:100], "family_name": family[:100]}


def _mark(candidate: Candidate, values: Values) -> None:
    fields = [name for name in READ_FIELDS if name in values]
    candidate.corrected_fields = sorted({*candidate.corrected_fields, *fields})
    for name in fields:
        candidate.evidence.pop(name, None)


def _months(candidate: Candidate) -> int:
    jobs = [
        ReadExperience(start=_field(job.start), end=_field(job.end), current=job.is_current)
        for job in candidate.experience.all()
    ]
    return months_worked(jobs, datetime.now(UTC).date())


def _field(text: str) -> Field[PartialDate] | None:
    if not text:
        return None
    year, _, month = text.partition("-")
    return Field(PartialDate(int(year), int(month) if month else None), 1.0)


def _write_experience(candidate: Candidate, rows: list[Values]) -> None:
    candidate.experience.all().delete()
    Experience.objects.bulk_create(_part(Experience, candidate, row, order) for order, row in enumerate(rows))


def _write_education(candidate: Candidate, rows: list[Values]) -> None:
    candidate.education.all().delete()
    Education.objects.bulk_create(_part(Education, candidate, row, order) for order, row in enumerate(rows))


def _part(kind: type[Any], candidate: Candidate, row: Values, order: int) -> Any:
    return kind(organization_id=candidate.organization_id, candidate=candidate, order=order, **row)


def _write_skills(candidate: Candidate, rows: list[Values]) -> None:
    """Rows have key, and may have months and last_used; those that were read keep confidence and evidence.

    Raises InvalidError for a key that the taxonomy lacks.
    """
    known = skill_columns([row["key"] for row in rows])
    unknown = sorted({row["key"] for row in rows} - set(known))
    if unknown:
        message = f"The taxonomy has no such skill: {', '.join(unknown)}."
        raise InvalidError(message, fields={"skills": [message]})
    candidate.skills.all().delete()
    CandidateSkill.objects.bulk_create(
        CandidateSkill(
            organization_id=candidate.organization_id,
            candidate=candidate,
            **known[key],
            months=row.get("months", 0),
            last_used=row.get("last_used", ""),
            confidence=row.get("confidence", 1.0),
            evidence=row.get("evidence", []),
        )
        for key, row in {row["key"]: row for row in rows}.items()
    )


_ROW_WRITERS = {"experience": _write_experience, "education": _write_education, "skills": _write_skills}


def _tell(code: str, candidate: Candidate, actor: User | None, **params: Any) -> None:
    activity.record(
        code=code,
        subject_type="candidate",
        subject_id=candidate.pk,
        organization=candidate.organization,
        actor=actor,
        **params,
    )
