"""Bob searches on the page."""

import json

import pytest

from matching.views.search import builder_fields
from tests.matching.api.test_search import people

pytestmark = pytest.mark.django_db
__all__ = ["people"]


def shown(person, **query):
    return person.page.get("/search", query)


def test_bob_sees_whom_he_finds_with_the_words_marked(bob, people):
    page = shown(bob, q='keller title:"data engineer"').content.decode()

    assert "4 candidates" in page
    assert "<mark>Keller</mark>" in page
    assert "<mark>Data Engineer</mark>" in page


def test_facets_are_links_to_narrower_searches(bob, people):
    page = shown(bob, q="keller").content.decode()

    assert "/search?q=keller+tag%3Areferral" in page


def test_an_error_stands_at_its_place(bob):
    page = shown(bob, q="python years:many").content.decode()

    assert "years takes a number, as in years:&gt;5" in page
    assert "python <mark>years:many</mark>" in page


def test_the_empty_search_says_what_to_write(bob, people):
    assert "Search all candidates" in shown(bob).content.decode()


def test_where_there_is_nobody_the_search_leads_to_the_upload_of_resumes(alice, bob):
    assert "There is nobody to search yet" in shown(bob, q="python").content.decode()
    assert 'href="/uploads">Upload resumes' in shown(alice).content.decode()


def test_nobody_found_says_what_to_do(bob, people):
    page = shown(bob, q="kellre", mode="boolean").content.decode()

    assert "Nobody fits" in page
    assert "Did you mean" in page


@pytest.mark.parametrize(
    "query", [{"page": "x"}, {"page": "999999999999"}, {"mode": "magic"}, {"q": "\x00"}, {"page": "²"}]
)
def test_a_strange_address_is_no_fault(bob, people, query):
    assert shown(bob, **{"q": "keller", **query}).status_code == 200


def test_the_builder_leads_to_the_same_search(bob):
    tree = {
        "and": [
            {"field": "years", "operator": "gt", "value": 5},
            {"not": {"field": "tag", "operator": "is", "value": "X"}},
        ]
    }

    answer = bob.page.post("/search/build", {"tree": json.dumps(tree)})

    assert (answer.status_code, answer["Location"]) == (302, "/search?q=years%3A%3E5+-tag%3Ax")


@pytest.mark.parametrize("tree", ["", "nonsense", "[]", '{"field": "years", "operator": "gt", "value": "many"}'])
def test_an_impossible_tree_comes_back(bob, tree):
    assert bob.page.post("/search/build", {"tree": tree}).status_code == 422


def test_the_builder_knows_every_field():
    assert all(label for field in builder_fields() for _, label in field["operators"])


def test_charlie_finds_nobody_of_a(charlie, people):
    assert "Keller</" not in shown(charlie, q="keller").content.decode()
