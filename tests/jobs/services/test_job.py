"""Writing jobs."""

import pytest

from core.errors import InvalidError
from core.models import Activity
from jobs.models import Job
from jobs.services.advertisement import accept_proposals, create_from_advertisement, propose_requirements
from jobs.services.job import create_job, delete_job, set_job_status, update_job
from jobs.services.validation import plain_text
from jobs.signals import job_changed
from recruiting.demo.jobs import demo_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture
def announced():
    heard = []

    def listen(*, job, **kwargs):
        heard.append(job.title)

    job_changed.connect(listen)
    yield heard
    job_changed.disconnect(listen)


def codes(job):
    return list(Activity.objects.filter(subject_id=job.pk).order_by("created_at", "id").values_list("code", flat=True))


def test_every_change_is_announced_and_told_once(rita, announced):
    with rita.scope():
        job = create_job(values={"title": "Cook"}, organization=rita.organization, actor=rita.user)
        job = update_job(job=job, values={"title": "Chef"}, actor=rita.user)
        update_job(job=job, values={"title": "Chef"}, actor=rita.user)
        set_job_status(job=job, status="active", actor=rita.user)
        set_job_status(job=job, status="active", actor=rita.user)

        assert announced == ["Cook", "Chef", "Chef"]
        assert codes(job) == ["job.created", "job.changed", "job.status"]


def test_a_bad_requirement_saves_nothing(rita):
    with rita.scope():
        with pytest.raises(InvalidError):
            create_job(
                values={"title": "Cook"},
                organization=rita.organization,
                actor=rita.user,
                requirements=[{"kind": "skill", "value": "no such skill"}],
            )
        assert Job.objects.count() == 0


def test_deleting_is_remembered(rita):
    with rita.scope():
        job = create_job(values={"title": "Cook"}, organization=rita.organization, actor=rita.user)
        pk = job.pk
        delete_job(job=job, actor=rita.user)

        assert not Job.objects.exists()
        assert Activity.objects.filter(subject_id=pk, code="job.deleted").count() == 1


@pytest.mark.parametrize("demo", demo_jobs(), ids=lambda demo: demo.title)
def test_an_advertisement_becomes_a_job(rita, demo):
    with rita.scope():
        job = create_from_advertisement(text=demo.description, organization=rita.organization, actor=rita.user)

        assert job.city == demo.location.split(",")[0]
        assert job.title
        assert job.requirements.filter(must=True).count() >= 3
        for row in job.requirements.all():
            assert job.description[row.source_start : row.source_end].strip()
        assert propose_requirements(text=job.description, held=job.requirements.all()) == []


def test_what_is_known_better_wins_over_the_text(rita):
    with rita.scope():
        job = create_from_advertisement(
            text=demo_jobs()[0].description, organization=rita.organization, actor=rita.user, values={"title": "Mine"}
        )
        assert job.title == "Mine"


def test_accepting_proposals_twice_adds_them_once(rita):
    with rita.scope():
        text = demo_jobs()[1].description
        job = create_job(values={"title": "X", "description": text}, organization=rita.organization, actor=rita.user)
        proposals = propose_requirements(text=text)
        first = accept_proposals(job=job, proposals=proposals, actor=rita.user)
        second = accept_proposals(job=job, proposals=proposals, actor=rita.user)

        assert (len(first), second) == (len(proposals), [])


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("a < b && c > d", "a < b && c > d"),
        ("<img src=x onerror=alert(1)>Hello", "Hello"),
        ("R&amp;D <b>team</b>", "R&D team"),
        ("plain", "plain"),
        ("pay <b and more", "pay <b and more"),
        ("<p>pay <b and more</p>", "pay <b and more"),
    ],
)
def test_html_becomes_plain_text(given, kept):
    assert plain_text(given).strip() == kept
