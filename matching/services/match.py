"""Writing single matches; whole rankings are written by `matching.services.ranking`."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from core.errors import NotFoundError
from core.models import User
from core.services.activity import record
from matching.models import Match
from matching.selectors.explanation import Explanation
from matching.services import ranking_log
from matching.services.ranking import match_columns


@transaction.atomic
def delete_match(*, match: Match, actor: User | None) -> None:
    """Delete a match; those below it move up. The next ranking that scores the candidate computes it again."""
    held = Match.objects.select_for_update(of=("self",)).filter(pk=match.pk).values_list("rank", flat=True)
    if not (ranks := list(held)):
        raise NotFoundError("This match was deleted already.")
    record(
        code="match.deleted",
        subject_type="candidate",
        subject_id=match.candidate_id,
        organization=match.organization,
        actor=actor,
        title=match.job.title,
    )
    if ranks[0]:
        Match.objects.filter(job=match.job_id, rank__gt=ranks[0]).update(rank=F("rank") - 1)
    match.delete()


@transaction.atomic
def refresh_match(*, explanation: Explanation) -> None:
    """Store the score that an explanation found to have changed; its place follows with the next ranking."""
    labels = {item.requirement: item.label for item in explanation.missing}
    columns = match_columns(explanation.raw, labels, explanation.inputs)
    Match.objects.filter(pk=explanation.match.pk).update(computed_at=timezone.now(), **columns)
    log = ranking_log.begin(job=explanation.match.job, basis=explanation.basis, actor=None)
    scored = ranking_log.Scored(
        explanation.match.candidate_id, explanation.digest, explanation.score, columns["points"]
    )
    ranking_log.keep(log=log, scored=[scored])
    ranking_log.finish(log=log)
    explanation.match.refresh_from_db(fields=["score", "points", "missing", "version", "inputs", "computed_at"])
