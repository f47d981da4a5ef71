"""What of a candidate somebody should look at."""

import pytest

from resumes.models import Candidate
from resumes.selectors import doubt
from resumes.selectors.doubt import SURE, count_doubts, is_doubtful
from resumes.services.candidate import correct
from resumes.views.candidate_fields import FIELDS, LISTS
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(rita) -> Candidate:
    """One doubtful headline, one doubtful employer, and one doubtful skill."""
    anna = read(rita.organization, resume_text()).candidate
    with rita.scope():
        anna.evidence = {"headline": {"confidence": SURE - 0.1}, "name": {"confidence": SURE}}
        anna.headline, anna.languages = "Engineer", []
        anna.save()
        anna.education.all().delete()
        anna.skills.update(confidence=1.0)
        skill = anna.skills.first()
        skill.confidence = SURE - 0.2
        skill.save()
        for job in anna.experience.all():
            job.confidence = {"title": 0.9, "employer": 0.3 if job.order == 0 else 0.9}
            job.save()
    return anna


def test_what_a_person_wrote_is_never_in_doubt():
    assert not is_doubtful(None)
    assert not is_doubtful(SURE)
    assert is_doubtful(SURE - 0.01)


def test_fields_entries_and_skills_count_once_each(rita, anna):
    with rita.scope():
        assert count_doubts(anna) == 3


def test_the_count_is_kept_with_the_candidate_and_is_what_the_page_shows(rita, anna):
    with rita.scope():
        correct(candidate=anna, actor=rita.user, values={"headline": "Engineer"}, confirms=True)
        assert Candidate.objects.get().doubts == 2

    page = rita.page
    assert len(page.get(f"/candidates/{anna.pk}").context["checks"]) == 2
    assert page.get("/candidates").context["candidates"][0]["doubts"] == 2
    assert "to look at" in page.get("/candidates?look=needed").content.decode()
    assert page.get("/candidates?look=done").context["candidates"] == []


def test_every_field_and_list_that_resumes_fill_is_counted():
    single = {field.columns for field in FIELDS.values() if field.is_read}

    assert set(doubt.SINGLE) == single - {("seniority",)}
    assert set(doubt.LISTS) == set(LISTS) - {"experience", "education", "skills"}
