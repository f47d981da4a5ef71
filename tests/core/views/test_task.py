"""The page of background work."""

import uuid

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.enums import TaskStatus
from core.models import TaskRun

pytestmark = pytest.mark.django_db

HTMX = {"HTTP_HX_REQUEST": "true"}


def run_of(person, **values):
    values = {"kind": "resumes.read", "title": "Read a.pdf", "status": TaskStatus.SUCCEEDED, **values}
    with person.scope():
        return TaskRun.objects.create(organization=person.organization, **values)


def test_the_list_polls_only_while_work_is_under_way(bob):
    run = run_of(bob, status=TaskStatus.RUNNING)
    assert b"every 3s" in bob.page.get("/tasks").content

    with bob.scope():
        TaskRun.objects.filter(pk=run.pk).update(status=TaskStatus.SUCCEEDED)
    assert b"every 3s" not in bob.page.get("/tasks").content


def test_a_state_narrows_the_list_and_htmx_gets_the_part(bob):
    run_of(bob, title="Read good.pdf")
    run_of(bob, title="Read bad.pdf", status=TaskStatus.FAILED, error="It is damaged.")

    answer = bob.page.get("/tasks?status=failed", **HTMX).content.decode()

    assert "Read bad.pdf" in answer
    assert "It is damaged." in answer
    assert "Read good.pdf" not in answer
    assert "<html" not in answer


def test_going_back_in_the_history_gets_the_whole_page(bob):
    answer = bob.page.get("/tasks", **HTMX, HTTP_HX_HISTORY_RESTORE_REQUEST="true")

    assert b"<html" in answer.content
    assert "HX-Request" in answer["Vary"]


def test_without_tasks_the_page_says_what_would_be_here(bob):
    page = bob.page
    assert b"No tasks" in page.get("/tasks").content
    assert b"No task in this state" in page.get("/tasks?status=failed").content


def test_another_organizations_work_is_not_there(alice, charlie):
    run = run_of(alice, title="Read secret.pdf", status=TaskStatus.FAILED)

    assert b"secret" not in charlie.page.get("/tasks").content
    assert charlie.page.post(f"/tasks/{run.pk}/retry").status_code == 404


def test_a_recruiter_tries_failed_work_again(rita):
    run = run_of(rita, status=TaskStatus.FAILED, error="It was stopped.")
    page = rita.page
    assert f"/tasks/{run.pk}/retry".encode() in page.get("/tasks").content

    answer = page.post(f"/tasks/{run.pk}/retry")

    assert answer.status_code == 302
    assert "tried again" in str(next(iter(get_messages(answer.wsgi_request))))
    with rita.scope():
        assert TaskRun.objects.get(pk=run.pk).status == TaskStatus.QUEUED


def test_a_viewer_cannot_try_again_and_sees_no_button(bob):
    run = run_of(bob, status=TaskStatus.FAILED)
    page = bob.page

    assert b"/retry" not in page.get("/tasks").content
    assert page.post(f"/tasks/{run.pk}/retry").status_code == 403


def test_work_that_did_not_fail_is_not_tried_again(rita):
    run = run_of(rita)

    answer = rita.page.post(f"/tasks/{run.pk}/retry")

    assert answer.status_code == 409
    assert b"Only a failed task" in answer.content


def test_nobody_is_sent_to_sign_in(client):
    assert client.get("/tasks").url == "/sign-in?next=/tasks"


def test_one_and_three_rows_cost_the_same_queries(bob):
    page = bob.page

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            page.get("/tasks")
        return len(captured)

    run_of(bob)
    queries()
    at_one = queries()
    run_of(bob)
    run_of(bob)
    assert queries() == at_one


@pytest.mark.parametrize("kind", ["core.erase_organization", "core.export_organization", "resumes.import"])
def test_work_that_only_admins_ask_for_is_tried_again_by_admins_only(alice, rita, kind):
    run = run_of(alice, kind=kind, status=TaskStatus.FAILED, subject_id=uuid.uuid4())
    assert b"/retry" not in rita.page.get("/tasks").content
    assert b"/retry" not in rita.page.get("/").content

    assert rita.page.post(f"/tasks/{run.pk}/retry").status_code == 403
    assert rita.api.post(f"/api/v1/tasks/{run.pk}/retry").status_code == 403
    with rita.scope():
        assert TaskRun.objects.get(pk=run.pk).status == TaskStatus.FAILED

    assert b"/retry" in alice.page.get("/tasks").content
    assert alice.api.post(f"/api/v1/tasks/{run.pk}/retry").status_code == 202
