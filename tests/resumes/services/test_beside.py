"""What resumes tell beside jobs and degrees: kept, shown, served, corrected, and kept when read again."""

import pytest

from resumes.models import Candidate
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db
MORE = """
Volunteering
Mentor, Code Club
2014 - 2015
- Taught Python

Publications
Fast joins, Journal of Data, 2020

Awards
Engineer of the Year, Globex AG, 2021
"""


@pytest.fixture
def anna(alice):
    return read(alice.organization, resume_text(extra=MORE)).candidate


def fresh(member, candidate) -> Candidate:
    with member.scope():
        return Candidate.objects.get(pk=candidate.pk)


def test_they_are_kept_with_confidence_and_evidence(alice, anna):
    kept = fresh(alice, anna)
    [unpaid], [paper], [prize] = kept.volunteering, kept.publications, kept.awards
    assert (unpaid["role"], unpaid["organization"], unpaid["start"], unpaid["end"]) == (
        "Mentor",
        "Code Club",
        "2014",
        "2015",
    )
    assert (paper["title"], paper["publisher"], paper["date"]) == ("Fast joins", "Journal of Data", "2020")
    assert (prize["title"], prize["awarder"], prize["date"]) == ("Engineer of the Year", "Globex AG", "2021")
    assert all(item["evidence"]["page"] == 1 and item["confidence"] > 0.5 for item in (unpaid, paper, prize))
    assert kept.seniority == "senior"


def test_the_page_and_the_api_show_them(rita, anna):
    shown = rita.page.get(f"/candidates/{anna.pk}")
    for text in ("Code Club", "Fast joins", "Journal of Data", "Engineer of the Year", "Senior", "Gaps"):
        assert text in shown.content.decode()
    served = rita.api.get(f"/api/v1/candidates/{anna.pk}").json()
    assert served["publications"][0]["title"] == "Fast joins"
    assert served["seniority"] == "senior"
    assert served["gaps"][-1]["start"] == "2023-01"
    assert served["education"][0]["grade_scale"] == ""


@pytest.mark.parametrize(
    ("key", "sent", "name"),
    [
        ("publications", {"title": "Slow joins", "date": "2022"}, "title"),
        ("awards", {"title": "Prize", "awarder": "Guild"}, "title"),
        ("volunteering", {"role": "Driver", "organization": "Red Cross", "start": "2020", "end": "2021"}, "role"),
    ],
)
def test_what_a_person_adds_outlives_another_reading(rita, anna, key, sent, name):
    answer = rita.page.post(f"/candidates/{anna.pk}/lists/{key}", sent, HTTP_HX_REQUEST="true")
    assert answer.status_code == 200
    read(rita.organization, resume_text(extra="Berlin-Mitte"))
    rows = getattr(fresh(rita, anna), key)
    assert rows[0][name] == sent[name]
    assert len(rows) == 2


def test_a_corrected_level_permit_and_availability_outlive_another_reading(rita, anna):
    values = {"seniority": "lead", "work_permit": "None needed", "availability": "in May"}
    for key, value in values.items():
        assert (
            rita.page.post(f"/candidates/{anna.pk}/fields/{key}", {key: value}, HTTP_HX_REQUEST="true").status_code
            == 200
        )
    read(rita.organization, resume_text(extra="Notice period: 1 month"))
    kept = fresh(rita, anna)
    assert {key: getattr(kept, key) for key in values} == values


@pytest.mark.parametrize(
    "sent",
    [
        {"volunteering": [{"role": "", "organization": ""}]},
        {"volunteering": [{"role": "Driver", "is_current": True, "end": "2020"}]},
        {"volunteering": [{"role": "Driver", "start": "2021", "end": "2020"}]},
        {"publications": [{"title": ""}]},
        {"awards": [{"title": "Prize", "date": "May"}]},
        {"seniority": "boss"},
    ],
)
def test_what_cannot_be_is_refused(rita, anna, sent):
    answer = rita.api.patch(f"/api/v1/candidates/{anna.pk}", sent, format="json")
    assert answer.status_code in {400, 422}
