"""Questions about who is considered for which job."""

import uuid
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.expressions import NegatedExpression
from django.db.models.functions import JSONObject

from core.errors import NotFoundError
from core.models import Organization
from jobs.models import Application, Job, StageChange
from jobs.selectors.stage import stages_named


def stage_of(job: str, candidate: str) -> Subquery:
    """The stage {"id", "name", "kind"} of the pair that the two columns of an outer query name; None without one."""
    held = Application.objects.filter(job=OuterRef(job), candidate=OuterRef(candidate)).order_by()
    shown = JSONObject(id=F("stage_id"), name=F("stage__name"), kind=F("stage__kind"))
    return Subquery(held.values(shown=shown)[:1])


def standing_in(organization: Organization, named: str, **columns: str) -> Exists:
    """Whether an outer row stands in one of the stages that ids, kinds or names, with commas between, stand for.

    `columns` maps `candidate`, and `job` where the row has one, to the outer row's column. Raises InvalidError.
    """
    stages = [stage.pk for name in named.split(",") for stage in stages_named(organization, name)]
    outer: dict[str, Any] = {name: OuterRef(column) for name, column in columns.items()}
    return Exists(Application.objects.filter(stage__in=stages, **outer))


def in_no_stage(**columns: str) -> "NegatedExpression[Any]":
    """Whether an outer row's `candidate` is not considered for its `job`; the columns as in `standing_in`."""
    outer: dict[str, Any] = {name: OuterRef(column) for name, column in columns.items()}
    return ~Exists(Application.objects.filter(**outer))


def history_of(*, job_id: uuid.UUID, candidate_id: uuid.UUID) -> QuerySet[StageChange]:
    """The moves of the candidate in the job's pipeline, newest first, with who made them."""
    moves: QuerySet[StageChange] = StageChange.objects.filter(
        application__job=job_id, application__candidate=candidate_id
    )
    return moves.select_related("actor", "undone_by")


def get_change(change_id: uuid.UUID) -> StageChange:
    """One move. Raises NotFoundError."""
    change: StageChange | None = StageChange.objects.select_related("before", "after").filter(pk=change_id).first()
    if change is None:
        raise NotFoundError("There is no such move here. It may have been taken back.")
    return change


def application_of(*, job_id: uuid.UUID, candidate_id: uuid.UUID) -> Application | None:
    """The application of a candidate for a job; None where they are not considered for it."""
    found: Application | None = (
        Application.objects.select_related("stage").filter(job=job_id, candidate=candidate_id).first()
    )
    return found


def applicants_of(job: Job) -> QuerySet[Application]:
    """Who is considered for the job, the latest first."""
    found: QuerySet[Application] = Application.objects.filter(job=job).select_related("candidate", "stage")
    return found.defer("candidate__search").order_by("-opened_at", "-id")


def applications_of(candidate_id: uuid.UUID) -> QuerySet[Application]:
    """The jobs that the candidate is considered for, the latest first."""
    found: QuerySet[Application] = Application.objects.filter(candidate=candidate_id).select_related("job", "stage")
    return found.defer("job__search", "job__description").order_by("-moved_at", "-id")
