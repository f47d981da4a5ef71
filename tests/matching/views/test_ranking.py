"""The ranking of a job with the explanation beside it."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import TaskRun
from jobs.models import Job
from jobs.services.job import set_job_status
from matching.models import CandidateIndex, LoggedRanking, Match, Ranking, ScoringWeights
from matching.scoring import SCORING_VERSION
from matching.scoring.result import COMPONENTS
from matching.tasks import rank_outdated
from resumes.models import Candidate
from tests.matching.candidates import PYTHON, add_candidate, announce, make_job, rank
from tests.resumes.making import read, resume_text
from tests.tasks import work_off

pytestmark = pytest.mark.django_db

DJANGO = {"kind": "skill", "value": "django", "must": True}


@pytest.fixture
def ranked(rita):
    """A job with three ranked candidates, best first; the last lacks both must-haves."""
    add_candidate(rita, "Ada Park", skills=("python", "django"), months=80)
    add_candidate(rita, "Ben Ruiz", months=12)
    add_candidate(rita, "Cem Aydin", skills=(), title="Gardener")
    job = make_job(rita, requirements=[PYTHON, DJANGO])
    rank(rita, job)
    return job


def matches_of(person, job):
    with person.scope():
        return list(Match.objects.for_list().placed().filter(job=job))


def address(job, match=None):
    return reverse("matching:ranking", args=[job.pk, match.pk] if match else [job.pk])


def number(text):
    return Decimal(text.replace("−", "-"))


def shown_points(html):
    """The points of every row of the explanation, and the score under them."""
    table = html.split('<table class="explain"')[1].split("</table>")[0]
    cells = re.findall(r'class="num">([−\d.]+)', table)
    return [number(cell) for cell in cells[:-1]], number(cells[-1])


def names(html):
    return re.findall(r'<span class="name">([^<]*)</span></a>', html)


def test_the_ranking_shows_every_candidate_best_first(ranked, bob):
    html = bob.page.get(address(ranked)).content.decode()

    assert names(html) == ["Ada Park", "Ben Ruiz", "Cem Aydin"]
    assert "3 candidates" in html
    assert "Rank again" not in html.split("<main")[1]
    for match in matches_of(bob, ranked):
        assert f'<span class="value">{match.score}</span>' in html
        assert address(ranked, match) in html


def test_the_first_candidate_is_explained_until_another_is_chosen(ranked, bob):
    first, second, _ = matches_of(bob, ranked)
    html = bob.page.get(address(ranked)).content.decode()
    chosen = bob.page.get(address(ranked, second)).content.decode()

    assert shown_points(html)[1] == first.score
    assert "data-open" not in html
    assert shown_points(chosen)[1] == second.score
    assert 'id="ranked" data-open' in chosen


def test_shown_points_add_up_to_the_score_and_are_those_of_the_api(ranked, bob):
    for match in matches_of(bob, ranked):
        points, score = shown_points(bob.page.get(address(ranked, match)).content.decode())
        told = bob.api.get(f"/api/v1/matches/{match.pk}").json()

        assert sum(points) == score == match.score
        assert [float(value) for value in points] == [
            part["points"] for part in told["contributions"] if part["component"] != "missing" or part["points"]
        ]


def test_the_pieces_of_a_bar_are_the_points_of_its_components(ranked, bob):
    html = bob.page.get(address(ranked)).content.decode()
    for match in matches_of(bob, ranked):
        row = html.split(f'value="{match.pk}"')[1].split("</tr>")[0]
        widths = dict(re.findall(r'class="c-(\w+)" x="[-\d.]+" width="([\d.]+)"', row))

        assert {name: Decimal(width) for name, width in widths.items()} == {
            name: abs(Decimal(points)) for name, points in match.points.items() if Decimal(points)
        }


def test_missing_must_haves_are_named_in_list_and_explanation(ranked, bob):
    last = matches_of(bob, ranked)[-1]
    html = bob.page.get(address(ranked, last)).content.decode()
    explanation = html.split('id="explanation"')[1]

    assert "Missing must-haves" in explanation
    assert [item["label"] for item in last.missing] == ["Python", "Django"]
    cell = html.split(f'value="{last.pk}"')[1].split('class="cell-missing">')[1].split("</td>")[0]
    assert "Python" in cell
    assert "Django" in cell


def test_htmx_gets_the_explanation_alone(ranked, bob):
    match = matches_of(bob, ranked)[1]
    headers = {"HX-Request": "true", "HX-Target": "explanation"}
    html = bob.page.get(address(ranked, match), headers=headers).content.decode()

    assert "<html" not in html
    assert 'class="table ranking"' not in html
    assert shown_points(html)[1] == match.score


def test_the_difference_to_the_next_adds_up(ranked, bob):
    first, second, _ = matches_of(bob, ranked)
    html = bob.page.get(address(ranked, first)).content.decode()
    why = html.split('id="why-title"')[1]
    points = re.findall(r'<span class="num">([+−][\d.]+)</span>', why)

    assert f"over {second.candidate.name}" in why
    assert sum(number(text) for text in points) == first.score - second.score


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "ben"}, ["Ben Ruiz"]),
        ({"skill": "Django"}, ["Ada Park"]),
        ({"skill": "no such skill"}, []),
        ({"complete": "on"}, ["Ada Park"]),
        ({"q": "nobody"}, []),
        ({"sort": "name"}, ["Ada Park", "Ben Ruiz", "Cem Aydin"]),
        ({"sort": "years"}, ["Ada Park", "Cem Aydin", "Ben Ruiz"]),
        ({"sort": "missing"}, ["Ada Park", "Ben Ruiz", "Cem Aydin"]),
    ],
)
def test_filters_and_order(ranked, bob, query, found):
    html = bob.page.get(address(ranked), query).content.decode()

    assert names(html) == found
    if not found:
        assert "No candidate fits these filters" in html


def test_a_filter_over_htmx_answers_with_the_list(ranked, bob):
    headers = {"HX-Request": "true", "HX-Target": "ranked"}
    html = bob.page.get(address(ranked), {"q": "ben"}, headers=headers).content.decode()

    assert names(html) == ["Ben Ruiz"]
    assert "<html" not in html
    assert f'href="{address(ranked)}"' in html


@pytest.mark.parametrize("query", [{"min_score": "x"}, {"sort": "luck"}, {"page": "99"}, {"min_years": "-1"}])
def test_a_filter_that_makes_no_sense_is_no_fault(ranked, bob, query):
    assert bob.page.get(address(ranked), query).status_code == 200


def test_queries_do_not_grow_with_the_candidates(rita):
    def asked(job):
        page = rita.page
        page.get(address(job))
        with CaptureQueriesContext(connection) as seen:
            page.get(address(job))
        return len(seen)

    add_candidate(rita, "Ada")
    add_candidate(rita, "Ben")
    job = make_job(rita)
    rank(rita, job)
    two = asked(job)
    for name in ("Cem", "Dan", "Eve", "Fay"):
        add_candidate(rita, name)
    rank(rita, job)

    assert asked(job) == two


def test_before_the_first_ranking_the_page_says_what_to_do(rita, bob):
    job = make_job(rita)

    assert "Press Rank" in rita.page.get(address(job)).content.decode()
    assert "When a recruiter ranks this job" in bob.page.get(address(job)).content.decode()


def test_ranking_shows_its_progress_until_it_is_finished(rita):
    job = make_job(rita)
    add_candidate(rita)
    page = rita.page
    html = page.post(reverse("matching:rank", args=[job.pk]), follow=True).content.decode()
    state = reverse("matching:ranking-state", args=[job.pk])

    assert f'hx-get="{state}?shown=0"' in html
    assert "<progress" in page.get(state, {"shown": "0"}).content.decode()
    work_off(rita)
    assert page.get(state, {"shown": "0"})["HX-Refresh"] == "true"
    assert "The ranking is finished" in page.get(state, {"shown": "1"}).content.decode()


def test_an_outdated_ranking_says_so(ranked, alice):
    with alice.scope():
        ScoringWeights.objects.create(
            organization=alice.organization, weights={"skills": 100.0, **dict.fromkeys(COMPONENTS[1:], 0.0)}
        )
    html = alice.page.get(address(ranked)).content.decode()

    assert "changed since this ranking" in html


def test_a_ranking_of_last_month_names_it_and_is_made_anew_within_the_hour(ranked, rita, monkeypatch):
    closed = make_job(rita, title="Closed", status="active")
    rank(rita, closed)
    with rita.scope():
        set_job_status(job=closed, status="closed", actor=rita.user)
        counted_to = Ranking.objects.get(job=ranked).as_of
    month = date(counted_to.year + 1, 1, 1)
    for module in ("selectors.basis", "selectors.match", "selectors.ranked", "services.reranking"):
        monkeypatch.setattr(f"matching.{module}.this_month", lambda: month)
    said = f"counts work up to {counted_to:%B %Y}"
    before, other = (rita.page.get(address(job)).content.decode() for job in (ranked, closed))

    assert f"{said}. The months since follow within the hour." in before
    assert f"{said}." in other
    assert "The months since" not in other
    assert "changed since this ranking" not in before + other
    monkeypatch.setattr("matching.services.reranking.PORTION", 1)
    rank_outdated()
    assert [run.subject_id for run in work_off(rita)] == [ranked.pk]
    rank_outdated()
    assert work_off(rita) == []
    assert said not in rita.page.get(address(ranked)).content.decode()


def test_a_ranking_by_other_formulas_is_made_anew_within_the_hour(ranked, rita):
    with rita.scope():
        Ranking.objects.update(version="2")
    rank_outdated()

    assert [run.subject_id for run in work_off(rita)] == [ranked.pk]
    with rita.scope():
        assert Ranking.objects.get(job=ranked).version == SCORING_VERSION
    rank_outdated()
    assert work_off(rita) == []


def test_weights_are_changed_by_admins_and_rank_again(ranked, alice, rita):
    url = reverse("matching:weights", args=[ranked.pk])
    given = {"skills": "60", "experience": "40"}

    assert rita.page.post(url, given).status_code == 403
    assert alice.page.post(url, {"skills": "many"}).status_code == 400
    assert alice.page.post(url, {}).status_code == 400
    assert alice.page.post(url, given).status_code == 302
    with alice.scope():
        assert ScoringWeights.objects.get().weights["skills"] == 60
        assert TaskRun.objects.open().filter(kind="matching.rerank").count() == 1
    work_off(alice)
    points, score = shown_points(alice.page.get(address(ranked)).content.decode())
    assert sum(points) == score
    assert points[2:] == [0, 0, 0, 0, 0]


@pytest.fixture
def corrected(ranked, rita):
    """The ranked job, whose first candidate was corrected so that they come last, with no ranking done since."""
    first = matches_of(rita, ranked)[0]
    with rita.scope():
        set_job_status(job=ranked, status="closed", actor=rita.user)
        first.candidate.skills.all().delete()
        first.candidate.experience.update(title="Gardener")
    announce(rita, first.candidate)
    work_off(rita)
    return first


def test_a_corrected_score_is_stored_by_whoever_opens_it_and_list_and_detail_agree(corrected, ranked, bob):
    html = bob.page.get(address(ranked, corrected)).content.decode()

    stored = next(match for match in matches_of(bob, ranked) if match.pk == corrected.pk)
    assert stored.score < corrected.score
    assert shown_points(html)[1] == stored.score
    row = html.split(f'value="{corrected.pk}"')[1].split("</tr>")[0]
    assert f'<span class="value">{stored.score}</span>' in row
    assert f'rank {stored.rank}"' in row
    assert names(html)[-1] != names(html)[0] == "Ben Ruiz"
    with bob.scope():
        assert LoggedRanking.objects.get(candidates=None).asked_by == bob.user


def test_an_explanation_that_moves_its_row_loads_the_whole_page(corrected, ranked, bob):
    headers = {"HX-Request": "true", "HX-Target": "explanation"}
    answers = [bob.page.get(address(ranked, corrected), {"sort": "name"}, headers=headers) for _ in range(2)]

    assert answers[0]["HX-Redirect"] == f"{address(ranked, corrected)}?sort=name"
    assert "HX-Redirect" not in answers[1]
    assert "Ada Park" in answers[1].content.decode()


def test_who_vanishes_while_they_are_explained_is_not_found(ranked, rita, bob):
    match = matches_of(rita, ranked)[0]
    with rita.scope():
        CandidateIndex.objects.filter(candidate=match.candidate_id).delete()
    answer = bob.page.get(address(ranked, match))

    assert bob.api.get(f"/api/v1/matches/{match.pk}").status_code == answer.status_code == 404
    assert "not here any more" in answer.content.decode()


def test_a_foreign_ranking_is_not_found(ranked, rita, charlie):
    match = matches_of(rita, ranked)[0]
    other = make_job(rita, title="Other")

    assert charlie.page.get(address(ranked)).status_code == 404
    assert charlie.page.get(address(ranked, match)).status_code == 404
    assert charlie.page.get(reverse("matching:ranking-state", args=[ranked.pk])).status_code == 404
    assert rita.page.get(address(other, match)).status_code == 404


def test_only_recruiters_rank(ranked, bob, charlie, client):
    url = reverse("matching:rank", args=[ranked.pk])

    assert bob.page.post(url).status_code == 403
    assert charlie.page.post(url).status_code == 404
    assert client.post(url).status_code == 302


def test_the_list_of_jobs_leads_to_the_ranking(ranked, bob):
    best = matches_of(bob, ranked)[0]
    html = bob.page.get(reverse("jobs:list")).content.decode()

    assert address(ranked) in html
    assert f">{best.score}<" in html


def test_a_candidate_shows_their_matches_with_active_jobs(ranked, rita):
    match = matches_of(rita, ranked)[0]
    url = reverse("resumes:candidate-detail", args=[match.candidate_id])
    before = rita.page.get(url).content.decode()
    rita.page.post(reverse("jobs:status", args=[ranked.pk, "active"]))
    with rita.scope():
        assert Job.objects.active().exists()

    assert "Not ranked for an open job yet" in before
    assert address(ranked, match) in rita.page.get(url).content.decode()


def test_a_quote_leads_to_its_spot_in_the_resume(rita):
    read(rita.organization, resume_text())
    work_off(rita)
    job = make_job(rita, requirements=[PYTHON])
    rank(rita, job)
    (match,) = matches_of(rita, job)
    page = rita.page
    html = page.get(address(job, match)).content.decode()
    links = re.findall(r'<cite><a href="([^"]+)"', html)

    assert links
    for link in links:
        answer = page.get(link)
        spot = answer.url.partition("#")[2]
        assert answer.url.startswith(reverse("resumes:candidate-detail", args=[match.candidate_id]))
        assert f'id="{spot}"' in page.get(answer.url).content.decode()


def test_every_page_leads_to_the_rankings_of_active_jobs(ranked, rita, charlie):
    closed = make_job(rita, title="Never shown")
    rita.page.post(reverse("jobs:status", args=[ranked.pk, "active"]))
    shell = rita.page.get(reverse("core:task-list")).content.decode()
    here = rita.page.get(address(ranked)).content.decode()

    assert f'<a href="{address(ranked)}">' in shell
    assert address(closed) not in shell
    assert f'<a href="{address(ranked)}" aria-current="true">' in here
    assert "Open jobs" not in charlie.page.get(reverse("core:task-list")).content.decode()


def test_what_would_close_each_gap_stands_beside_the_ranking(ranked, bob):
    last = matches_of(bob, ranked)[-1]
    html = bob.page.get(address(ranked, last)).content.decode()

    closings = html.split("What would close the gaps")[1].split("</section>")[0]
    assert "2 years of Python, up to now" in closings
    assert "All missing must-haves together would give" in closings


def test_a_score_whose_resume_was_hard_to_read_says_so_and_leads_to_the_doubts(rita, bob):
    add_candidate(rita, "Clear")
    doubtful = add_candidate(rita, "Doubtful")
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        Candidate.objects.filter(pk=doubtful.pk).update(doubts=3)
        match = Match.objects.get(candidate=doubtful)
    html = bob.page.get(reverse("matching:ranking", args=[job.pk, match.pk])).content.decode()
    row = bob.api.get(f"/api/v1/jobs/{job.pk}/matches").json()["results"]

    assert "3 fields of this resume were hard to read" in html
    assert f"{reverse('resumes:candidate-detail', args=[doubtful.pk])}#read" in html
    assert html.count("fields hard to read") == 1
    assert {held["candidate"]["name"]: held["candidate"]["doubts"] for held in row} == {"Clear": 0, "Doubtful": 3}


def test_a_filter_that_cannot_be_read_is_said_to_be_left_out(ranked, bob):
    html = bob.page.get(address(ranked), {"min_score": "abc", "stage": "foo"}).content.decode()

    assert "Lowest score: Enter a number. This filter is left out." in html
    assert "Stage: Select a valid choice. foo is not one of the available choices. This filter is left out." in html
    assert len(names(html)) == 3
