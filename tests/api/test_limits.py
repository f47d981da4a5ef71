"""Callers have so many requests a minute, are told how many are left, and when to come again."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
import redis
from django.conf import settings as django_settings
from django.core.files.uploadedfile import SimpleUploadedFile

from core.api import rates
from core.enums import Plan
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
TASKS = "/api/v1/tasks"
SMALL = {"standard": (3, 60), "premium": (5, 60), "login": (2, 60), "upload": (1, 60)}


@pytest.fixture
def throttled(settings, monkeypatch):
    """Small limits, nothing counted yet, and time enough for Redis on a busy machine."""
    redis.Redis.from_url(django_settings.REDIS_URL).flushdb()
    settings.RATE_LIMITS = SMALL
    monkeypatch.setattr(rates, "PATIENCE", 10.0)
    monkeypatch.setattr(rates, "_line", rates._Line())


def statuses(client, times, path=TASKS):
    return [client.get(path).status_code for _ in range(times)]


def test_a_caller_is_told_what_is_left_and_when_to_come_again(throttled, bob):
    api = bob.api
    answers = [api.get(TASKS) for _ in range(4)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert [answer["RateLimit-Remaining"] for answer in answers] == ["2", "1", "0", "0"]
    assert {answer["RateLimit-Limit"] for answer in answers} == {"3"}
    assert answers[0]["RateLimit-Policy"] == '"standard";q=3;w=60'
    assert 1 <= int(answers[3]["Retry-After"]) <= 60
    assert answers[3]["Retry-After"] == answers[3]["RateLimit-Reset"]
    assert (answers[3]["Content-Type"], answers[3].json()["code"]) == ("application/problem+json", "throttled")


def test_each_caller_counts_alone_whatever_the_token(throttled, alice, bob, charlie):
    assert statuses(bob.api, 2) + statuses(bob.api, 2) == [200, 200, 200, 429]
    assert statuses(alice.api, 3) == statuses(charlie.api, 3) == [200] * 3


def test_a_premium_organization_has_more(throttled, bob):
    bob.organization.plan = Plan.PREMIUM
    bob.organization.save()

    assert statuses(bob.api, 6) == [200] * 5 + [429]


def test_what_is_refused_counts_too(throttled, bob):
    refused = [bob.api.post("/api/v1/jobs", {"title": "x"}) for _ in range(4)]

    assert [answer.status_code for answer in refused] == [403, 403, 403, 429]
    assert refused[0]["RateLimit-Remaining"] == "2"


def test_guessing_tokens_is_limited_by_address(throttled, nobody):
    nobody.credentials(HTTP_AUTHORIZATION="Bearer guessed")

    assert statuses(nobody, 4) == [401, 401, 401, 429]


def test_signing_in_has_a_sharper_limit(throttled, nobody, alice):
    body = {"email": "alice@example.org", "password": PASSWORD}
    answers = [nobody.post("/api/v1/auth/login", body) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]


def test_uploading_counts_against_both_limits_and_shows_the_nearer_one(throttled, rita):
    def upload():
        files = {"files": [SimpleUploadedFile(f"{n}.txt", b"Anna") for n in range(3)]}
        return rita.api.post("/api/v1/resumes/upload", files, format="multipart")

    first, second = upload(), upload()

    assert (first.status_code, second.status_code) == (202, 429)
    assert first["RateLimit-Limit"] == "1"
    assert first["RateLimit-Policy"] == '"standard";q=3;w=60, "upload";q=1;w=60'


def test_pages_do_not_count(throttled, bob):
    assert {bob.page.get("/tasks").status_code for _ in range(5)} == {200}


def test_parallel_requests_are_counted_one_by_one(throttled, settings):
    settings.RATE_LIMITS = {**SMALL, "standard": (10, 60)}
    with ThreadPoolExecutor(20) as pool:
        counts = list(pool.map(lambda _: rates.count(policy="standard", who="many"), range(50)))

    assert sorted(count.used for count in counts) == list(range(1, 51))
    assert sum(not count.is_exceeded for count in counts) == 10


def test_without_redis_nothing_is_refused(throttled, settings, bob, monkeypatch):
    line = rates._Line()
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    monkeypatch.setattr(rates, "_line", line)
    answers = [bob.api.get(TASKS) for _ in range(5)]

    assert {answer.status_code for answer in answers} == {200}
    assert not answers[0].has_header("RateLimit-Limit")
    assert line.silent_until > 0


def test_a_limit_that_cannot_be_read_stops_the_start(monkeypatch):
    from django.core.exceptions import ImproperlyConfigured

    from recruiting import environment

    for raw in ("many", "0/min", "10", "10/fortnight", "-1/min"):
        monkeypatch.setenv("X_RATE", raw)
        with pytest.raises(ImproperlyConfigured, match="X_RATE"):
            environment.rate("X_RATE", "1/min")
    monkeypatch.setenv("X_RATE", "90/hour")
    assert json.dumps(environment.rate("X_RATE", "1/min")) == "[90, 3600]"
