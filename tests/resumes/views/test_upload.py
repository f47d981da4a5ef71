"""Pages of uploads: what is sent, what becomes of it."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from resumes.models import Candidate, Resume, Upload, UploadItem
from tests.resumes.making import file_of, read, resume_text, upload, work_off

pytestmark = pytest.mark.django_db

HTMX = {"HTTP_HX_REQUEST": "true"}


def sent(name: str = "anna.txt", content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, resume_text() if content is None else content)


def test_the_script_sends_a_file_and_gets_its_row(rita):
    batch = uuid.uuid4()

    answer = rita.page.post("/uploads", {"files": sent(), "batch": str(batch)}, **HTMX)

    assert answer.status_code == 201
    assert answer.content.decode().count("<tr") == 1
    assert b"anna.txt" in answer.content
    assert b"Waiting" in answer.content
    with rita.scope():
        assert Upload.objects.get().pk == batch


def test_a_second_file_of_the_batch_joins_it_and_only_its_row_comes(rita):
    page, batch = rita.page, str(uuid.uuid4())
    page.post("/uploads", {"files": sent(), "batch": batch}, **HTMX)

    answer = page.post("/uploads", {"files": sent("empty.pdf", b""), "batch": batch}, **HTMX)

    assert answer.content.decode().count("<tr") == 1
    assert b"The file is empty" in answer.content
    with rita.scope():
        assert Upload.objects.get().items.count() == 2


def test_a_plain_form_sends_all_and_sees_the_batch(rita):
    page = rita.page
    answer = page.post("/uploads", {"files": [sent(), sent("b.txt", resume_text(name="Ben Ode", email="b@x.org"))]})

    with rita.scope():
        batch = Upload.objects.get()
    assert answer.url == f"/uploads/{batch.pk}"
    shown = page.get(answer.url).content.decode()
    assert "anna.txt and 1 more" in shown
    assert "0 of 2" in shown


def test_sending_nothing_says_so(rita):
    answer = rita.page.post("/uploads", {})

    assert answer.status_code == 400
    assert b"Choose at least one file" in answer.content


def test_a_batch_of_another_organization_is_not_joined(alice, charlie):
    mine = upload(alice.organization, file_of(resume_text()))

    answer = charlie.page.post("/uploads", {"files": sent(), "batch": str(mine.pk)}, **HTMX)

    assert answer.status_code == 404
    with charlie.scope():
        assert not Resume.objects.exists()


def test_a_poll_brings_the_rows_that_changed_and_says_when_all_is_done(rita):
    batch = upload(rita.organization, file_of(resume_text(), "anna.txt"))
    page = rita.page
    assert b"load delay" in page.get(f"/uploads/{batch.pk}/progress").content

    work_off(rita.organization)
    answer = page.get(f"/uploads/{batch.pk}/progress").content.decode()

    assert "1 of 1" in answer
    assert "load delay" not in answer
    assert 'hx-swap-oob="true"' in answer
    assert "Anna Keller" in answer


def test_a_poll_leaves_out_what_did_not_change_since(rita):
    batch = upload(rita.organization, file_of(resume_text()))
    later = "2999-01-01T00:00:00+00:00"

    answer = rita.page.get(f"/uploads/{batch.pk}/progress", {"since": later}).content

    assert b"<tr" not in answer


@pytest.mark.parametrize("since", ["yesterday", "2026-13-45T00:00:00Z", "2026-01-01"])
def test_a_poll_with_a_senseless_time_answers_all(rita, since):
    batch = upload(rita.organization, file_of(resume_text()))

    assert b"<tr" in rita.page.get(f"/uploads/{batch.pk}/progress", {"since": since}).content


def test_a_state_narrows_the_files(rita):
    batch = upload(rita.organization, file_of(resume_text(), "good.txt"), file_of(b"", "empty.txt"))
    page = rita.page

    refused = page.get(f"/uploads/{batch.pk}?state=refused", **HTMX).content.decode()

    assert "empty.txt" in refused
    assert "good.txt" not in refused
    assert "No file in this state" in page.get(f"/uploads/{batch.pk}?state=failed").content.decode()
    assert "good.txt" in page.get(f"/uploads/{batch.pk}?state=nonsense").content.decode()


def test_a_duplicate_names_its_person(rita):
    read(rita.organization, resume_text(), "first.txt")

    answer = rita.page.post("/uploads", {"files": sent("second.txt")}, **HTMX).content.decode()

    assert "Duplicate" in answer
    assert "Anna Keller" in answer
    assert "first.txt" in answer
    assert "1 known already" in rita.page.get("/uploads").content.decode()


def test_a_file_that_failed_can_be_read_again(rita, bob, charlie):
    batch = upload(rita.organization, file_of(resume_text()))
    work_off(rita.organization)
    with rita.scope():
        Resume.objects.update(status="failed", error="The work was stopped.")
        item = UploadItem.objects.get()
    address, page = f"/uploads/files/{item.pk}/retry", rita.page
    assert address in page.get(f"/uploads/{batch.pk}").content.decode()
    assert address not in bob.page.get(f"/uploads/{batch.pk}").content.decode()
    assert bob.page.post(address).status_code == 403
    assert charlie.page.post(address).status_code == 404

    answer = page.post(address, **HTMX)

    assert b"Waiting" in answer.content
    work_off(rita.organization)
    with rita.scope():
        assert Resume.objects.get().status == "read"


def test_a_file_that_was_never_kept_cannot_be_read_again(rita):
    upload(rita.organization, file_of(b"", "empty.txt"))
    with rita.scope():
        item = UploadItem.objects.get()

    assert rita.page.post(f"/uploads/files/{item.pk}/retry").status_code == 404


def test_a_viewer_sees_uploads_and_sends_none(bob):
    batch = upload(bob.organization, file_of(resume_text()))
    page = bob.page

    shown = page.get("/uploads").content
    assert b'id="upload"' not in shown
    assert b"resume.txt" in shown
    assert page.get(f"/uploads/{batch.pk}").status_code == 200
    assert page.post("/uploads", {"files": sent()}).status_code == 403


def test_a_stranger_finds_nothing(alice, charlie):
    batch = upload(alice.organization, file_of(resume_text()))
    page = charlie.page

    assert b"Nothing uploaded yet" in page.get("/uploads").content
    assert page.get(f"/uploads/{batch.pk}").status_code == 404
    assert page.get(f"/uploads/{batch.pk}/progress").status_code == 404


def test_one_and_three_rows_cost_the_same_queries(bob):
    page = bob.page

    def queries(path: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert page.get(path).status_code == 200
        return len(captured)

    one = upload(bob.organization, file_of(resume_text(), "0.txt"))
    queries("/uploads")
    at_one = queries("/uploads"), queries(f"/uploads/{one.pk}"), queries(f"/uploads/{one.pk}/progress")
    files = [file_of(resume_text(name=f"Person {n}"), f"{n}.txt") for n in range(3)]
    three = upload(bob.organization, *files)
    upload(bob.organization, file_of(b""))

    assert at_one == (queries("/uploads"), queries(f"/uploads/{three.pk}"), queries(f"/uploads/{three.pk}/progress"))


def unlucky(person, *, refusal: str = "") -> None:
    """Let every file that waits end without a reading."""
    with person.scope():
        status = "refused" if refusal else "failed"
        Resume.objects.filter(status="queued").update(status=status, refusal=refusal, error="Reading took too long.")


def test_what_was_read_with_doubt_is_told_from_what_needs_nobody(rita):
    batch = upload(
        rita.organization,
        file_of(resume_text(), "sure.txt"),
        file_of(resume_text(name="Ben Ode", email="b@x.org"), "unsure.txt"),
    )
    work_off(rita.organization)
    with rita.scope():
        Candidate.objects.update(doubts=0)
        Candidate.objects.filter(name="Ben Ode").update(doubts=2)
    page = rita.page

    shown = page.get(f"/uploads/{batch.pk}?state=look", **HTMX).content.decode()

    assert "2 fields to look at" in shown
    assert "sure.txt" not in shown.replace("unsure.txt", "")
    figures = page.get(f"/uploads/{batch.pk}").context["figures"]
    assert [(figure["label"], figure["count"]) for figure in figures] == [("Read", 1), ("Needs a look", 1)]


def test_the_reasons_for_what_was_not_read_are_counted(bob):
    batch = upload(bob.organization, file_of(resume_text()), file_of(b"", "a.pdf"), file_of(b"", "b.pdf"))
    unlucky(bob)

    answer = bob.page.get(f"/uploads/{batch.pk}")

    assert [row["count"] for row in answer.context["unread"]] == [2, 1]
    assert "Reading took too long." in answer.content.decode()
    assert answer.context["retry_all_url"] == ""


def test_all_that_failed_is_tried_again_together_and_what_cannot_help_is_left(rita, bob, charlie):
    batch = upload(rita.organization, *[file_of(resume_text(extra=str(n)), f"{n}.txt") for n in range(2)])
    unlucky(rita)
    upload(rita.organization, file_of(resume_text(extra="other upload")))
    unlucky(rita, refusal="encrypted")
    address = f"/uploads/{batch.pk}/retry"
    assert bob.page.post(address).status_code == 403
    assert charlie.page.post(address).status_code == 404

    page = rita.page
    assert page.get(f"/uploads/{batch.pk}").context["retryable"] == 2
    assert page.post(address).url == f"/uploads/{batch.pk}"

    with rita.scope():
        assert list(Resume.objects.values_list("status", flat=True)).count("queued") == 2
    assert "No file is left" in page.post(address, follow=True).content.decode()


def test_a_large_upload_is_shown_in_pages(rita):
    with rita.scope():
        batch = Upload.objects.create(organization=rita.organization, actor=rita.user)
        rows = [
            UploadItem(
                organization=rita.organization,
                upload=batch,
                name=f"{n}.pdf",
                size=1,
                outcome="refused",
                message="Empty.",
            )
            for n in range(250)
        ]
        UploadItem.objects.bulk_create(rows)

    answer = rita.page.get(f"/uploads/{batch.pk}?page=3")

    assert "250 of 250" in answer.content.decode()
    assert len(answer.context["files"]) == 50
    assert answer.context["unread"] == [{"reason": "Empty.", "count": 250}]
