"""The fairness report for admins: as a page, over the API and as a file; and what a proposed order would change."""

import csv
import io
import re
from datetime import UTC, datetime

import pytest
from openpyxl import load_workbook

from jobs.services.job import delete_job, update_job
from matching.models import LoggedBatch, LoggedRanking, Match, WeightProposal
from matching.selectors.basis import weights_in_force, weights_json
from matching.selectors.fairness import Scope, fairness_report, impact_of_ranking
from matching.services.weights import set_weights
from resumes.models import CandidateSkill, Experience
from tests.matching.candidates import PYTHON, announce, make_job, rank
from tests.matching.groups import add_people, move
from tests.tasks import work_off

pytestmark = pytest.mark.django_db
PAGE, API = "/settings/fairness", "/api/v1/analytics/fairness"
PROPOSALS, PROPOSALS_API = "/settings/scoring/proposals", "/api/v1/settings/scoring/proposals"
LAST_YEAR = datetime(2025, 6, 1, tzinfo=UTC)
EVIDENCE = {"yes": 20, "no": 20, "jobs": 1, "pairs": 400, "now": 0.6, "then": 0.7}


@pytest.fixture
def ranked(alice):
    """Forty women, of whom ten know Python, forty men, of whom thirty do, and five who did not say."""
    said = [("female", "asian")] * 40 + [("male", "white")] * 40 + [None] * 5
    people = add_people(alice, said, able=lambda number: number < 10 or 40 <= number < 70)
    job = make_job(alice)
    rank(alice, job)
    return job, people


def section(report, key):
    return next(held for held in report["sections"] if held["key"] == key)


def by_sex(held):
    table = next(table for table in held["tables"] if table["dimension"] == "sex")
    return {row["key"]: row for row in table["rows"]}, table


def test_scoring_rates_are_shares_above_the_median_of_everybody(alice, ranked):
    report = alice.api.get(API).json()
    rows, table = by_sex(section(report, "scored"))

    assert (report["people"], report["answered"], table["unknown"]) == (85, 80, 5)
    assert (rows["female"]["rate"], rows["male"]["rate"]) == (0.25, 0.75)
    assert rows["female"]["ratio"] == pytest.approx(1 / 3)
    assert (rows["female"]["note"], rows["male"]["note"]) == ("below_four_fifths", "highest")


def test_each_stage_counts_who_came_there_of_who_was_in_the_one_before(alice, ranked):
    job, people = ranked
    for person in [*people[:32], *people[40:80]]:
        move(alice, job, person, "shortlisted")
    for person in [*people[:8], *people[40:60]]:
        move(alice, job, person, "interview")
    move(alice, job, people[41], "rejected")

    report = alice.api.get(API, {"job": str(job.pk)}).json()

    shortlisted, _ = by_sex(section(report, "shortlisted"))
    assert (shortlisted["female"]["rate"], shortlisted["male"]["rate"]) == (0.8, 1.0)
    interview, _ = by_sex(section(report, "interview"))
    assert section(report, "interview")["considered"] == 28
    assert section(report, "screening")["selected"] == 28
    assert interview["female"]["note"] == "too_few"
    screening, _ = by_sex(section(report, "screening"))
    assert (screening["female"]["rate"], screening["male"]["rate"]) == (0.25, 0.5)
    assert "hired" not in {held["key"] for held in report["sections"]}


def test_with_fewer_than_thirty_answers_nothing_is_said_of_groups(alice):
    add_people(alice, [("female", "asian")] * 29 + [None] * 3)
    rank(alice, make_job(alice))

    report = alice.api.get(API).json()

    assert (report["people"], report["answered"]) == (32, 0)
    assert all(table["rows"] == [] for held in report["sections"] for table in held["tables"])
    assert "too few to say anything" in alice.page.get(PAGE).content.decode()


def test_the_page_shows_each_figure_in_a_table_beside_its_chart(alice, ranked):
    shown = alice.page.get(PAGE).content.decode()

    assert 'data-chart="scored-sex"' in shown
    assert 'data-label="Female" data-value="0.333" data-low' in shown
    assert "Below four fifths" in shown
    assert "25.0 %" in shown


def test_the_audit_is_a_spreadsheet_with_every_category_and_the_unknown(alice, ranked):
    told = alice.page.get(f"{PAGE}/file/csv").content.decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(told)))
    book = load_workbook(io.BytesIO(alice.page.get(f"{PAGE}/file/xlsx").content))
    cells = [[cell for cell in row if cell is not None] for row in book.active.iter_rows(values_only=True)]

    female = ["Scored above the median", "Sex", "Female", "40", "0.5", "10", "0.25", "0.3333333333333333"]
    assert [*female, "Below four fifths"] in lines
    assert [*female[:3], 40, 0.5, 10, 0.25, 1 / 3, "Below four fifths"] in cells
    assert any(line[1:4] == ["Sex", "Unknown", "5"] for line in lines)


def test_time_and_job_narrow_the_report_and_nonsense_is_told(alice, ranked, charlie):
    job, _ = ranked
    assert alice.api.get(API, {"until": "2020-01-01"}).json()["people"] == 0
    assert alice.api.get(API, {"since": "2021-01-01", "until": "2020-01-01"}).json()["errors"]["until"]
    assert alice.api.get(API, {"job": "x"}).status_code == 400
    assert alice.page.get(PAGE, {"since": "nonsense"}).status_code == 400
    assert alice.page.get(f"{PAGE}/file/csv", {"since": "2021-01-01", "until": "2020-01-01"}).status_code == 400
    assert charlie.api.get(API, {"job": str(job.pk)}).status_code == 404
    assert charlie.api.get(API).json()["people"] == 0


def test_a_report_of_last_year_stays_when_people_are_scored_again_and_rankings_and_jobs_go(alice, ranked):
    job, people = ranked
    with alice.scope():
        LoggedRanking.objects.update(created_at=LAST_YEAR)
        LoggedBatch.objects.update(created_at=LAST_YEAR)
        CandidateSkill.objects.filter(candidate__in=people[:40]).delete()
    announce(alice, *people[:40])
    work_off(alice)
    switch_off = {"is_ranked": False, "unranked_reason": "Volunteers"}
    changes = (
        lambda: None,
        lambda: update_job(job=job, values=switch_off, actor=alice.user),
        lambda: delete_job(job=job, actor=alice.user),
    )
    told = []
    for change in changes:
        with alice.scope():
            change()
        report = alice.api.get(API, {"since": "2025-01-01", "until": "2026-01-01"}).json()
        rows, _ = by_sex(section(report, "scored"))
        told.append((report["people"], rows["female"]["rate"], rows["male"]["rate"]))

    assert told == [(85, 0.25, 0.75)] * 3


def test_a_report_begins_and_ends_with_a_month(alice, ranked):
    errors = alice.api.get(API, {"since": "2025-01-02", "until": "2026-01-31"}).json()["errors"]
    page = alice.page.get(PAGE, {"until": "2026-01-31"})

    assert set(errors) == {"since", "until"}
    assert (page.status_code, "begin and end with a month" in page.content.decode()) == (400, True)
    assert 'value="2020-01"' in alice.page.get(PAGE, {"since": "2020-01"}).content.decode()


def test_any_job_can_be_chosen_ranked_or_not_however_old(alice, charlie, monkeypatch):
    monkeypatch.setattr("matching.selectors.fairness.MOST_JOBS", 2)
    old, *_ = [make_job(alice, title=title) for title in ("Oldest", "Older", "Newer")]
    foreign = make_job(charlie, title="Foreign")

    shown = [alice.page.get(PAGE, {"job": job}).content.decode() for job in ("", str(old.pk), str(foreign.pk), "x")]

    options = [re.findall(r"<option[^>]*>([^<]+)</option>", page) for page in shown]
    assert options == [["All jobs", "Newer", "Older", *more] for more in ([], ["Oldest"], [], [])]


def test_recruiters_see_no_report(rita, bob):
    assert [person.api.get(API).status_code for person in (rita, bob)] == [403, 403]
    assert [person.page.get(PAGE).status_code for person in (rita, bob)] == [403, 403]


def test_a_proposed_order_is_compared_with_the_ranking_as_it_stands(alice, ranked):
    job, _ = ranked
    with alice.scope():
        worst_first = list(Match.objects.filter(job=job).order_by("score").values_list("candidate_id", flat=True))
        change = impact_of_ranking(job, worst_first, top=40)
        now, proposed = ({row.key: row.rate for row in tables[0].rows} for tables in (change.now, change.proposed))

    assert (now["female"], now["male"]) == (0.25, 0.75)
    assert proposed["female"] > proposed["male"]


def test_a_report_asks_few_queries_however_many_jobs_there_are(alice, ranked, django_assert_max_num_queries):
    rank(alice, make_job(alice, title="Cook"))
    with alice.scope(), django_assert_max_num_queries(3):
        assert fairness_report(Scope()).people == 170


def test_a_proposal_shows_admins_who_moves_and_how_groups_fare_among_the_best_tenth(alice, rita, charlie):
    """Thirty women come first by their title, thirty men by the skill that is asked for."""
    said = [("female", "asian")] * 30 + [("male", "white")] * 30
    men = add_people(alice, said, able=lambda number: number >= 30)[30:]
    with alice.scope():
        Experience.objects.filter(candidate__in=men).update(title="Gardener")
        now = weights_json(weights_in_force())
        only = {name: dict.fromkeys(now, 0.0) | {name: 100.0} for name in ("title", "skills")}
        set_weights(weights=only["title"], organization=alice.organization, actor=alice.user)
        proposal = WeightProposal.objects.create(
            organization=alice.organization, before=only["title"], after=only["skills"], evidence=EVIDENCE
        )
    announce(alice, *men)
    job, unranked = make_job(alice, requirements=[{**PYTHON, "must": False}]), make_job(alice, title="Cook")
    rank(alice, job)
    api, page = f"{PROPOSALS_API}/{proposal.pk}/effect", f"{PROPOSALS}/{proposal.pk}/effect"

    effect = alice.api.get(api, {"job": str(job.pk), "limit": 3}).json()
    shown = alice.page.get(page, {"job": str(job.pk)}).content.decode()

    rates = [{row["key"]: row["rate"] for row in effect["groups"][when][0]["rows"]} for when in ("now", "proposed")]
    assert (effect["total"], effect["moved"], effect["groups"]["top"], len(effect["candidates"])) == (60, 60, 10, 3)
    assert rates == [{"female": 10 / 30, "male": 0.0}, {"female": 0.0, "male": 10 / 30}]
    assert "60 of 60 candidates for Backend Developer would change places" in shown
    assert re.search(r">Female</th><td class=\"num\">33\.3 %</td><td class=\"num\">0\.0 %</td>", shown)
    assert [person.api.get(api, {"job": str(job.pk)}).status_code for person in (rita, charlie)] == [403, 404]
    assert [person.page.get(page, {"job": str(job.pk)}).status_code for person in (rita, charlie)] == [403, 404]
    assert alice.api.get(api).status_code == alice.page.get(page, {"job": "x"}).status_code == 400
    assert alice.api.get(api, {"job": str(unranked.pk)}).status_code == 404
