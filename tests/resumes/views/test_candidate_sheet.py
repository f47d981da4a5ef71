"""The pages of a resume on a candidate's page, and their pictures."""

import io

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image

from core.models import TaskRun
from core.services import task_run
from resumes.models import ParsedResume, Resume
from resumes.services.erasure import erase
from tests.resumes.making import RESUME, read, two_pages

pytestmark = pytest.mark.django_db

HTMX = {"HTTP_HX_REQUEST": "true"}


def draw(organization) -> None:
    for run in TaskRun.objects.filter(kind="resumes.draw", status="queued"):
        task_run.execute(run_id=run.pk, organization_id=organization.pk)


@pytest.fixture
def resume(rita) -> Resume:
    return read(rita.organization, two_pages(), "anna.pdf")


def test_every_page_is_shown_with_its_text_and_its_fields(bob, resume):
    answer = bob.page.get(f"/candidates/{resume.candidate.pk}")
    first, second = (sheet["page"] for sheet in answer.context["sheets"])

    assert "Anna Keller" in [line.text for line in first.lines]
    assert "Education" in [line.text for line in second.lines]
    assert "Email: anna@example.org, page 1" in [spot.label for spot in first.spots]
    assert any(spot.label.startswith("Institution: University of Potsdam") for spot in second.spots)
    ids = [spot.key for sheet in (first, second) for spot in sheet.spots if spot.first]
    assert len(ids) == len(set(ids))


def test_every_link_of_the_page_to_a_place_or_a_field_leads_somewhere(bob, resume):
    shown = bob.page.get(f"/candidates/{resume.candidate.pk}").content.decode()

    aims = {part.split('"')[0] for part in shown.split('href="#')[1:]}
    assert {aim for aim in aims if f'id="{aim}"' not in shown} == set()


def test_a_later_page_is_drawn_once_somebody_comes_to_see_it(bob, resume):
    waiting = f"/resumes/{resume.pk}/pages/2/drawn"
    page = bob.page
    assert waiting in page.get(f"/candidates/{resume.candidate.pk}").content.decode()
    assert page.get(f"/resumes/{resume.pk}/pages/2").status_code == 404

    assert waiting in page.get(waiting, **HTMX).content.decode()
    page.get(waiting, **HTMX)
    with bob.scope():
        assert TaskRun.objects.filter(kind="resumes.draw").count() == 1
        draw(bob.organization)

    answer = page.get(waiting, **HTMX).content.decode()
    assert f'src="/resumes/{resume.pk}/pages/2"' in answer
    assert waiting not in answer
    picture = page.get(f"/resumes/{resume.pk}/pages/2")
    assert Image.open(io.BytesIO(picture.getvalue())).width == 900
    assert "private" in picture["Cache-Control"]


def test_a_page_that_cannot_be_drawn_stays_text_and_is_not_asked_for_again(bob, resume):
    page = bob.page
    page.get(f"/resumes/{resume.pk}/pages/2/drawn", **HTMX)
    with bob.scope():
        default_storage.save(resume.file.name + "-other", resume.file.open("rb"))
        default_storage.delete(resume.file.name)
        for _ in range(task_run.MAX_ATTEMPTS):
            TaskRun.objects.filter(kind="resumes.draw").update(not_before=None)
            draw(bob.organization)
        assert TaskRun.objects.get(kind="resumes.draw").status == "failed"

    answer = page.get(f"/resumes/{resume.pk}/pages/2/drawn", **HTMX).content.decode()
    assert "hx-get" not in answer
    assert "<img" not in answer


def test_a_stranger_and_somebody_signed_out_see_no_page(client, charlie, bob, resume):
    page = charlie.page
    for path in (f"/resumes/{resume.pk}/pages/2", f"/resumes/{resume.pk}/pages/2/drawn"):
        assert page.get(path).status_code == 404
        assert client.get(path).url.startswith("/sign-in")
        assert bob.page.get(path.replace("/2", "/9")).status_code == 404


def test_pictures_go_with_their_person(rita, resume, django_capture_on_commit_callbacks):
    rita.page.get(f"/resumes/{resume.pk}/pages/2/drawn", **HTMX)
    with rita.scope():
        draw(rita.organization)
        (name,) = ParsedResume.objects.get().pictures
        assert default_storage.exists(name)
    with rita.scope(), django_capture_on_commit_callbacks(execute=True):
        erase(candidate=resume.candidate, actor=rita.user)

    assert not default_storage.exists(name)


def test_one_and_three_pages_cost_the_same_queries(bob):
    def queries(pages: int) -> int:
        made = read(bob.organization, two_pages(f"Ben Ode{pages}", f"ben{pages}@example.org", pages), f"{pages}.pdf")
        bob.page.get(f"/candidates/{made.candidate.pk}")
        with CaptureQueriesContext(connection) as captured:
            answer = bob.page.get(f"/candidates/{made.candidate.pk}")
        assert len(answer.context["sheets"]) == pages
        return len(captured)

    assert queries(2) == queries(4)


def test_a_format_without_layout_shows_its_marked_text(bob):
    made = read(
        bob.organization,
        RESUME.format(name="Cleo Diaz", email="cleo@example.org", phone="", employer="Acme", extra="").encode(),
    )

    answer = bob.page.get(f"/candidates/{made.candidate.pk}")

    assert "sheets" not in answer.context
    assert "Name: Cleo Diaz" in [piece.label for piece in answer.context["transcript"]]
