"""The log of rankings over the API, for admins."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matching.models import LoggedRanking, Match
from tests.matching.candidates import add_candidate, make_job, rank
from tests.tasks import work_off

pytestmark = pytest.mark.django_db
LOG = "/api/v1/rankings"


@pytest.fixture
def logged(alice):
    for name, skills in (("Ada", ["python"]), ("Ben", []), ("Cem", ["excel"])):
        add_candidate(alice, name, skills=skills)
    rank(alice, make_job(alice))
    with alice.scope():
        return LoggedRanking.objects.get()


def test_alice_lists_rankings_and_reads_what_one_rested_on(alice, logged):
    [row] = alice.api.get(LOG).json()["results"]
    shown = alice.api.get(f"{LOG}/{logged.pk}").json()

    assert (row["id"], row["title"], row["candidates"], row["scored"]) == (str(logged.pk), "Backend Developer", 3, 3)
    assert row["asked_by"] == "Alice"
    assert shown | row == shown
    assert len(shown["digest"]) == 64
    assert shown["basis"]["job"]["title"] == "Backend Developer"
    assert shown["erased"] == 0


def test_the_scores_are_those_of_the_ranking_best_first_and_in_pages(alice, logged):
    first = alice.api.get(f"{LOG}/{logged.pk}/scores", {"page_size": 2}).json()
    answer = alice.api.get(first["next"])
    second = answer.json()
    beyond = alice.api.get(f"{LOG}/{logged.pk}/scores", {"page_size": 2, "page": 30}).json()
    with alice.scope():
        stored = {str(match.candidate_id): match.score for match in Match.objects.all()}

    rows = [*first["results"], *second["results"]]
    assert (first["previous"], second["next"]) == (None, None)
    assert beyond["previous"].endswith("page=2&page_size=2")
    assert answer["Link"] == f'<{second["previous"]}>; rel="prev"'
    assert (first["total"], first["pages"], second["page"], beyond["results"]) == (3, 2, 2, [])
    assert [row["place"] for row in rows] == [1, 2, 3]
    assert {row["candidate"]: Decimal(row["score"]) for row in rows} == stored
    assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), key=Decimal, reverse=True)
    assert all(sum(map(Decimal, row["points"].values())) == Decimal(row["score"]) for row in rows)


def test_a_page_that_cannot_be_is_refused_with_what_can(alice, logged):
    answer = alice.api.get(f"{LOG}/{logged.pk}/scores", {"page": 0, "page_size": 5000})

    assert answer.status_code == 400
    assert {"page", "page_size"} <= set(answer.json()["errors"])


def test_rankings_and_scores_cost_the_same_number_of_queries_however_many(alice, logged):
    def asked(path):
        with CaptureQueriesContext(connection) as queries:
            assert alice.kept_api.get(path).status_code == 200
        return len(queries)

    paths = (LOG, f"{LOG}/{logged.pk}/scores")
    before = [asked(path) for path in (LOG, *paths)][1:]
    with alice.scope():
        [batch] = logged.batches.all()
        for further in range(2):
            LoggedRanking.objects.create(organization=alice.organization, basis=logged.basis, inputs=str(further))
            batch.pk = None
            batch.save()

    assert [asked(path) for path in paths] == before


def test_a_replay_is_a_task_that_tells_whether_all_are_equal(alice, logged):
    answer = alice.api.post(f"{LOG}/{logged.pk}/replay")
    work_off(alice)
    result = alice.api.get(f"/api/v1/tasks/{answer.json()['task_id']}/result").json()

    assert answer.status_code == 202
    assert (result["equal"], result["different"]) == (3, 0)


def test_bob_may_not_and_charlie_finds_nothing(bob, charlie, logged):
    for path in (LOG, f"{LOG}/{logged.pk}", f"{LOG}/{logged.pk}/scores"):
        assert bob.api.get(path).status_code == 403
    assert bob.api.post(f"{LOG}/{logged.pk}/replay").status_code == 403
    assert charlie.api.get(LOG).json()["results"] == []
    assert charlie.api.get(f"{LOG}/{logged.pk}/scores").status_code == 404
    assert charlie.api.post(f"{LOG}/{logged.pk}/replay").status_code == 404
