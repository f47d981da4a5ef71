"""Writing a job with its requirements on a page."""

import html as html_text
import json
import re

import pytest
from django.urls import reverse

from jobs.models import Job
from tests.matching.candidates import PYTHON, make_job

pytestmark = pytest.mark.django_db

TEXT = """Backend Engineer
Lisbon, Portugal, hybrid, full-time

You must have
- 5+ years of Python
- Fluent English

Nice to have
- Kubernetes
"""


def rows(*many, initial=0):
    data = {"requirements-TOTAL_FORMS": len(many), "requirements-INITIAL_FORMS": initial}
    for index, values in enumerate(many):
        data |= {f"requirements-{index}-{name}": value for name, value in values.items()}
    return data


def filled(*many, **fields):
    start = {"title": "Nurse", "status": "draft", "remote": "on_site", "employment_type": "full_time"}
    return {**start, "salary_period": "year", **rows(*many), **fields}


def saved(person):
    with person.scope():
        job = Job.objects.prefetch_related("requirements").get()
        return job, list(job.requirements.all())


def proposals(person, **fields):
    answer = person.page.post(reverse("jobs:propose"), filled(title="", **fields))
    assert answer.status_code == 200
    page = answer.content.decode()
    return page, [json.loads(html_text.unescape(found)) for found in re.findall(r'data-values="([^"]*)"', page)]


def test_a_job_is_created_with_its_requirements(rita):
    answer = rita.page.post(
        reverse("jobs:create"),
        filled(
            {"kind": "skill", "label": "python", "years": "1.5", "must": "on"},
            {"kind": "language", "label": "German", "level": "B2"},
            {"kind": "degree", "label": "Bachelor in Nursing"},
            {"kind": "experience", "label": "intensive care", "years": "3"},
            {"kind": "licence", "label": "Driving license B"},
        ),
    )
    job, held = saved(rita)

    assert answer.url == reverse("jobs:detail", args=[job.pk])
    assert [(row.kind, row.value, row.must, row.months, row.level) for row in held] == [
        ("skill", "python", True, 18, ""),
        ("language", "de", False, 0, "B2"),
        ("degree", "bachelor", False, 0, ""),
        ("experience", "intensive care", False, 36, ""),
        ("licence", "Driving license B", False, 0, ""),
    ]
    assert held[2].area == "Nursing"


def test_an_empty_row_is_no_requirement_and_a_dropped_one_neither(rita):
    rita.page.post(
        reverse("jobs:create"),
        filled({"kind": "skill", "label": ""}, {"kind": "skill", "label": "Cobblery", "DELETE": "on"}),
    )

    assert saved(rita)[1] == []


def test_what_is_wrong_stands_beside_its_row(rita):
    answer = rita.page.post(
        reverse("jobs:create"),
        filled({"kind": "skill", "label": "Python"}, {"kind": "skill", "label": "Mind reading"}),
    )
    form = answer.context_data["requirements"].forms[1]

    assert answer.status_code == 400
    assert form.errors["label"] == ["The taxonomy has no skill “Mind reading”."]
    assert not answer.context_data["requirements"].forms[0].errors
    with rita.scope():
        assert not Job.objects.exists()


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": " "}, "title"),
        ({"salary_min": "5", "salary_max": "4", "salary_currency": "EUR"}, "salary_max"),
        ({"salary_min": "5"}, "salary_currency"),
        ({"travel_percent": "101"}, "travel_percent"),
        ({"remote": "moon"}, "remote"),
        ({"country_code": "XX"}, "country_code"),
    ],
)
def test_what_is_wrong_with_the_job_stands_beside_its_field(rita, fields, field):
    answer = rita.page.post(reverse("jobs:create"), filled(**fields))

    assert answer.status_code == 400
    assert field in answer.context_data["form"].errors


@pytest.mark.parametrize(
    "broken",
    [
        {"requirements-TOTAL_FORMS": "x"},
        {"requirements-TOTAL_FORMS": "5000"},
        {"requirements-TOTAL_FORMS": "1", "requirements-0-label": "Python", "requirements-0-alternatives": "{"},
        {
            "requirements-TOTAL_FORMS": "1",
            "requirements-0-kind": "skill",
            "requirements-0-label": "Python",
            "requirements-0-alternatives": '{"a": 1}',
        },
        {"requirements-TOTAL_FORMS": "1", "requirements-0-kind": "skill", "requirements-0-years": "4"},
        {
            "requirements-TOTAL_FORMS": "1",
            "requirements-0-kind": "skill",
            "requirements-0-label": "Python",
            "requirements-0-years": "nan",
        },
    ],
)
def test_broken_input_is_an_error_of_the_form(rita, broken):
    assert rita.page.post(reverse("jobs:create"), {**filled(), **broken}).status_code == 400


def test_proposals_point_at_their_sentences_and_store_nothing(rita):
    page, found = proposals(rita, description=TEXT)

    assert [(row["kind"], row["value"], row["must"]) for row in found] == [
        ("skill", "python", "true"),
        ("language", "en", "true"),
        ("skill", "kubernetes", "false"),
    ]
    assert found[0]["years"] == "5"
    assert "<mark>5+ years of Python</mark>" in page
    facts = json.loads(html_text.unescape(re.search(r'data-facts="([^"]*)"', page)[1]))
    assert facts["title"] == "Backend Engineer"
    assert (facts["city"], facts["country_code"], facts["remote"]) == ("Lisbon", "PT", "hybrid")
    with rita.scope():
        assert not Job.objects.exists()


def test_several_places_are_read_kept_and_edited(rita):
    text = "Nurse\nBerlin, Hamburg or Munich\nYou care for people."

    def others(**fields):
        page, _ = proposals(rita, description=text, **fields)
        return json.loads(html_text.unescape(re.search(r'data-facts="([^"]*)"', page)[1])).get("other_places")

    assert others() == others(city="Berlin") == "Hamburg, Germany\nMunich, Germany"
    assert others(city="Munich") == "Berlin, Germany\nHamburg, Germany"
    assert others(city="Lyon") is None

    create, typed = reverse("jobs:create"), "Hamburg, Germany\nLos Angeles, CA\n Ulm \nSt. Anton, Tyrol, Austria"
    broken = rita.page.post(create, filled(city="Berlin", country_code="DE", other_places="Ulm\nnear the sea"))
    assert "Say in which country “near the sea” is" in broken.content.decode()
    rita.page.post(create, filled(city="Berlin", country_code="DE", other_places=typed))
    job, _ = saved(rita)
    assert [tuple(place.values()) for place in job.other_places] == [
        ("Hamburg", "", "DE"),
        ("Los Angeles", "California", "US"),
        ("Ulm", "", "DE"),
        ("St. Anton", "Tyrol", "AT"),
    ]
    edit = reverse("jobs:edit", args=[job.pk])
    shown = rita.page.get(edit).context_data["form"]["other_places"].value()
    rita.page.post(edit, filled(city="Berlin", country_code="DE", other_places=f"{shown}\nSingapore"))
    page = rita.page.get(reverse("jobs:detail", args=[job.pk])).content.decode()
    assert "Berlin, Germany and 5 more" in page
    assert "St. Anton, Tyrol, Austria<br>Singapore</dd>" in page


def test_years_that_may_replace_a_degree_are_read_edited_and_shown(rita):
    _, (row,) = proposals(rita, description="Nurse\n\nYou need a Bachelor in nursing or 18 months of experience.")
    assert row["instead_years"] == "1.5"

    written = {"kind": "degree", "label": "Master or 3 years of experience"}
    rita.page.post(reverse("jobs:create"), filled({**row, "must": "", "instead_years": "2"}, written))
    job, held = saved(rita)
    assert [(one.value, one.alternatives, one.instead_months) for one in held] == [
        ("bachelor", ["experience"], 24),
        ("master", ["experience"], 36),
    ]
    page = rita.page.get(reverse("jobs:detail", args=[job.pk])).content.decode()
    assert "2 years of experience may replace it" in page
    initial = rita.page.get(reverse("jobs:edit", args=[job.pk])).context_data["requirements"].initial
    assert [one["instead_years"] for one in initial] == ["2", "3"]
    rita.page.post(reverse("jobs:edit", args=[job.pk]), filled({**row, "must": "", "instead_years": ""}))
    assert [one.instead_months for one in saved(rita)[1]] == [0]


def test_accepted_proposals_are_stored_as_they_were_read(rita):
    _, found = proposals(rita, description=TEXT.replace("\n", "\r\n"))
    accepted = [{**row, "must": "on"} if row["must"] == "true" else {**row, "must": ""} for row in found]
    rita.page.post(
        reverse("jobs:create"), filled(*accepted, description=TEXT.replace("\n", "\r\n"), title="Backend Engineer")
    )
    job, held = saved(rita)

    assert [(row.value, row.must, row.months) for row in held] == [
        ("python", True, 60),
        ("en", True, 0),
        ("kubernetes", False, 0),
    ]
    assert [job.description[row.source_start : row.source_end] for row in held] == [
        "- 5+ years of Python",
        "- Fluent English",
        "- Kubernetes",
    ]


def test_a_label_that_is_changed_means_something_else(rita):
    _, found = proposals(rita, description=TEXT)
    rita.page.post(reverse("jobs:create"), filled({**found[0], "label": "Java"}))

    assert saved(rita)[1][0].value == "java"


def test_what_the_editor_holds_is_not_proposed_again(rita):
    _, found = proposals(rita, description=TEXT, **rows({"kind": "skill", "label": "Python"}))

    assert [row["value"] for row in found] == ["en", "kubernetes"]


def test_without_text_the_proposals_say_so(rita):
    assert "There is no text yet" in proposals(rita)[0]


def test_a_job_is_edited_and_keeps_its_requirements(rita):
    text = "You know Python well."
    job = make_job(rita, description=text, requirements=[{**PYTHON, "source_start": 0, "source_end": len(text)}])
    page = rita.page
    rows_shown = page.get(reverse("jobs:edit", args=[job.pk])).context_data["requirements"]
    held = {name: value for name, value in rows_shown.initial[0].items() if name != "alternatives"}
    data = filled({**held, "must": "on"}, description=f"New first line.\n{text}", title="Chef", requirements_x="1")
    answer = page.post(reverse("jobs:edit", args=[job.pk]), {**data, "requirements-INITIAL_FORMS": "1"})
    changed, requirements = saved(rita)

    assert answer.url == reverse("jobs:detail", args=[job.pk])
    assert changed.title == "Chef"
    assert [(row.value, row.months) for row in requirements] == [("python", 24)]
    assert changed.description[requirements[0].source_start : requirements[0].source_end] == text


def test_a_wrong_edit_changes_nothing(rita):
    job = make_job(rita, title="Nurse")

    assert rita.page.post(reverse("jobs:edit", args=[job.pk]), filled(title="")).status_code == 400
    assert saved(rita)[0].title == "Nurse"


def test_only_recruiters_of_the_organization_write(rita, bob, charlie, client):
    job = make_job(rita)
    urls = [reverse("jobs:create"), reverse("jobs:propose"), reverse("jobs:edit", args=[job.pk])]

    assert [bob.page.post(url, filled()).status_code for url in urls] == [403, 403, 403]
    assert [bob.page.get(url).status_code for url in (urls[0], urls[2])] == [403, 403]
    assert charlie.page.post(urls[2], filled()).status_code == 404
    assert [client.post(url, filled()).status_code for url in urls] == [302, 302, 302]
