"""The page that finds candidates for a text."""

import pytest
from django.urls import reverse

from jobs.models import Job
from tests.matching.candidates import add_candidate
from tests.tasks import work_off

pytestmark = pytest.mark.django_db

TEXT = "Backend Developer\nWe need at least 2 years of Python. You must know Django."


@pytest.fixture
def ada(rita):
    ada = add_candidate(rita, "Ada Park", skills=("python",))
    work_off(rita)
    return ada


def find(person, text=TEXT):
    return person.page.post(reverse("matching:for-text"), {"text": text})


def test_a_viewer_sees_what_was_read_and_who_fits(ada, bob):
    answer = find(bob)
    html, (row,) = answer.content.decode(), answer.context_data["best"]

    assert {"Python (2+ years)", "Django"} <= {label for label, _, _ in answer.context_data["asked"]}
    assert (row.detail.name, [item.label for item in row.detail.missing]) == ("Ada Park", ["Django"])
    assert "1 year of Django, up to now" in html
    assert TEXT.splitlines()[1] in html
    assert "Make it a job" not in html


def test_a_recruiter_makes_it_a_job_with_one_click(ada, rita, bob):
    assert f'formaction="{reverse("matching:text-job")}"' in find(rita).content.decode()
    answer = rita.page.post(reverse("matching:text-job"), {"text": TEXT})
    with rita.scope():
        job = Job.objects.get()

    assert (job.title, job.status, answer["Location"]) == (
        "Backend Developer",
        "draft",
        reverse("matching:ranking", args=[job.pk]),
    )
    assert bob.page.post(reverse("matching:text-job"), {"text": TEXT}).status_code == 403


@pytest.mark.parametrize("text", ["", "x" * 50_001])
def test_a_text_that_cannot_be_read_is_told_and_kept(rita, text):
    for name in ("matching:for-text", "matching:text-job"):
        answer = rita.page.post(reverse(name), {"text": text})
        assert answer.status_code == 400
        assert answer.context_data["form"].errors["text"]


def test_nobody_to_rank_is_said(bob):
    assert "There is nobody to rank" in find(bob).content.decode()
