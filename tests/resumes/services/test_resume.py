"""What people do to resume files."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from core.models import TaskRun
from core.services import task_run
from resumes.models import Candidate, ParsedResume, Resume
from resumes.services import reading
from resumes.services import resume as service
from tests.resumes.making import file_of, read, resume_text, upload, work_off

pytestmark = pytest.mark.django_db

LETTER = b"""Dear hiring team,

I would like to apply for the position that you have posted on your site.
Please find everything else on my page. I look forward to hearing from you.

Kind regards
Anna Keller
"""


def test_the_newest_upload_wins_whatever_is_read_last(alice):
    old = upload(alice.organization, file_of(resume_text(phone="+49 30 901821")))
    upload(alice.organization, file_of(resume_text(phone="+49 30 901822")))
    with alice.scope():
        first, second = TaskRun.objects.order_by("created_at")
        Resume.objects.filter(upload_items__upload=old).update(created_at=timezone.now() - timedelta(days=400))
    for run in (second, first):
        task_run.execute(run_id=run.pk, organization_id=alice.organization.pk)

    with alice.scope():
        assert Candidate.objects.get().phone == "+4930901822"
        assert Resume.objects.get(upload_items__upload=old).version == 1


def test_of_versions_sent_together_the_last_one_wins(alice):
    phones = [f"+49 30 90182{number}" for number in range(8)]
    upload(alice.organization, *[file_of(resume_text(phone=phone), phone) for phone in phones])
    work_off(alice.organization)

    with alice.scope():
        assert Candidate.objects.get().phone == "+4930901827"
        assert list(Resume.objects.order_by("version").values_list("original_name", flat=True)) == phones


def test_what_only_an_older_version_gives_stays(alice):
    read(alice.organization, resume_text())
    read(alice.organization, resume_text(phone=""))

    with alice.scope():
        assert Candidate.objects.get().phone == "+4930901820"


def test_a_deleted_version_takes_along_what_only_it_gave(alice):
    read(alice.organization, resume_text(phone=""))
    second = read(alice.organization, resume_text())
    paths = [Path(default_storage.path(file.name)) for file in (second.file, second.preview)]
    assert all(path.exists() for path in paths)

    with alice.scope():
        service.delete(resume=second, actor=alice.user)

    with alice.scope():
        candidate = Candidate.objects.get()
        assert (candidate.phone, candidate.resumes.count()) == ("", 1)
        assert not ParsedResume.objects.filter(resume_id=second.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_a_deleted_resume_takes_its_files_along_and_leaves_its_person(alice):
    resume = read(alice.organization, resume_text())
    paths = [Path(default_storage.path(file.name)) for file in (resume.file, resume.preview)]
    assert all(path.exists() for path in paths)

    with alice.scope():
        service.delete(resume=resume, actor=alice.user)

    assert not any(path.exists() for path in paths)
    with alice.scope():
        assert Candidate.objects.get().name == "Anna Keller"


def test_a_resume_deleted_before_it_is_read_ends_its_task(alice):
    upload(alice.organization, file_of(resume_text()))
    with alice.scope():
        run = TaskRun.objects.get()
        apply = reading.prepare(run, lambda done, total: None)
        service.delete(resume=Resume.objects.get(), actor=alice.user)

        assert apply() == {"status": "gone"}
        assert reading.prepare(run, lambda done, total: None)() == {"status": "gone"}


def test_reading_applied_twice_has_its_effects_once(alice):
    upload(alice.organization, file_of(resume_text()))
    with alice.scope():
        run = TaskRun.objects.get()
        apply = reading.prepare(run, lambda done, total: None)
        results = [apply(), apply()]

        assert results[0]["candidate"] == results[1]["candidate"]
        assert (Candidate.objects.count(), ParsedResume.objects.count()) == (1, 1)
        assert Candidate.objects.get().experience.count() == 2
        assert results[1]["version"] == 1


def test_a_letter_is_refused_until_a_person_insists(alice):
    resume = read(alice.organization, LETTER)
    assert (resume.status, resume.refusal, resume.candidate) == ("refused", "not_a_resume", None)

    with alice.scope():
        service.reparse(resume=resume, actor=alice.user)
    work_off(alice.organization)

    with alice.scope():
        resume.refresh_from_db()
        assert resume.status == "read"


def test_a_damaged_file_ends_refused_with_a_reason(alice):
    resume = read(alice.organization, b"%PDF-1.4 nothing else", "cv.pdf")

    assert (resume.status, resume.refusal) == ("refused", "corrupt")
    assert "damaged" in resume.error
    with alice.scope():
        run = TaskRun.objects.get()
        assert (run.status, run.result["status"], run.result["reason"]) == ("succeeded", "refused", "corrupt")


def test_work_given_up_shows_on_the_resume(alice):
    upload(alice.organization, file_of(resume_text()))
    with alice.scope():
        reading.give_up(TaskRun.objects.get(), "It was stopped three times.")

        resume = Resume.objects.get()
        assert (resume.status, resume.error) == ("failed", "It was stopped three times.")


def test_only_outdated_readings_are_renewed(alice):
    resumes = [read(alice.organization, resume_text(extra=str(number))) for number in range(2)]
    with alice.scope():
        ParsedResume.objects.filter(resume=resumes[0]).update(reader_version="another")
        runs = service.reparse_many(organization=alice.organization, actor=None, outdated_only=True)
        assert [run.subject_id for run in runs] == [resumes[0].pk]
        assert len(service.reparse_many(organization=alice.organization, actor=None)) == 2
        assert TaskRun.objects.open().filter(kind=reading.KIND).count() == 2


def test_a_hostile_text_is_stored(alice):
    resume = read(alice.organization, resume_text(extra="Note \\u0000 \N{RIGHT-TO-LEFT OVERRIDE} x" + "y" * 5000))

    assert resume.status == "read"
