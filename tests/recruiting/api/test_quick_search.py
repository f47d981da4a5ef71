"""Bob looks in one box for people and jobs."""

import pytest

from resumes.services.candidate import create
from tests.matching.candidates import make_job

pytestmark = pytest.mark.django_db
SEARCH = "/api/v1/search"


@pytest.fixture
def world(alice):
    with alice.scope():
        for name in ("Ada Park", "Ben Roe", "Cara Diaz"):
            values = {"name": name, "headline": "Backend Developer"}
            create(organization=alice.organization, actor=alice.user, values=values)
    make_job(alice)
    make_job(alice, title="Sous Chef")


def test_bob_finds_candidates_and_jobs_a_few_of_each(bob, world):
    answer = bob.api.get(SEARCH, {"q": "developer", "limit": 2}).json()

    assert (len(answer["candidates"]), answer["candidates_total"], answer["candidates_more"]) == (2, 3, False)
    assert [(job["title"]) for job in answer["jobs"]] == ["Backend Developer"]
    assert (answer["jobs_total"], answer["interviews"], answer["interviews_total"]) == (1, [], 0)


def test_charlie_finds_nothing_of_a(charlie, world):
    answer = charlie.api.get(SEARCH, {"q": "developer"}).json()

    assert (answer["candidates"], answer["jobs"]) == ([], [])


@pytest.mark.parametrize("query", [{}, {"q": ""}, {"q": "years:many"}, {"q": "a", "limit": 21}, {"q": "a", "limit": 0}])
def test_what_cannot_be_searched_for_is_told(bob, query):
    assert bob.api.get(SEARCH, query).status_code == 400
