"""Proposing weights from decisions, and accepting or declining them. Nothing comes into force by itself."""

from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from core.enums import Role
from core.errors import ConflictError
from core.models import Organization, TaskRun, User
from core.services import task_run
from core.task_kinds import Apply, Progress, TaskKind, register
from core.tenancy import organization_scope
from matching.enums import ProposalState
from matching.learning import LEAST_EACH, Learned, learn
from matching.models import WeightProposal
from matching.scoring.result import COMPONENTS
from matching.selectors.basis import weights_in_force, weights_json
from matching.selectors.learning import Labels, counts_of, decided_of, decision_labels
from matching.services.weights import set_weights

KIND = "matching.learn"
CHANGED = "The weights were changed since this was proposed. Have it computed again."


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a proposal rests on: decisions for and against in `jobs` jobs, and the shares (0 to 1) of `pairs` pairs,
    unseen by the fit, that the weights now and then put in the order in which people decided.
    """

    yes: int
    no: int
    jobs: int
    pairs: int
    now: float
    then: float


@transaction.atomic
def request_learning(*, organization: Organization, actor: User | None) -> TaskRun:
    """Have weights proposed from the decisions so far. Raises ConflictError where there are too few."""
    check_enough(decision_labels())
    return task_run.enqueue(
        kind=KIND, title="Learn weights from decisions", organization=organization, actor=actor, unique_key=KIND
    )


def check_enough(labels: Labels) -> None:
    """Raise ConflictError, with the numbers, where there are too few decisions on either side."""
    yes, no = counts_of(labels)
    if min(yes, no) < LEAST_EACH:
        raise ConflictError(
            f"Too few decisions to learn from: {yes} for and {no} against in jobs with both. "
            f"At least {LEAST_EACH} of each are needed."
        )


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Score the decided candidates job by job, then fit; only the proposal is written."""
    with organization_scope(run.organization):
        labels = decision_labels()
        check_enough(labels)
        weights = weights_json(weights_in_force())
    decided = []
    for done, (job, people) in enumerate(sorted(labels.items()), 1):
        with organization_scope(run.organization):
            decided += decided_of(job, people)
        progress(done, len(labels) + 1)
    yes = sum(person.yes for person in decided)
    if min(yes, len(decided) - yes) < LEAST_EACH:
        raise ConflictError("Too few of the decided candidates are ready to be scored. Try again in a moment.")
    learned = learn(decided, [weights[name] for name in COMPONENTS], lambda: progress(len(labels), len(labels) + 1))
    evidence = Evidence(yes, len(decided) - yes, len(labels), learned.pairs, learned.now, learned.then)
    return lambda: _store(run, weights, learned, evidence)


def _store(run: TaskRun, before: dict[str, float], learned: Learned, evidence: Evidence) -> dict[str, Any]:
    WeightProposal.objects.filter(state=ProposalState.OPEN).update(state=ProposalState.REPLACED)
    proposal = WeightProposal.objects.create(
        organization=run.organization,
        before=before,
        after=dict(zip(COMPONENTS, learned.weights, strict=True)),
        evidence=asdict(evidence),
        state=ProposalState.OPEN if learned.is_better else ProposalState.NO_BETTER,
        asked_by=run.actor,
    )
    return {"proposal": str(proposal.pk), "state": proposal.state}


@transaction.atomic
def accept_proposal(*, proposal: WeightProposal, actor: User) -> WeightProposal:
    """Put the proposed weights in force. One that was accepted already stays so.

    Raises ConflictError where it was decided otherwise, or other weights are in force than those it was made from.
    """
    held = _held(proposal, ProposalState.ACCEPTED)
    if held.state == ProposalState.ACCEPTED:
        return held
    if weights_json(weights_in_force()) != held.before:
        raise ConflictError(CHANGED)
    set_weights(weights=held.after, organization=held.organization, actor=actor)
    return _decide(held, ProposalState.ACCEPTED, actor)


@transaction.atomic
def decline_proposal(*, proposal: WeightProposal, actor: User) -> WeightProposal:
    """Leave the weights as they are. Raises ConflictError where it was decided otherwise."""
    held = _held(proposal, ProposalState.DECLINED)
    return held if held.state == ProposalState.DECLINED else _decide(held, ProposalState.DECLINED, actor)


def _held(proposal: WeightProposal, wanted: ProposalState) -> WeightProposal:
    held: WeightProposal = WeightProposal.objects.select_for_update().get(pk=proposal.pk)
    if held.state not in (ProposalState.OPEN, wanted):
        raise ConflictError(f"This proposal is decided: {held.get_state_display().lower()}.")
    return held


def _decide(held: WeightProposal, state: ProposalState, actor: User) -> WeightProposal:
    held.state, held.decided_by, held.decided_at = state, actor, timezone.now()
    held.save(update_fields=["state", "decided_by", "decided_at"])
    return held


register(TaskKind(KIND, prepare, role=Role.ADMIN))
