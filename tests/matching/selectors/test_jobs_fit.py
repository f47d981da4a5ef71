"""Where a candidate would fit: the same scores as rankings give, for every open job."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matching.models import Match
from matching.selectors.jobs_fit import jobs_fit
from tests.matching.candidates import PYTHON, add_candidate, make_job, rank
from tests.tasks import work_off

pytestmark = pytest.mark.django_db

DJANGO = {"kind": "skill", "value": "django"}


def fits_of(person, candidate):
    with person.scope():
        return jobs_fit(candidate).fits


def test_the_scores_are_those_of_the_rankings_best_first(rita):
    ada = add_candidate(rita, "Ada", skills=("python",))
    add_candidate(rita, "Ben", skills=("django",))
    jobs = [make_job(rita, title=title, status="active", requirements=[PYTHON, DJANGO]) for title in ("Cook", "Coder")]
    for job in jobs:
        rank(rita, job)
    with rita.scope():
        stored = {match.job_id: match for match in Match.objects.filter(candidate=ada)}

    fits = fits_of(rita, ada)

    assert len(fits) == 2
    assert [fit.score for fit in fits] == sorted((match.score for match in stored.values()), reverse=True)
    for fit in fits:
        match = stored[fit.job.pk]
        assert (fit.match.pk, fit.score, fit.missing) == (match.pk, match.score, match.missing)
        assert {name: str(points) for name, points in fit.points.items()} == match.points


def test_a_process_remembers_few_titles_of_each_job(rita, monkeypatch):
    monkeypatch.setattr("matching.selectors.jobs_fit.MOST_TITLES", 3)
    people = [add_candidate(rita, f"P{number}", title=f"Cook {chr(97 + number)}y") for number in range(8)]
    work_off(rita)
    make_job(rita, requirements=[PYTHON], status="active")

    for person in people:
        [fit] = fits_of(rita, person)
        assert fit.basis.compiled.likeness.cache_info().currsize <= 3


def test_a_job_never_ranked_is_scored_as_its_first_ranking_will(rita):
    ada = add_candidate(rita, "Ada", skills=("python",))
    add_candidate(rita, "Ben", skills=("django",))
    work_off(rita)
    job = make_job(rita, requirements=[PYTHON, DJANGO], status="active")
    (before,) = fits_of(rita, ada)
    assert before.match is None

    rank(rita, job)
    (after,) = fits_of(rita, ada)
    assert (after.score, after.points) == (before.score, before.points)
    assert after.match.score == before.score


def test_only_open_jobs_of_the_organization_count(rita, charlie):
    ada = add_candidate(rita)
    work_off(rita)
    make_job(rita)
    make_job(charlie, status="active")

    assert fits_of(rita, ada) == ()


def test_it_asks_as_many_questions_for_three_jobs_as_for_one(rita):
    ada = add_candidate(rita)
    make_job(rita, status="active")
    work_off(rita)

    def cost():
        with rita.scope(), CaptureQueriesContext(connection) as asked:
            jobs_fit(ada)
        return len(asked)

    one = cost()
    for title in ("Cook", "Nurse"):
        make_job(rita, title=title, status="active", requirements=[PYTHON, DJANGO])
    work_off(rita)
    assert cost() == one
