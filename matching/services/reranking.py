"""Ranking all ranked jobs again, asked for by one task however many jobs there are."""

from django.db import transaction
from django.db.models import Q

from core.models import Organization, TaskRun, User
from core.services import task_run
from core.services.everywhere import for_each_organization
from core.task_kinds import Apply, Progress, TaskKind, register
from core.tenancy import organization_scope
from matching.scoring import SCORING_VERSION
from matching.selectors.basis import this_month
from matching.selectors.ranked import kept_up_to_date
from matching.services.ranking import request_ranking, rerank_ranked_jobs

KIND = "matching.rerank"
PORTION = 50


@transaction.atomic
def request_reranking(*, organization: Organization, actor: User | None) -> TaskRun:
    """Have the jobs that were ranked before ranked again; a task that still waits serves both askers."""
    return task_run.enqueue(
        kind=KIND, title="Rank all jobs again", organization=organization, actor=actor, unique_key=KIND
    )


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Nothing to compute: each job gets a task of its own."""
    return lambda: {"jobs": rerank_ranked_jobs(organization=run.organization, actor=run.actor)}


def rerank_outdated() -> None:
    """Have kept rankings that count to an earlier month, or are of other formulas, made anew in portions."""
    for_each_organization(_rerank_portion, title="Ranking what is outdated")


def _rerank_portion(organization: Organization) -> None:
    with organization_scope(organization):
        outdated = kept_up_to_date().filter(Q(as_of__lt=this_month()) | ~Q(version=SCORING_VERSION))
        for ranking in outdated.select_related("job").order_by("computed_at", "pk")[:PORTION]:
            request_ranking(job=ranking.job, actor=None)


register(TaskKind(KIND, prepare))
