"""Candidates over the API."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.services import activity
from resumes.models import Candidate
from resumes.services import candidate as service
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db

LIST = "/api/v1/candidates"


@pytest.fixture
def anna(alice):
    return read(alice.organization, resume_text()).candidate


@pytest.fixture
def people(alice):
    """Three candidates that differ in what a list is narrowed by."""
    values = [
        {"name": "Ada North", "city": "Oslo", "country_code": "NO", "total_months": 24, "tags": ["remote"],
         "skills": [{"key": "python"}], "availability": "now", "headline": "Nurse"},
        {"name": "Ben South", "city": "Rome", "country_code": "IT", "total_months": 60, "tags": ["remote", "senior"],
         "skills": [{"key": "python"}, {"key": "sql"}], "availability": "in May", "headline": "Welder"},
        {"name": "Cy Eastwood", "city": "Oslo", "country_code": "NO", "total_months": 120,
         "headline": "C++ programmer", "skills": [{"key": "cpp"}]},
    ]  # fmt: skip
    with alice.scope():
        made = [service.create(organization=alice.organization, actor=alice.user, values=person) for person in values]
        for person, quality in zip(made, (40, 90, None), strict=True):
            Candidate.objects.filter(pk=person.pk).update(quality_score=quality)
        Candidate.objects.filter(name="Ada North").update(source="upload")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "Ada Ben Cy"),
        ("q=oslo", "Ada Cy"),
        ("q=eastw", "Cy"),
        ("q=python sql", "Ben"),
        ("q=welders", "Ben"),
        ("q=welder or nurse", "Ada Ben"),
        ("q=python -sql", "Ada"),
        ("q=c%2B%2B", "Cy"),
        ("q=%27%29%3A*%26", ""),
        ("q=zebra", ""),
        ("skills=python", "Ada Ben"),
        ("skills=python,sql", "Ben"),
        ("min_years=5", "Ben Cy"),
        ("max_years=5", "Ada Ben"),
        ("min_years=3&max_years=6", "Ben"),
        ("location=oslo", "Ada Cy"),
        ("city=rom", "Ben"),
        ("country=no", "Ada Cy"),
        ("min_quality=50", "Ben"),
        ("max_quality=50", "Ada"),
        ("tags=remote", "Ada Ben"),
        ("tags=remote,senior", "Ben"),
        ("source=upload", "Ada"),
        ("source=manual&source=upload", "Ada Ben Cy"),
        ("availability=may", "Ben"),
    ],
)
def test_the_list_is_narrowed(bob, people, query, found):
    answer = bob.api.get(f"{LIST}?{query}")

    assert answer.status_code == 200
    assert sorted(row["name"].split()[0] for row in answer.json()["results"]) == found.split()


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("name", "Ada Ben Cy"),
        ("-name", "Cy Ben Ada"),
        ("experience", "Ada Ben Cy"),
        ("-quality", "Ben Ada Cy"),
        ("created", "Ada Ben Cy"),
    ],
)
def test_the_list_is_sorted_page_by_page(bob, people, sort, order):
    names, address = [], f"{LIST}?sort={sort}&page_size=1"
    while address:
        page = bob.api.get(address).json()
        names += [row["name"].split()[0] for row in page["results"]]
        address = page["next"]

    assert names == order.split()


@pytest.mark.parametrize(
    "query",
    ["min_years=-1", "min_years=1e999", "max_quality=101", "min_years=NaN", "sort=email", "colour=red", "q=%00",
     "q=nurse+-skill:python",
     "source=x", "page_size=0", "cursor=nonsense"],
)  # fmt: skip
def test_a_wrong_parameter_is_an_error(bob, query):
    answer = bob.api.get(f"{LIST}?{query}")

    assert (answer.status_code, answer["Content-Type"]) == (
        400,
        "application/problem+json",
    )


def test_the_list_costs_the_same_at_one_and_three_rows(bob, people):
    api = bob.api

    def cost(query):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert api.get(f"{LIST}?{query}").status_code == 200
        return len(queries)

    assert cost("q=rome") == cost("")


def test_the_detail_costs_the_same_with_more_of_everything(alice, anna):
    api, address = alice.api, f"{LIST}/{anna.pk}"

    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert api.get(address).status_code == 200
        return len(queries)

    before = cost()
    for number in range(2):
        read(alice.organization, resume_text(extra=str(number)))
    assert cost() == before


def test_the_detail_shows_past_skills_resumes_and_evidence(bob, anna):
    detail = bob.api.get(f"{LIST}/{anna.pk}").json()

    assert [job["title"] for job in detail["experience"]] == ["Senior Data Engineer", "Data Engineer"]
    assert detail["experience"][0]["evidence"]["page"] == 1
    assert detail["education"][0]["level"] == "bachelor"
    python = next(skill for skill in detail["skills"] if skill["key"] == "python")
    assert python["years"] > 5
    assert python["evidence"][0]["resume"] == detail["resumes"][0]["id"]
    assert detail["evidence"]["email"]["confidence"] > 0.9
    assert {language["code"] for language in detail["languages"]} == {"en", "de"}


def test_a_correction_is_kept_and_can_be_taken_back(rita, anna):
    address = f"{LIST}/{anna.pk}"
    job = {"title": "Head of Data", "employer": "Globex AG", "start": "2019-03", "is_current": True}

    corrected = rita.api.patch(address, {"phone": "12345", "experience": [job]}).json()
    taken_back = rita.api.patch(address, {"uncorrect": ["phone"]}).json()

    assert corrected["phone"] == "12345"
    assert corrected["corrected_fields"] == ["experience", "phone"]
    assert [entry["title"] for entry in corrected["experience"]] == ["Head of Data"]
    assert (taken_back["phone"], taken_back["corrected_fields"]) == ("+4930901820", ["experience"])


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"email": "nonsense"}, "email"),
        ({"country_code": "Germany"}, "country_code"),
        ({"total_months": -1}, "total_months"),
        ({"total_months": 10**12}, "total_months"),
        ({"name": "x" * 201}, "name"),
        ({"name": "a\x00b"}, "name"),
        ({"experience": [{"title": "A", "start": "2020-13"}]}, "experience.0.start"),
        ({"experience": [{"title": "A", "start": "2020", "end": "2019"}]}, "experience.0.end"),
        ({"experience": [{"title": "A", "start": "2020", "end": "2021", "is_current": True}]}, "experience.0.end"),
        ({"experience": [{}] * 201}, "experience"),
        ({"experience": "none"}, "experience"),
        ({"skills": [{"key": "no-such-skill"}]}, "skills"),
        ({"skills": [{"key": "python", "months": 10**10}]}, "skills.0.months"),
        ({"languages": [{"code": "en", "name": "English", "level": "fluent"}]}, "languages.0.level"),
        ({"languages": [{"name": "English"}]}, "languages.0.code"),
        ({"skills": [{"months": 3}]}, "skills.0.key"),
        ({"name": None}, "name"),
        ({"tags": ["x" * 41]}, "tags"),
        ({"links": [{"url": "javascript:alert(1)"}]}, "links.0.url"),
        ({"uncorrect": ["tags"]}, "uncorrect"),
    ],
)
def test_a_wrong_value_is_named_and_nothing_is_saved(rita, anna, body, field):
    answer = rita.api.patch(f"{LIST}/{anna.pk}", {"headline": "Changed", **body})

    assert answer.status_code == 400
    assert any(name.startswith(field) for name in answer.json()["errors"]), answer.json()
    with rita.scope():
        assert Candidate.objects.get().headline != "Changed"


def test_an_email_of_another_candidate_is_a_conflict_that_names_them(rita, anna):
    answer = rita.api.post(LIST, {"name": "B", "email": "ANNA.keller@example.org"})

    assert answer.status_code == 409
    assert "Anna Keller" in answer.json()["detail"]


def test_a_candidate_needs_a_name_or_an_email(rita):
    assert rita.api.post(LIST, {"headline": "Welder"}).status_code == 400


def test_the_timeline_is_newest_first_in_pages(alice, bob, anna):
    with alice.scope():
        for number in range(3):
            activity.record(
                code="candidate.corrected", subject_type="candidate", subject_id=anna.pk,
                organization=alice.organization, actor=alice.user, fields=f"Field {number}",
            )  # fmt: skip

    page = bob.api.get(f"{LIST}/{anna.pk}/timeline?page_size=2").json()
    rest = bob.api.get(page["next"]).json()

    texts = [line["text"] for line in page["results"] + rest["results"]]
    assert texts[-1] == "Anna Keller was added from resume.txt"
    assert len(texts) == 4
    assert page["results"][0]["actor"] == "Alice"


def test_notes_name_their_authors(alice, rita, bob, anna):
    address = f"{LIST}/{anna.pk}/notes"
    rita.api.put(address, {"text": "First"})
    rita.api.put(address, {"text": "Better"})
    alice.api.put(address, {"text": "Agreed"})

    assert {(note["author"], note["text"]) for note in bob.api.get(address).json()["results"]} == {
        ("Rita", "Better"),
        ("Alice", "Agreed"),
    }
    assert rita.api.put(address, {"text": "  "}).status_code == 400


def test_an_erased_candidate_is_gone(alice, anna):
    assert alice.api.delete(f"{LIST}/{anna.pk}").status_code == 204
    assert alice.api.get(f"{LIST}/{anna.pk}").status_code == 404
    assert alice.api.get("/api/v1/resumes").json()["results"] == []


def test_names_are_sorted_as_people_expect_on_every_list_and_page_by_page(bob, alice):
    wanted = ["anna Ek", "Łukasz Ek", "Étienne Ek", "Zofia Ek", "İpek Ek", "Ben Ek"]
    with alice.scope():
        for name in wanted:
            service.create(organization=alice.organization, actor=alice.user, values={"name": name})
    order = ["anna Ek", "Ben Ek", "Étienne Ek", "İpek Ek", "Łukasz Ek", "Zofia Ek"]
    names, address = [], f"{LIST}?sort=name&page_size=2"
    while address:
        answer = bob.api.get(address).json()
        names += [row["name"] for row in answer["results"]]
        address = answer["next"]
    filtered = bob.api.post(f"{LIST}/filter", {"filter": {"and": []}, "sort": "-name"}, format="json").json()["results"]
    page = bob.page.get("/candidates", {"sort": "name"}).context["candidates"]

    assert names == [row["name"] for row in reversed(filtered)] == [row["name"] for row in page] == order
