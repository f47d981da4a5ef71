"""Questions about jobs."""

import json
import uuid

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import BooleanField, Count, Exists, F, Func, IntegerField, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Coalesce

from core.errors import NotFoundError
from core.models import User
from jobs.enums import SavedJobKind
from jobs.models import Job, Requirement, SavedJob

NO_JOB = "There is no such job here."


def list_jobs(*, user: User) -> QuerySet[Job]:
    """Every job with `requirement_count`, `posted_date`, and `is_favorite`, `is_hidden` of the user."""
    return (
        Job.objects.for_list()
        .annotate(
            requirement_count=Count("requirements"),
            posted_date=Coalesce("posted_at", "created_at"),
            is_favorite=_marked(user, SavedJobKind.FAVORITE),
            is_hidden=_marked(user, SavedJobKind.HIDDEN),
        )
        .order_by("-created_at", "-id")
    )


def get_job(*, job_id: uuid.UUID, user: User) -> Job:
    """One job as `list_jobs` describes it, with description and requirements. Raises NotFoundError."""
    job = list_jobs(user=user).defer(None).defer("search").prefetch_related("requirements").filter(pk=job_id).first()
    if job is None:
        raise NotFoundError(NO_JOB)
    return job


def get_requirement(*, job_id: uuid.UUID, requirement_id: uuid.UUID) -> Requirement:
    """One requirement of the job. Raises NotFoundError."""
    requirement = Requirement.objects.select_related("job").filter(job_id=job_id, pk=requirement_id).first()
    if requirement is None:
        raise NotFoundError("The job has no such requirement.")
    return requirement


def search_jobs(jobs: QuerySet[Job], text: str) -> QuerySet[Job]:
    """The jobs whose title, department or description hold the words, with their `relevance`.

    The text may quote phrases and say `or` and `-not`, as in a web search.
    """
    query = SearchQuery(text, search_type="websearch", config="simple")
    relevance = Cast(SearchRank(F("search"), query) * 1_000_000, IntegerField())
    return jobs.filter(search=query).annotate(relevance=relevance)


def lies_elsewhere(text: str) -> Func:
    """Whether one of a job's other places has the text in its city or region, or as its country's code."""
    part = f'like_regex {json.dumps(text)} flag "iq"'
    path = f"$[*] ? (@.city {part} || @.region {part} || @.country_code == {json.dumps(text.upper())})"
    template = "jsonb_path_exists(%(expressions)s::jsonpath)"
    return Func(F("other_places"), Value(path), template=template, output_field=BooleanField())


def departments() -> list[str]:
    """The departments that jobs name, in order."""
    return list(
        Job.objects.exclude(department="").order_by("department").values_list("department", flat=True).distinct()
    )


def _marked(user: User, kind: SavedJobKind) -> Exists:
    return Exists(SavedJob.objects.filter(job=OuterRef("pk"), user=user, kind=kind))
