"""The blind profile of candidates, from their rows."""

import pytest
from django.core.files.base import ContentFile

from core.models import Skill
from matching.models import CandidateIndex
from matching.selectors.candidate_profile import candidate_profiles
from matching.selectors.profile_json import profile_of
from resumes.models import Candidate, CandidateSkill, Resume
from resumes.services.upload import receive_files
from tests.matching.candidates import add_candidate, announce
from tests.tasks import work_off

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = """Ada Park
ada.park@example.org
Lisbon, Portugal

Experience
Backend Developer, Acme Ltd
January 2020 - December 2023
Ada Park built billing services in Python for three countries.

Skills
Python, SQL

Education
Bachelor of Science in Computer Science, University of Lisbon, 2014 - 2017
"""


@pytest.fixture
def ada(rita):
    with rita.scope():
        receive_files(
            files=[ContentFile(TEXT.encode(), name="ada.txt")], organization=rita.organization, actor=rita.user
        )
    work_off(rita)
    with rita.scope():
        return Candidate.objects.get()


def profile(person, candidate):
    with person.scope():
        return candidate_profiles([candidate.pk])[candidate.pk]


def test_a_quote_is_the_line_of_the_resume_without_the_person(rita, ada):
    held = {fact.key: fact for fact in profile(rita, ada).skills}

    texts = [quote.text for quote in held["python"].quotes]
    assert texts[0].startswith("[NAME]")
    assert texts[0].endswith(" built billing services in Python for three countries.")
    assert "Ada" not in " ".join(texts)
    with rita.scope():
        text = Resume.objects.get().text
    for quote in held["python"].quotes:
        assert "Python" in text[quote.start : quote.end]
        assert quote.page == 1


def test_the_index_holds_what_was_read_and_nothing_about_the_person(rita, ada):
    with rita.scope():
        index = CandidateIndex.objects.get()
    stored = profile_of(index.profile, index.quotes)

    assert [held.title for held in stored.jobs] == ["Backend Developer"]
    assert [held.level for held in stored.degrees] == ["bachelor"]
    assert index.vector is not None
    assert not any(word in f"{index.profile}{index.quotes}" for word in ("Ada", "Park", "example.org"))


def test_what_a_person_corrected_counts(rita, ada):
    with rita.scope():
        ada.experience.update(title="Data Engineer", end="2024-06")
        Candidate.objects.filter(pk=ada.pk).update(total_months=54, city="Porto")
    changed = profile(rita, ada)

    assert (changed.jobs[0].title, changed.jobs[0].end.isoformat()) == ("Data Engineer", "2024-06-01")
    assert (changed.total_months, changed.place.city) == (54, "Porto")


def test_somebody_entered_by_hand_has_a_profile_without_quotes(rita):
    candidate = add_candidate(rita, "Ben")
    made = profile(rita, candidate)

    assert (made.skills[0].key, made.skills[0].quotes, made.jobs[0].quote) == ("python", (), None)
    assert made.vector


def test_many_candidates_take_as_many_queries_as_one(rita, django_assert_num_queries):
    people = [add_candidate(rita, name) for name in ("A", "B", "C")]
    with rita.scope():
        with django_assert_num_queries(5):
            candidate_profiles([people[0].pk])
        with django_assert_num_queries(5):
            candidate_profiles([person.pk for person in people])


def test_another_skill_is_indexed_with_the_next_task(rita, ada):
    with rita.scope():
        before = CandidateIndex.objects.get().digest
        CandidateSkill.objects.create(
            organization=rita.organization, candidate=ada, skill=Skill.objects.get(key="java"), months=12
        )
    announce(rita, ada)
    work_off(rita)

    with rita.scope():
        index = CandidateIndex.objects.get()
    assert index.digest != before
    assert "java" in {key for key, _, _ in index.profile["skills"]}
