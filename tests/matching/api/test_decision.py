"""Decisions about ranked candidates over the API."""

import pytest

from jobs.models import Application, StageChange
from matching.models import Match, Ranking
from matching.selectors.standing import goes_against
from tests.matching.candidates import add_candidate, make_job, rank
from tests.tasks import work_off

pytestmark = pytest.mark.django_db
WHY = {"reason": "Knows the trade"}


@pytest.fixture
def ranked(rita):
    """A job with two ranked candidates, and their matches, best first."""
    add_candidate(rita, "Ada", skills=("python", "django"), months=80)
    add_candidate(rita, "Cem", skills=(), title="Gardener")
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        return job, list(Match.objects.placed().filter(job=job))


def put(person, match, status, **values):
    return person.api.put(f"/api/v1/matches/{match.pk}/status", {"status": status, **values}, format="json")


def test_a_match_is_moved_along_the_pipeline_with_who_when_and_why(ranked, rita, bob):
    _, (ada, _) = ranked
    put(rita, ada, "shortlisted")
    answer = put(rita, ada, "Interview", reason="Good portfolio")

    assert answer.json()["stage"]["kind"] == "interview"
    assert put(rita, ada, "interview").status_code == 200
    history = bob.api.get(f"/api/v1/matches/{ada.pk}/history").json()["results"]
    assert [(row["after"]["name"], row["actor"], row["reason"]) for row in history] == [
        ("Interview", "Rita", "Good portfolio"),
        ("Shortlisted", "Rita", ""),
    ]
    assert (history[1]["before"], history[1]["rank"], history[1]["ranked"]) == (None, 1, 2)
    assert bob.api.get(f"/api/v1/matches/{ada.pk}").json()["stage"]["name"] == "Interview"


def test_only_recruiters_move_and_only_their_own(ranked, rita, bob, charlie, nobody):
    _, (ada, _) = ranked
    body = {"status": "shortlisted"}
    url = f"/api/v1/matches/{ada.pk}/status"
    answers = [api.put(url, body, format="json").status_code for api in (bob.api, charlie.api, nobody, rita.api)]

    assert answers == [403, 404, 401, 200]


@pytest.mark.parametrize("status", ["nonsense", "", None])
def test_an_unknown_stage_is_explained(ranked, rita, status):
    _, (ada, _) = ranked
    answer = put(rita, ada, status)

    assert answer.status_code == 400
    assert answer.json()["errors"]["status"]


def test_rejecting_the_first_needs_a_reason(ranked, rita):
    _, (ada, cem) = ranked
    refused = put(rita, ada, "rejected")
    assert (refused.status_code, refused.json()["code"]) == (400, "reason_needed")
    assert put(rita, cem, "rejected").status_code == 200
    assert put(rita, ada, "rejected", **WHY).status_code == 200
    with rita.scope():
        assert list(StageChange.objects.order_by("rank").values_list("rank", "is_override", "reason")) == [
            (1, True, "Knows the trade"),
            (2, False, ""),
        ]


@pytest.mark.parametrize(
    ("before", "after", "rank", "ranked", "against"),
    [
        ("", "shortlisted", 60, 100, True),
        ("", "shortlisted", 50, 100, False),
        ("", "shortlisted", 10, 12, False),
        ("shortlisted", "interview", 60, 100, False),
        ("", "applied", 60, 100, False),
        ("", "rejected", 10, 100, True),
        ("interview", "rejected", 11, 100, False),
        ("", "rejected", 1, 3, True),
        ("", "rejected", None, 3, False),
    ],
)
def test_what_goes_against_a_ranking(before, after, rank, ranked, against):
    assert goes_against(before, after, rank, ranked) is against


def test_many_are_moved_together_or_not_at_all(ranked, rita, charlie):
    _, matches = ranked
    url, ids = "/api/v1/matches/bulk-status", [str(match.pk) for match in matches]

    refused = rita.api.post(url, {"matches": ids, "status": "rejected"}, format="json")
    assert refused.status_code == 400
    with rita.scope():
        assert not Application.objects.exists()
    moved = rita.api.post(url, {"matches": ids, "status": "shortlisted"}, format="json").json()
    again = rita.api.post(url, {"matches": ids, "status": "shortlisted"}, format="json").json()
    assert (moved["moved"], again["moved"]) == (2, 0)
    assert {row["stage"]["name"] for row in moved["matches"]} == {"Shortlisted"}
    assert charlie.api.post(url, {"matches": ids, "status": "shortlisted"}, format="json").status_code == 404


def test_the_board_shows_every_stage_with_who_stands_there(ranked, rita, bob):
    job, (ada, cem) = ranked
    put(rita, cem, "shortlisted")
    put(rita, ada, "shortlisted")
    board = bob.api.get(f"/api/v1/jobs/{job.pk}/pipeline").json()

    shortlisted = board["stages"][1]
    assert [column["count"] for column in board["stages"]] == [0, 2, 0, 0, 0, 0, 0, 0]
    assert [card["id"] for card in shortlisted["matches"]] == [str(ada.pk), str(cem.pk)]
    assert shortlisted["matches"][0]["score"] == float(ada.score)


def test_lists_are_narrowed_by_stage(ranked, rita, bob):
    job, (ada, cem) = ranked
    put(rita, ada, "interview")
    put(rita, cem, "screening")

    def found(path, stage):
        return len(bob.api.get(f"/api/v1{path}", {"stage": stage}).json()["results"])

    for path in ("/matches", f"/jobs/{job.pk}/matches", "/candidates"):
        assert [found(path, stage) for stage in ("interview", "Screening,interview", "offer")] == [1, 2, 0]
        assert bob.api.get(f"/api/v1{path}", {"stage": "nonsense"}).status_code == 400


def test_stages_are_read_by_members_and_replaced_by_admins(alice, rita, bob):
    stages = bob.api.get("/api/v1/settings/stages").json()
    stages[0]["name"] = "Inbox"

    assert rita.api.put("/api/v1/settings/stages", stages, format="json").status_code == 403
    assert alice.api.put("/api/v1/settings/stages", stages, format="json").json()[0]["name"] == "Inbox"
    assert bob.api.get("/api/v1/settings/stages").json() == stages
    problem = alice.api.put("/api/v1/settings/stages", stages[:1], format="json")
    assert (problem.status_code, list(problem.json()["errors"])) == (400, ["stages"])


def test_a_job_that_is_not_ranked_shows_no_score_and_keeps_its_applicants(ranked, rita, bob):
    job, (ada, _) = ranked
    put(rita, ada, "shortlisted")
    url = f"/api/v1/jobs/{job.pk}"

    assert rita.api.patch(url, {"is_ranked": False}, format="json").status_code == 400
    off = rita.api.patch(url, {"is_ranked": False, "unranked_reason": "Works council"}, format="json").json()
    add_candidate(rita, "Dan")
    work_off(rita)

    assert (off["is_ranked"], off["unranked_reason"]) == (False, "Works council")
    assert rita.api.post(f"{url}/match").status_code == 409
    with rita.scope():
        assert not Match.objects.exists()
        assert not Ranking.objects.exists()
    [card] = bob.api.get(f"{url}/pipeline").json()["stages"][1]["matches"]
    assert (card["id"], card["score"], card["candidate"]["name"]) == (None, None, "Ada")
    moved = rita.api.put(f"{url}/pipeline/{ada.candidate_id}", {"status": "rejected"}, format="json").json()
    assert (moved[0]["after"]["kind"], moved[0]["score"]) == ("rejected", None)

    assert rita.api.patch(url, {"is_ranked": True}, format="json").json()["unranked_reason"] == ""
    rank(rita, job)
    assert len(bob.api.get(f"{url}/matches").json()["results"]) == 3


def test_nothing_that_ranks_moves_anybody(ranked, rita):
    job, _ = ranked
    rank(rita, job)
    with rita.scope():
        assert not Application.objects.exists()
