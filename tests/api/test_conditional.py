"""Callers fetch only what is new to them, and change only what they saw."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from core.api.authentication import tokens_for
from jobs.models import Job
from tests.architecture.routes import make_world

pytestmark = pytest.mark.django_db
DETAILS = {
    "/candidates/{candidate}": "candidate",
    "/jobs/{job}": "job",
    "/matches/{match}": "match",
    "/resumes/{resume}": "resume",
    "/tasks/{task}/status": "task",
    "/auth/me": "job",
}


@pytest.fixture
def job(rita):
    return rita.api.post("/api/v1/jobs", {"title": "Cook"}).json()["id"]


@pytest.fixture
def address(job):
    return f"/api/v1/jobs/{job}"


def test_every_detail_has_a_strong_etag_and_is_not_sent_twice(alice):
    world = make_world(alice)
    for path, kind in DETAILS.items():
        address = "/api/v1" + path.format(**{kind: world.objects[kind].pk})
        etag = alice.api.get(address)["ETag"]
        again = alice.api.get(address, HTTP_IF_NONE_MATCH=etag)

        assert etag.startswith('"')
        assert (path, again.status_code, again.content, again["ETag"]) == (path, 304, b"", etag)


def test_the_etag_changes_with_what_is_shown(rita, address):
    before = rita.api.get(address)["ETag"]
    rita.api.post(f"{address}/requirements", {"kind": "skill", "value": "python"})

    assert rita.api.get(address)["ETag"] != before
    assert rita.api.get(address, HTTP_IF_NONE_MATCH=before).status_code == 200


def test_only_the_state_that_was_seen_is_changed(rita, address):
    seen = rita.api.get(address)["ETag"]
    first = rita.api.patch(address, {"title": "Baker"}, HTTP_IF_MATCH=seen)
    second = rita.api.patch(address, {"title": "Waiter"}, HTTP_IF_MATCH=seen)
    third = rita.api.patch(address, {"title": "Porter"}, HTTP_IF_MATCH=first["ETag"])

    assert (first.status_code, second.status_code, third.status_code) == (200, 412, 200)
    assert second.json()["code"] == "precondition_failed"
    assert rita.api.get(address).json()["title"] == "Porter"
    assert rita.api.get(address)["ETag"] == third["ETag"]


def test_what_was_changed_since_is_not_deleted(rita, address):
    seen = rita.api.get(address)["ETag"]
    rita.api.patch(address, {"title": "Baker"})

    assert rita.api.delete(address, HTTP_IF_MATCH=seen).status_code == 412
    assert rita.api.delete(address, HTTP_IF_MATCH=rita.api.get(address)["ETag"]).status_code == 204


def test_a_status_is_compared_with_its_job(rita, address):
    seen = rita.api.get(address)["ETag"]

    assert rita.api.put(f"{address}/status", {"status": "active"}, HTTP_IF_MATCH='"old"').status_code == 412
    assert rita.api.put(f"{address}/status", {"status": "active"}, HTTP_IF_MATCH=seen).status_code == 200


def test_what_has_no_etag_cannot_be_compared(rita, address):
    assert rita.api.put(f"{address}/favorite", HTTP_IF_MATCH='"any"').status_code == 412


@pytest.mark.parametrize("header", ["*", 'W/{etag}, "x"', '"x", {etag}'])
def test_any_of_the_named_states_will_do(rita, address, header):
    seen = rita.api.get(address)["ETag"]

    assert rita.api.patch(address, {"title": "B"}, HTTP_IF_MATCH=header.format(etag=seen)).status_code == 200


def test_a_compressed_answer_has_a_strong_etag_of_its_own_that_serves_as_well(rita, address):
    rita.api.patch(address, {"description": "Cooks. " * 200})
    plain = rita.api.get(address)
    first, second = (rita.api.get(address, HTTP_ACCEPT_ENCODING="gzip") for _ in range(2))

    assert first["Content-Encoding"] == "gzip"
    assert first["ETag"] == plain["ETag"][:-1] + '-gzip"'
    assert first.content == second.content
    assert rita.api.get(address, HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 304
    assert rita.api.patch(address, {"title": "B"}, HTTP_IF_MATCH=first["ETag"]).status_code == 200


def test_the_etag_of_some_fields_stands_for_the_whole(rita, address):
    seen = rita.api.get(address, {"fields": "title"})["ETag"]

    assert seen == rita.api.get(address)["ETag"]
    assert rita.api.patch(address, {"title": "B"}, HTTP_IF_MATCH=seen).status_code == 200


def test_an_operator_may_insist_on_if_match(rita, address, settings):
    settings.API_REQUIRE_IF_MATCH = True
    blind = rita.api.patch(address, {"title": "Baker"})
    mark = rita.api.put(f"{address}/favorite")

    assert (blind.status_code, blind.json()["code"]) == (428, "precondition_required")
    assert mark.status_code == 204


@pytest.mark.django_db(transaction=True)
def test_of_two_parallel_changes_one_wins(live_server, rita, address):
    headers = {"Authorization": f"Bearer {tokens_for(rita.user, rita.membership)['access']}"}
    url = f"{live_server.url}{address}"
    for turn in range(5):
        seen = {"If-Match": requests.get(url, headers=headers, timeout=30).headers["ETag"]}

        def send(title, seen=seen):
            return requests.put(url, json={"title": title}, headers={**headers, **seen}, timeout=30).status_code

        with ThreadPoolExecutor(2) as pool:
            got = list(pool.map(send, [f"A{turn}", f"B{turn}"]))

        assert sorted(got) == [200, 412]
        with rita.scope():
            assert Job.objects.get().title == (f"A{turn}" if got[0] == 200 else f"B{turn}")
