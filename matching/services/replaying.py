"""Computing logged rankings again as background work, batch after batch."""

from collections.abc import Callable
from functools import partial

from django.db import transaction

from core.enums import Role
from core.models import Organization, TaskRun, User
from core.services import task_run
from core.task_kinds import Apply, Progress, TaskKind, register
from core.tenancy import organization_scope
from matching.models import LoggedRanking
from matching.selectors.ranking_log import list_rankings
from matching.selectors.replay import Replay, replay_json, replaying

KIND = "matching.replay"


@transaction.atomic
def request_replay(*, ranking: LoggedRanking, actor: User) -> TaskRun:
    """Have the ranking computed again; a task that still waits serves both askers."""
    return task_run.enqueue(
        kind=KIND,
        title=f"Replay a ranking for {ranking.basis.content['job']['title']}"[:300],
        organization=ranking.organization,
        actor=actor,
        subject_id=ranking.pk,
        unique_key=f"{KIND}:{ranking.pk}",
    )


def replay_ranking(
    *, ranking: LoggedRanking, organization: Organization, told: Callable[[int, int], None] = lambda done, total: None
) -> Replay:
    """Compute the ranking again, each batch in a short transaction; `told` hears how many of them are done."""
    with organization_scope(organization):
        work = replaying(ranking)
    found, total = work.start, len(work.batches)
    told(0, total)
    for done, batch_id in enumerate(work.batches, 1):
        with organization_scope(organization):
            found = found.plus(work.batch(batch_id))
        told(done, total)
    return found


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Compute it; the task's result tells what came of it."""
    with organization_scope(run.organization):
        ranking = list_rankings().filter(pk=run.subject_id).first() if run.subject_id else None
    if ranking is None:
        return lambda: {"status": "gone"}
    found = replay_ranking(ranking=ranking, organization=run.organization, told=progress)
    return partial(replay_json, found)


register(TaskKind(KIND, prepare, role=Role.ADMIN))
