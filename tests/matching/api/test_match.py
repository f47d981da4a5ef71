"""Matches and rankings over the API."""

import uuid
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import Activity
from jobs.services.requirement import add_requirements
from matching.models import CandidateIndex, Match
from matching.selectors.basis import this_month
from tests.matching.candidates import PYTHON, add_candidate, make_job, rank
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def ranked(rita):
    """A job with three ranked candidates, best first."""
    people = [
        add_candidate(rita, "Ada", skills=("python", "django"), months=80),
        add_candidate(rita, "Ben", months=12),
        add_candidate(rita, "Cem", skills=(), title="Gardener"),
    ]
    job = make_job(rita, requirements=[PYTHON, {"kind": "skill", "value": "django", "must": False}])
    rank(rita, job)
    return job, people


def match_of(person, candidate):
    with person.scope():
        return Match.objects.placed().get(candidate=candidate)


def statuses(people, call):
    return [call(person.api if hasattr(person, "api") else person).status_code for person in people]


def test_ranking_on_demand_answers_with_its_task(rita, alice, bob, charlie, nobody):
    job = make_job(rita)
    answer = rita.api.post(f"/api/v1/jobs/{job.pk}/match")

    assert answer.status_code == 202
    work_off(rita)
    assert rita.api.get(answer.json()["status_url"]).json()["status"] == "succeeded"
    assert statuses([alice, bob, charlie, nobody], lambda api: api.post(f"/api/v1/jobs/{job.pk}/match")) == [
        202,
        403,
        404,
        401,
    ]


def test_a_ranking_comes_best_first_in_pages(ranked, bob, charlie, nobody):
    job, people = ranked
    first = bob.api.get(f"/api/v1/jobs/{job.pk}/matches", {"page_size": 2}).json()
    second = bob.api.get(first["next"]).json()

    rows = first["results"] + second["results"]
    assert [row["candidate"]["id"] for row in rows] == [str(person.pk) for person in people]
    assert [row["rank"] for row in rows] == [1, 2, 3]
    assert [round(sum(row["points"].values()), 1) for row in rows] == [row["score"] for row in rows]
    assert statuses([charlie, nobody], lambda api: api.get(f"/api/v1/jobs/{job.pk}/matches")) == [404, 401]


def test_a_ranking_can_be_narrowed(ranked, bob):
    job, _ = ranked

    def found(**params):
        rows = bob.api.get(f"/api/v1/jobs/{job.pk}/matches", params).json()["results"]
        return [row["candidate"]["name"] for row in rows]

    assert found(missing="true") == ["Cem"]
    assert found(missing="false") == ["Ada", "Ben"]
    assert found(q="ben") == ["Ben"]
    assert found(min_years=6) == ["Ada"]
    wrong = bob.api.get(f"/api/v1/jobs/{job.pk}/matches", {"missing": "abc"})
    assert (wrong.status_code, wrong.json()["errors"]) == (400, {"missing": ["Write true or false."]})
    assert bob.api.get("/api/v1/saved-searches", {"own": "foo"}).status_code == 400


def test_matches_are_filtered_by_job_candidate_and_score(ranked, rita, bob):
    job, people = ranked
    other = make_job(rita, title="Gardener", requirements=())
    rank(rita, other)

    def found(**params):
        return bob.api.get("/api/v1/matches", params).json()["results"]

    assert len(found()) == 6
    assert {row["job"]["id"] for row in found(job=job.pk)} == {str(job.pk)}
    assert {row["candidate"]["id"] for row in found(candidate=people[0].pk)} == {str(people[0].pk)}
    top = found(job=job.pk)[0]["score"]
    assert [row["score"] for row in found(job=job.pk, min_score=top)] == [top]
    assert len(found(job=job.pk, max_score=top - 0.1)) == 2
    assert bob.api.get("/api/v1/matches", {"nonsense": 1}).status_code == 400


def test_matches_of_others_are_not_listed(ranked, charlie):
    assert charlie.api.get("/api/v1/matches").json()["results"] == []


def test_the_reasons_add_up_to_the_score(ranked, rita, bob, charlie, nobody):
    match = match_of(rita, ranked[1][1])
    answer = bob.api.get(f"/api/v1/matches/{match.pk}").json()

    assert round(sum(part["points"] for part in answer["contributions"]), 1) == answer["score"] == float(match.score)
    for part in answer["contributions"]:
        assert round(sum(reason["points"] for reason in part["reasons"]), 1) == part["points"]
        assert all(reason["text"] for reason in part["reasons"])
    assert answer["is_current"] is True
    assert statuses([charlie, nobody], lambda api: api.get(f"/api/v1/matches/{match.pk}")) == [404, 401]


def test_a_missing_must_have_is_named_with_its_cost(ranked, rita, bob):
    answer = bob.api.get(f"/api/v1/matches/{match_of(rita, ranked[1][2]).pk}").json()

    (missing,) = answer["missing"]
    assert (missing["label"], missing["points"] < 0 or answer["score"] == 0) == ("Python", True)
    assert missing["found"] == "Python was not found in the resume."


def test_a_match_that_aged_is_computed_anew_and_says_so(ranked, rita, bob):
    _, people = ranked
    match = match_of(rita, people[1])
    with rita.scope():
        Match.objects.filter(pk=match.pk).update(score=1, inputs="0" * 64)

    first = bob.api.get(f"/api/v1/matches/{match.pk}").json()
    second = bob.api.get(f"/api/v1/matches/{match.pk}").json()

    assert (first["is_current"], second["is_current"]) == (False, True)
    assert first["score"] == second["score"] == float(match.score)


def test_two_to_ten_candidates_stand_side_by_side(ranked, bob):
    job, people = ranked
    ids = [str(person.pk) for person in people]
    answer = bob.api.post("/api/v1/matches/compare", {"job": str(job.pk), "candidates": ids[::-1]}).json()

    assert [row["candidate"]["id"] for row in answer["candidates"]] == ids
    scores = [row["score"] for row in answer["candidates"]]
    for lead, (above, below) in zip(answer["differences"], pairwise(scores), strict=True):
        assert lead["points"] == round(above - below, 1)
        assert round(sum(difference["points"] for difference in lead["differences"]), 1) == lead["points"]


@pytest.mark.parametrize("count", [1, 11])
def test_fewer_than_two_or_more_than_ten_are_refused(bob, count):
    ids = [str(uuid.uuid4()) for _ in range(count)]
    answer = bob.api.post("/api/v1/matches/compare", {"job": str(uuid.uuid4()), "candidates": ids})

    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["candidates"])


def test_only_ranked_candidates_of_the_organization_are_compared(ranked, rita, charlie):
    job, people = ranked
    new, foreign = add_candidate(rita, "New"), add_candidate(charlie, "Foreign")

    def compare(person, *candidates):
        body = {"job": str(job.pk), "candidates": [str(candidate.pk) for candidate in candidates]}
        return person.api.post("/api/v1/matches/compare", body).status_code

    assert compare(rita, people[0], new) == 409
    assert compare(rita, people[0], foreign) == 404
    assert compare(charlie, people[0], people[1]) == 404
    assert compare(rita, people[0], people[0]) == 400


def test_deleting_a_match_closes_the_gap(ranked, rita, bob, charlie, nobody):
    _, people = ranked
    path = f"/api/v1/matches/{match_of(rita, people[0]).pk}"

    assert statuses([bob, charlie, nobody, rita, rita], lambda api: api.delete(path)) == [403, 404, 401, 204, 404]
    assert [match_of(rita, person).rank for person in people[1:]] == [1, 2]
    with rita.scope():
        assert Activity.objects.filter(code="match.deleted", subject_id=people[0].pk).count() == 1


def queries_of(call):
    with CaptureQueriesContext(connection) as captured:
        assert call().status_code == 200
    return len(captured)


def test_lists_ask_the_same_number_of_questions_at_any_length(rita, bob):
    job = make_job(rita)
    api, counts = bob.api, []
    for names in (["One"], ["Two", "Three"]):
        for name in names:
            add_candidate(rita, name)
        rank(rita, job)
        counts.append(
            [
                queries_of(lambda path=path: api.get(path))
                for path in ("/api/v1/matches", f"/api/v1/jobs/{job.pk}/matches")
            ]
        )

    assert counts[0] == counts[1]


def test_a_comparison_asks_the_same_number_of_questions_at_any_length(ranked, bob):
    job, people = ranked
    ids = [str(person.pk) for person in people]
    api = bob.api

    def compare(chosen):
        return queries_of(lambda: api.post("/api/v1/matches/compare", {"job": str(job.pk), "candidates": chosen}))

    assert compare(ids[:2]) == compare(ids)


def test_a_requirement_added_is_explained(ranked, rita, bob):
    job, people = ranked
    with rita.scope():
        add_requirements(job=job, many=[{"kind": "language", "value": "fi", "level": "B2"}], actor=rita.user)
    work_off(rita)

    answer = bob.api.get(f"/api/v1/matches/{match_of(rita, people[0]).pk}").json()
    assert [missing["label"] for missing in answer["missing"]] == ["Finnish B2"]


def test_a_candidate_is_shown_with_their_matches_best_first(ranked, rita, bob):
    job, (ada, *_) = ranked
    other = make_job(rita, title="Gardener", requirements=[{"kind": "skill", "value": "sql", "months": 24}])
    rank(rita, other)

    matches = bob.api.get(f"/api/v1/candidates/{ada.pk}").json()["matches"]

    assert [match["job"] for match in matches] == [
        {"id": str(job.pk), "title": job.title},
        {"id": str(other.pk), "title": "Gardener"},
    ]
    assert (matches[0]["rank"], matches[0]["score"]) == (1, float(match_score(bob, ada, job)))
    assert "candidate" not in matches[0]


def match_score(person, candidate, job):
    with person.scope():
        return Match.objects.get(candidate=candidate, job=job).score


def test_a_candidate_costs_the_same_with_one_and_three_matches(rita, bob):
    candidate, api = add_candidate(rita), bob.api

    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert api.get(f"/api/v1/candidates/{candidate.pk}").status_code == 200
        return len(queries)

    rank(rita, make_job(rita))
    before = cost()
    for _ in range(2):
        rank(rita, make_job(rita))
    assert cost() == before


def test_the_schema_tells_of_a_candidates_matches(bob):
    schema = bob.api.get("/api/v1/schema?format=json").json()

    matches = schema["components"]["schemas"]["Candidate"]["properties"]["matches"]
    assert matches["items"]["$ref"].endswith("/CandidateMatch")


def test_what_would_close_a_gap_is_what_the_scorer_gives_for_it(ranked, rita, bob):
    match = match_of(rita, ranked[1][2])
    before = bob.api.get(f"/api/v1/matches/{match.pk}").json()
    python = before["closings"][0]
    assert (python["label"], python["must"], python["assumed"]) == ("Python", True, "2 years of Python, up to now")
    assert before["score_with_must_haves"] is None

    with rita.scope():
        index = CandidateIndex.objects.get(candidate=ranked[1][2])
        index.profile["skills"].append(["python", 24, this_month().isoformat()])
        CandidateIndex.objects.filter(pk=index.pk).update(profile=index.profile)
    after = bob.api.get(f"/api/v1/matches/{match.pk}").json()

    assert (after["score"], after["missing"]) == (python["score"], [])
    assert round(after["score"] - before["score"], 1) == python["gain"]


def test_all_missing_must_haves_together_are_scored_at_once(rita, bob):
    add_candidate(rita, "Cem", skills=(), title="Gardener")
    job = make_job(rita, requirements=[PYTHON, {"kind": "skill", "value": "django"}])
    rank(rita, job)
    answer = bob.api.get(f"/api/v1/matches/{bob.api.get('/api/v1/matches').json()['results'][0]['id']}").json()

    assert [way["must"] for way in answer["closings"]] == [True, True]
    gains = {way["requirement"]: way["gain"] for way in answer["closings"]}
    assert {gap["requirement"]: gap["gain"] for gap in answer["gaps"] if gap["requirement"] in gains} == gains
    assert answer["score_with_must_haves"] > max(way["score"] for way in answer["closings"])
