"""A match knows its place among all of its job, whatever part of them was asked for."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matching.models import Match
from matching.models.places import set_places
from matching.selectors.match import list_matches, ranking_of
from tests.matching.candidates import add_candidate, make_job, rank

pytestmark = pytest.mark.django_db
SAME = ("Equal one", "Equal two", "Equal three")


@pytest.fixture
def jobs(rita):
    """Two jobs with four candidates, three of whom earn the same points for the first job."""
    for name in SAME:
        add_candidate(rita, name, months=20)
    add_candidate(rita, "Better", months=60)
    made = [make_job(rita), make_job(rita, title="Gardener", requirements=())]
    for job in made:
        rank(rita, job)
    return made


def test_places_count_on_through_equal_scores(rita, jobs):
    with rita.scope():
        matches = list(ranking_of(jobs[0]))

    assert [match.rank for match in matches] == [1, 2, 3, 4]
    assert matches[0].candidate.name == "Better"
    assert len({match.score for match in matches[1:]}) == 1


def test_a_page_and_a_filter_tell_places_among_all(rita, jobs):
    with rita.scope():
        matches = ranking_of(jobs[0])
        assert [match.rank for match in matches[2:4]] == [3, 4]
        assert [match.rank for match in matches.filter(candidate__name=matches[3].candidate.name)] == [4]
        assert matches.first().rank == 1
        assert matches.last().rank == 4


def test_matches_of_several_jobs_have_the_place_of_their_own(rita, jobs):
    with rita.scope():
        found = list(list_matches())
        expected = {match.pk: match.rank for job in jobs for match in ranking_of(job)}

    assert len(found) == 8
    assert {match.pk: match.rank for match in found} == expected


def test_places_cost_one_query_however_many_there_are(rita, jobs):
    with rita.scope():
        for few in (1, 3):
            with CaptureQueriesContext(connection) as asked:
                assert len(list(ranking_of(jobs[0])[:few])) == few
            assert len(asked) == 2


def test_nobody_has_no_place(rita, jobs):
    with rita.scope():
        assert list(Match.objects.placed().none()) == []


def test_who_is_deleted_while_a_page_is_read_has_none(rita, jobs):
    with rita.scope():
        matches = list(ranking_of(jobs[0]))
        gone = Match.objects.get(pk=matches[1].pk)
        Match.objects.filter(pk=gone.pk).delete()

        set_places([matches[0], gone, matches[2]])

    assert [matches[0].rank, gone.rank, matches[2].rank] == [1, None, 2]


def test_another_organization_counts_its_own(rita, charlie, jobs):
    add_candidate(charlie, "Theirs")
    theirs = make_job(charlie)
    rank(charlie, theirs)

    with charlie.scope():
        assert [match.rank for match in list_matches()] == [1]
