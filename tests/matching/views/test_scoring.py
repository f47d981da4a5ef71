"""The scoring weights as a page and over the API."""

import re

import pytest

from core.models import TaskRun
from matching.models import ScoringWeights
from matching.scoring.profiles import Weights
from matching.selectors.basis import weights_in_force, weights_json
from tests.matching.candidates import add_candidate, make_job, rank

pytestmark = pytest.mark.django_db
SKILLS_FIRST = {"skills": 60, "text": 40}
API = "/api/v1/settings/scoring"


def in_force(person):
    with person.scope():
        return weights_json(weights_in_force())


def test_bob_sees_the_weights_and_cannot_change_them(bob):
    page = bob.page

    assert 'value="19"' in page.get("/settings/scoring").content.decode()
    assert page.post("/settings/scoring", SKILLS_FIRST).status_code == 403
    assert bob.api.put(API, {"weights": SKILLS_FIRST}, format="json").status_code == 403


def test_alice_changes_them_and_takes_it_back(alice, charlie):
    html = alice.page.post("/settings/scoring", SKILLS_FIRST, follow=True).content.decode()
    changed = in_force(alice)
    alice.page.post(re.search(r'action="(/settings/scoring/default)"', html)[1])

    assert (changed["skills"], changed["title"]) == (60, 0)
    assert in_force(alice) == in_force(charlie) == weights_json(Weights())


def test_earlier_weights_can_be_used_again(alice):
    page = alice.page
    page.post("/settings/scoring", SKILLS_FIRST)
    page.post("/settings/scoring", {"text": 100})
    html = page.get("/settings/scoring").content.decode()
    (again,) = set(re.findall(r'action="(/settings/scoring/[0-9a-f-]{36}/use)"', html))
    page.post(again)

    assert in_force(alice)["skills"] == 60
    with alice.scope():
        assert ScoringWeights.objects.count() == 3


def test_a_change_asks_for_one_task_however_many_jobs_are_ranked(alice):
    add_candidate(alice)
    for number in range(3):
        rank(alice, make_job(alice, title=f"Job {number}"))
    alice.page.post("/settings/scoring", SKILLS_FIRST)

    with alice.scope():
        assert [run.kind for run in TaskRun.objects.open()] == ["matching.rerank"]


def test_the_preview_says_who_would_move_and_stores_nothing(alice):
    job = make_job(alice)
    add_candidate(alice, "Skilled", skills=("python",), title="Gardener", months=1)
    add_candidate(alice, "Titled", skills=(), title="Backend Developer")
    rank(alice, job)
    page = alice.page
    shown = [
        re.findall(
            r"/ranking/[^>]+>(\w+)</a>", page.get(f"/settings/scoring/preview?job={job.pk}&{weights}").content.decode()
        )
        for weights in ("skills=100", "title=100")
    ]

    assert [names[0] for names in shown] == ["Skilled", "Titled"]
    with alice.scope():
        assert not ScoringWeights.objects.exists()


def test_the_api_scales_what_it_gets_and_keeps_the_history(alice):
    alice.api.put(API, {"weights": {"skills": 3, "title": 1}}, format="json")
    body = alice.api.put(API, {"weights": {"text": 5}}, format="json").json()

    assert body["weights"]["text"] == 100
    assert [past["weights"]["skills"] for past in body["history"]] == [0, 75]
    assert {past["author"] for past in body["history"]} == {"Alice"}
    assert body == alice.api.get(API).json()


@pytest.mark.parametrize(
    ("weights", "field"),
    [
        ({"skills": -1}, "weights.skills"),
        ({"skills": 0}, "weights"),
        ({}, "weights"),
        ({"charm": 1}, "weights.charm"),
        ({"text": 1e300}, "weights.text"),
    ],
)
def test_impossible_weights_are_refused_by_field(alice, weights, field):
    answer = alice.api.put(API, {"weights": weights}, format="json")

    assert answer.status_code == 400
    assert field in answer.json()["errors"]
