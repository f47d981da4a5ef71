"""Pages that show jobs, move and delete them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from jobs.enums import JobStatus
from jobs.models import Job
from jobs.services.advertisement import create_from_advertisement
from tests.matching.candidates import PYTHON, add_candidate, make_job, rank

pytestmark = pytest.mark.django_db


def status_of(person, job):
    with person.scope():
        return Job.objects.get(pk=job.pk).status


def queries(page, url):
    page.get(url)
    with CaptureQueriesContext(connection) as seen:
        assert page.get(url).status_code == 200
    return len(seen)


def test_the_list_shows_each_job_with_its_ranking(rita, bob):
    add_candidate(rita)
    ranked, draft = make_job(rita, title="Backend Developer"), make_job(rita, title="Gardener", requirements=())
    rank(rita, ranked)
    html = bob.page.get(reverse("jobs:list")).content.decode()

    assert "2 jobs" in html
    assert reverse("matching:ranking", args=[ranked.pk]) in html
    assert reverse("jobs:detail", args=[draft.pk]) in html
    assert "New job" not in html


def test_the_list_asks_the_database_as_often_for_three_as_for_one(rita):
    make_job(rita, title="One")
    one = queries(rita.page, reverse("jobs:list"))
    for title in ("Two", "Three"):
        rank(rita, make_job(rita, title=title))

    assert queries(rita.page, reverse("jobs:list")) == one


def test_filters_narrow_the_list_and_can_be_cleared(rita):
    make_job(rita, title="Nurse", department="Ward", status=JobStatus.ACTIVE)
    make_job(rita, title="Cook", department="Kitchen")
    html = rita.page.get(reverse("jobs:list"), {"status": "active", "department": "Ward"}).content.decode()
    none = rita.page.get(reverse("jobs:list"), {"q": "pilot"}).content.decode()

    assert "Nurse" in html
    assert "Cook" not in html
    assert f'href="{reverse("jobs:list")}">' in html
    assert "No job fits these filters" in none


def test_htmx_gets_the_list_alone(rita):
    make_job(rita, title="Nurse")
    html = rita.page.get(reverse("jobs:list"), headers={"HX-Request": "true"}).content.decode()

    assert "Nurse" in html
    assert "<html" not in html
    assert 'hx-swap-oob="true"' in html


def test_a_job_shows_its_requirements_at_their_sentences(rita):
    text = "We need help.\nYou know Python well.\nFrench is a plus."
    start = text.index("You know")
    job = make_job(
        rita,
        description=text,
        requirements=[
            {**PYTHON, "source_start": start, "source_end": start + len("You know Python well.")},
            {"kind": "language", "value": "fr", "must": False},
        ],
    )
    html = rita.page.get(reverse("jobs:detail", args=[job.pk])).content.decode()

    assert '<mark id="sentence-1">You know Python well.</mark>' in html
    assert 'href="#sentence-1"' in html
    assert "French" in html


def test_a_job_tells_how_much_travel_its_advertisement_asks_for(rita, bob):
    for text, told in (("Sales Manager\nTravel 60 %", "60 % of the time"), ("Cook\nNo travel", "<dd>None</dd>")):
        with rita.scope():
            job = create_from_advertisement(text=text, organization=rita.organization, actor=rita.user)
        assert told in bob.page.get(reverse("jobs:detail", args=[job.pk])).content.decode()


def test_a_requirement_whose_sentence_is_beyond_the_text_is_shown_without_one(rita):
    job = make_job(rita, description="Short.", requirements=[{**PYTHON, "source_start": 0, "source_end": 500}])
    html = rita.page.get(reverse("jobs:detail", args=[job.pk])).content.decode()

    assert "Python" in html
    assert "<mark" not in html


def test_a_move_can_be_undone_where_there_is_a_way_back(rita):
    job = make_job(rita, status=JobStatus.ACTIVE)
    page = rita.page
    html = page.post(reverse("jobs:status", args=[job.pk, "paused"]), follow=True).content.decode()

    undo = reverse("jobs:status", args=[job.pk, "active"])
    assert status_of(rita, job) == "paused"
    assert f'<form method="post" action="{undo}"' in html
    page.post(undo)
    assert status_of(rita, job) == "active"


def test_a_move_without_a_way_back_asks_first(rita):
    job = make_job(rita)
    html = rita.page.get(reverse("jobs:detail", args=[job.pk])).content.decode()

    assert 'data-confirm="confirm-active"' in html
    assert "cannot become draft again" in html


def test_a_move_that_is_not_allowed_changes_nothing(rita):
    job = make_job(rita)

    assert rita.page.post(reverse("jobs:status", args=[job.pk, "paused"])).status_code == 409
    assert rita.page.post(reverse("jobs:status", args=[job.pk, "lost"])).status_code == 400
    assert status_of(rita, job) == "draft"


def test_deleting_a_job_says_so(rita):
    job = make_job(rita, title="Nurse")
    html = rita.page.post(reverse("jobs:delete", args=[job.pk]), follow=True).content.decode()

    assert "“Nurse” was deleted." in html
    with rita.scope():
        assert not Job.objects.exists()


@pytest.mark.parametrize("name", ["jobs:detail", "jobs:edit"])
def test_pages_of_a_foreign_job_are_not_found(rita, charlie, name):
    assert charlie.page.get(reverse(name, args=[make_job(rita).pk])).status_code == 404


@pytest.mark.parametrize(("name", "args"), [("jobs:status", ("active",)), ("jobs:delete", ())])
def test_only_recruiters_of_the_organization_write(rita, bob, charlie, client, name, args):
    job = make_job(rita)
    url = reverse(name, args=[job.pk, *args])

    assert bob.page.post(url).status_code == 403
    assert charlie.page.post(url).status_code == 404
    assert client.post(url).status_code == 302
    assert status_of(rita, job) == "draft"


def test_a_viewer_sees_no_button_that_writes(rita, bob):
    html = bob.page.get(reverse("jobs:detail", args=[make_job(rita).pk])).content.decode()

    assert "confirm-delete" not in html
    assert (
        reverse("jobs:edit", args=[make_job(rita, title="Other").pk]).rsplit("/", 1)[-1] not in html.split("<main")[1]
    )
