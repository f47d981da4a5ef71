"""Deciding about candidates on the pages of a job."""

import json
import re

import pytest
from django.urls import reverse

from jobs.models import Application, StageChange
from matching.models import Match
from tests.matching.candidates import add_candidate, make_job, rank

pytestmark = pytest.mark.django_db
WHY = "Lacks a must-have"


@pytest.fixture
def ranked(rita):
    """A job with two ranked candidates, and their matches, best first."""
    add_candidate(rita, "Ada", skills=("python", "django"), months=80)
    add_candidate(rita, "Cem", skills=(), title="Gardener")
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        return job, list(Match.objects.placed().filter(job=job).select_related("candidate"))


def decide(person, job, status, *, htmx=True, target="", **values):
    headers = {"HX-Request": "true", **({"HX-Target": target} if target else {})} if htmx else {}
    url = reverse("matching:decide", args=[job.pk])
    return person.page.post(url, {"status": status, **values}, headers=headers)


def stages(person):
    with person.scope():
        return dict(Application.objects.values_list("candidate__name", "stage__name"))


def event(answer):
    return json.loads(answer["HX-Trigger"])


def test_shortlisting_from_a_row_is_told_with_an_undo(ranked, rita):
    job, (ada, _) = ranked
    answer = decide(rita, job, "shortlisted", candidate=ada.candidate_id, open=ada.candidate_id)

    toast = event(answer)["toast"]
    assert toast["text"] == "Ada moved to Shortlisted."
    assert f'id="stage-{ada.candidate_id}"' in answer.content.decode()
    assert re.search(r"<option [^>]* selected>Shortlisted</option>", answer.content.decode())
    assert 'id="decision"' in answer.content.decode()
    assert stages(rita) == {"Ada": "Shortlisted"}
    rita.page.post(toast["undo"])
    assert stages(rita) == {}


def test_a_rejection_asks_for_its_reason_first(ranked, rita):
    job, (_, cem) = ranked
    asked = event(decide(rita, job, "rejected", candidate=cem.candidate_id))["why"]
    assert (asked["title"], asked["candidates"]) == ("Reject Cem", [str(cem.candidate_id)])
    assert stages(rita) == {}

    decide(rita, job, asked["status"], candidate=asked["candidates"], reason=WHY)
    page = rita.page.get(reverse("matching:ranking", args=[job.pk, cem.pk])).content.decode()
    assert stages(rita) == {"Cem": "Rejected"}
    assert WHY in page


def test_chosen_rows_are_moved_together(ranked, rita):
    job, matches = ranked
    answer = decide(rita, job, "interview", match=[match.pk for match in matches])
    toast = event(answer)["toast"]

    assert toast["text"] == "2 candidates moved to Interview."
    assert stages(rita) == {"Ada": "Interview", "Cem": "Interview"}
    rita.page.post(toast["undo"])
    assert stages(rita) == {}


def test_the_board_shows_cards_and_moves_them(ranked, rita, bob):
    job, (ada, _) = ranked
    url = reverse("matching:pipeline", args=[job.pk])
    assert "Nobody is in the pipeline yet" in bob.page.get(url).content.decode()
    decide(rita, job, "shortlisted", candidate=ada.candidate_id)
    answer = decide(rita, job, "offer", target="board", candidate=ada.candidate_id).content.decode()

    assert answer.strip().startswith('<div id="board">')
    assert f"{ada.score:.1f}" in answer
    seen = bob.page.get(url).content.decode()
    assert "Ada" in seen
    assert "Move</button>" not in seen
    assert "Hide names" in seen
    assert re.findall(r'<a class="chip"[^>]*>(\w+) <b>(\d+)</b>', seen) == [("Offer", "1")]


def test_without_scripts_a_decision_goes_back_to_the_page(ranked, rita):
    job, (ada, cem) = ranked
    answer = decide(rita, job, "shortlisted", htmx=False, candidate=ada.candidate_id)
    assert answer.status_code == 302
    assert decide(rita, job, "rejected", htmx=False, candidate=cem.candidate_id).status_code == 400
    assert stages(rita) == {"Ada": "Shortlisted"}


@pytest.mark.parametrize("values", [{}, {"candidate": "nonsense"}, {"match": "nonsense"}])
def test_bad_input_is_refused(ranked, rita, values):
    assert decide(rita, ranked[0], "shortlisted", **values).status_code == 400


def test_others_see_nothing_and_viewers_decide_nothing(ranked, bob, charlie):
    job, (ada, _) = ranked

    assert decide(bob, job, "shortlisted", candidate=ada.candidate_id).status_code == 403
    assert decide(charlie, job, "shortlisted", candidate=ada.candidate_id).status_code == 404


def test_a_move_of_another_job_is_not_taken_back_here(ranked, rita):
    job, (ada, _) = ranked
    decide(rita, job, "shortlisted", candidate=ada.candidate_id)
    other = make_job(rita, title="Cook")
    with rita.scope():
        change = StageChange.objects.get()
    assert rita.page.post(f"{reverse('matching:undo', args=[other.pk])}?change={change.pk}").status_code == 404
    assert stages(rita) == {"Ada": "Shortlisted"}


def test_a_job_that_is_not_ranked_lists_its_applicants_by_date(ranked, rita):
    job, (ada, _) = ranked
    decide(rita, job, "shortlisted", candidate=ada.candidate_id)
    url = reverse("jobs:ranked", args=[job.pk])
    rita.page.post(url, {"is_ranked": "0", "reason": ""})
    ranking = reverse("matching:ranking", args=[job.pk])
    assert "Applicants" not in rita.page.get(ranking).content.decode()

    rita.page.post(url, {"is_ranked": "0", "reason": "Works council"})
    page = rita.page.get(ranking).content.decode()
    assert "Works council" in page
    assert "Ada" in page
    assert "Cem" not in page
    assert f"{ada.score:.1f}" not in page
    rita.page.post(url, {"is_ranked": "1"})
    assert "Works council" not in rita.page.get(ranking).content.decode()
