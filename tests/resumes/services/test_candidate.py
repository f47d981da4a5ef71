"""What people do to candidates."""

import pytest

from core.errors import ConflictError, InvalidError, NotFoundError
from core.models import Activity
from resumes.models import Candidate, Resume
from resumes.services import candidate as service
from resumes.services import resume as resume_service
from resumes.services.erasure import erase
from resumes.signals import candidate_changed
from tests.resumes.making import read, resume_text, work_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def resume(alice):
    return read(alice.organization, resume_text())


def reread(person, resume):
    with person.scope():
        resume_service.reparse(resume=resume, actor=person.user)
    work_off(person.organization)


def newest(person):
    with person.scope():
        return Candidate.objects.get()


def test_a_correction_survives_the_next_reading(alice, resume):
    jobs = [{"title": "Head of Data", "employer": "Globex AG", "start": "2020-01", "end": "2021-12"}]
    values = {"phone": "+49 30 1", "experience": jobs, "skills": [{"key": "sql", "months": 30}]}
    with alice.scope():
        service.correct(candidate=resume.candidate, actor=alice.user, values=values)
    reread(alice, resume)
    read(alice.organization, resume_text(phone="+49 30 901821", extra="A later version"))

    candidate = newest(alice)
    with alice.scope():
        assert candidate.resumes.count() == 2
        assert candidate.phone == "+49 30 1"
        assert [job.title for job in candidate.experience.all()] == ["Head of Data"]
        assert [(skill.skill.key, skill.months) for skill in candidate.skills.all()] == [("sql", 30)]
        assert candidate.total_months == 24
        assert [school.institution for school in candidate.education.all()] == ["University of Potsdam"]


def test_a_field_given_back_follows_the_resume(alice, resume):
    with alice.scope():
        service.correct(candidate=resume.candidate, actor=alice.user, values={"phone": "1", "experience": []})
        service.reset(candidate=resume.candidate, actor=alice.user, fields=["phone", "experience"])

        candidate = newest(alice)
        assert candidate.phone == "+4930901820"
        assert candidate.experience.count() == 2
        assert candidate.corrected_fields == []
        assert candidate.total_months == resume.candidate.total_months > 0


def test_what_no_resume_gives_cannot_be_given_back(alice, resume):
    with alice.scope(), pytest.raises(InvalidError, match="tags"):
        service.reset(candidate=resume.candidate, actor=alice.user, fields=["tags"])


def test_a_name_settles_its_parts(alice, resume):
    with alice.scope():
        service.correct(candidate=resume.candidate, actor=alice.user, values={"name": "Anna Maria Braun"})

    candidate = newest(alice)
    assert (candidate.given_name, candidate.family_name) == ("Anna Maria", "Braun")


def test_an_email_belongs_to_one_candidate(alice, resume):
    with alice.scope(), pytest.raises(ConflictError, match="Anna Keller has this email"):
        service.create(
            organization=alice.organization, actor=alice.user, values={"name": "B", "email": resume.candidate.email}
        )


def test_an_unknown_skill_is_refused_and_nothing_is_saved(alice, resume):
    with alice.scope(), pytest.raises(InvalidError, match="nonsense"):
        service.correct(
            candidate=resume.candidate, actor=alice.user, values={"phone": "1", "skills": [{"key": "nonsense"}]}
        )

    assert newest(alice).phone == "+4930901820"


def test_a_person_added_by_hand_is_recognized_by_a_later_resume(alice):
    with alice.scope():
        made = service.create(
            organization=alice.organization,
            actor=alice.user,
            values={"name": "Anna Keller", "email": "anna.keller@example.org", "phone": "12345"},
        )
    read(alice.organization, resume_text())

    candidate = newest(alice)
    assert (candidate.pk, candidate.source, candidate.phone) == (made.pk, "manual", "12345")
    assert candidate.city == "Berlin"


def test_changes_are_announced_and_told(alice, resume):
    heard = []
    candidate_changed.connect(receiver := lambda candidate_ids, **_: heard.extend(candidate_ids))
    with alice.scope():
        service.correct(candidate=resume.candidate, actor=alice.user, values={"phone": "1", "headline": "Lead"})
    candidate_changed.disconnect(receiver)

    with alice.scope():
        line = Activity.objects.filter(code="candidate.corrected").get()
    assert heard == [resume.candidate_id]
    assert (line.subject_id, line.params, line.actor) == (
        resume.candidate_id, {"fields": "Phone, headline"}, alice.user,
    )  # fmt: skip


def test_a_member_has_one_note_on_a_candidate(alice, rita, resume):
    with alice.scope():
        for person, text in ((alice, "First"), (rita, "Hers"), (alice, "Second")):
            service.put_note(candidate=resume.candidate, actor=person.user, text=text)

        assert sorted(note.text for note in resume.candidate.notes.all()) == ["Hers", "Second"]


@pytest.mark.parametrize(
    "change",
    [
        lambda candidate, user: service.correct(candidate=candidate, actor=user, values={"phone": "1"}),
        lambda candidate, user: service.reset(candidate=candidate, actor=user, fields=["phone"]),
        lambda candidate, user: service.put_note(candidate=candidate, actor=user, text="Called"),
        lambda candidate, user: erase(candidate=candidate, actor=user),
    ],
    ids=["correct", "reset", "put_note", "erase"],
)
def test_whoever_was_erased_meanwhile_is_not_found(alice, resume, change):
    with alice.scope():
        erase(candidate=resume.candidate, actor=alice.user)
        resume.candidate.pk = resume.candidate_id
        with pytest.raises(NotFoundError):
            change(resume.candidate, alice.user)


def test_a_resume_that_was_deleted_meanwhile_is_not_found(alice, resume):
    with alice.scope():
        again = Resume.objects.get(pk=resume.pk)
        resume_service.delete(resume=resume, actor=alice.user)
        with pytest.raises(NotFoundError):
            resume_service.delete(resume=again, actor=alice.user)
