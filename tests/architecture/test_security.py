"""What every answer, page and script has in common, so that no new one can forget it."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.architecture.routes import PUBLIC, ROUTES, World, make_world
from tests.architecture.test_routes import ask, client_of, is_api, url_of

pytestmark = pytest.mark.django_db

ROOT = Path(settings.BASE_DIR)
SCRIPTS = sorted((ROOT / "static" / "js").rglob("*.js"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
UNSAFE_IN_SCRIPTS = re.compile(r"\beval\(|new Function|insertAdjacentHTML|document\.write|outerHTML\s*=|postMessage")
STORED = re.compile(r"(?:localStorage|sessionStorage)\.setItem\(([^)]*)\)")
UNSAFE_IN_TEMPLATES = re.compile(
    r"\|\s*safe\b|autoescape off|javascript:|<script(?![^>]*\bsrc=)(?![^>]*json)|\son\w+=|\sstyle="
)
TAKES_NO_TOKEN = {"get", "dialog"}
PROVED_BY_ADDRESS = {"core:news-stop"}
"""Mail programs post to it, who have the address from the mail only."""


@pytest.fixture
def world(alice, bob, rita, charlie) -> World:
    return make_world(alice)


def test_every_answer_says_its_type_and_forbids_guessing_it_and_telling_others_where_it_stood(world, alice):
    for name, method in ROUTES:
        answer = ask(client_of(alice, name), name, method, world)
        assert answer["X-Content-Type-Options"] == "nosniff", name
        assert answer["Referrer-Policy"] == "same-origin", name
        assert "frame-ancestors 'none'" in answer["Content-Security-Policy"], name
        kind = answer.get("Content-Type", "")
        if answer.streaming or answer.content:
            assert kind, name
            assert not kind.startswith("text/") or "charset=utf-8" in kind, name


def test_every_error_of_the_api_is_a_problem(world, alice, nobody):
    for name, method in filter(lambda route: is_api(route[0]), ROUTES):
        for client in (alice.kept_api, nobody):
            answer = ask(client, name, method, world)
            if answer.status_code >= 400 and name != "api:health-ready":
                assert answer["Content-Type"] == "application/problem+json", name
                assert answer.json()["request_id"] == answer["X-Request-ID"]


def test_the_api_takes_no_cookie_of_a_page(world, alice):
    for (name, method), (role, _) in ROUTES.items():
        if is_api(name) and role != PUBLIC:
            assert ask(alice.kept_page, name, method, world).status_code in (401, 415), name


def test_a_form_of_another_site_changes_nothing(world, alice):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(alice.user)
    for name, method in ROUTES:
        if not is_api(name) and method == "POST" and name not in PROVED_BY_ADDRESS:
            assert browser.post(url_of(name, world)).status_code == 403, name


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.name)
def test_a_script_runs_no_text_and_stores_no_data(script):
    text = script.read_text()

    assert not UNSAFE_IN_SCRIPTS.search(text)
    assert all(value.endswith('"1"') for value in STORED.findall(text))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_template_escapes_and_holds_no_script_or_style_of_its_own(template):
    text = template.read_text()
    if "mail" in template.parts:
        text = re.sub(r"\sstyle=", " ", text)

    assert not UNSAFE_IN_TEMPLATES.search(text)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_form_that_posts_carries_its_token(template):
    for form in re.findall(r"<form\b.*?</form>", template.read_text(), re.DOTALL | re.IGNORECASE):
        method = re.search(r'method="(\w+)"', form)
        posts = method is not None and method[1].lower() not in TAKES_NO_TOKEN
        assert not posts or "csrf_token" in form or "components/form.html" in form


def test_trace_is_not_answered(alice):
    assert alice.page.trace(reverse("home")).status_code == 405
    assert alice.api.generic("TRACE", reverse("api:me")).status_code == 405
