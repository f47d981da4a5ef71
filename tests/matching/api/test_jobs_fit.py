"""Where a candidate would fit, over the API."""

import pytest

from tests.matching.candidates import PYTHON, add_candidate, make_job
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(rita):
    """A gardener among three open jobs, two of which ask for Python."""
    candidate = add_candidate(rita, "Ada", skills=("sql",), title="Gardener")
    make_job(rita, title="Gardener", status="active", requirements=())
    for title in ("Backend Developer", "Cook"):
        make_job(rita, title=title, status="active", requirements=[PYTHON])
    work_off(rita)
    return candidate


def fit(person, candidate, **params):
    return person.api.get(f"/api/v1/candidates/{candidate.pk}/jobs-fit", params)


def test_every_open_job_comes_with_what_would_close_the_gaps(ada, bob):
    body = fit(bob, ada).json()

    assert (body["candidate"], body["is_ready"], body["open_jobs"]) == (str(ada.pk), True, 3)
    assert body["jobs"][0]["job"]["title"] == "Gardener"
    scores = [job["score"] for job in body["jobs"]]
    assert scores == sorted(scores, reverse=True)
    for job in body["jobs"][1:]:
        assert [item["label"] for item in job["missing"]] == ["Python"]
        (way,) = job["closings"]
        assert (way["label"], way["gain"] > 0) == ("Python", True)
        assert (job["match"] is not None, job["rank"]) == (True, 1)


def test_the_limit_is_kept_and_checked(ada, bob):
    assert len(fit(bob, ada, limit=1).json()["jobs"]) == 1
    for wrong in ("0", "101", "x"):
        answer = fit(bob, ada, limit=wrong)
        assert (answer.status_code, list(answer.json()["errors"])) == (400, ["limit"])


def test_who_is_not_prepared_yet_is_said_to_be(bob, rita):
    make_job(rita, status="active")
    body = fit(bob, add_candidate(rita)).json()

    assert (body["is_ready"], body["jobs"]) == (False, [])


def test_strangers_find_nothing(ada, charlie, nobody):
    assert fit(charlie, ada).status_code == 404
    assert nobody.get(f"/api/v1/candidates/{ada.pk}/jobs-fit").status_code == 401
