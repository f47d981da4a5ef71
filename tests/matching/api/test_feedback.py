"""Feedback and proposals over the API, and their pages."""

import pytest
from django.urls import reverse

from matching.models import Feedback, Match, WeightProposal
from matching.scoring.profiles import Weights
from matching.selectors.basis import weights_in_force, weights_json
from tests.matching.candidates import add_candidate, make_job, rank

pytestmark = pytest.mark.django_db
FEEDBACK, PROPOSALS = "/api/v1/feedback", "/api/v1/settings/scoring/proposals"


@pytest.fixture
def match(rita):
    add_candidate(rita, "Ada")
    rank(rita, make_job(rita))
    with rita.scope():
        return Match.objects.get()


@pytest.fixture
def proposal(alice):
    now = weights_json(Weights())
    with alice.scope():
        return WeightProposal.objects.create(
            organization=alice.organization,
            before=now,
            after={**now, "skills": now["skills"] + 4, "text": now["text"] - 4},
            evidence={"yes": 20, "no": 30, "jobs": 2, "pairs": 90, "now": 0.61, "then": 0.7},
        )


def test_members_say_what_they_think_of_a_place_and_change_their_minds(match, bob, charlie, nobody):
    body = {"match": str(match.pk), "verdict": "too_low", "comment": "Ten years of it"}
    first = bob.api.post(FEEDBACK, body, format="json")
    bob.api.post(FEEDBACK, {**body, "verdict": "good"}, format="json")

    assert (first.status_code, first.json()["rank"], first.json()["ranked"]) == (201, 1, 1)
    with bob.scope():
        assert Feedback.objects.get().verdict == "good"
    assert charlie.api.post(FEEDBACK, body, format="json").status_code == 404
    assert nobody.post(FEEDBACK, body, format="json").status_code == 401


@pytest.mark.parametrize(
    "body", [{}, {"verdict": "nonsense"}, {"verdict": "too_low"}, {"verdict": "good", "match": "x"}]
)
def test_feedback_that_says_nothing_is_refused(bob, body):
    assert bob.api.post(FEEDBACK, body, format="json").status_code == 400


def test_the_product_can_be_praised(bob):
    assert bob.api.post(FEEDBACK, {"verdict": "good"}, format="json").json()["subject"] == "product"


def test_the_page_of_an_explanation_takes_feedback(match, bob):
    url = reverse("matching:feedback", args=[match.job_id, match.pk])
    bob.page.post(url, {"verdict": "too_high", "comment": "Hm"})

    with bob.scope():
        assert Feedback.objects.get().comment == "Hm"
    assert bob.page.post(url, {"verdict": "?"}).status_code == 400


def test_only_admins_see_and_decide_proposals(proposal, alice, rita, charlie):
    [row] = alice.api.get(PROPOSALS).json()["results"]
    url = f"{PROPOSALS}/{proposal.pk}/accept"

    assert (row["state"], row["evidence"]["then"]) == ("open", 0.7)
    assert rita.api.get(PROPOSALS).status_code == 403
    assert rita.api.post(url).status_code == 403
    assert charlie.api.post(url).status_code == 404
    assert alice.api.post(PROPOSALS).status_code == 409
    assert alice.api.post(url).json()["state"] == "accepted"
    with alice.scope():
        assert weights_in_force().skills == pytest.approx(proposal.after["skills"])


def test_the_page_shows_the_evidence_and_takes_the_answer(proposal, alice, rita):
    page = alice.page.get(reverse("matching:proposals")).content.decode()
    assert "61.0%" in page
    assert "70.0%" in page
    assert "+4.0" in page
    assert rita.page.get(reverse("matching:proposals")).status_code == 403

    alice.page.post(reverse("matching:proposal-decision", args=[proposal.pk, "decline"]))
    with alice.scope():
        assert WeightProposal.objects.get().state == "declined"
        assert weights_in_force() == Weights()
