"""The page of the jobs that a candidate fits."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.matching.candidates import PYTHON, add_candidate, make_job
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


def show(person, candidate):
    return person.page.get(reverse("matching:candidate-jobs", args=[candidate.pk]))


def test_a_viewer_sees_the_open_jobs_best_first_with_reasons(rita, bob):
    ada = add_candidate(rita, "Ada Park", skills=("sql",), title="Gardener")
    make_job(rita, title="Gardener", status="active", requirements=())
    make_job(rita, title="Coder", status="active", requirements=[PYTHON])
    work_off(rita)
    answer = show(bob, ada)
    first, second = answer.context_data["jobs"]

    assert (first.title, first.missing) == ("Gardener", [])
    assert (second.title, second.missing) == ("Coder", ["Python"])
    assert second.closings[0].assumed == "2 years of Python, up to now"
    assert bob.page.get(second.why_url).status_code == 200
    assert "Jobs that fit" in answer.content.decode()


def test_nothing_open_and_nobody_ready_are_said(rita, bob):
    ada = add_candidate(rita)
    assert "Not ready to be scored" in show(bob, ada).content.decode()
    work_off(rita)
    assert "No job is open" in show(bob, ada).content.decode()


def test_the_page_costs_the_same_for_one_job_and_three(rita, bob):
    ada = add_candidate(rita)
    make_job(rita, title="Coder", status="active")
    work_off(rita)
    browser = bob.page

    def cost():
        url = reverse("matching:candidate-jobs", args=[ada.pk])
        browser.get(url)
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(url).status_code == 200
        return len(asked)

    one = cost()
    for title in ("Cook", "Nurse"):
        make_job(rita, title=title, status="active")
    work_off(rita)
    assert cost() == one


def test_a_stranger_finds_nothing(rita, charlie):
    assert show(charlie, add_candidate(rita)).status_code == 404
