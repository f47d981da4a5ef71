"""The page of similar candidates, and its part on a candidate's own page."""

import pytest
from django.urls import reverse

from core.services.preferences import save_preferences
from tests.matching.candidates import add_candidate
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(rita):
    ada = add_candidate(rita, "Ada Park", skills=("python", "django"))
    for number in range(6):
        add_candidate(rita, f"Ben {number}", skills=("python", "django"), title="Software Engineer")
    work_off(rita)
    return ada


def address(candidate):
    return reverse("matching:candidate-similar", args=[candidate.pk])


def test_a_viewer_sees_who_is_alike_and_why(ada, bob):
    answer = bob.page.get(address(ada))
    rows = answer.context_data["similar"]

    assert len(rows) == 6
    assert rows[0].reasons[0] in ("Both have Django, Python.", "Both have Python, Django.")
    assert rows[0].reasons[1] == "Software Engineer is close to Backend Developer."
    assert "% alike" in answer.content.decode()


def test_the_candidates_page_asks_for_the_best_few(ada, bob):
    page = bob.page.get(reverse("resumes:candidate-detail", args=[ada.pk])).content.decode()
    part = bob.page.get(address(ada), headers={"HX-Request": "true"})

    assert f'hx-get="{address(ada)}"' in page
    assert len(part.context_data["similar"]) == 5
    assert "<html" not in part.content.decode()


def test_names_are_hidden_from_who_hides_them(ada, bob):
    save_preferences(user=bob.user, hide_names=True)
    html = bob.page.get(address(ada), headers={"HX-Request": "true"}).content.decode()

    assert "Candidate " in html
    assert "Ben" not in html


def test_a_stranger_finds_nothing(ada, charlie):
    assert charlie.page.get(address(ada)).status_code == 404
