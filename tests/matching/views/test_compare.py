"""Candidates side by side."""

import re
import uuid
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from jobs.services.job import set_job_status
from matching.models import Match
from tests.matching.candidates import PYTHON, add_candidate, announce, make_job, rank
from tests.tasks import work_off

pytestmark = pytest.mark.django_db

DJANGO = {"kind": "skill", "value": "django", "must": True}


def ranked_job(person, count):
    for index in range(count):
        skills = ("python", "django") if index == 0 else ("python",)
        add_candidate(person, f"Person {index}", skills=skills, months=90 - index)
    job = make_job(person, requirements=[PYTHON, DJANGO])
    rank(person, job)
    with person.scope():
        return job, list(Match.objects.placed().filter(job=job))


def compare(person, job, matches):
    url = reverse("matching:compare", args=[job.pk])
    return person.page.get(url, {"match": [getattr(match, "pk", match) for match in matches]})


def test_two_candidates_stand_side_by_side_best_first(rita, bob):
    job, matches = ranked_job(rita, 3)
    answer = compare(bob, job, reversed(matches[:2]))
    columns, components = answer.context_data["columns"], answer.context_data["components"]

    assert [column.score for column in columns] == [str(match.score) for match in matches[:2]]
    for index, match in enumerate(matches[:2]):
        shown = [Decimal(row.cells[index].points.replace("−", "-")) for row in components]
        assert sum(shown) == match.score
    assert not any(column.remove_url for column in columns)
    assert [(column.is_best, column.has_most_years) for column in columns] == [(True, True), (False, False)]


def test_each_requirement_says_whether_it_is_met(rita):
    job, matches = ranked_job(rita, 2)
    python, django = compare(rita, job, matches).context_data["requirements"]

    assert [cell.met for cell in python.cells] == ["yes", "yes"]
    assert [cell.met for cell in django.cells] == ["yes", "no"]
    assert "was not found" in django.cells[1].text
    assert django.cells[1].closing.endswith("with 1 year of Django, up to now")
    assert django.cells[0].closing == ""


def test_one_of_three_can_be_taken_out(rita):
    job, matches = ranked_job(rita, 3)
    columns = compare(rita, job, matches).context_data["columns"]
    left = re.findall(r"match=([0-9a-f-]+)", columns[0].remove_url)

    assert left == [str(match.pk) for match in matches[1:]]


def test_corrected_people_are_compared_by_one_score_in_figure_bar_and_rank(rita, bob):
    job, matches = ranked_job(rita, 2)
    first = matches[0]
    with rita.scope():
        set_job_status(job=job, status="closed", actor=rita.user)
        first.candidate.experience.update(title="Gardener")
        first.candidate.skills.all().delete()
    announce(rita, first.candidate)
    work_off(rita)
    asked = {"job": str(job.pk), "candidates": [str(match.candidate_id) for match in matches]}

    columns = compare(bob, job, matches).context_data["columns"]
    told = bob.api.post("/api/v1/matches/compare", asked).json()["candidates"]

    assert [column.rank for column in columns] == [row["rank"] for row in told] == [1, 2]
    assert [column.bar.summary.split(":")[0] for column in columns] == [f"Score {column.score}" for column in columns]
    with rita.scope():
        assert columns[1].score == f"{Match.objects.get(pk=first.pk).score}" != f"{first.score}"


@pytest.mark.parametrize("count", [0, 1, 11])
def test_fewer_than_two_or_more_than_ten_are_not_compared(rita, count):
    job, matches = ranked_job(rita, count)
    html = compare(rita, job, matches).content.decode()

    assert "Choose two to ten candidates" in html


def test_a_match_that_is_not_here_is_not_found(rita, charlie):
    job, matches = ranked_job(rita, 2)
    other, foreign = ranked_job(charlie, 2)

    assert compare(charlie, job, matches).status_code == 404
    assert compare(rita, job, [matches[0], foreign[0]]).status_code == 404
    assert compare(rita, job, [matches[0], uuid.uuid4()]).status_code == 404
    assert compare(rita, job, [matches[0], "x"]).status_code == 404
    assert compare(charlie, other, foreign).status_code == 200


def test_queries_do_not_grow_with_the_candidates(rita):
    job, matches = ranked_job(rita, 4)

    def asked(chosen):
        compare(rita, job, chosen)
        with CaptureQueriesContext(connection) as seen:
            compare(rita, job, chosen)
        return len(seen)

    assert asked(matches) == asked(matches[:2])
