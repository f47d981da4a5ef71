"""Searches that people keep name nobody who was erased."""

import pytest

from core.activity_texts import render
from core.models import Activity
from matching.models import SavedSearch
from resumes.services.erasure import erase
from tests.matching.saving import come, save

pytestmark = pytest.mark.django_db
NAMING = ("name:park AND ada", "Ada (Park OR Parker)", "email:ada.park@example.org", '"ADA PARK" python')
OTHERS = ("ada", "name:park", "parking ada", "skill:python")


def test_searches_that_name_an_erased_person_go_and_the_timeline_says_so_without_the_name(alice, bob, charlie):
    person = come(alice, "Ada Park", email="ada.park@example.org")
    for number, query in enumerate((*NAMING, *OTHERS)):
        save(bob, query, name=f"Search {number}")
    save(bob, "python", name="Park, Ada")
    save(charlie, NAMING[0])

    with alice.scope():
        erase(candidate=person, actor=alice.user)
        left = set(SavedSearch.objects.values_list("query", flat=True))
        lines = list(Activity.objects.filter(code="saved_search.erased").values_list("code", "params"))
    with charlie.scope():
        theirs = SavedSearch.objects.count()

    assert left == set(OTHERS)
    assert len(lines) == len(NAMING) + 1
    assert all("Park" not in render(code, params) for code, params in lines)
    assert theirs == 1


def test_a_single_name_may_mean_anybody(alice, bob):
    person = come(alice, "Madonna")
    save(bob, "madonna")

    with alice.scope():
        erase(candidate=person, actor=alice.user)
        assert SavedSearch.objects.count() == 1
