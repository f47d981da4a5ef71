"""Proposing weights from decisions."""

import pytest

from core.errors import ConflictError
from jobs.selectors.stage import get_stage
from matching.enums import ProposalState
from matching.models import Match, ScoringWeights, WeightProposal
from matching.selectors.basis import weights_in_force, weights_json
from matching.selectors.learning import counts_of, decision_labels
from matching.services.decision import decide
from matching.services.feedback import give_feedback
from matching.services.learning import accept_proposal, decline_proposal, request_learning
from matching.services.weights import set_weights
from tests.matching.candidates import add_candidate, make_job, rank
from tests.tasks import work_off

pytestmark = pytest.mark.django_db
PEOPLE = 36
HELD = ((), ("python",), ("python", "django"), ("python", "django", "sql"))
BILLING = "Billing platform: invoices, payments, ledgers, refunds and dunning for large customers."
OWN_WORDS = ("Payments of clinics.", "Hospital software and its customers.", "Imaging for hospitals, and invoices.")
TITLES = ("Backend Developer", "Web Developer", "Gardener")
ASKED = [{"kind": "skill", "value": key, "must": False} for key in HELD[-1]]


@pytest.fixture
def decided(rita):
    """A job where those who know Django were shortlisted and the others rejected, whatever their titles."""
    for number in range(PEOPLE):
        months = 12 + number * 7 % 60
        add_candidate(rita, f"Person {number}", skills=HELD[number % 4], title=TITLES[number % 3], months=months)
    job = make_job(rita, requirements=ASKED)
    rank(rita, job)
    with rita.scope():
        for match in Match.objects.select_related("job", "candidate"):
            knows = match.candidate.skills.filter(skill__key="django").exists()
            stage = get_stage(rita.organization, "shortlisted" if knows else "rejected")
            decide(job=match.job, candidate=match.candidate, stage=stage, actor=rita.user, reason="Seen")
    return job


def learned(person):
    with person.scope():
        request_learning(organization=person.organization, actor=person.user)
    work_off(person)
    with person.scope():
        return WeightProposal.objects.first()


def in_force(person):
    with person.scope():
        return weights_json(weights_in_force())


def test_too_few_decisions_are_told(rita):
    with rita.scope(), pytest.raises(ConflictError, match="0 for and 0 against"):
        request_learning(organization=rita.organization, actor=rita.user)


def test_decisions_propose_weights_and_nothing_comes_into_force_by_itself(decided, alice):
    before = in_force(alice)
    proposal = learned(alice)

    assert (proposal.evidence["yes"], proposal.evidence["no"]) == (PEOPLE // 2, PEOPLE // 2)
    assert proposal.after["skills"] >= before["skills"]
    assert round(sum(proposal.after.values()), 6) == 100
    assert proposal.asked_by == alice.user
    assert in_force(alice) == before


@pytest.fixture
def proposal(alice):
    now = in_force(alice)
    after = {**now, "skills": now["skills"] + 4, "text": now["text"] - 4}
    with alice.scope():
        return WeightProposal.objects.create(
            organization=alice.organization, before=now, after=after, evidence={}, asked_by=alice.user
        )


def test_a_person_accepts_once_and_cannot_decline_afterwards(proposal, alice):
    with alice.scope():
        accept_proposal(proposal=proposal, actor=alice.user)
        accept_proposal(proposal=proposal, actor=alice.user)
        assert ScoringWeights.objects.get().author == alice.user
        with pytest.raises(ConflictError):
            decline_proposal(proposal=proposal, actor=alice.user)
    assert in_force(alice) == pytest.approx(proposal.after)


def test_a_declined_proposal_changes_nothing(proposal, alice):
    with alice.scope():
        assert decline_proposal(proposal=proposal, actor=alice.user).state == ProposalState.DECLINED
    assert in_force(alice) == proposal.before


def test_a_proposal_grows_old_with_the_weights_that_it_was_made_from(proposal, alice):
    with alice.scope():
        set_weights(weights={"skills": 1}, organization=alice.organization, actor=alice.user)
        with pytest.raises(ConflictError, match="changed since"):
            accept_proposal(proposal=proposal, actor=alice.user)


def test_feedback_counts_where_nothing_was_decided(rita):
    add_candidate(rita, "Ada")
    add_candidate(rita, "Cem", skills=())
    rank(rita, make_job(rita))
    with rita.scope():
        first, last = Match.objects.placed().order_by("-score", "id").select_related("job", "candidate")
        said = {"organization": rita.organization, "comment": "", "actor": rita.user}
        give_feedback(verdict="good", match=last, **said)
        assert counts_of(decision_labels()) == (0, 0)
        give_feedback(verdict="too_low", match=last, **said)
        give_feedback(verdict="too_high", match=first, **said)
        assert counts_of(decision_labels()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_of_two_members_feedback_on_one_place_the_newest_counts(rita, alice):
    add_candidate(rita, "Ada")
    add_candidate(rita, "Cem", skills=())
    rank(rita, make_job(rita))
    with rita.scope():
        first, last = Match.objects.placed().order_by("-score", "id").select_related("job", "candidate")
    said = ((first, "too_high", rita), (last, "too_high", alice), (last, "too_low", rita), (last, "too_high", alice))
    told = []
    for match, verdict, person in said:
        with rita.scope():
            give_feedback(organization=rita.organization, comment="", verdict=verdict, match=match, actor=person.user)
        with rita.scope():
            told.append(decision_labels().get(match.job_id, {}).get(last.candidate_id))

    assert told == [None, None, True, None]


def test_decisions_that_look_past_the_wording_propose_weights_that_order_unseen_pairs_better(rita, alice):
    """Those who only talk like the advertisement are turned down, those who know what it asks for come forward."""
    kinds = [{"skills": HELD[1], "summary": BILLING}, *({"skills": HELD[-1], "summary": text} for text in OWN_WORDS)]
    people = [
        add_candidate(rita, f"Person {number}", title="Developer", **kinds[number % 2 and 1 + number // 2 % 3])
        for number in range(PEOPLE)
    ]
    job = make_job(rita, requirements=ASKED, description=BILLING)
    rank(rita, job)
    for number, candidate in enumerate(people):
        with rita.scope():
            stage = get_stage(rita.organization, ("rejected", "shortlisted")[number % 2])
            decide(job=job, candidate=candidate, stage=stage, actor=rita.user, reason="Seen")

    proposal = learned(alice)
    page = alice.page.get("/settings/scoring/proposals").content.decode()
    with alice.scope():
        accept_proposal(proposal=proposal, actor=alice.user)
    work_off(alice)
    with alice.scope():
        best = set(Match.objects.order_by("-score").values_list("candidate", flat=True)[: PEOPLE // 2])

    assert proposal.state == ProposalState.OPEN
    assert proposal.evidence["then"] > proposal.evidence["now"] + 0.1
    assert "Show what it would do" in page
    assert best == {person.pk for person in people[1::2]}
