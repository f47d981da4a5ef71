"""Candidates for a text: scored as the first ranking of a job made of it scores them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.errors import InvalidError
from jobs.models import Job
from matching.models import Match
from matching.selectors.for_text import candidates_for_text
from matching.services.text_job import job_from_text
from tests.matching.candidates import add_candidate
from tests.tasks import work_off

pytestmark = pytest.mark.django_db

TEXT = """Backend Developer
We need at least 2 years of Python. You must know Django. German B2 is a plus.
"""


@pytest.fixture
def people(rita):
    added = [
        add_candidate(rita, "Ada", skills=("python", "django")),
        add_candidate(rita, "Ben", skills=("python",), months=12),
        add_candidate(rita, "Cem", skills=(), title="Gardener"),
    ]
    work_off(rita)
    return added


def find(person, text=TEXT, k=10):
    with person.scope():
        return candidates_for_text(text, k)


def test_the_text_is_read_and_everybody_scored_best_first(rita, people):
    found = find(rita)

    assert found.job.title == "Backend Developer"
    assert {"Python (2+ years)", "Django"} <= {row.label for row in found.requirements}
    assert [one.match.candidate for one in found.best] == people
    assert found.candidates == 3
    for place, one in enumerate(found.best, 1):
        assert one.match.rank == place
        assert sum(part.points for part in one.components) == one.score == one.match.score


def test_nothing_is_stored(rita, people):
    find(rita)
    with rita.scope():
        assert (Job.objects.count(), Match.objects.count()) == (0, 0)


def test_the_job_made_of_it_is_ranked_to_the_same_scores(rita, people):
    before = {one.match.candidate_id: (one.score, one.match.points) for one in find(rita).best}
    with rita.scope():
        job = job_from_text(text=TEXT, organization=rita.organization, actor=rita.user)
    work_off(rita)
    with rita.scope():
        after = {match.candidate_id: (match.score, match.points) for match in Match.objects.filter(job=job)}

    assert job.status == "draft"
    assert after == before


def test_the_number_is_kept(rita, people):
    assert len(find(rita, k=2).best) == 2


def test_nobody_of_another_organization_is_found(rita, charlie, people):
    assert find(charlie).best == ()


def test_a_text_without_requirements_is_no_error_and_too_long_a_one_is(rita, people):
    assert len(find(rita, text="x").best) == 3
    with pytest.raises(InvalidError):
        find(rita, text="long " * 11_000)


def test_it_asks_as_many_questions_for_three_as_for_one(rita):
    def cost():
        with rita.scope(), CaptureQueriesContext(connection) as asked:
            candidates_for_text(TEXT, 10)
        return len(asked)

    add_candidate(rita, "One")
    work_off(rita)
    one = cost()
    for name in ("Two", "Three"):
        add_candidate(rita, name)
    work_off(rita)
    assert cost() == one
