"""Ranking all ranked jobs again, asked for by one task however many jobs there are."""

from django.db import transaction

from core.models import Organization, TaskRun, User
from core.services import task_run
from core.task_kinds import Apply, Progress, TaskKind, register
from matching.services.ranking import rerank_ranked_jobs

KIND = "matching.rerank"


@transaction.atomic
def request_reranking(*, organization: Organization, actor: User | None) -> TaskRun:
    """Have the jobs that were ranked before ranked again; a task that still waits serves both askers."""
    return task_run.enqueue(
        kind=KIND, title="Rank all jobs again", organization=organization, actor=actor, unique_key=KIND
    )


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Nothing to compute: each job gets a task of its own."""
    return lambda: {"jobs": rerank_ranked_jobs(organization=run.organization, actor=run.actor)}


register(TaskKind(KIND, prepare))
