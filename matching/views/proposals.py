"""The page of weights that decisions propose: what they rest on, what would change, and a person's yes or no."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from core.enums import Role
from core.errors import ConflictError, NotFoundError
from core.views.base import MemberView, PageRequest, page
from core.views.listing import ListPage, list_page
from matching.enums import ProposalState
from matching.fairness import Row
from matching.learning import LEAST_EACH
from matching.models import WeightProposal
from matching.scoring.result import COMPONENTS
from matching.selectors.explanation import COMPONENT_LABELS
from matching.selectors.learning import counts_of, decision_labels, get_proposal, list_proposals
from matching.selectors.proposal_effect import Effect, effect_of
from matching.selectors.weights import get_ranking, ranked_jobs
from matching.services.learning import accept_proposal, decline_proposal, request_learning
from matching.views.scoring import moves_context, ranked_job_in
from matching.wording import DIMENSION_LABELS

SHOWN = 10


@dataclass(frozen=True, slots=True)
class WeightChange:
    """A component's weight before and after, in words."""

    component: str
    label: str
    before: str
    after: str
    change: str


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A proposal as the page shows it; `now` and `then` are percents."""

    pk: uuid.UUID
    state: str
    is_open: bool
    created_at: Any
    decided_by: str
    weights: list[WeightChange]
    evidence: dict[str, Any]
    now: str
    then: str


def proposal_row(proposal: WeightProposal) -> ProposalRow:
    """A proposal in words."""
    return ProposalRow(
        pk=proposal.pk,
        state=proposal.get_state_display(),
        is_open=proposal.state == ProposalState.OPEN,
        created_at=proposal.created_at,
        decided_by=str(proposal.decided_by) if proposal.decided_by else "",
        weights=[_change(name, proposal.before[name], proposal.after[name]) for name in COMPONENTS],
        evidence=proposal.evidence,
        now=f"{proposal.evidence['now']:.1%}",
        then=f"{proposal.evidence['then']:.1%}",
    )


def _change(name: str, before: float, after: float) -> WeightChange:
    moved = f"{after - before:+.1f}".replace("-", "−") if abs(after - before) >= 0.05 else "–"
    return WeightChange(name, COMPONENT_LABELS[name], f"{before:.1f}", f"{after:.1f}", moved)


@dataclass(frozen=True, slots=True)
class GroupTable:
    """The categories of a dimension, each as the ranking has it and as it is proposed."""

    title: str
    rows: list[tuple[Row, Row]]


def group_tables(effect: Effect) -> list[GroupTable]:
    """The impact now beside the impact proposed; both count the same people, so their rows pair up."""
    pairs = zip(effect.change.now, effect.change.proposed, strict=True)
    return [
        GroupTable(DIMENSION_LABELS[now.dimension], list(zip(now.rows, proposed.rows, strict=True)))
        for now, proposed in pairs
        if now.rows
    ]


class ProposalsView(MemberView):
    """The proposals, newest first, and the way to ask for one."""

    role = post_role = Role.ADMIN

    def get(self, request: PageRequest) -> TemplateResponse:
        """What waits for a decision, and what was decided."""
        yes, no = counts_of(decision_labels())
        shown: ListPage[WeightProposal] = list_page(request, list_proposals(), "proposal", size=SHOWN)
        context: dict[str, Any] = {
            "proposals": [proposal_row(proposal) for proposal in shown.rows],
            "page": shown,
            "yes": yes,
            "no": no,
            "least": LEAST_EACH,
            "enough": min(yes, no) >= LEAST_EACH,
            "jobs": ranked_jobs(),
        }
        return page(request, "matching/proposals.html", context)

    def post(self, request: PageRequest) -> HttpResponse:
        """Have weights learned."""
        try:
            request_learning(organization=request.organization, actor=request.user)
        except ConflictError as error:
            messages.error(request, error.message)
        else:
            messages.success(request, "Weights are being learned. What they propose will show here.")
        return redirect("matching:proposals")


class ProposalEffectView(MemberView):
    """What the proposed weights would do to one job."""

    http_method_names = ["get", "head"]
    role = Role.ADMIN

    def get(self, request: PageRequest, proposal_pk: uuid.UUID) -> TemplateResponse:
        """The part of the page that shows who moves and how groups fare; nothing is stored."""
        effect = effect_of(get_proposal(proposal_pk), get_ranking(ranked_job_in(request.GET)))
        context = moves_context(effect.job, effect.moves) | {"change": effect.change, "groups": group_tables(effect)}
        return page(request, "matching/proposal_effect.html", context)


class ProposalDecisionView(MemberView):
    """Accept or decline."""

    http_method_names = ["post"]
    post_role = Role.ADMIN

    def post(self, request: PageRequest, proposal_pk: uuid.UUID, verdict: str) -> HttpResponse:
        """Put the weights in force, or leave them."""
        if verdict not in ("accept", "decline"):
            raise NotFoundError("Accept or decline.")
        proposal = get_proposal(proposal_pk)
        if verdict == "accept":
            accept_proposal(proposal=proposal, actor=request.user)
            messages.success(request, "The proposed weights are in force. Ranked jobs are being ranked again.")
        else:
            decline_proposal(proposal=proposal, actor=request.user)
            messages.success(request, "The proposal is declined. Nothing was changed.")
        return redirect("matching:proposals")
