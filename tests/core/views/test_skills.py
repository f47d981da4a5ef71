"""Pages of skills: found, added, changed, removed and brought back."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import KnownSkill, OrganizationSkill
from core.services.organization_skill import add_skill

pytestmark = pytest.mark.django_db
FORM = {"name": "Zyxometry", "category": "science", "aliases": ["ZyxSuite", ""], "context": ""}
RELATION = {"relation_kind": "broader", "relation_skill": "Statistics", "relation_credit": "0.7"}


def rows(person, query=""):
    html = person.page.get(f"/settings/skills?{query}").content.decode()
    return re.findall(r'<a class="plain open" href="[^"]+">([^<]+)</a>', html)


def undo_of(html):
    return re.findall(r'action="(/settings/skills/undo/\d+)"', html)[-1]


def test_alice_adds_a_skill_and_finds_it_first(alice, bob):
    alice.page.post("/settings/skills/new", {**FORM, **RELATION})

    assert rows(bob)[0] == "Zyxometry"
    assert rows(bob, "q=zyxs") == ["Zyxometry"]
    assert rows(bob, "origin=own&category=it") == []
    assert "Kubernetes" in rows(bob, "q=k8s")
    with alice.scope():
        made = OrganizationSkill.objects.get()
    assert made.aliases == ["ZyxSuite"]
    assert made.relations == [{"kind": "broader", "key": "statistics", "weight": 0.7}]


def test_what_is_wrong_stands_beside_its_input(alice):
    wrong = {**FORM, "aliases": ["Fine", "K8s"], **RELATION, "relation_skill": "Nothing like it"}
    answer = alice.page.post("/settings/skills/new", wrong)
    html = answer.content.decode()

    assert answer.status_code == 400
    assert re.search(r'value="K8s"[^>]*aria-invalid.*?is an alias of Kubernetes already', html)
    assert re.search(r'value="Nothing like it"[^>]*aria-invalid', html)
    assert not re.search(r'value="Fine"[^>]*aria-invalid', html)


def test_removing_can_be_undone_from_the_news(alice):
    page = alice.page
    page.post("/settings/skills/new", FORM)
    with alice.scope():
        made = OrganizationSkill.objects.get()
    html = page.post(f"/settings/skills/{made.pk}/remove", follow=True).content.decode()
    assert rows(alice)[0] != "Zyxometry"
    removed = page.get(f"/settings/skills/{made.pk}").content.decode()
    page.post(undo_of(html))

    assert "Removed" in removed
    assert rows(alice)[0] == "Zyxometry"


def test_the_history_brings_an_earlier_state_back(alice):
    page = alice.page
    page.post("/settings/skills/new", FORM)
    with alice.scope():
        made = OrganizationSkill.objects.get()
    page.post(f"/settings/skills/{made.pk}/edit", {**FORM, "name": "Zyxology"})
    html = page.get(f"/settings/skills/{made.pk}").content.decode()
    (restore,) = re.findall(r'action="(/settings/skills/restore/\d+)"', html)
    page.post(restore)

    assert "Renamed from Zyxometry to Zyxology" in html
    assert rows(alice)[0] == "Zyxometry"


def test_alice_hides_a_shared_alias_for_her_organization_alone(alice, charlie):
    with alice.scope():
        shared = KnownSkill.objects.get(key="kubernetes")
    kept = [name for name in shared.aliases if name != "K8s"]
    alice.page.post(f"/settings/skills/{shared.pk}/edit", {"kept": kept, "aliases": ["Kubectl land"]})

    with alice.scope():
        assert KnownSkill.objects.get(key="kubernetes").aliases == [*kept, "Kubectl land"]
    with charlie.scope():
        assert KnownSkill.objects.get(key="kubernetes").aliases == shared.aliases


def test_charlie_sees_nothing_of_alices_skills(alice, charlie):
    alice.page.post("/settings/skills/new", FORM)
    with alice.scope():
        made = OrganizationSkill.objects.get()

    assert "Zyxometry" not in charlie.page.get("/settings/skills?q=zyx").content.decode()
    assert charlie.page.get(f"/settings/skills/{made.pk}").status_code == 404
    assert charlie.api.get("/api/v1/settings/skills?q=zyx").json()["results"] == []
    assert charlie.api.delete(f"/api/v1/settings/skills/{made.pk}").status_code == 404


@pytest.mark.parametrize("address", ["/settings/skills?origin=own", "/api/v1/settings/skills?origin=own"])
def test_one_skill_costs_as_many_queries_as_three(alice, address):
    counts = []
    for number in range(3):
        with alice.scope():
            relations = [{"kind": "broader", "key": "python", "weight": 0.5}]
            values = {"name": f"Zyx {number}", "category": "it", "aliases": [f"Z{number}x"], "relations": relations}
            add_skill(values=values, organization=alice.organization, actor=alice.user)
        client = alice.api if "api" in address else alice.page
        client.get(address)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[2]


def test_the_api_pages_and_sorts_the_taxonomy(alice):
    first = alice.api.get("/api/v1/settings/skills?page_size=2&category=databases").json()
    names = [row["name"] for row in first["results"]]
    second = alice.api.get(first["next"]).json()
    names += [row["name"] for row in second["results"]]

    assert len(names) == 4
    assert {row["category"] for row in second["results"]} == {"databases"}
    assert alice.api.get("/api/v1/settings/skills?category=cooking").status_code == 400


def test_the_api_adds_changes_and_removes(alice, rita):
    skill = {"name": "Zyxometry", "category": "science", "aliases": ["ZyxSuite"]}
    made = alice.api.post("/api/v1/settings/skills", skill, format="json")
    address = f"/api/v1/settings/skills/{made.json()['id']}"
    changed = alice.api.put(address, {**skill, "is_ambiguous": True, "context": ["lab"]}, format="json")

    assert (made.status_code, made.json()["origin"]) == (201, "own")
    assert (changed.json()["is_ambiguous"], changed.json()["context"]) == (True, ["lab"])
    assert rita.api.put(address, skill, format="json").status_code == 403
    assert alice.api.delete(address).status_code == 204
    assert alice.api.delete(address).status_code == 404


def test_the_api_names_the_place_of_what_is_wrong(alice):
    body = {"name": "Zyx", "category": "science", "aliases": ["ok", "K8s"]}
    answer = alice.api.post("/api/v1/settings/skills", body, format="json")

    assert answer.status_code == 400
    assert "Kubernetes" in answer.json()["errors"]["aliases[1]"][0]
