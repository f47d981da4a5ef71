"""Every operation keeps the promises that the guide makes of all of them."""

import pytest

from core.api.conditional import CHANGES
from tests.architecture.routes import PUBLIC, ROUTES, make_world
from tests.architecture.test_routes import rolled_back, url_of

pytestmark = pytest.mark.django_db
OPERATIONS = [(name, method) for name, method in ROUTES if name.startswith("api:")]
CHANGING = [(name, method) for name, method in OPERATIONS if method in CHANGES]
POSTS = [(name, method) for name, method in OPERATIONS if method == "POST"]

UNCOUNTED = {"api:health", "api:health-ready", "api:schema", "api:docs", "api:clerk-webhook"}
"""Probes, documents, and what another service delivers signed."""


@pytest.fixture
def world(alice):
    return make_world(alice)


def send(api, method, url, **headers):
    with rolled_back():
        return api.generic(method, url, "{}", content_type="application/json", **headers)


def test_no_change_is_made_to_what_was_changed_since(alice, world):
    api = alice.api
    got = {key: send(api, key[1], url_of(key[0], world), HTTP_IF_MATCH='"old"').status_code for key in CHANGING}

    assert {key: status for key, status in got.items() if status != 412} == {}


def test_what_a_get_shows_serves_for_the_change(alice, world):
    api = alice.api
    for name, method in CHANGING:
        url = url_of(name, world)
        etag = api.get(url).get("ETag")
        if etag is not None:
            assert (name, method, send(api, method, url, HTTP_IF_MATCH=etag).status_code) != (name, method, 412)


def test_every_post_that_has_an_effect_has_it_once(alice, world):
    """Also where the operation ends with an error: that is answered again, not kept."""
    api, repeated = alice.api, set()
    for name, method in POSTS:
        if ROUTES[name, method][0] == PUBLIC:
            continue
        with rolled_back():
            key = {"HTTP_IDEMPOTENCY_KEY": name, "content_type": "application/json"}
            first, second = (api.generic(method, url_of(name, world), "{}", **key) for _ in range(2))
        if first.status_code < 400:
            repeated.add(name)
            assert (name, second.status_code, second.content) == (name, first.status_code, first.content)
            assert second["Idempotency-Replayed"] == "true"
        else:
            assert not second.has_header("Idempotency-Replayed")

    assert {"api:job-match", "api:resume-parse", "api:task-retry"} <= repeated


def test_every_answer_tells_its_request_and_what_is_left(alice, world):
    api = alice.api
    without = {
        name
        for name, method in OPERATIONS
        if "RateLimit-Remaining" not in (answer := send(api, method, url_of(name, world)))
        or "X-Request-ID" not in answer
    }

    assert without == UNCOUNTED
