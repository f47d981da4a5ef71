"""What people do to a candidate: add by hand, correct, let the resume speak again, write a note."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from core.errors import ConflictError, InvalidError, NotFoundError
from core.inserting import insert_all
from core.models import Organization, User
from core.services import activity
from resumes.enums import CandidateSource
from resumes.extraction.career import read_seniority
from resumes.extraction.experience import months_worked
from resumes.extraction.resume import Field, PartialDate, ReadExperience
from resumes.models import Candidate, CandidateSkill, Education, Experience, Note
from resumes.selectors.career import partial_date
from resumes.selectors.skills import skill_columns
from resumes.services import identity
from resumes.services.search import words_of
from resumes.services.versions import announce, take_newest, tell

Values = dict[str, Any]

SCALARS = (
    "name", "given_name", "family_name", "email", "phone", "city", "region", "country_code", "headline", "summary",
    "links", "languages", "certificates", "projects", "publications", "awards", "volunteering", "total_months",
    "seniority", "work_permit", "availability",
)  # fmt: skip
ROWS = ("experience", "education", "skills")
READ_FIELDS = (*SCALARS, *ROWS)
"""What readings fill in and people correct."""
FREE_FIELDS = ("tags",)
"""What only people fill in."""


def create(
    *, organization: Organization, actor: User | None, values: Values, source: str = CandidateSource.MANUAL
) -> Candidate:
    """Add a person by hand. Raises ConflictError where another candidate has the email."""
    [candidate] = create_all(organization=organization, actor=actor, people=[values], source=source)
    return candidate


@transaction.atomic
def create_all(
    *, organization: Organization, actor: User | None, people: Sequence[Values], source: str
) -> list[Candidate]:
    """Add people in a few statements, by hand or from rows of an import; none of them may be another one.

    Raises ConflictError where another candidate has an email.
    """
    _lock_traits(organization, people)
    known = skill_columns({row["key"] for values in people for row in values.get("skills", ())})
    made = [_New(Candidate(organization=organization, source=source), values, known) for values in people]
    candidates = insert_all(Candidate, (new.candidate for new in made))
    insert_all(Experience, (job for new in made for job in new.experience))
    insert_all(Education, (school for new in made for school in new.education))
    insert_all(CandidateSkill, (skill for new in made for skill in new.skills))
    activity.record_all(
        code="candidate.imported" if source == CandidateSource.IMPORT else "candidate.created",
        subject_type="candidate",
        subjects={candidate.pk: {"name": str(candidate)} for candidate in candidates},
        organization=organization,
        actor=actor,
    )
    tell(organization, [candidate.pk for candidate in candidates])
    return candidates


class _New:
    """A person who is about to be added, with their rows."""

    def __init__(self, candidate: Candidate, values: Values, known: Mapping[str, Any]) -> None:
        self.candidate = candidate
        self.experience = _parts(Experience, candidate, values.get("experience", ()))
        self.education = _parts(Education, candidate, values.get("education", ()))
        self.skills = _skills(candidate, values.get("skills", ()), known)
        _set(candidate, values, self.experience)
        candidate.search = words_of(candidate, self.experience, self.education, self.skills, candidate.summary)


@transaction.atomic
def correct(
    *, candidate: Candidate, actor: User | None, values: Values, places: Values | None = None, confirms: bool = False
) -> Candidate:
    """Set fields, also to what they are already; later readings leave them alone.

    `experience`, `education` and `skills` take lists of rows, which replace those that are there. `places` says where
    in a resume a field stands that somebody corrected by it. `confirms`: what was read is right as it is; its fields
    keep their places. Raises ConflictError where another candidate has the email.
    """
    _lock_traits(candidate.organization, [values], candidate)
    candidate = _locked(candidate)
    kept = {name: candidate.evidence[name] for name in values if name in candidate.evidence} if confirms else {}
    _write(candidate, values, {**kept, **(places or {})})
    _tell("candidate.confirmed" if confirms else "candidate.corrected", candidate, actor, fields=wording(values))
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


def _lock_traits(organization: Organization, people: Sequence[Values], candidate: Candidate | None = None) -> None:
    """Refuse an email that another candidate than the one at hand has."""
    identity.lock_all(organization=organization, people=map(_traits, people))
    emails = {values["email"] for values in people if values.get("email")}
    others = Candidate.objects.filter(email__in=emails).exclude(pk=candidate.pk if candidate else None)
    if emails and (other := others.first()):
        message = f"{other} has this email already."
        raise ConflictError(message, fields={"email": [message]})


def _traits(values: Values) -> identity.Traits:
    email, phone = values.get("email"), values.get("phone")
    return identity.Traits(
        name=values.get("name", ""), emails=(email,) if email else (), phones=(phone,) if phone else ()
    )


def _write(candidate: Candidate, values: Values, places: Values) -> None:
    for name, write in _ROW_WRITERS.items():
        if name in values:
            write(candidate, values[name])
    _set(candidate, values, candidate.experience.all() if "experience" in values else ())
    candidate.evidence |= {name: _bare(place) for name, place in places.items() if "start" in place}
    candidate.save()
    announce(candidate)


def _bare(place: Values) -> Values:
    """A place in a resume without how sure the reader was of what stands there."""
    return {name: place[name] for name in ("resume", "page", "start", "end")}


def _set(candidate: Candidate, values: Values, jobs: Iterable[Experience]) -> None:
    """Set the candidate's own columns; `jobs` are those of the values."""
    values = _with_name_parts(values)
    for name in (*SCALARS, *FREE_FIELDS):
        if name in values:
            setattr(candidate, name, values[name])
    _mark(candidate, values)
    if "experience" in values:
        _follow(candidate, jobs)
    candidate.name_key = identity.name_key(candidate.name)


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


def _follow(candidate: Candidate, jobs: Iterable[Experience]) -> None:
    """What follows from the jobs, where nobody has corrected it."""
    read, today = _as_read(jobs), datetime.now(UTC).date()
    months = months_worked(read, today)
    if "total_months" not in candidate.corrected_fields:
        candidate.total_months = months
    if "seniority" not in candidate.corrected_fields:
        found = read_seniority(read, months, today)
        candidate.seniority = found.level if found else ""
        candidate.evidence.pop("seniority", None)


def _as_read(jobs: Iterable[Experience]) -> list[ReadExperience]:
    return [
        ReadExperience(
            title=Field(job.title, 1.0) if job.title else None,
            start=_field(job.start),
            end=_field(job.end),
            current=job.is_current,
        )
        for job in jobs
    ]


def _field(text: str) -> Field[PartialDate] | None:
    if not text:
        return None
    return Field(partial_date(text), 1.0)


def _write_experience(candidate: Candidate, rows: list[Values]) -> None:
    candidate.experience.all().delete()
    Experience.objects.bulk_create(_parts(Experience, candidate, rows))


def _write_education(candidate: Candidate, rows: list[Values]) -> None:
    candidate.education.all().delete()
    Education.objects.bulk_create(_parts(Education, candidate, rows))


def _parts(kind: type[Any], candidate: Candidate, rows: Iterable[Values]) -> list[Any]:
    return [
        kind(organization_id=candidate.organization_id, candidate=candidate, order=order, **row)
        for order, row in enumerate(rows)
    ]


def _write_skills(candidate: Candidate, rows: list[Values]) -> None:
    skills = _skills(candidate, rows, skill_columns({row["key"] for row in rows}))
    candidate.skills.all().delete()
    CandidateSkill.objects.bulk_create(skills)


def _skills(candidate: Candidate, rows: Iterable[Values], known: Mapping[str, Any]) -> list[CandidateSkill]:
    """Rows have key, and may have months and last_used; those that were read keep confidence and evidence.

    Raises InvalidError for a key that the taxonomy lacks.
    """
    wanted = {row["key"]: row for row in rows}
    if unknown := sorted(set(wanted) - set(known)):
        message = f"The taxonomy has no such skill: {', '.join(unknown)}."
        raise InvalidError(message, fields={"skills": [message]})
    return [
        CandidateSkill(
            organization_id=candidate.organization_id,
            candidate=candidate,
            **known[key],
            months=row.get("months", 0),
            last_used=row.get("last_used", ""),
            confidence=row.get("confidence", 1.0),
            evidence=row.get("evidence", []),
        )
        for key, row in wanted.items()
    ]


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
