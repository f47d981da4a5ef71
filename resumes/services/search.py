"""The candidate's words for full-text search: name first, then titles and skills, then the resume; and all by field."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Expression

from resumes.enums import ResumeStatus
from resumes.models import Candidate, CandidateSkill, Education, Experience
from resumes.selectors.lexemes import BOUNDARY, CONFIG, key_lexeme

MAX_TEXT = 100_000
"""Characters of resume text that are indexed; PostgreSQL's vectors hold 1 MB."""
MAX_LEXEME = 400


def index(candidate: Candidate) -> None:
    """Renew the search vector from the candidate's rows and newest resume."""
    jobs, schools = list(candidate.experience.all()), list(candidate.education.all())
    skills = list(CandidateSkill.objects.named().filter(candidate=candidate))
    words = words_of(candidate, jobs, schools, skills, _resume_text(candidate))
    Candidate.objects.filter(pk=candidate.pk).update(search=words)


def words_of(
    candidate: Candidate,
    jobs: Sequence[Experience],
    schools: Sequence[Education],
    skills: Sequence[CandidateSkill],
    text: str,
) -> "Words":
    """The vector of a candidate with these rows and words of a resume; without words, their summary."""
    titles = (word for job in jobs for word in (job.title, job.employer))
    names = [held.name for held in skills]
    work = [candidate.headline, *titles, *names, candidate.city, candidate.region, *candidate.tags]
    return Words(
        (f"{candidate.name} {candidate.email}", BOUNDARY.join(filter(None, work)), text or candidate.summary),
        {
            "name": [candidate.name],
            "title": [candidate.headline, *(job.title for job in jobs)],
            "employer": [job.employer for job in jobs],
            "school": [school.institution for school in schools],
            "location": [candidate.city, candidate.region],
        },
        _keys(candidate, schools, skills),
    )


def _keys(candidate: Candidate, schools: Iterable[Education], skills: Iterable[CandidateSkill]) -> list[str]:
    email = candidate.email.lower()
    held = [
        *(("skill", skill.key) for skill in skills),
        *(("degree", school.level) for school in schools),
        *(("tag", tag.lower()) for tag in candidate.tags),
        ("source", candidate.source),
        ("country", candidate.country_code),
        ("email", email),
        ("email", email[email.find("@") :] if "@" in email else ""),
    ]
    for spoken in candidate.languages:
        code, level = spoken.get("code", ""), spoken.get("level", "")
        held += [("language", code), ("language", f"{code}={level}" if code and level else "")]
    return sorted({key_lexeme(field, key)[:MAX_LEXEME] for field, key in held if key})


class Words(Expression):
    """A search vector: keys, words by field, and texts, the weightiest first.

    One expression, as a sum of several is slow for many rows. The short ones come first, as places in a vector end at
    16,383 and phrases need them.
    """

    def __init__(self, texts: tuple[str, ...], fields: dict[str, list[str]], keys: list[str]) -> None:
        super().__init__(output_field=SearchVectorField())
        self._texts, self._keys = texts, keys
        self._fields = {field: BOUNDARY.join(filter(None, words)) for field, words in fields.items() if any(words)}

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """As PostgreSQL computes it."""
        tagged = [f"tagged('{field}', to_tsvector('{CONFIG}', %s))" for field in self._fields]
        texts = [f"setweight(to_tsvector('{CONFIG}', %s), '{weight}')" for weight in "ABCD"[: len(self._texts)]]
        words = (text[:MAX_TEXT] for text in (*self._fields.values(), *self._texts))
        return " || ".join(["array_to_tsvector(%s::text[])", *tagged, *texts]), (self._keys, *words)


def _resume_text(candidate: Candidate) -> str:
    newest = candidate.resumes.filter(status=ResumeStatus.READ).order_by("-created_at", "-id")
    return str(newest.values_list("text", flat=True).first() or "")
