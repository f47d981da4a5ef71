"""Whoever meets a search's conditions is known as rows of the columns just as the database knows them."""

import pytest

from matching.columns.columns import Columns
from matching.searching import EVERYTHING, parse
from matching.selectors.columns import columns_now, id_of
from matching.selectors.search_meeting import matching_candidates, newest_meeting, rows_meeting
from tests.matching.candidates import add_candidate
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(rita, charlie):
    """Three who differ in all that is asked for below, one of whom has no measured quality; and somebody else's."""
    add_candidate(rita, "Ada Park", title="Registered Nurse", skills=["python"], months=24, city="Berlin")
    add_candidate(rita, "Bo Lind", title="Backend Developer", skills=["django"], months=80, quality_score=70)
    add_candidate(rita, "Cem Kaya", title="Sous Chef", skills=["excel"], months=200, quality_score=20, tags=["vip"])
    add_candidate(charlie, "Dia Roy", title="Registered Nurse")
    for person in (rita, charlie):
        work_off(person)


@pytest.mark.parametrize(
    "query",
    [
        "title:nurse",
        "-title:nurse",
        "-title:nurse -skill:django",
        "-(title:nurse OR skill:django)",
        "-years:>5",
        "-quality:>=50",
        "-quality:>=50 -stage:interview",
        "-added:<2020",
        "years:>1 -location:Berlin",
        "years:>1 quality:>=10",
        "-tag:vip",
    ],
)
def test_rows_are_those_who_meet_the_conditions(rita, people, query):
    tree = parse(query)
    with rita.scope():
        columns: Columns = columns_now().columns
        expected = set(matching_candidates(tree).values_list("pk", flat=True))
        rows = rows_meeting(tree, columns)
        newest = [id_of(held) for held in newest_meeting(tree).tolist()]
        in_order = list(matching_candidates(tree).order_by("-created_at", "-id").values_list("pk", flat=True))

    assert {id_of(held) for held in columns.ids[rows].tolist()} == expected
    assert newest == in_order


def test_a_search_for_everything_asks_for_nobody_apart(rita, people):
    with rita.scope():
        assert rows_meeting(EVERYTHING, columns_now().columns) is None
