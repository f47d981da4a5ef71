"""Pages of saved searches: saved from a search, listed with what is new, opened, changed, deleted and brought back."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import User
from core.services import own_data
from core.services.preferences import save_preferences
from matching.models import SavedSearch, SavedSearchHit
from matching.services import saved_search as service
from tests.matching.saving import come, night, save

pytestmark = pytest.mark.django_db
LIST = "/search/saved"
ASKED = {"name": "Python people", "query": "skill:python", "mode": "boolean", "alert": "daily"}


def url(search, end=""):
    return f"{LIST}/{search.pk}{end}"


def text(answer):
    return answer.content.decode()


def searches(person):
    with person.scope():
        return list(SavedSearch.objects.kept())


def events(person):
    model = SavedSearch.pgh_event_model
    with person.scope():
        return [(event.pgh_label, (event.pgh_context or {}).get("user")) for event in model.objects.order_by("pgh_id")]


def test_a_viewer_saves_what_they_search_for(bob):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(bob.user)
    _, form = text(browser.get("/search?q=skill:python&mode=boolean")).split("Save this search")
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form.partition("</form>")[0]))
    assert (hidden["query"], hidden["mode"]) == ("skill:python", "boolean")

    answer = browser.post(LIST, {"name": "Python people", "alert": "daily", **hidden})

    (search,) = searches(bob)
    assert answer["Location"] == url(search)
    assert (search.owner, search.query, search.mode) == (bob.user, "skill:python", "boolean")
    assert events(bob) == [("insert", str(bob.user.pk))]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"query": "skil:python"}, "There is no field skil. Did you mean skill:?"),
        ({"query": "(python"}, "Character 1: This parenthesis is not closed."),
        ({"query": " "}, "Write what to search for."),
        ({"name": ""}, "This field is required."),
        ({"name": "x" * 81}, "at most 80 characters"),
        ({"mode": "magic"}, "Select a valid choice"),
        ({"alert": ""}, "This field is required."),
    ],
)
def test_what_cannot_be_saved_is_told_and_nothing_typed_is_lost(bob, wrong, message):
    answer = bob.page.post(LIST, ASKED | wrong)

    assert answer.status_code == 400
    assert message in text(answer).replace("&quot;", '"')
    assert "Python people" in text(answer) or "name" in wrong
    assert searches(bob) == []


def test_two_searches_of_a_person_have_two_names_and_there_is_a_limit(bob, rita, monkeypatch):
    save(rita)
    save(bob)
    assert "called “python PEOPLE” already" in text(bob.page.post(LIST, ASKED | {"name": "python  PEOPLE"}))

    monkeypatch.setattr(service, "MOST_SAVED", 1)
    answer = bob.page.post(LIST, ASKED | {"name": "Others"})

    assert (answer.status_code, len(searches(bob))) == (400, 2)
    assert "A person can save 1 searches. Delete one first." in text(answer)


def test_the_new_are_counted_until_their_owner_looks(bob, rita):
    come(bob, "Ada Park")
    search = save(bob, is_shared=True)
    come(bob, "Grace Hill")
    night(bob, days=0)

    assert "1 new" in text(bob.page.get(LIST))
    assert 'Saved <span class="count">1</span>' in text(bob.page.get("/search"))
    assert "1 new" not in text(rita.page.get(LIST))
    rita.page.get(url(search))
    shown = text(bob.page.get(url(search)))

    assert 'class="badge accent">new' in shown
    assert shown.count("Grace Hill") == 2  # on top, and among all whom it finds
    assert shown.count("Ada Park") == 1
    assert "1 new" not in text(bob.page.get(LIST))
    assert 'class="badge accent">new' not in text(bob.page.get(url(search)))


def test_an_operator_who_acts_for_them_leaves_the_new_ones_new(bob):
    search = save(bob)
    come(bob)
    night(bob, days=0)
    olga = User.objects.create_superuser("olga@example.org", "correct-horse-battery", name="Olga")
    browser = Client()
    browser.force_login(olga)
    browser.post(reverse("admin:act-as", args=[bob.membership.pk]), {"reason": "Ticket 7"})

    assert 'class="badge accent">new' in text(browser.get(url(search)))
    assert "1 new" in text(bob.page.get(LIST))


def test_who_hides_names_sees_none_among_the_newest(bob):
    search = save(bob, "skill:python -title:backend")
    with bob.scope():
        SavedSearchHit.objects.create(
            organization=bob.organization, search=search, candidate=come(bob), found_at=search.created_at
        )
    save_preferences(user=bob.user, hide_names=True)

    assert "Ada Park" not in text(bob.page.get(url(search)))


def test_a_search_that_can_no_longer_be_read_says_where(bob):
    search = save(bob)
    with bob.scope():
        SavedSearch.objects.update(query="python AND (django")

    assert "cannot be read" in text(bob.page.get(LIST))
    assert "<mark>(</mark>" in text(bob.page.get(url(search)))
    assert "<mark>(</mark>" in text(bob.page.get(url(search, "/edit")))


def test_with_another_query_whoever_fits_it_counts_as_known(bob):
    come(bob, "Ada Park")
    search = save(bob, "skill:django", name="Django")
    bob.page.post(url(search, "/edit"), ASKED | {"alert": "weekly", "is_shared": "on"})

    (changed,) = searches(bob)
    assert (changed.name, changed.query, changed.alert, changed.is_shared) == (
        "Python people", "skill:python", "weekly", True,
    )  # fmt: skip
    assert night(bob, days=9) == (0, 0)
    assert events(bob) == [("insert", None), ("update", str(bob.user.pk))]


def test_a_deleted_search_can_be_brought_back_with_all_it_knows_until_the_night(bob):
    search = save(bob)
    come(bob)
    night(bob)
    deleted = bob.page.post(url(search, "/delete"), follow=True)
    assert f'action="{url(search, "/restore")}"' in text(deleted)
    assert bob.page.get(url(search)).status_code == 404

    bob.page.post(url(search, "/restore"))
    assert "1 new" in text(bob.page.get(LIST))
    bob.page.post(url(search, "/delete"))
    night(bob, days=2)

    assert bob.page.post(url(search, "/restore")).status_code == 404
    with bob.scope():
        assert not SavedSearchHit.objects.exists()


def test_bringing_back_what_was_replaced_meanwhile_says_so(bob):
    search = save(bob)
    bob.page.post(url(search, "/delete"))
    save(bob)

    assert "Choose another name" in text(bob.page.post(url(search, "/restore"), follow=True))
    assert len(searches(bob)) == 1


def test_a_shared_search_is_seen_by_all_and_changed_by_its_owner_and_admins(alice, bob, rita, charlie, client):
    own, shared = save(bob), save(bob, name="Shared", is_shared=True)

    listed = text(rita.page.get(LIST))
    assert "Shared" in listed
    assert "Python people" not in listed
    assert "Edit Shared" not in listed
    for end in ("", "/edit"):
        assert {who.page.get(url(own, end)).status_code for who in (alice, rita, charlie)} == {404}
    assert rita.page.get(url(shared)).status_code == 200
    assert rita.page.get(url(shared, "/edit")).status_code == 403
    assert rita.page.post(url(shared, "/delete")).status_code == 403
    assert charlie.page.get(url(shared)).status_code == 404
    assert client.get(url(shared))["Location"].startswith("/sign-in")
    assert alice.page.post(url(shared, "/edit"), ASKED | {"name": "By Alice"}).status_code == 302
    assert {(search.name, search.owner) for search in searches(bob)} == {
        ("Python people", bob.user),
        ("By Alice", bob.user),
    }


def test_an_admin_stops_sharing_the_search_of_another(alice, bob):
    search = save(bob, is_shared=True)

    shown = alice.page.post(url(search, "/edit"), ASKED, follow=True)

    assert (shown.status_code, shown.request["PATH_INFO"]) == (200, LIST)
    assert "It is no longer shared: only Bob sees it." in text(shown)
    assert not searches(bob)[0].is_shared


def test_the_list_says_what_to_do_first_and_comes_in_pages_and_filters(bob, rita):
    assert "No saved searches yet" in text(bob.page.get(LIST))
    for number in range(26):
        save(bob, name=f"Search {number:02}", alert="daily" if number else "never")
    save(rita, name="Hers", is_shared=True)

    assert "1–25 of 27 saved searches" in text(bob.page.get(LIST))
    assert "Search 00" in text(bob.page.get(f"{LIST}?page=2"))
    assert "1 saved search" in text(bob.page.get(f"{LIST}?alert=never&own=true"))
    assert "Hers" in text(bob.page.get(f"{LIST}?own=false", headers={"HX-Request": "true"}))
    assert "No saved search fits these filters" in text(bob.page.get(f"{LIST}?q=nothing"))


def test_a_list_and_a_search_cost_the_same_however_much_they_hold(bob):
    search, _ = save(bob), come(bob)
    costs = {LIST: [], url(search): []}
    for count in (1, 3):
        while len(searches(bob)) < count:
            save(bob, name=f"Search {len(searches(bob))}")
        for number in range(count):
            come(bob, f"Person {count}{number}")
        night(bob)
        for address, seen in costs.items():
            with CaptureQueriesContext(connection) as queries:
                bob.page.get(address)
            seen.append(len(queries))

    assert all(few == more for few, more in costs.values()), costs


def test_a_person_takes_their_searches_along_and_leaves_none(alice, bob, rita):
    save(bob, name="Mine"), save(rita, name="Hers")
    come(rita)
    night(rita)

    (place,) = own_data.export(user=bob.user)["in_organizations"]
    assert [kept["name"] for kept in place["saved_searches"]] == ["Mine"]
    own_data.erase(user=bob.user)

    assert [search.name for search in searches(rita)] == ["Hers"]
    with rita.scope():
        assert SavedSearchHit.objects.count() == 1


def test_the_family_has_one_entry_and_three_tabs(bob):
    for address, here in (("/search", "Search"), (LIST, "Saved"), ("/candidates/for-text", "By text")):
        shown = text(bob.page.get(address))
        assert f'aria-current="page">{here}' in shown
        assert "Find by text" not in shown
