"""Bob searches and filters over the API."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from core.services.preferences import save_preferences
from resumes.models import Candidate
from resumes.services.candidate import create
from tests.matching.saving import come
from tests.tasks import work_off

pytestmark = pytest.mark.django_db
SEARCH, FILTER = "/api/v1/candidates/search", "/api/v1/candidates/filter"


@pytest.fixture
def people(bob, alice):
    with alice.scope():
        for number in range(4):
            values = {
                "name": f"Anna Keller {number}",
                "headline": "Data Engineer",
                "city": "Berlin",
                "country_code": "DE",
                "total_months": 30 * number,
                "tags": ["Referral"] if number else [],
                "skills": [{"key": "python"}],
            }
            create(organization=alice.organization, actor=alice.user, values=values)
    work_off(alice)


def post(person, path, **body):
    return person.api.post(path, body, format="json")


def test_bob_finds_with_places_quotes_and_facets(bob, people):
    answer = post(bob, SEARCH, query='title:"data engineer" keller', page_size=3).json()

    assert (answer["total"], answer["total_is_exact"], answer["pages"], len(answer["results"])) == (4, True, 2, 3)
    first = answer["results"][0]
    assert first["word_place"] == 1
    assert {"field": "name", "text": first["candidate"]["name"], "marks": [[5, 11]]} in first["highlights"]
    counted = {
        facet["field"]: [(value["label"], value["count"]) for value in facet["values"]] for facet in answer["facets"]
    }
    assert counted["skill"] == [("Python", 4)]
    assert counted["years"] == [("Under 2 years", 1), ("2 to 5 years", 1), ("5 to 10 years", 2)]
    assert counted["tag"] == [("Referral", 3)]


def test_a_facet_narrows_to_what_it_counts(bob, people):
    facets = post(bob, SEARCH, query="keller").json()["facets"]

    for facet in facets:
        for value in facet["values"]:
            narrowed = post(bob, SEARCH, query=value["query"], mode="boolean").json()
            assert (facet["field"], narrowed["total"]) == (facet["field"], value["count"])


def test_text_and_tree_are_the_same_search(bob, people):
    by_text = post(bob, SEARCH, query="skill:python -years:<4", mode="boolean", facets=False).json()
    by_tree = post(bob, FILTER, filter=by_text["filter"], sort="name").json()
    both = post(
        bob, SEARCH, query="skill:python", filter={"not": {"field": "years", "operator": "lt", "value": 4}}
    ).json()

    assert by_tree["query"] == by_text["query"] == both["query"] == "skill:python -years:<4"
    assert by_tree["total"] == by_text["total"] == 2
    assert [row["name"] for row in by_tree["results"]] == ["Anna Keller 2", "Anna Keller 3"]


def test_a_mistyped_word_is_asked_about(bob, people):
    assert post(bob, SEARCH, query="kellre enginer").json()["did_you_mean"] == "keller engineer"
    assert post(bob, SEARCH, query="skill:pyhton", mode="boolean").json()["did_you_mean"] == "skill:python"
    assert post(bob, SEARCH, query="keller").json()["did_you_mean"] is None


def test_only_what_finds_somebody_is_asked_about(bob, people, alice):
    come(alice, "Maria Lenz", city="Munich", total_months=100)
    come(alice, "Nora Lenz", city="Münster")
    work_off(alice)
    meant = {
        "kellre nurse": None,
        "kellre years:>50": None,
        "tag:referal": "tag:referral",
        "years>5": "years:>5",
        "keller years>=5": "keller years:>=5",
        "years>many": None,
        "location:Munchen": "location:Munich",
        "location:munster": "location:Münster",
    }

    assert {query: post(bob, SEARCH, query=query, mode="boolean").json()["did_you_mean"] for query in meant} == meant


def test_an_unknown_stage_is_told_with_those_there_are(bob, people):
    answer = post(bob, SEARCH, query="stage:intervew", mode="boolean").json()

    [notice] = answer["notices"]
    assert notice.startswith("No stage is called intervew. There are: Applied, Shortlisted, Screening, Interview, ")


def test_an_unknown_skill_is_told(bob, people):
    assert post(bob, SEARCH, query="skill:glimming").json()["notices"] == [
        "No skill is called glimming, so its words were searched for."
    ]


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        (SEARCH, {"query": "years:many"}, "query"),
        (SEARCH, {"mode": "magic"}, "mode"),
        (SEARCH, {"page_size": 1000}, "page_size"),
        (SEARCH, {"filter": [1]}, "filter"),
        (FILTER, {"filter": {"and": [{"field": "years", "operator": "gt", "value": "x"}]}}, "filter.and.0.value"),
        (FILTER, {"filter": {"and": []}, "page": 1000, "page_size": 100}, "page"),
        (FILTER, {"filter": {"and": []}, "sort": "shoe"}, "sort"),
        (FILTER, {}, "filter"),
    ],
)
def test_a_wrong_search_says_where(bob, path, body, field):
    answer = post(bob, path, **body)

    assert answer.status_code == 400
    assert field in answer.json()["errors"]


def test_charlie_finds_nothing_of_a(charlie, people):
    assert post(charlie, SEARCH, query="keller OR data").json()["results"] == []
    assert post(charlie, FILTER, filter={"and": []}).json()["total"] == 0


def test_nobody_searches(nobody):
    assert nobody.post(SEARCH, {"query": "x"}, format="json").status_code == 401


def test_days_begin_where_bob_lives_on_the_page_and_over_the_api_alike(bob, alice):
    come(alice, "Late Evening")
    with alice.scope():
        Candidate.objects.update(created_at=datetime(2026, 11, 30, 16, tzinfo=UTC))
    save_preferences(user=bob.user, time_zone="Asia/Tokyo")

    api = {day: post(bob, SEARCH, query=f"added:{day}").json() for day in ("2026-11-30", "2026-12-01")}
    page = bob.page.get("/search", {"q": "added:2026-12-01"}).content.decode()

    assert [answer["total"] for answer in api.values()] == [0, 1]
    assert "1 candidate<" in page
    assert api["2026-12-01"]["results"][0]["candidate"]["created_at"] == "2026-11-30T16:00:00Z"


PLACES = ("Washington", "Washington DC", "York", "New York", "...", "berlin", "Berlin")
TAGS = (["Re Ferral"], ["re ferral"], ["Re Ferral", "re ferral"])


def test_what_a_facet_counts_is_what_a_click_finds(bob, alice):
    texts = ("Nurse", "Registered nurse in a ward", "Data Engineer")
    with alice.scope():
        for number, city in enumerate(PLACES):
            values = {
                "name": f"Person {number}",
                "headline": texts[number % 3],
                "city": city,
                "region": "York" if number == 0 else "",
                "tags": TAGS[number % 3],
                "skills": [{"key": "nursing"}, {"key": "python"}][: number % 3],
            }
            create(organization=alice.organization, actor=alice.user, values=values)
    work_off(alice)

    for query, mode in (("nurse", "meaning"), ("nurse", "fused"), ("source:manual", "boolean")):
        facets = post(bob, SEARCH, query=query, mode=mode).json()["facets"]
        assert {facet["field"] for facet in facets} >= {"skill", "location", "tag"}
        for facet in facets:
            for value in facet["values"]:
                narrowed = post(bob, SEARCH, query=value["query"], mode=mode, facets=False).json()
                assert (value["query"], narrowed["total"]) == (value["query"], value["count"])
    counted = {value["label"]: value["count"] for facet in facets for value in facet["values"]}
    assert (counted["Washington"], counted["York"], counted["Berlin"], counted["Re Ferral"]) == (2, 3, 2, 7)
    assert not {"...", "berlin", "re ferral"} & counted.keys()


def test_there_is_nobody_beyond_the_last_page(bob, people):
    for path, body in ((SEARCH, {"query": "keller"}), (FILTER, {"filter": {"and": []}})):
        pages = {number: post(bob, path, **body, page=number, page_size=3).json() for number in (2, 3, 1000)}
        assert [len(page["results"]) for page in pages.values()] == [1, 0, 0]
        assert {(page["total"], page["pages"]) for page in pages.values()} == {(4, 2)}
    assert "4 candidates" in bob.page.get("/search", {"q": "keller", "page": "9"}).content.decode()


@pytest.mark.parametrize("value", [3, [3], [3, ""]])
def test_a_range_with_one_end_says_what_it_takes(bob, value):
    answer = post(bob, FILTER, filter={"field": "years", "operator": "between", "value": value})

    assert answer.json()["errors"]["filter.value"][0].startswith(
        "A range of years has two ends, as in years:3..8 or as a list [3, 8]. "
    )


def test_an_unknown_field_of_a_body_is_named_with_the_known_ones(bob):
    for path in (SEARCH, FILTER, f"/api/v1/jobs/{uuid4()}/what-if"):
        answer = post(bob, path, q="keller")
        assert answer.status_code == 400
        assert answer.json()["errors"]["q"][0].startswith("Unknown field. Known ones: ")
    assert "query" in post(bob, SEARCH, q="keller").json()["detail"]


def test_a_wrong_choice_is_told_the_choices(bob, rita):
    told = {
        "mode": post(bob, SEARCH, mode="magic"),
        "sort": post(bob, FILTER, filter={"and": []}, sort="shoe"),
        "verdict": post(bob, "/api/v1/feedback", verdict="meh"),
        "alert": post(bob, "/api/v1/saved-searches", name="x", query="y", alert="hourly"),
        "status": post(rita, "/api/v1/jobs", title="Cook", status="lost"),
        "requirements.0.kind": post(rita, "/api/v1/jobs", title="Cook", requirements=[{"kind": "shoe"}]),
    }
    said = {field: answer.json()["errors"][field] for field, answer in told.items()}

    assert said["mode"] == ['"magic" is none of: boolean, meaning, fused.']
    assert all(" is none of: " in message for [message] in said.values())
    assert "skill" in said["requirements.0.kind"][0]
