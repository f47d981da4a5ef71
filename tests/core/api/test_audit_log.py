"""The audit log: who changed what, from where, before and after; for admins, of their own organization only."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import Invitation
from core.services.invitation import path_of
from jobs.models import Job
from resumes.services.erasure import erase
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db(transaction=True)
LOGS = "/api/v1/admin/logs"


@pytest.fixture
def job(rita):
    body = {"title": "Engineer", "description": "Python", "status": "active"}
    return rita.api.post("/api/v1/jobs", body).json()["id"]


def lines(person, **query):
    answer = person.api.get(LOGS, query)
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def test_a_change_shows_who_made_it_from_where_and_what_it_was_before(alice, rita, job):
    rita.api.patch(f"/api/v1/jobs/{job}", {"title": "Senior Engineer"}, HTTP_X_REQUEST_ID="request-0001")

    entry = lines(alice, table="jobs.job", action="update")[0]

    assert entry["changes"] == [{"field": "title", "before": "Engineer", "after": "Senior Engineer"}]
    assert (entry["actor"]["name"], entry["source"], entry["request_id"]) == ("Rita", "api", "request-0001")
    assert (entry["record"], entry["table"]) == (job, "jobs.job")


def test_who_joins_or_founds_an_organization_is_named(alice, charlie):
    alice.page.post("/settings/members", {"email": charlie.user.email, "role": "viewer"})
    with alice.scope():
        invitation = Invitation.objects.get()
    client = charlie.page
    client.post(path_of(invitation.pk, alice.organization.pk))
    joined = lines(alice, table="core.membership", action="insert")[0]
    client.post("/organizations/new", {"name": "Charlies"})
    founded = client.get("/settings/audit").content.decode()

    assert (joined["actor"]["name"], joined["source"]) == (str(charlie.user), "page")
    assert str(charlie.user) in founded
    assert "The system" not in founded


def test_work_in_the_background_shows_as_a_task(alice):
    read(alice.organization, resume_text())

    assert {entry["source"] for entry in lines(alice, table="resumes.candidate")} == {"task"}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"table": "jobs.job"}, True),
        ({"table": "resumes.note"}, False),
        ({"action": "insert"}, True),
        ({"action": "erase"}, False),
        ({"actor": "RITA"}, True),
        ({"actor": "ALICE"}, False),
        ({"record": "JOB"}, True),
        ({"record": "ALICE"}, False),
        ({"since": "2020-01-01"}, True),
        ({"since": "2990-01-01T00:00:00Z"}, False),
        ({"until": "2020-01-01"}, False),
    ],
)
def test_each_filter_narrows(alice, rita, job, query, found):
    known = {"RITA": str(rita.user.pk), "ALICE": str(alice.user.pk), "JOB": job}

    entries = lines(alice, **{name: known.get(value, value) for name, value in query.items()})

    assert (job in [entry["record"] for entry in entries]) is found


@pytest.mark.parametrize("query", [{"table": "x"}, {"actor": "x"}, {"since": "x"}, {"action": "x"}, {"unknown": "1"}])
def test_an_impossible_filter_is_named(alice, query):
    answer = alice.api.get(LOGS, query)

    assert answer.status_code == 400
    assert set(answer.json().get("errors", query)) >= set(query)


def test_pages_follow_each_other_without_gap(alice, rita, job):
    for number in range(6):
        rita.api.patch(f"/api/v1/jobs/{job}", {"title": f"Engineer {number}"})
    seen, address = [], f"{LOGS}?page_size=2"
    while address:
        answer = alice.api.get(address).json()
        seen += [entry["sequence"] for entry in answer["results"]]
        address = answer["next"]

    assert seen == list(range(len(seen), 0, -1))


def test_an_erased_person_leaves_a_line_without_words(alice):
    resume = read(alice.organization, resume_text())
    with alice.scope():
        erase(candidate=resume.candidate, actor=alice.user)

    entries = lines(alice, page_size=100)

    erased = [entry for entry in entries if entry["is_erased"]]
    assert erased
    assert all(entry["changes"] == [] for entry in erased)
    assert [entry["action"] for entry in entries].count("erase") >= 1
    assert "Keller" not in str(entries)


def test_another_organization_sees_nothing_of_it(charlie, job):
    assert job not in str(lines(charlie, page_size=100))


def queries_of(call):
    with CaptureQueriesContext(connection) as captured:
        assert call().status_code == 200
    return len(captured)


def test_a_page_costs_the_same_however_many_lines(alice, rita, job):
    query = {"table": "jobs.job", "action": "update"}
    page, api = alice.page, alice.api
    rita.api.patch(f"/api/v1/jobs/{job}", {"title": "One"})
    few = [queries_of(lambda: api.get(LOGS, query)), queries_of(lambda: page.get("/settings/audit", query))]
    for title in ("Two", "Three", "Four"):
        rita.api.patch(f"/api/v1/jobs/{job}", {"title": title})

    assert [queries_of(lambda: api.get(LOGS, query)), queries_of(lambda: page.get("/settings/audit", query))] == few


def test_the_page_shows_the_difference_and_narrows(alice, rita, job):
    rita.api.patch(f"/api/v1/jobs/{job}", {"title": "Senior Engineer"})

    shown = alice.page.get("/settings/audit", {"action": "update", "actor": str(rita.user.pk)}).content.decode()

    assert "<del>Engineer</del>" in shown
    assert "<ins>Senior Engineer</ins>" in shown


def test_the_file_for_spreadsheets_holds_the_lines_and_no_formula(alice, rita, job):
    rita.api.patch(f"/api/v1/jobs/{job}", {"title": "=HYPERLINK(1)"})

    answer = alice.page.get("/settings/audit.csv", {"table": "jobs.job"})
    rows = list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode())))

    changed = next(row for row in rows if row["action"] == "update")
    assert (changed["field"], changed["before"], changed["after"]) == ("title", "Engineer", "'=HYPERLINK(1)")
    assert {row["table"] for row in rows} == {"jobs.job"}


@pytest.mark.parametrize("title", ["\n=1+1", "＝1+1"])
def test_no_spreadsheet_takes_a_cell_of_the_file_for_a_formula(alice, rita, job, title):
    with rita.scope():
        Job.objects.filter(pk=job).update(title=title)

    answer = alice.page.get("/settings/audit.csv", {"table": "jobs.job"})
    text = b"".join(answer.streaming_content).decode()
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "\n", "＝"))]
    assert title in text


def test_the_log_of_jobs_that_were_deleted_stays(alice, rita, job):
    rita.api.delete(f"/api/v1/jobs/{job}")

    with alice.scope():
        assert not Job.objects.exists()
    actions = [entry["action"] for entry in lines(alice, record=job)]
    assert (actions[0], actions[-1]) == ("delete", "insert")


def test_a_stored_file_shows_by_its_name_also_when_it_is_gone(alice):
    resume = read(alice.organization, resume_text(extra="Likes kayaks"))
    shown = alice.api.get("/api/v1/admin/logs?table=resumes.resume&page_size=100")
    resume.file.storage.delete(resume.file.name)
    later = alice.api.get("/api/v1/admin/logs?table=resumes.resume&page_size=100")

    assert {change["after"] for change in changes_named("file", shown)} == {resume.file.name}
    assert later.json()["results"] == shown.json()["results"]


def changes_named(name, answer):
    return [change for line in answer.json()["results"] for change in line["changes"] if change["field"] == name]


def test_a_filter_that_makes_no_sense_finds_nothing(alice, job):
    page = alice.page.get("/settings/audit", {"record": "abc"}).content.decode()
    file = b"".join(alice.page.get("/settings/audit.csv", {"record": "abc"}).streaming_content).decode()

    assert "Nothing matches" in page
    assert len(file.splitlines()) == 1
