"""Files come in."""

import threading
import uuid
from pathlib import Path
from typing import ClassVar

import pytest
from botocore.exceptions import ReadTimeoutError
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connections

from core.errors import InvalidError, NotFoundError
from core.models import TaskRun
from core.tenancy import organization_scope
from resumes.models import Resume, Upload, UploadItem
from resumes.services import resume as resume_service
from resumes.services.upload import receive_files
from tests.resumes.making import file_of, read, resume_text, upload

pytestmark = pytest.mark.django_db


def stored_files() -> set[str]:
    return {str(file) for file in Path(default_storage.location).rglob("*") if file.is_file()}


def outcomes(person, sent):
    with person.scope():
        return [(item.outcome, item.refusal) for item in sent.items.all()]


def test_an_accepted_file_is_stored_under_an_unguessable_name_and_waits_to_be_read(alice):
    sent = upload(alice.organization, file_of(resume_text(), "Anna Keller.pdf"))

    with alice.scope():
        resume = Resume.objects.get(upload_items__upload=sent)
        assert (resume.status, resume.file_type, resume.original_name) == ("queued", "txt", "Anna Keller.pdf")
        assert resume.file.name.startswith(f"{alice.organization.pk}/")
        assert uuid.UUID(resume.file.name.rpartition("/")[2]).version == 4
        run = TaskRun.objects.get()
        assert (run.kind, run.subject_id, run.title) == ("resumes.read", resume.pk, "Read Anna Keller.pdf")
    with default_storage.open(resume.file.name) as file:
        assert file.read() == resume_text()


def test_one_bad_file_spoils_nothing(alice):
    sent = upload(
        alice.organization,
        file_of(resume_text()),
        file_of(b""),
        file_of(b"PK\x03\x04 not really"),
        file_of(b"MZ\x00\x01" * 100),
        file_of(resume_text(email="other@example.org")),
    )

    assert outcomes(alice, sent) == [
        ("accepted", ""), ("refused", "empty"), ("refused", "corrupt"), ("refused", "unsupported"), ("accepted", ""),
    ]  # fmt: skip


def test_a_file_above_the_limit_is_refused(alice, settings):
    settings.UPLOAD_MAX_BYTES = 1000

    assert outcomes(alice, upload(alice.organization, file_of(b"x" * 1001))) == [("refused", "too_large")]


def test_a_duplicate_says_of_whom(alice):
    first = read(alice.organization, resume_text(), "anna.txt")

    sent = upload(alice.organization, file_of(resume_text(), "again.txt"))

    with alice.scope():
        item = sent.items.get()
        assert (item.outcome, item.resume_id) == ("duplicate", first.pk)
        assert item.message == "Same content as “anna.txt” of Anna Keller."
        assert Resume.objects.count() == 1


def test_a_duplicate_of_a_file_that_was_not_read_says_so(alice):
    refused = read(alice.organization, b"\x89PNG\r\n\x1a\n damaged", "scan.png")
    assert refused.status == "refused"

    sent = upload(alice.organization, file_of(b"\x89PNG\r\n\x1a\n damaged"))

    with alice.scope():
        assert "read again" in sent.items.get().message


def test_the_same_content_in_another_organization_is_no_duplicate(alice, charlie):
    upload(alice.organization, file_of(resume_text()))

    assert outcomes(charlie, upload(charlie.organization, file_of(resume_text()))) == [("accepted", "")]


def test_a_deleted_file_can_be_sent_again(alice):
    resume = read(alice.organization, resume_text())
    with alice.scope():
        resume_service.delete(resume=resume, actor=alice.user)

    assert outcomes(alice, upload(alice.organization, file_of(resume_text()))) == [("accepted", "")]


@pytest.mark.parametrize("number", [0, 4])
def test_no_files_and_too_many_are_refused(alice, settings, number):
    settings.UPLOAD_MAX_FILES = 3
    with alice.scope(), pytest.raises(InvalidError):
        receive_files(files=[file_of(b"a")] * number, organization=alice.organization, actor=None)


def test_files_sent_one_by_one_share_an_upload(alice):
    upload_id = uuid.uuid4()
    for number in range(3):
        with alice.scope():
            receive_files(
                files=[file_of(resume_text(extra=str(number)))],
                organization=alice.organization,
                actor=None,
                upload_id=upload_id,
            )

    with alice.scope():
        assert Upload.objects.get().items.count() == 3


def test_nobody_adds_to_the_upload_of_another_organization(alice, charlie):
    theirs = upload(charlie.organization, file_of(resume_text()))

    with alice.scope(), pytest.raises(NotFoundError):
        receive_files(files=[file_of(resume_text())], organization=alice.organization, actor=None, upload_id=theirs.pk)
    with charlie.scope():
        assert UploadItem.objects.count() == 1


def test_a_failed_transaction_leaves_no_file_behind(alice, monkeypatch):
    before = stored_files()
    monkeypatch.setattr(UploadItem.objects.__class__, "bulk_create", lambda *_, **__: 1 / 0, raising=False)

    with organization_scope(alice.organization), pytest.raises(ZeroDivisionError):
        receive_files(files=[file_of(resume_text())], organization=alice.organization, actor=None)

    assert stored_files() == before


@pytest.mark.django_db(transaction=True)
def test_one_content_sent_by_four_at_once_is_accepted_once(alice):
    contents = [resume_text(extra=str(number)) for number in range(5)]
    before, sent, start = stored_files(), [], threading.Barrier(4)

    def send(turn):
        files = [file_of(content) for content in (contents if turn % 2 else contents[::-1])]
        start.wait()
        sent.append(upload(alice.organization, *files))
        connections["default"].close()

    threads = [threading.Thread(target=send, args=(turn,)) for turn in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    results = [outcome for batch in sent for outcome, _ in outcomes(alice, batch)]
    assert (results.count("accepted"), results.count("duplicate")) == (5, 15)
    assert len(stored_files() - before) == 5


class SilentStorage(FileSystemStorage):
    """Takes one file and then says nothing any more."""

    asked: ClassVar[list[str]] = []

    def _save(self, name, content):
        self.asked.append("save")
        if self.asked.count("save") > 1:
            raise ReadTimeoutError(endpoint_url="http://store")
        return super()._save(name, content)

    def delete(self, name):
        self.asked.append("delete")
        super().delete(name)


def test_nobody_waits_twice_for_a_store_that_falls_silent(alice, settings, tmp_path):
    backend = {"BACKEND": f"{__name__}.SilentStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": backend}
    SilentStorage.asked.clear()

    with pytest.raises(ReadTimeoutError):
        upload(alice.organization, file_of(resume_text()), file_of(resume_text(name="Berta Vogel")))

    assert SilentStorage.asked == ["save", "save"]
    with alice.scope():
        assert not Resume.objects.exists()
