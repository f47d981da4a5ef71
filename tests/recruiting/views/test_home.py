"""The first page after signing in."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.enums import TaskStatus
from core.models import TaskRun
from jobs.enums import JobStatus
from matching.models import Match
from recruiting.views.home import VISIT_KEY
from resumes.enums import UploadOutcome
from resumes.models import Upload, UploadItem
from tests.matching.candidates import PYTHON, add_candidate, make_job, rank

pytestmark = pytest.mark.django_db


def home(person):
    return person.page.get(reverse("home"))


def attention(person):
    return [item.text for item in home(person).context_data["attention"]]


def test_a_new_organization_sees_its_first_steps(rita):
    html = home(rita).content.decode()

    assert "Nothing needs you" in html
    assert reverse("resumes:upload-list") in html
    assert reverse("jobs:create") in html
    assert [step.done for step in home(rita).context_data["steps"]] == [False, False, False]


def test_the_steps_are_done_when_candidates_are_ranked(rita):
    add_candidate(rita)
    rank(rita, make_job(rita))
    answer = home(rita)

    assert answer.context_data["started"]
    assert "From files to a shortlist" not in answer.content.decode()


def test_a_viewer_is_not_asked_to_write(bob):
    html = home(bob).content.decode().split("<main")[1]

    assert "Upload resumes" not in html
    assert reverse("jobs:create") not in html


def test_failed_work_and_refused_files_need_attention(rita):
    with rita.scope():
        for _ in range(2):
            TaskRun.objects.create(
                organization=rita.organization,
                kind="matching.rank",
                title="Rank",
                status=TaskStatus.FAILED,
                error="It broke.",
                finished_at=timezone.now(),
            )
        upload = Upload.objects.create(organization=rita.organization)
        UploadItem.objects.create(
            organization=rita.organization,
            upload=upload,
            name="virus.exe",
            size=3,
            outcome=UploadOutcome.REFUSED,
            message="This is not a document.",
        )

    assert attention(rita) == ["2 tasks failed", "1 file was refused"]


def test_active_jobs_without_requirements_or_ranking_need_attention(rita):
    make_job(rita, title="Nurse", requirements=(), status=JobStatus.ACTIVE)
    make_job(rita, title="Draft", requirements=())
    with rita.scope():
        TaskRun.objects.all().delete()
    make_job(rita, title="Cook", requirements=[PYTHON])

    assert attention(rita) == ["Nurse has no requirements"]


def test_new_strong_candidates_are_told_once(rita):
    add_candidate(rita)
    job = make_job(rita, status=JobStatus.ACTIVE)
    rank(rita, job)
    with rita.scope():
        Match.objects.update(score=80)
    page = rita.page
    told = [item.text for item in page.get(reverse("home")).context_data["attention"]]
    session = page.session
    long_ago = (timezone.now() - timedelta(hours=1)).isoformat()
    session[VISIT_KEY] = {"since": long_ago, "seen": (timezone.now() + timedelta(seconds=1)).isoformat()}
    session.save()
    same_visit = page.get(reverse("home")).context_data["attention"]
    with rita.scope():
        Match.objects.update(created_at=timezone.now() - timedelta(hours=2))
    session[VISIT_KEY] = {"since": long_ago, "seen": long_ago}
    session.save()

    assert told == [f"1 new strong candidate for {job.title}"]
    assert len(same_visit) == 1
    assert page.get(reverse("home")).context_data["attention"] == []


def test_activity_links_to_what_is_still_there(rita):
    kept, gone = make_job(rita, title="Kept"), make_job(rita, title="Gone")
    rita.page.post(reverse("jobs:delete", args=[gone.pk]))
    events = {event.text: event.url for event in home(rita).context_data["activity"]}

    assert events["Created the job Kept"] == reverse("jobs:detail", args=[kept.pk])
    assert events["Created the job Gone"] == ""
    assert "Deleted the job Gone" in events


def test_work_under_way_is_shown(rita):
    make_job(rita, title="Nurse", status=JobStatus.ACTIVE)

    assert [task.title for task in home(rita).context_data["tasks"]] == ["Rank candidates for Nurse"]


def test_another_organization_sees_nothing_of_it(rita, charlie):
    add_candidate(rita)
    rank(rita, make_job(rita, title="Secret", status=JobStatus.ACTIVE))
    context = home(charlie).context_data

    assert (context["attention"], context["jobs"], context["activity"]) == ([], [], [])
    assert "Secret" not in home(charlie).content.decode()


def test_strangers_sign_in_first(client):
    assert client.get(reverse("home")).url.startswith(reverse("core:sign-in"))


def test_queries_do_not_grow_with_the_jobs(rita):
    def asked():
        page = rita.page
        page.get(reverse("home"))
        with CaptureQueriesContext(connection) as seen:
            page.get(reverse("home"))
        return len(seen)

    add_candidate(rita)
    rank(rita, make_job(rita, title="One", status=JobStatus.ACTIVE))
    one = asked()
    for title in ("Two", "Three"):
        rank(rita, make_job(rita, title=title, status=JobStatus.ACTIVE))

    assert asked() == one
