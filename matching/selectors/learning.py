"""Decisions as the learning of weights sees them."""

import uuid
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict

from django.db.models import QuerySet

from core.errors import NotFoundError
from jobs.enums import StageKind
from jobs.models import Job, StageChange
from matching.enums import FeedbackSubject, Verdict
from matching.learning import Decided
from matching.models import CandidateIndex, Feedback, Ranking, WeightProposal
from matching.scoring.result import COMPONENTS
from matching.selectors.basis import cosine_of, current_basis
from matching.selectors.profile_json import profile_of

NEWEST = 20_000
"""Decisions that are looked at, the newest ones."""
MOST_OF_A_JOB = 400
Labels = dict[uuid.UUID, dict[uuid.UUID, bool]]
"""By job and candidate, whether people said yes."""


def decision_labels() -> Labels:
    """What people said: yes to whoever came forward, no to who was rejected at once or found placed too high.

    Of several members' feedback on one place the newest counts. A later rejection takes no earlier yes back: it rests
    on more than what the ranking sees. Of jobs that are not ranked, and of jobs with decisions on one side only,
    nothing can be learned.
    """
    labels: Labels = defaultdict(dict)
    placed = Feedback.objects.filter(
        subject=FeedbackSubject.RANKING, verdict__in=[Verdict.TOO_HIGH, Verdict.TOO_LOW], job__is_ranked=True
    )
    newest = placed.order_by("-updated_at", "-id").values_list("job_id", "candidate_id", "verdict")[:NEWEST]
    for job, candidate, verdict in newest:
        labels[job].setdefault(candidate, verdict == Verdict.TOO_LOW)
    decisions = StageChange.objects.decisions().filter(actor__isnull=False, application__job__is_ranked=True)
    columns = ("application__job_id", "candidate_id", "after_kind")
    said: Labels = defaultdict(dict)
    for job, candidate, kind in decisions.values_list(*columns)[:NEWEST]:
        said[job][candidate] = said[job].get(candidate, False) or kind != StageKind.REJECTED
    for job, people in said.items():
        labels[job].update(people)
    return {job: people for job, people in labels.items() if len(set(people.values())) > 1}


def counts_of(labels: Mapping[uuid.UUID, Mapping[uuid.UUID, bool]]) -> tuple[int, int]:
    """How many are yes, and how many no."""
    said = [yes for people in labels.values() for yes in people.values()]
    return sum(said), len(said) - sum(said)


def decided_of(job_id: uuid.UUID, people: Mapping[uuid.UUID, bool]) -> list[Decided]:
    """The candidates of a job, scored with the weights in force, as the fit sees them."""
    job = Job.objects.filter(pk=job_id).first()
    if job is None:
        return []
    basis = current_basis(job, Ranking.objects.filter(job=job).first())
    weights = asdict(basis.weights)
    shown = sorted(people)[:MOST_OF_A_JOB]
    found = []
    for index in CandidateIndex.objects.filter(candidate__in=shown).order_by("candidate_id"):
        score = basis.score(profile_of(index.profile), cosine_of(index, basis))
        points = {part.component: float(part.points) for part in score.contributions}
        yields = tuple(points[name] / weights[name] if weights[name] else 0.0 for name in COMPONENTS)
        found.append(Decided(str(job_id), yields, people[index.candidate_id]))
    return found


def list_proposals() -> QuerySet[WeightProposal]:
    """What was proposed, newest first, with who asked and who decided."""
    found: QuerySet[WeightProposal] = WeightProposal.objects.select_related("asked_by", "decided_by")
    return found


def get_proposal(proposal_id: uuid.UUID) -> WeightProposal:
    """One proposal. Raises NotFoundError."""
    found: WeightProposal | None = (
        WeightProposal.objects.select_related("asked_by", "decided_by").filter(pk=proposal_id).first()
    )
    if found is None:
        raise NotFoundError("There is no such proposal here.")
    return found
