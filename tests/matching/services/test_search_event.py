"""Searches are counted without telling who searched, and for whom by name."""

from datetime import timedelta

import pytest
from django.utils import timezone

from matching.models import SearchEvent
from matching.selectors.search_event import search_report
from matching.services.search_event import forget_searches
from resumes.services.candidate import create

pytestmark = pytest.mark.django_db
PAGE, API = "/settings/searches", "/api/v1/analytics/search"


def add(person, *names):
    with person.scope():
        for name in names:
            values = {"name": name, "headline": "Developer"}
            create(organization=person.organization, actor=person.user, values=values)


@pytest.fixture
def searched(alice, bob):
    """Bob searched on the page and over the API."""
    add(alice, "Ruby Keller")
    for query in ("Developer keller", "developer", "cobol mainframe", "ruby"):
        bob.page.get("/search", {"q": query, "mode": "boolean"})
    bob.api.post("/api/v1/candidates/search", {"query": "cobol mainframe", "mode": "boolean"}, format="json")
    bob.page.get("/search", {"q": "years:many"})
    bob.page.get("/search")


def test_alice_sees_what_is_searched_for_and_what_finds_nobody(alice, searched):
    page = alice.page.get(PAGE).content.decode()
    answer = alice.api.get(API).json()

    assert (answer["searches"], answer["found_nothing"]) == (5, 2)
    counted = {row["term"]: (row["searches"], row["found_nothing"]) for row in answer["terms"]}
    assert counted == {"cobol": (2, 2), "mainframe": (2, 2), "developer": (2, 0), "ruby": (1, 0)}
    assert [(row["query"], row["searches"]) for row in answer["fruitless"]] == [("cobol mainframe", 2)]
    assert '<a href="/search?q=cobol%20mainframe">cobol mainframe</a>' in page
    assert "keller" not in page.lower()


def test_no_name_of_a_candidate_is_kept_but_words_of_trades_and_skills_are(alice, searched):
    with alice.scope():
        kept = set(SearchEvent.objects.values_list("query", flat=True))

    assert kept == {"developer …", "developer", "cobol mainframe", "ruby"}


def test_leafing_through_an_answer_counts_nothing(alice, bob):
    add(alice, "Ada Park", "Ben Roe", "Cara Diaz")
    body = {"query": "developer", "mode": "boolean", "page_size": 1}
    for number in (1, 2, 3):
        bob.api.post("/api/v1/candidates/search", {**body, "page": number}, format="json")

    with alice.scope():
        assert search_report(30).searches == 1


def test_nobody_but_admins_of_the_organization_sees_it(alice, bob, charlie, searched):
    assert bob.page.get(PAGE).status_code == bob.api.get(API).status_code == 403
    assert charlie.api.get(API).json()["searches"] == 0
    assert "Nothing was searched for yet" in charlie.page.get(PAGE).content.decode()


def test_a_strange_number_of_days_is_refused(alice):
    assert alice.api.get(API, {"days": 0}).status_code == 400
    assert alice.api.get(API, {"days": "many"}).status_code == 400


def test_searches_are_forgotten_in_time(alice, searched, settings):
    with alice.scope():
        old = SearchEvent.objects.filter(query="ruby")
        old.update(created_at=timezone.now() - timedelta(days=settings.SEARCH_EVENT_DAYS, minutes=1))

    assert forget_searches() == 1
    assert forget_searches() == 0
