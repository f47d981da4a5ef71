"""Candidates for a text over the API, and the job that it becomes."""

import pytest

from jobs.models import Job
from matching.models import Match
from tests.matching.candidates import add_candidate
from tests.tasks import work_off

pytestmark = pytest.mark.django_db

TEXT = "Backend Developer\nWe need at least 2 years of Python. You must know Django."
FIND, MAKE = "/api/v1/candidates/for-text", "/api/v1/jobs/from-text"


@pytest.fixture
def ada(rita):
    ada = add_candidate(rita, "Ada", skills=("python",))
    work_off(rita)
    return ada


def test_a_viewer_finds_candidates_with_reasons_that_add_up(ada, bob):
    body = bob.api.post(FIND, {"text": TEXT}).json()
    (best,) = body["best"]

    assert (body["title"], body["candidates"]) == ("Backend Developer", 1)
    assert {"Python (2+ years)", "Django"} <= {item["label"] for item in body["requirements"]}
    assert best["candidate"]["id"] == str(ada.pk)
    assert round(sum(part["points"] for part in best["contributions"]), 1) == best["score"]
    assert [item["label"] for item in best["missing"]] == ["Django"]
    assert "Django" in [way["label"] for way in best["closings"]]


def test_bad_input_is_told_by_field(bob, rita):
    for api, path in ((bob.api, FIND), (rita.api, MAKE)):
        for text in ("", " ", "x" * 50_001, None):
            answer = api.post(path, {"text": text}, format="json")
            assert (answer.status_code, list(answer.json()["errors"])) == (400, ["text"])
    assert list(bob.api.post(FIND, {"text": "x", "limit": 0}).json()["errors"]) == ["limit"]


def test_a_recruiter_makes_it_a_job_that_is_ranked(ada, rita, bob):
    answer = rita.api.post(MAKE, {"text": TEXT})
    job = answer.json()
    work_off(rita)

    assert (answer.status_code, job["title"], job["status"]) == (201, "Backend Developer", "draft")
    assert {"Python (2+ years)", "Django"} <= {item["label"] for item in job["requirements"]}
    with rita.scope():
        assert Match.objects.filter(job=job["id"], candidate=ada).count() == 1
    assert bob.api.post(MAKE, {"text": TEXT}).status_code == 403


def test_strangers_find_only_their_own(ada, charlie, nobody):
    assert charlie.api.post(FIND, {"text": TEXT}).json()["best"] == []
    assert [nobody.post(path, {"text": TEXT}).status_code for path in (FIND, MAKE)] == [401, 401]


def test_nothing_is_stored_by_looking(ada, rita):
    rita.api.post(FIND, {"text": TEXT})
    with rita.scope():
        assert Job.objects.count() == 0
