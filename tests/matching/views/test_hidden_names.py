"""Whoever wants to decide without names sees none in rankings and comparisons."""

import pytest
from django.urls import reverse

from core.services.preferences import save_preferences
from matching.models import Match
from tests.matching.candidates import add_candidate, make_job, rank
from tests.matching.saving import come
from tests.tasks import work_off

pytestmark = pytest.mark.django_db
NAMES = ("Zelda Quux", "Yorick Quux")


@pytest.fixture
def job(rita):
    for months, name in enumerate(NAMES, 60):
        add_candidate(rita, name, months=months, email=f"{name[0].lower()}@quux.example")
    job = make_job(rita)
    rank(rita, job)
    return job


def pages(person, job):
    with person.scope():
        matches = list(Match.objects.filter(job=job))
    ranking = reverse("matching:ranking", args=[job.pk])
    chosen = "&".join(f"match={match.pk}" for match in matches)
    addresses = [
        ranking,
        *(reverse("matching:ranking", args=[job.pk, match.pk]) for match in matches),
        f"{reverse('matching:compare', args=[job.pk])}?{chosen}",
        f"{reverse('matching:scoring-preview')}?job={job.pk}&text=100",
    ]
    return [person.page.get(address).content.decode() for address in addresses]


def test_a_search_names_nobody_to_who_hides_names_and_quotes_no_name(bob, rita):
    for name in NAMES:
        come(rita, name)
    found = "/search?q=developer&mode=boolean"
    assert "Zelda" in bob.page.get(found).content.decode()
    save_preferences(user=bob.user, hide_names=True)

    hidden = bob.page.get(found).content.decode()

    assert hidden.count("Candidate ") >= len(NAMES)
    assert not any(name in hidden for name in ("Zelda", "Yorick", "<mark>Quux</mark>"))


def test_hidden_names_can_neither_be_searched_for_nor_guessed(bob, rita):
    come(rita, "Zelda Quux", email="z@quux.example", headline="Potter")
    come(rita, "Yorick Potter", summary="Reads Quux and +49 30 123456 or z@quux.example at www.quux.com")
    work_off(rita)

    def found(query):
        html = bob.page.get("/search", {"q": query, "mode": "boolean"}).content.decode()
        return html.count('class="plain open name"'), html

    naming = (
        "zelda",
        "zel*",
        '"quux backend"',
        "name:quux",
        "email:@quux.example",
        "z@quux.example",
        "quuxx",
        "yorick",
    )
    shown = {query: found(query)[0] for query in (*naming, "quux", "potter", "potters")}
    save_preferences(user=bob.user, hide_names=True)
    hidden = {query: found(query) for query in (*naming, "quux", "potter", "potters", "123456", "-zelda")}

    assert (shown["quux"], shown["potter"], shown["zelda"]) == (2, 2, 1)
    assert [hidden[query][0] for query in naming] == [0] * len(naming)
    assert [hidden[query][0] for query in ("quux", "potter", "potters", "123456", "-zelda")] == [1, 1, 1, 0, 2]
    assert all("You hide names" in hidden[query][1] for query in naming)
    assert "Did you mean" not in "".join(html for _, html in hidden.values())


def test_bob_hides_names_in_every_view_of_a_ranking_and_shows_them_again(bob, job):
    ranking = reverse("matching:ranking", args=[job.pk])
    answer = bob.page.post("/account/names", {"hide": "1", "next": ranking})
    hidden = pages(bob, job)
    bob.page.post("/account/names", {"hide": "0"})
    shown = pages(bob, job)

    assert answer["Location"] == ranking
    assert not any("Quux" in html or "quux" in html for html in hidden)
    assert all("Candidate " in html for html in hidden)
    assert all(all(name in html for name in NAMES) for html in shown[:-1])


def test_a_person_keeps_the_same_number_on_every_page(bob, job):
    save_preferences(user=bob.user, hide_names=True)
    with bob.scope():
        numbers = [f"Candidate {pk.hex[-6:].upper()}" for pk in Match.objects.values_list("candidate", flat=True)]

    assert all(any(number in html for number in numbers) for html in pages(bob, job))


def test_hidden_names_can_neither_be_searched_nor_sorted_by(bob, job):
    address = reverse("matching:ranking", args=[job.pk])
    named = bob.page.get(address, {"q": "Zelda"}).content.decode()
    save_preferences(user=bob.user, hide_names=True)
    html = bob.page.get(address, {"q": "Zelda"}).content.decode()

    assert "Zelda Quux" in named
    assert "No candidate fits these filters" in html
    assert "By name" not in html


def test_it_is_a_preference_over_the_api_that_older_callers_need_not_name(bob, alice):
    wanted = {"theme": "dark", "language": "", "time_zone": "", "notifications": {}}

    assert bob.api.put("/api/v1/auth/me/preferences", {**wanted, "hide_names": True}).json()["hide_names"] is True
    assert bob.api.put("/api/v1/auth/me/preferences", wanted).json()["hide_names"] is True
    assert bob.api.patch("/api/v1/auth/me/preferences", {"hide_names": False}).json()["hide_names"] is False
    assert alice.api.get("/api/v1/auth/me/preferences").json()["hide_names"] is False


def test_the_switch_leads_to_no_other_site(bob):
    answer = bob.page.post("/account/names", {"hide": "1", "next": "https://elsewhere.example/"})

    assert answer["Location"] == "/account/preferences"
