"""Writing single matches; whole rankings are written by `matching.services.ranking`."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from core.errors import NotFoundError
from core.models import User
from core.services.activity import record
from matching.models import Match
from matching.models.places import set_places
from matching.selectors.explanation import GONE, Explanation
from matching.services import ranking_log
from matching.services.storing import match_columns


@transaction.atomic
def delete_match(*, match: Match, actor: User | None) -> None:
    """Delete a match. The next ranking that scores the candidate computes it again."""
    if not Match.objects.select_for_update(of=("self",)).filter(pk=match.pk).exists():
        raise NotFoundError("This match was deleted already.")
    record(
        code="match.deleted",
        subject_type="candidate",
        subject_id=match.candidate_id,
        organization=match.organization,
        actor=actor,
        title=match.job.title,
    )
    match.delete()


@transaction.atomic
def refresh_matches(*, explanations: Sequence[Explanation], actor: User) -> bool:
    """Store the scores that explanations found to have changed, with all places; returns whether there were any.

    Raises NotFoundError where a match vanished.
    """
    changed = sorted((item for item in explanations if not item.is_current), key=lambda item: item.match.pk)
    for explanation in changed:
        _refresh(explanation, actor)
    if changed:
        set_places([item.match for item in explanations])
    return bool(changed)


def _refresh(explanation: Explanation, actor: User) -> None:
    labels = {item.requirement: item.label for item in explanation.missing}
    score = explanation.raw
    columns = match_columns(score, labels, explanation.inputs)
    if not Match.objects.filter(pk=explanation.match.pk).update(computed_at=timezone.now(), **columns):
        raise NotFoundError(GONE)
    log = ranking_log.begin(job=explanation.match.job, basis=explanation.basis, actor=actor)
    points = [score.total, *(part.points for part in score.contributions)]
    logged = ranking_log.Logged(explanation.match.candidate_id, explanation.digest, [int(each * 10) for each in points])
    ranking_log.keep(log=log, scored=[logged])
    ranking_log.finish(log=log)
    explanation.match.refresh_from_db(fields=["score", "points", "missing", "version", "inputs", "computed_at"])
