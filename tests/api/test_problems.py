"""Whatever goes wrong, the API says it as problem+json; and OPTIONS and other origins are answered properly."""

import pytest

from tests.core.api.test_hostile_requests import assert_problem

ORIGIN = "https://tool.example.org"
JOBS = "/api/v1/jobs"


@pytest.fixture
def listed(settings):
    settings.CORS_ALLOWED_ORIGINS = [ORIGIN]


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v2/jobs", "/api/v1/nothing", "/api/x"])
def test_an_unknown_address_is_a_problem(alice, path):
    answer = alice.api.get(path)

    assert answer.status_code == 404
    assert path == "/api" or answer["Content-Type"] == "application/problem+json"


def test_a_host_that_is_not_ours_is_a_problem(nobody):
    assert_problem(nobody.get("/api/v1/health", HTTP_HOST="evil.example.com"), 400)
    assert nobody.get("/sign-in", HTTP_HOST="evil.example.com")["Content-Type"].startswith("text/html")


def test_a_method_that_is_not_offered_is_named_beside_those_that_are(alice):
    answer = alice.api.delete(JOBS)

    assert_problem(answer, 405)
    assert {method.strip() for method in answer["Allow"].split(",")} >= {"GET", "POST"}


def test_a_type_that_is_not_offered_is_a_problem(alice):
    assert_problem(alice.api.get(JOBS, HTTP_ACCEPT="application/xml"), 406)


@pytest.mark.parametrize("path", [JOBS, f"{JOBS}/search", "/api/v1/auth/login", "/api/v1/auth/me", "/api/v1/health"])
def test_options_names_the_methods_to_anybody(nobody, path, db):
    answer = nobody.options(path)

    assert answer.status_code == 200
    assert "OPTIONS" in answer["Allow"]
    assert "GET" in answer["Allow"] or "POST" in answer["Allow"]


@pytest.mark.usefixtures("listed")
def test_a_listed_origin_may_call(nobody, alice):
    asked = {
        "HTTP_ORIGIN": ORIGIN,
        "HTTP_ACCESS_CONTROL_REQUEST_METHOD": "POST",
        "HTTP_ACCESS_CONTROL_REQUEST_HEADERS": "authorization,idempotency-key",
    }
    preflight = nobody.options(JOBS, **asked)
    answer = alice.api.get(JOBS, HTTP_ORIGIN=ORIGIN)

    assert preflight.status_code in (200, 204)
    assert preflight["Access-Control-Allow-Origin"] == answer["Access-Control-Allow-Origin"] == ORIGIN
    assert "POST" in preflight["Access-Control-Allow-Methods"]
    assert {"authorization", "idempotency-key", "if-match"} <= set(
        preflight["Access-Control-Allow-Headers"].split(", ")
    )
    assert {"ETag", "Link", "Retry-After", "Idempotency-Replayed", "X-Request-ID", "RateLimit-Remaining"} <= set(
        answer["Access-Control-Expose-Headers"].split(", ")
    )
    assert not answer.has_header("Access-Control-Allow-Credentials")


@pytest.mark.usefixtures("listed")
def test_other_origins_and_pages_are_not_for_scripts_elsewhere(alice):
    assert not alice.api.get(JOBS, HTTP_ORIGIN="https://evil.example.com").has_header("Access-Control-Allow-Origin")
    assert not alice.page.get("/jobs", HTTP_ORIGIN=ORIGIN).has_header("Access-Control-Allow-Origin")


def test_no_origin_is_listed_unless_an_operator_does(alice):
    assert not alice.api.get(JOBS, HTTP_ORIGIN=ORIGIN).has_header("Access-Control-Allow-Origin")
