"""Saved searches over the API."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matching.models import SavedSearch
from tests.matching.saving import come, night, save

pytestmark = pytest.mark.django_db
LIST = "/api/v1/saved-searches"
ASKED = {"name": "Python people", "query": "skill:python", "alert": "daily"}


def test_a_search_is_saved_changed_and_deleted(bob):
    made = bob.api.post(LIST, ASKED)
    assert made.status_code == 201
    address = f"{LIST}/{made.json()['id']}"
    assert made.json() | ASKED | {"mode": "fused", "is_own": True, "owner": "Bob", "new_people": 0} == made.json()

    changed = bob.api.patch(address, {"alert": "never", "is_shared": True})
    assert (changed.status_code, changed.json()["alert"], changed.json()["name"]) == (200, "never", "Python people")

    assert bob.api.delete(address).status_code == 204
    assert bob.api.get(address).status_code == 404
    assert bob.api.post(f"{address}/restore").json()["name"] == "Python people"
    assert bob.api.get(address).status_code == 200


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"query": "skil:python"}, "query"),
        ({"query": ""}, "query"),
        ({"name": " "}, "name"),
        ({"mode": "magic"}, "mode"),
        ({"alert": "hourly"}, "alert"),
        ({"name": "Taken"}, "name"),
    ],
)
def test_a_wrong_search_names_the_field(bob, wrong, field):
    save(bob, name="taken")

    answer = bob.api.post(LIST, ASKED | wrong)

    assert (answer.status_code, list(answer.json()["errors"])) == (400, [field])


def test_an_admin_stops_sharing_the_search_of_another(alice, bob):
    address = f"{LIST}/{save(bob, is_shared=True).pk}"

    answer = alice.api.patch(address, {"is_shared": False})

    assert (answer.status_code, answer.json()["is_shared"], answer.json()["new_people"]) == (200, False, 0)
    assert alice.api.get(address).status_code == 404
    assert bob.api.get(address).json()["is_shared"] is False


def test_whom_it_found_comes_newest_first_and_stays_new(bob, rita, charlie):
    search = save(bob, is_shared=True)
    for name in ("Ada Park", "Grace Hill"):
        come(bob, name)
        night(bob, days=1 if name == "Ada Park" else 2)
    address = f"{LIST}/{search.pk}/candidates"

    found = bob.api.get(address).json()["results"]

    assert [row["candidate"]["name"] for row in found] == ["Grace Hill", "Ada Park"]
    assert len(rita.api.get(address).json()["results"]) == 2
    assert charlie.api.get(address).status_code == 404
    assert bob.api.get(f"{LIST}/{search.pk}").json()["new_people"] == 2
    assert rita.api.get(f"{LIST}/{search.pk}").json()["new_people"] == 0


def test_only_the_owner_says_that_nobody_is_new_any_more(bob, rita, charlie):
    search = save(bob, is_shared=True)
    come(bob)
    night(bob, days=0)
    address = f"{LIST}/{search.pk}/looked"

    assert charlie.api.post(address).status_code == 404
    assert rita.api.post(address).status_code == 200
    assert bob.api.get(f"{LIST}/{search.pk}").json()["new_people"] == 1
    assert bob.api.post(address).json()["new_people"] == 0


def test_a_shared_search_is_read_by_all_and_changed_by_its_owner_and_admins(alice, bob, rita, nobody):
    own, shared = save(bob), save(bob, name="Shared", is_shared=True)

    assert [row["name"] for row in rita.api.get(LIST).json()["results"]] == ["Shared"]
    assert rita.api.get(f"{LIST}/{own.pk}").status_code == 404
    assert rita.api.patch(f"{LIST}/{shared.pk}", {"name": "x"}).status_code == 403
    assert alice.api.patch(f"{LIST}/{shared.pk}", {"name": "By Alice"}).json()["owner"] == "Bob"
    assert rita.api.post(f"{LIST}/{shared.pk}/restore").status_code == 403
    assert nobody.get(LIST).status_code == 401


def test_the_list_is_filtered_and_sorted_and_tells_what_cannot_be_read(bob, rita):
    save(bob, name="B"), save(bob, name="A", alert="never"), save(rita, name="C", is_shared=True)
    with bob.scope():
        SavedSearch.objects.filter(name="A").update(query="(")

    def names(**asked):
        return [row["name"] for row in bob.api.get(LIST, asked).json()["results"]]

    assert names(sort="name") == ["A", "B", "C"]
    assert names(own="true", alert="never") == ["A"]
    assert names(own="false") == ["C"]
    assert names(q="skill") == ["C", "B"]
    assert "Character 1:" in bob.api.get(LIST, {"q": "A"}).json()["results"][0]["problem"]
    assert bob.api.get(LIST, {"color": "red"}).status_code == 400


def test_a_list_costs_the_same_however_much_it_holds(bob):
    addresses = [LIST, f"{LIST}/{save(bob, is_shared=True).pk}/candidates"]
    costs = []
    for count in (1, 3):
        for number in range(count):
            come(bob, f"Person {count}{number}")
            save(bob, name=f"Search {count}{number}")
        night(bob, days=count)
        costs.append([cost(bob.api, address) for address in addresses])

    assert costs[0] == costs[1]


def cost(client, address):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).json()["results"]
    return len(queries)
