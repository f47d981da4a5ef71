"""The one door through which candidates come into the pipeline of a job and move along it.

People decide. Nothing here looks at a score: where a candidate stood in the ranking is handed down as plain values,
to be kept with the decision.
"""

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from core.errors import ConflictError, ForbiddenError, InvalidError
from core.models import User
from core.services.activity import record
from jobs.enums import ApplicationSource, StageKind
from jobs.models import Application, Job, Stage, StageChange
from jobs.services.stage import keep_stages
from resumes.models import Candidate

MOST_CHARACTERS = 2000
NO_PERSON = "Only a person can reject a candidate."
WHY = "This goes against the ranking. Say why; the reason is kept with the decision."


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a candidate stood when a decision was made: score 0.0 to 100.0, place `rank` of `ranked` candidates.

    `is_override` says that the decision goes against the ranking, which asks for a reason.
    """

    score: Decimal
    rank: int | None
    ranked: int
    is_override: bool = False


@transaction.atomic
def move_application(
    *,
    job: Job,
    candidate: Candidate,
    stage: Stage,
    actor: User | None,
    reason: str = "",
    source: str = ApplicationSource.MANUAL,
    standing: Standing | None = None,
) -> StageChange | None:
    """Move the candidate to the stage, opening the application where there is none.

    Returns None where they stand there already: nothing is written then. Raises ForbiddenError where nobody is named
    who rejects, InvalidError where an override has no reason.
    """
    reason = reason.strip()
    _check(stage, actor, reason, standing)
    stage = _hold(stage)
    application, opened = Application.objects.select_for_update(of=("self",)).get_or_create(
        job=job,
        candidate=candidate,
        defaults={"organization": job.organization, "stage": stage, "source": source, "opened_by": actor},
    )
    if not opened and application.stage_id == stage.pk:
        return None
    before = None if opened else application.stage
    change = _write(application, before, stage, actor, reason, standing)
    params = {"before": change.before_name, "after": change.after_name, "reason": reason}
    _tell("application.opened" if opened else "application.moved", application, actor, **params)
    return change


@transaction.atomic
def undo_move(*, change: StageChange, actor: User) -> Application | None:
    """Take a move back. Taking back the one that opened an application removes it, and returns None.

    A move that was taken back already stays so; those taken back after it do not stand in its way. Raises
    ConflictError where the candidate was moved again since, or the stage before is gone.
    """
    if change.before is not None:
        _hold(change.before)
    application: Application = (
        Application.objects.select_for_update(of=("self",)).select_related("job").get(pk=change.application_id)
    )
    if StageChange.objects.filter(undoes=change).exists():
        return application
    latest = StageChange.objects.decisions().filter(application=application).first()
    if latest is None or latest.pk != change.pk:
        raise ConflictError("The candidate was moved again since. Move them by hand.")
    if change.before_kind and change.before is None:
        raise ConflictError(f"The stage {change.before_name} is gone. Move the candidate by hand.")
    _tell("application.undone", application, actor, after=change.after_name, before=change.before_name)
    if change.before is None:
        application.delete()
        return None
    _write(application, change.after, change.before, actor, "", None, undoes=change)
    return application


def _check(stage: Stage, actor: User | None, reason: str, standing: Standing | None) -> None:
    if stage.kind == StageKind.REJECTED and actor is None:
        raise ForbiddenError(NO_PERSON)
    if standing and standing.is_override and not reason:
        raise InvalidError(WHY, fields={"reason": [WHY]}, code="reason_needed")
    if len(reason) > MOST_CHARACTERS:
        message = f"Use at most {MOST_CHARACTERS} characters."
        raise InvalidError(message, fields={"reason": [message]})


def _hold(stage: Stage) -> Stage:
    """The stage, stored, and kept from being removed until the transaction ends."""
    keep_stages(stage.organization)
    held: Stage | None = Stage.objects.select_for_update(no_key=True).filter(pk=stage.pk).first()
    if held is None:
        raise ConflictError(f"The stage {stage.name} was removed meanwhile.")
    return held


def _write(
    application: Application,
    before: Stage | None,
    after: Stage,
    actor: User | None,
    reason: str,
    standing: Standing | None,
    undoes: StageChange | None = None,
) -> StageChange:
    if before is not None:
        application.stage, application.moved_at = after, timezone.now()
        application.save(update_fields=["stage", "moved_at"])
    change: StageChange = StageChange.objects.create(
        organization_id=application.organization_id,
        application=application,
        candidate_id=application.candidate_id,
        before=before,
        before_name=before.name if before else "",
        before_kind=before.kind if before else "",
        after=after,
        after_name=after.name,
        after_kind=after.kind,
        actor=actor,
        reason=reason,
        score=standing.score if standing else None,
        rank=standing.rank if standing else None,
        ranked=standing.ranked if standing else None,
        is_override=standing.is_override if standing else False,
        undoes=undoes,
    )
    return change


def _tell(code: str, application: Application, actor: User | None, **params: str) -> None:
    record(
        code=code,
        subject_type="candidate",
        subject_id=application.candidate_id,
        organization=application.organization,
        actor=actor,
        title=application.job.title,
        job=str(application.job_id),
        **params,
    )
