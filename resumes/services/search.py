"""The candidate's words for full-text search: name first, then titles and skills, then the resume."""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Expression

from resumes.enums import ResumeStatus
from resumes.models import Candidate, CandidateSkill, Experience

CONFIG = "simple"
MAX_TEXT = 100_000
"""Characters of resume text that are indexed; PostgreSQL's vectors hold 1 MB."""


def index(candidate: Candidate) -> None:
    """Renew the search vector from the candidate's rows and newest resume."""
    jobs = list(candidate.experience.all())
    skills = [held.name for held in CandidateSkill.objects.named().filter(candidate=candidate)]
    words = words_of(candidate, jobs, skills, _resume_text(candidate))
    Candidate.objects.filter(pk=candidate.pk).update(search=words)


def words_of(candidate: Candidate, jobs: Iterable[Experience], skills: Iterable[str], text: str) -> "Words":
    """The vector of a candidate with these jobs, names of skills, and words of a resume; without, their summary."""
    titles = (word for job in jobs for word in (job.title, job.employer))
    work = [candidate.headline, *titles, *skills, candidate.city, candidate.region, *candidate.tags]
    return Words(f"{candidate.name} {candidate.email}", " ".join(work), text or candidate.summary)


class Words(Expression):
    """A search vector of texts, the weightiest first: one expression, as a sum of several is slow for many rows."""

    def __init__(self, *texts: str) -> None:
        super().__init__(output_field=SearchVectorField())
        self._texts = texts

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        """As PostgreSQL computes it."""
        vectors = (f"setweight(to_tsvector('{CONFIG}', %s), '{weight}')" for weight in "ABCD"[: len(self._texts)])
        return " || ".join(vectors), tuple(text[:MAX_TEXT] for text in self._texts)


def _resume_text(candidate: Candidate) -> str:
    newest = candidate.resumes.filter(status=ResumeStatus.READ).order_by("-created_at", "-id")
    return str(newest.values_list("text", flat=True).first() or "")
