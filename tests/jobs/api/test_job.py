"""Jobs over the API."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jobs.enums import STATUS_MOVES, JobStatus
from jobs.models import Job
from jobs.services.job import create_job

pytestmark = pytest.mark.django_db

TEXT = """Data Analyst
What you bring
- 3 years of experience with SQL
- Fluent English
Nice to have
- Python
"""


def new_job(person, **values):
    with person.scope():
        return create_job(
            values={"title": "Data Analyst", **values}, organization=person.organization, actor=person.user
        )


def statuses(people, call):
    return [call(person.api if hasattr(person, "api") else person).status_code for person in people]


def test_a_job_is_created_with_its_requirements(rita):
    body = {
        "title": " Data Analyst ",
        "description": "<p>Count <b>things</b></p><script>alert(1)</script>",
        "country_code": "pt",
        "salary_min": 40000,
        "salary_max": 50000,
        "salary_currency": "EUR",
        "requirements": [
            {"kind": "skill", "value": "SQL", "months": 36},
            {"kind": "language", "value": "en", "must": False},
        ],
    }
    answer = rita.api.post("/api/v1/jobs", body)

    job = answer.json()
    assert answer.status_code == 201
    assert (job["title"], job["description"], job["country_code"], job["status"]) == (
        "Data Analyst",
        "Count things",
        "PT",
        "draft",
    )
    assert [(row["value"], row["label"], row["must"]) for row in job["requirements"]] == [
        ("sql", "SQL", True),
        ("en", "English", False),
    ]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": " "}, "title"),
        ({"salary_min": 2, "salary_max": 1, "salary_currency": "EUR"}, "salary_max"),
        ({"salary_min": 2}, "salary_currency"),
        ({"salary_currency": "XXX"}, "salary_currency"),
        ({"country_code": "ZZ"}, "country_code"),
        ({"city": "Porto", "other_places": [{"city": "Faro", "country_code": "ZZ"}]}, "other_places"),
        ({"city": "Porto", "other_places": [{"country_code": "PT"}] * 2}, "other_places"),
        (
            {"city": "Porto", "other_places": [{"city": str(n), "country_code": "PT"} for n in range(21)]},
            "other_places",
        ),
        ({"other_places": [{"city": "Faro", "country_code": "PT"}]}, "other_places"),
        ({"remote": "moon"}, "remote"),
        ({"travel_percent": 101}, "travel_percent"),
        ({"travel_percent": -1}, "travel_percent"),
        ({"status": "lost"}, "status"),
        ({"requirements": [{"kind": "skill", "value": "no such skill"}]}, "requirements.0.value"),
        ({"requirements": [{"kind": "degree", "value": "magister"}]}, "requirements.0.value"),
        ({"requirements": [{"kind": "language", "value": "xx"}]}, "requirements.0.value"),
        ({"requirements": [{"kind": "language", "value": "en", "level": "D9"}]}, "requirements.0.level"),
        ({"requirements": [{"kind": "experience"}]}, "requirements.0.months"),
        ({"requirements": [{"kind": "skill", "value": "sql", "instead_months": 9}]}, "requirements.0.instead_months"),
        (
            {"requirements": [{"kind": "degree", "value": "master", "instead_months": 601}]},
            "requirements.0.instead_months",
        ),
        ({"requirements": [{"kind": "experience", "months": 601}]}, "requirements.0.months"),
        ({"requirements": [{"kind": "licence"}]}, "requirements.0.value"),
        (
            {"requirements": [{"kind": "skill", "value": "sql"}, {"kind": "skill", "value": "SQL"}]},
            "requirements.1.value",
        ),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(rita, change, field):
    answer = rita.api.post("/api/v1/jobs", {"title": "Data Analyst", **change})

    assert (answer.status_code, list(answer.json()["errors"])) == (400, [field])
    with rita.scope():
        assert Job.objects.count() == 0


def test_who_may_do_what(alice, rita, bob, charlie, nobody):
    job = new_job(rita)
    path, everyone = f"/api/v1/jobs/{job.pk}", [alice, rita, bob, charlie, nobody]

    assert statuses(everyone, lambda api: api.post("/api/v1/jobs", {"title": "X"})) == [201, 201, 403, 201, 401]
    assert statuses(everyone, lambda api: api.get(path)) == [200, 200, 200, 404, 401]
    assert statuses(everyone, lambda api: api.put(path, {"title": "Y"})) == [200, 200, 403, 404, 401]
    assert statuses(everyone, lambda api: api.patch(path, {"city": "Porto"})) == [200, 200, 403, 404, 401]
    assert statuses(everyone, lambda api: api.put(f"{path}/status", {"status": "active"})) == [200, 200, 403, 404, 401]
    assert statuses(everyone, lambda api: api.get(f"{path}/requirements")) == [200, 200, 200, 404, 401]
    assert statuses(everyone, lambda api: api.post(f"{path}/requirements/extract")) == [200, 200, 403, 404, 401]
    assert statuses(everyone, lambda api: api.put(f"{path}/favorite")) == [204, 204, 204, 404, 401]
    assert statuses(everyone, lambda api: api.delete(f"{path}/hidden")) == [204, 204, 204, 404, 401]
    assert statuses(everyone[::-1], lambda api: api.delete(path)) == [401, 404, 403, 204, 404]


def test_a_change_keeps_what_it_does_not_name(rita):
    job = new_job(rita, city="Porto", department="Data")
    answer = rita.api.patch(f"/api/v1/jobs/{job.pk}", {"city": "Lisbon"}).json()

    assert (answer["city"], answer["department"], answer["title"]) == ("Lisbon", "Data", "Data Analyst")
    assert rita.api.put(f"/api/v1/jobs/{job.pk}", {"city": "Faro"}).json()["errors"] == {
        "title": ["This field is required."]
    }


def test_a_job_lies_at_several_places(rita):
    body = {"title": "Cook", "city": "Porto", "country_code": "PT"}
    others = [{"city": " Faro ", "country_code": "pt"}, {"region": "Galicia", "country_code": "ES"}]
    made = rita.api.post("/api/v1/jobs", {**body, "other_places": others}).json()
    shown = [
        {"city": "Faro", "region": "", "country_code": "PT"},
        {"city": "", "region": "Galicia", "country_code": "ES"},
    ]

    assert (made["city"], made["other_places"]) == ("Porto", shown)
    path = f"/api/v1/jobs/{made['id']}"
    assert rita.api.patch(path, {"title": "Baker"}).json()["other_places"] == shown
    assert rita.api.get("/api/v1/jobs").json()["results"][0]["other_places"] == shown
    assert "other_places" in rita.api.patch(path, {"city": "", "country_code": ""}).json()["errors"]
    assert rita.api.patch(path, {"other_places": [{"city": "Faro"}]}).status_code == 400
    assert rita.api.patch(path, {"other_places": []}).json()["other_places"] == []


def test_years_that_may_replace_a_degree_are_proposed_taken_and_shown(rita):
    text = "Nurse\n\nRequirements\n- Bachelor's degree or 4 years of equivalent experience"
    path = f"/api/v1/jobs/{new_job(rita, description=text).pk}/requirements"
    proposals = rita.api.post(f"{path}/extract").json()["proposals"]
    added = rita.api.post(path, [*proposals, {"kind": "degree", "value": "master", "instead_months": 30}]).json()

    assert [(row["value"], row["alternatives"], row["instead_months"]) for row in added] == [
        ("bachelor", ["experience"], 48),
        ("master", ["experience"], 30),
    ]
    answer = rita.api.put(f"{path}/{added[0]['id']}", {"kind": "degree", "value": "bachelor"}).json()
    assert (answer["alternatives"], answer["instead_months"]) == ([], 0)


def test_replacing_requirements_keeps_the_ids_of_those_that_stay(rita):
    job = new_job(rita)
    path = f"/api/v1/jobs/{job.pk}"
    rows = [{"kind": "skill", "value": "sql"}, {"kind": "skill", "value": "python"}]
    before = rita.api.patch(path, {"requirements": rows}).json()["requirements"]
    after = rita.api.patch(path, {"requirements": [{**rows[1], "months": 12}]}).json()["requirements"]

    assert [(row["id"], row["months"]) for row in after] == [(before[1]["id"], 12)]


@pytest.mark.parametrize("before", JobStatus.values)
@pytest.mark.parametrize("after", JobStatus.values)
def test_only_the_allowed_moves_are_made(rita, before, after):
    job = new_job(rita)
    with rita.scope():
        Job.objects.filter(pk=job.pk).update(status=before)
    answer = rita.api.put(f"/api/v1/jobs/{job.pk}/status", {"status": after})

    allowed = after == before or after in STATUS_MOVES[before]
    assert answer.status_code == (200 if allowed else 409)
    assert rita.api.get(f"/api/v1/jobs/{job.pk}").json()["status"] == (after if allowed else before)


def test_a_job_keeps_the_day_on_which_it_was_first_posted(rita):
    path = f"/api/v1/jobs/{new_job(rita).pk}/status"
    posted = [rita.api.put(path, {"status": status}).json()["posted_at"] for status in ("active", "paused", "active")]

    assert posted[0] is not None
    assert posted[0] == posted[1] == posted[2]


def test_requirements_are_added_one_or_many_changed_and_removed(rita, bob, charlie):
    path = f"/api/v1/jobs/{new_job(rita).pk}/requirements"
    one = rita.api.post(path, {"kind": "skill", "value": "Python"})
    many = rita.api.post(
        path, [{"kind": "degree", "value": "bachelor", "area": "Statistics"}, {"kind": "location", "value": "Porto"}]
    )

    assert (one.status_code, one.json()["value"]) == (201, "python")
    assert [row["label"] for row in many.json()] == ["Bachelor in Statistics", "Porto"]
    assert rita.api.post(path, {"kind": "skill", "value": "python"}).json()["errors"].keys() == {"value"}
    bad = [{"kind": "location", "value": "Faro"}, {"kind": "skill", "value": "no such skill"}]
    assert rita.api.post(path, bad).json()["errors"].keys() == {"1.value"}

    row = f"{path}/{one.json()['id']}"
    body = {"kind": "skill", "value": "sql", "must": False}
    assert statuses([rita, bob, charlie], lambda api: api.put(row, body)) == [200, 403, 404]
    assert [item["label"] for item in rita.api.get(path).json()] == ["SQL", "Bachelor in Statistics", "Porto"]
    assert statuses([bob, charlie, rita, rita], lambda api: api.delete(row)) == [403, 404, 204, 404]


def test_proposals_point_at_their_sentences_and_are_not_stored(rita):
    job = new_job(rita, description=TEXT)
    path = f"/api/v1/jobs/{job.pk}/requirements"
    rita.api.post(path, {"kind": "skill", "value": "python"})
    answer = rita.api.post(f"{path}/extract").json()

    found = {row["value"]: row for row in answer["proposals"]}
    assert (found["sql"]["months"], found["sql"]["must"]) == (36, True)
    assert "python" not in found
    for row in answer["proposals"]:
        assert row["sentence"] == answer["text"][row["source_start"] : row["source_end"]]
    assert "3 years of experience with SQL" in found["sql"]["sentence"]
    assert len(rita.api.get(path).json()) == 1


def test_a_proposal_can_be_accepted_as_it_is(rita):
    path = f"/api/v1/jobs/{new_job(rita, description=TEXT).pk}/requirements"
    proposals = rita.api.post(f"{path}/extract").json()["proposals"]

    answer = rita.api.post(path, proposals)
    assert answer.status_code == 201
    assert rita.api.post(f"{path}/extract").json()["proposals"] == []


def titles(person, path="/api/v1/jobs", **params):
    answer = person.api.get(path, params)
    assert answer.status_code == 200, answer.json()
    return [row["title"] for row in answer.json()["results"]]


def test_the_list_is_filtered_and_sorted(rita, bob):
    new_job(rita, title="Cook", city="Porto", remote="on_site", department="Kitchen", status="active")
    elsewhere = [{"city": 'Bad "Ems"', "country_code": "AT"}]
    new_job(rita, title="Nurse", city="Berlin", country_code="DE", remote="remote", other_places=elsewhere)
    new_job(rita, title="Baker", description="Bread for Porto and Berlin")

    assert titles(bob) == ["Baker", "Nurse", "Cook"]
    assert titles(bob, sort="title") == ["Baker", "Cook", "Nurse"]
    assert (
        titles(bob, sort="-posted_date") == ["Baker", "Nurse", "Cook"] or titles(bob, sort="-posted_date")[0] == "Cook"
    )
    assert titles(bob, status="active") == ["Cook"]
    assert titles(bob, location="de") == titles(bob, location="at") == titles(bob, location='d "EMS') == ["Nurse"]
    assert titles(bob, location='["') == titles(bob, location=".*") == titles(bob, location="city") == []
    assert titles(bob, remote="remote") == ["Nurse"]
    assert titles(bob, department="kitchen") == ["Cook"]
    assert titles(bob, posted_after="2020-01-01") == ["Cook"]
    assert titles(bob, posted_before="2020-01-01") == []
    assert titles(bob, path="/api/v1/jobs/search", q="bread -cake") == ["Baker"]
    assert titles(bob, path="/api/v1/jobs/search", q="bread", status="active") == []
    assert bob.api.get("/api/v1/jobs", {"color": "red"}).status_code == 400


def test_search_puts_titles_before_descriptions(rita, bob):
    new_job(rita, title="Nurse", description="Night shifts")
    new_job(rita, title="Cook", description="Not for a nurse")

    assert titles(bob, path="/api/v1/jobs/search", q="nurse") == ["Nurse", "Cook"]


def test_paging_by_posting_date_shows_every_job_once(rita, bob):
    for number in range(5):
        new_job(rita, title=f"Job {number}", status="active" if number % 2 else "draft")
    found, answer = [], bob.api.get("/api/v1/jobs", {"sort": "posted_date", "page_size": 2}).json()
    found += answer["results"]
    while answer["next"]:
        answer = bob.api.get(answer["next"]).json()
        found += answer["results"]

    assert sorted(row["title"] for row in found) == [f"Job {number}" for number in range(5)]


def test_marks_are_the_callers_own(rita, bob):
    job, other = new_job(rita, title="Cook"), new_job(rita, title="Baker")
    for _ in range(2):
        assert bob.api.put(f"/api/v1/jobs/{job.pk}/favorite").status_code == 204
        assert bob.api.put(f"/api/v1/jobs/{other.pk}/hidden").status_code == 204

    assert titles(bob, favorite="true") == ["Cook"]
    assert titles(bob) == ["Cook"]
    assert titles(bob, hidden="true") == ["Baker"]
    assert titles(rita) == ["Baker", "Cook"]
    assert titles(rita, favorite="true") == []
    assert bob.api.get(f"/api/v1/jobs/{job.pk}").json()["is_favorite"] is True
    for _ in range(2):
        assert bob.api.delete(f"/api/v1/jobs/{job.pk}/favorite").status_code == 204
    assert titles(bob, favorite="true") == []


def test_the_list_asks_the_same_number_of_questions_at_any_length(rita, bob):
    api, counts = bob.api, []
    for count in (1, 2):
        for _ in range(count):
            new_job(rita, description=TEXT)
        with CaptureQueriesContext(connection) as captured:
            api.get("/api/v1/jobs")
        counts.append(len(captured))

    assert counts[0] == counts[1]


def test_a_sentence_cannot_stand_behind_the_longest_description(rita):
    """The last character of the longest one is the last place that can be named."""
    url = f"/api/v1/jobs/{new_job(rita).pk}/requirements"
    asked = {"kind": "experience", "value": "Nursing", "months": 12, "source_start": 0}

    answer = rita.api.post(url, {**asked, "source_end": 2**31}, format="json")

    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["0.source_end"])
    assert rita.api.post(url, {**asked, "source_end": 50_000}, format="json").status_code == 201
