"""Questions about who is considered for which job."""

import uuid
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from core.errors import NotFoundError
from core.models import Organization
from jobs.models import Application, StageChange
from jobs.selectors.stage import find_stages


def stage_of(job: str, candidate: str) -> Subquery:
    """The stage {"id", "name", "kind"} of the pair that the two columns of an outer query name; None without one."""
    held = Application.objects.filter(job=OuterRef(job), candidate=OuterRef(candidate)).order_by()
    shown = JSONObject(id=F("stage_id"), name=F("stage__name"), kind=F("stage__kind"))
    return Subquery(held.values(shown=shown)[:1])


def standing_in(organization: Organization, named: str, **pair: str) -> Exists:
    """Whether an outer row's `candidate` (and `job`) column stands in a stage of this id, kind or name."""
    stages = [stage.pk for stage in find_stages(organization, named)]
    outer: dict[str, Any] = {name: OuterRef(column) for name, column in pair.items()}
    return Exists(Application.objects.filter(stage__in=stages, **outer))


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
