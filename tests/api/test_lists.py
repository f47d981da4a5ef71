"""Lists: pages with links, what has changed since, and only the wanted fields."""

import re
from datetime import datetime, timedelta

import pytest
from django.urls import get_resolver

from jobs.models import Job
from tests.architecture.routes import make_world
from tests.architecture.test_routes import url_of, walk

pytestmark = pytest.mark.django_db
JOBS = "/api/v1/jobs"
BOUNDED_BY_THEMSELVES = {"api:job-requirements", "api:admin-flags", "api:stages"}
"""Lists without pages: a job takes a limited number of requirements, a pipeline of stages; flags are few."""


@pytest.fixture
def titles(rita):
    with rita.scope():
        Job.objects.bulk_create([Job(organization=rita.organization, title=f"Job {n:02}") for n in range(7)])
    return [f"Job {n:02}" for n in range(7)]


def follow(api, address, relation):
    """Every page from the address on, by the Link header."""
    while address:
        answer = api.get(address)
        yield answer
        links = dict(re.findall(r'<([^>]+)>; rel="(\w+)"', answer.get("Link", "")))
        links = {name: url for url, name in links.items()}
        body = answer.json()
        assert (links.get("next"), links.get("prev")) == (body["next"], body["previous"])
        address = links.get(relation)


def test_the_link_header_leads_through_all_pages_and_back(rita, titles):
    pages = list(follow(rita.api, f"{JOBS}?page_size=3&sort=title", "next"))
    back = list(follow(rita.api, pages[-1].wsgi_request.get_full_path(), "prev"))

    assert [row["title"] for page in pages for row in page.json()["results"]] == titles
    assert len(pages) == len(back) == 3


def test_every_list_comes_in_pages(alice):
    world = make_world(alice)
    unbounded = set()
    for name, pattern in walk(get_resolver().url_patterns):
        callback = pattern.callback
        if not name.startswith("api:") or "get" not in getattr(callback, "actions", {"get": ""}):
            continue
        answer = alice.api.get(url_of(name, world))
        body = answer.json() if answer["Content-Type"] == "application/json" and answer.status_code == 200 else {}
        if isinstance(body, list) or ("results" in body and "next" not in body):
            unbounded.add(name)

    assert unbounded == BOUNDED_BY_THEMSELVES


@pytest.mark.parametrize("path", ["/candidates", "/jobs", "/jobs/search", "/matches", "/resumes", "/tasks"])
def test_a_list_tells_what_changed_since(alice, path):
    make_world(alice)
    address = f"/api/v1{path}"
    rows = alice.api.get(address, {"sort": "updated_at"}).json()["results"]
    later = (datetime.now().astimezone() + timedelta(hours=1)).isoformat()

    assert rows
    assert len(alice.api.get(address, {"updated_after": "2020-01-01T00:00:00Z"}).json()["results"]) == len(rows)
    assert alice.api.get(address, {"updated_after": later}).json()["results"] == []


@pytest.mark.django_db(transaction=True)
def test_an_integrator_who_asks_from_the_last_change_on_misses_nothing(rita, titles):
    rows = rita.api.get(JOBS, {"sort": "updated_at"}).json()["results"]
    rita.api.patch(f"{JOBS}/{rows[0]['id']}", {"title": "Changed"})

    changed = rita.api.get(JOBS, {"sort": "-updated_at", "page_size": 1}).json()["results"][0]["updated_at"]
    found = rita.api.get(JOBS, {"updated_after": changed}).json()["results"]

    assert [row["title"] for row in found] == ["Changed"]


@pytest.mark.parametrize("time", ["0072-01-07T14:14:38.749801+21:01", "2026-01-01t00:00:00z"])
def test_any_time_of_the_right_form_will_do(rita, time):
    assert rita.api.get(JOBS, {"updated_after": time}).status_code == 200


@pytest.mark.parametrize(
    "time",
    ["", "yesterday", "2026-01-01", "2026-01-01T00:00:00", "2026-13-01T00:00:00Z", "٢٠٢٦", "0001-01-01T00:00:00+21:00"],
)
def test_a_time_of_another_form_is_an_error(rita, time):
    answer = rita.api.get(JOBS, {"updated_after": time})

    assert answer.status_code == 400
    assert "RFC 3339" in answer.json()["errors"]["updated_after"][0]


def test_what_is_listed_of_a_candidate_is_sorted_by_its_own_columns(alice):
    candidate = make_world(alice).candidate
    for part in ("notes", "timeline"):
        address = f"/api/v1/candidates/{candidate}/{part}"
        assert alice.api.get(address, {"sort": "name"}).status_code == 400
        assert alice.api.get(address, {"sort": "-updated_at"}).status_code == 200


def test_a_list_shows_only_the_wanted_fields(rita, titles):
    body = rita.api.get(JOBS, {"fields": "id,title"}).json()

    assert {"next", "previous", "results"} == body.keys()
    assert {tuple(row) for row in body["results"]} == {("id", "title")}


def test_a_detail_shows_only_the_wanted_fields_also_inside(alice):
    world = make_world(alice)
    match = world.objects["match"].pk
    body = alice.api.get(f"/api/v1/matches/{match}", {"fields": "score,job.title,contributions.reasons.text"}).json()

    assert body.keys() == {"score", "job", "contributions"}
    assert body["job"].keys() == {"title"}
    assert {tuple(part) for part in body["contributions"]} == {("reasons",)}
    assert {tuple(reason) for part in body["contributions"] for reason in part["reasons"]} == {("text",)}


@pytest.mark.parametrize("fields", ["", "nothing", "id,nothing", "id,,title", "id.x", "title.", "é"])
@pytest.mark.parametrize("filled", [True, False], ids=["rows", "no rows"])
def test_an_unknown_field_is_an_error_that_names_the_known_ones(rita, titles, fields, filled):
    answer = rita.api.get(JOBS, {"fields": fields} if filled else {"fields": fields, "status": "closed"})

    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    message = answer.json()["errors"]["fields"][0]
    assert "title" in message or "commas" in message or "inside" in message
