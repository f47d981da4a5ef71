"""Browsers and caches keep nothing of what is private."""

import pytest
from django.conf import settings as django_settings
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/", "/candidates", "/jobs", "/tasks"])
def test_what_bob_reads_is_kept_by_no_cache(bob, address):
    assert "no-store" in bob.page.get(address)["Cache-Control"]


@pytest.mark.parametrize("address", ["/candidates", "/auth/me", "/nothing-here"])
def test_what_an_integration_reads_is_kept_by_no_cache(bob, address):
    assert "no-store" in bob.api.get(f"/api/v1{address}")["Cache-Control"]


def test_the_error_that_nobody_gets_is_kept_by_no_cache(nobody):
    assert "no-store" in nobody.get("/api/v1/candidates")["Cache-Control"]


def test_signing_out_empties_what_the_browser_kept(bob):
    assert bob.page.post("/sign-out")["Clear-Site-Data"] == '"cache"'


@pytest.mark.parametrize("address", ["/sign-in", "/api/v1/health", "/api/v1/docs", "/nothing-here"])
def test_every_answer_forbids_framing_plugins_and_another_base(address):
    policy = Client().get(address)["Content-Security-Policy"]

    assert "frame-ancestors 'none'" in policy
    assert "object-src 'none'" in policy
    assert "base-uri 'none'" in policy


def test_the_documentation_of_the_api_runs_no_inline_script():
    answer = Client().get("/api/v1/docs")

    assert "script-src 'self';" in f"{answer['Content-Security-Policy']};"
    assert b"<script>" not in answer.content


def test_a_call_over_plain_http_is_refused_and_not_redirected(nobody, settings):
    settings.SECURE_SSL_REDIRECT = True
    answer = nobody.get("/api/v1/candidates")

    assert answer.status_code == 403
    assert answer.json()["code"] == "https_needed"
    assert nobody.get("/api/v1/candidates", secure=True).status_code == 401


def test_a_load_balancer_may_probe_over_plain_http(nobody, settings):
    settings.SECURE_SSL_REDIRECT = True

    assert nobody.get("/api/v1/health").status_code == 200


def test_a_page_over_plain_http_is_sent_on_to_https(settings):
    settings.SECURE_SSL_REDIRECT = True
    answer = Client().get("/sign-in")

    assert (answer.status_code, answer["Location"]) == (301, "https://testserver/sign-in")


def test_scripts_cannot_read_the_cookies(client, alice):
    client.post("/sign-in", {"email": alice.user.email, "password": "correct-horse-battery"})
    client.get("/jobs/new")

    assert client.cookies[django_settings.SESSION_COOKIE_NAME]["httponly"]
    assert client.cookies[django_settings.CSRF_COOKIE_NAME]["httponly"]
    assert client.cookies[django_settings.SESSION_COOKIE_NAME]["samesite"] == "Lax"
