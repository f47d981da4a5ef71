"""The candidate's words for full-text search: name first, then titles and skills, then the resume."""

from django.contrib.postgres.search import SearchVector
from django.db.models import Value

from resumes.enums import ResumeStatus
from resumes.models import Candidate, CandidateSkill

CONFIG = "simple"
MAX_TEXT = 100_000
"""Characters of resume text that are indexed; PostgreSQL's vectors hold 1 MB."""


def index(candidate: Candidate) -> None:
    """Renew the search vector from the candidate's rows and newest resume."""
    Candidate.objects.filter(pk=candidate.pk).update(
        search=_vector(f"{candidate.name} {candidate.email}", "A")
        + _vector(_work(candidate), "B")
        + _vector(_resume_text(candidate), "C")
    )


def _vector(text: str, weight: str) -> SearchVector:
    return SearchVector(Value(text[:MAX_TEXT]), config=CONFIG, weight=weight)


def _work(candidate: Candidate) -> str:
    titles = candidate.experience.values_list("title", "employer")
    skills = [held.name for held in CandidateSkill.objects.named().filter(candidate=candidate)]
    places = [candidate.city, candidate.region]
    return " ".join(
        [candidate.headline, *(word for title in titles for word in title), *skills, *places, *candidate.tags]
    )


def _resume_text(candidate: Candidate) -> str:
    newest = candidate.resumes.filter(status=ResumeStatus.READ).order_by("-created_at", "-id")
    return str(newest.values_list("text", flat=True).first() or candidate.summary)
