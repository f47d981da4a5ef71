"""Resume files over the API."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.resumes.making import read, resume_text, work_off

pytestmark = pytest.mark.django_db

FIELDS = {"name", "status", "reason", "message", "resume_id", "candidate", "task_id", "status_url"}


def send(client, *files):
    sent = [SimpleUploadedFile(name, content) for name, content in files]
    return client.post("/api/v1/resumes/upload", {"files": sent}, format="multipart")


def test_each_file_of_an_upload_has_its_own_fate(rita):
    answer = send(
        rita.api,
        ("a.txt", resume_text()),
        ("copy of a.txt", resume_text()),
        ("empty.pdf", b""),
        ("program.exe", b"MZ\x00\x01\x02" * 50),
    )

    assert answer.status_code == 202
    results = answer.json()["results"]
    assert [result["status"] for result in results] == ["accepted", "duplicate", "rejected", "rejected"]
    assert [result["reason"] for result in results] == ["", "", "empty", "unsupported"]
    assert set(results[0]) == FIELDS
    assert results[1]["resume_id"] == results[0]["resume_id"]
    assert [bool(result["task_id"]) for result in results] == [True, False, False, False]
    assert "a.txt" in results[1]["message"]
    assert rita.api.get(results[0]["status_url"]).json()["status"] == "queued"


def test_a_duplicate_names_its_person(rita):
    resume = read(rita.organization, resume_text())

    (result,) = send(rita.api, ("again.txt", resume_text())).json()["results"]

    assert (result["status"], result["resume_id"]) == ("duplicate", str(resume.pk))
    assert result["candidate"] == {"id": str(resume.candidate_id), "name": "Anna Keller"}
    assert "Anna Keller" in result["message"]


def test_what_was_read_is_served_with_evidence(bob):
    resume = read(bob.organization, resume_text())

    answer = bob.api.get(f"/api/v1/resumes/{resume.pk}/parsed")

    assert answer.status_code == 200
    basics = answer.json()["resume"]["basics"]
    assert (basics["name"], basics["email"]) == ("Anna Keller", "anna.keller@example.org")
    assert answer.json()["resume"]["x-recruiting"]["basics"]["name"]["evidence"]["quote"] == "Anna Keller"


def test_words_that_nobody_sees_are_told_and_count_for_nothing(bob):
    hidden = "<p style='display:none'>Skills: Kubernetes, Terraform, Haskell</p>"
    html = f"<html><body>{resume_text().decode().replace(chr(10), '<br>')}{hidden}</body></html>"
    resume = read(bob.organization, html.encode(), "resume.html")

    answer = bob.api.get(f"/api/v1/resumes/{resume.pk}/parsed").json()
    skills = bob.api.get(f"/api/v1/candidates/{resume.candidate_id}").json()["skills"]

    told = {"text": "Skills: Kubernetes, Terraform, Haskell", "page": 1, "reason": "marked"}
    assert answer["parsing"]["hidden_text"] == [told]
    assert {"kubernetes", "terraform", "haskell"}.isdisjoint({skill["key"] for skill in skills})
    page = bob.page.get(f"/candidates/{resume.candidate_id}").content.decode()
    assert "Text that people cannot see: 1 passage" in page
    assert "Marked as hidden" in page


def test_detail_list_and_candidate_are_served(bob):
    resume = read(bob.organization, resume_text())

    detail = bob.api.get(f"/api/v1/resumes/{resume.pk}")
    listed = bob.api.get("/api/v1/resumes")
    people = bob.api.get("/api/v1/candidates")
    person = bob.api.get(f"/api/v1/candidates/{resume.candidate_id}")

    assert [answer.status_code for answer in (detail, listed, people, person)] == [200] * 4
    assert person.json()["experience"][0]["employer"] == "Globex AG"


def test_no_files_and_too_many_are_an_error(rita, settings):
    settings.UPLOAD_MAX_FILES = settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    three = [(f"{number}.txt", resume_text(extra=str(number))) for number in range(3)]

    answers = [rita.api.post("/api/v1/resumes/upload", {}, format="multipart"), send(rita.api, *three)]

    assert [answer.status_code for answer in answers] == [400, 400]
    assert all("files" in answer.json()["errors"] for answer in answers)
    assert rita.api.get("/api/v1/resumes").json()["results"] == []


def test_only_refused_files_are_an_answer_too(rita):
    answer = send(rita.api, ("a.pdf", b""), ("../../b\u202e.exe", b"MZ\x00\x01" * 50))

    assert answer.status_code == 202
    assert [result["name"] for result in answer.json()["results"]] == ["a.pdf", "b.exe"]


def test_two_hundred_files_go_in_at_once(rita):
    files = [(f"{number}.txt", resume_text(extra=str(number))) for number in range(200)]

    results = send(rita.api, *files).json()["results"]

    assert {result["status"] for result in results} == {"accepted"}
    assert len({result["task_id"] for result in results}) == 200


def test_the_original_comes_by_a_signed_address_as_an_attachment(bob, nobody):
    resume = read(bob.organization, resume_text(), "Lebenslauf „Anna“ Müller.txt")

    answer = bob.api.get(f"/api/v1/resumes/{resume.pk}/file", HTTP_ACCEPT="text/plain")
    file = nobody.get(answer["Location"])

    assert answer.status_code == 302
    assert b"".join(file.streaming_content) == resume_text()
    assert file["Content-Disposition"].startswith("attachment; filename*=utf-8''Lebenslauf%20")
    assert file["Content-Type"] == "application/octet-stream"
    assert file["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in file["Cache-Control"]
    assert file["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_a_spent_or_changed_address_opens_nothing(bob, nobody, settings):
    resume = read(bob.organization, resume_text())
    address = bob.api.get(f"/api/v1/resumes/{resume.pk}/file")["Location"]

    assert nobody.get(address[:-2] + "xx").status_code == 404
    settings.SIGNED_URL_SECONDS = -1
    assert nobody.get(address).status_code == 404


def test_the_preview_is_a_picture_once_the_file_is_read(rita):
    sent = send(rita.api, ("a.txt", resume_text())).json()["results"][0]
    address = f"/api/v1/resumes/{sent['resume_id']}/preview"

    before = rita.api.get(address, HTTP_ACCEPT="image/png")
    work_off(rita.organization)
    after = rita.api.get(address, HTTP_ACCEPT="image/png")

    assert (before.status_code, before["Content-Type"]) == (404, "application/problem+json")
    assert (after.status_code, after["Content-Type"]) == (200, "image/png")
    assert b"".join(after.streaming_content).startswith(b"\x89PNG")


def test_the_redacted_text_holds_no_contact_data(bob):
    resume = read(bob.organization, resume_text())

    answer = bob.api.get(f"/api/v1/resumes/{resume.pk}/redacted").json()

    assert "anna.keller@example.org" not in answer["text"]
    assert "Globex" in answer["text"]
    assert answer["kinds"]["email"] == 1


def test_what_is_not_read_yet_says_so(rita):
    sent = send(rita.api, ("a.txt", resume_text())).json()["results"][0]

    answer = rita.api.get(f"/api/v1/resumes/{sent['resume_id']}/parsed")

    assert (answer.status_code, answer.json()["detail"]) == (404, "The resume has not been read yet.")


def test_a_retried_file_is_read_by_the_same_waiting_task(rita):
    resume = read(rita.organization, resume_text())
    address = f"/api/v1/resumes/{resume.pk}/parse"

    first, second = rita.api.post(address), rita.api.post(address)

    assert (first.status_code, second.status_code) == (202, 202)
    assert first.json() == second.json()


def test_versions_are_newest_first(bob):
    first = read(bob.organization, resume_text(), "old.txt")
    read(bob.organization, resume_text(extra="More"), "new.txt")

    versions = bob.api.get(f"/api/v1/resumes/{first.pk}/versions").json()["results"]

    assert [(version["original_name"], version["version"]) for version in versions] == [("new.txt", 2), ("old.txt", 1)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("status=read", "a.txt"),
        ("status=refused", "b.png"),
        ("file_type=png&file_type=txt", "a.txt b.png"),
        ("min_quality=1", "a.txt"),
        ("max_quality=1", ""),
        ("uploaded_after=2001-01-01", "a.txt b.png"),
        ("uploaded_before=2001-01-01T00:00:00Z", ""),
        ("uploaded_after=2001-01-01T00:00:00%2B20:08", "a.txt b.png"),
    ],
)
def test_the_list_is_narrowed(bob, query, found):
    read(bob.organization, resume_text(), "a.txt")
    read(bob.organization, b"\x89PNG\r\n\x1a\n damaged", "b.png")

    rows = bob.api.get(f"/api/v1/resumes?{query}").json()["results"]

    assert sorted(row["original_name"] for row in rows) == found.split()


def test_a_time_beyond_the_calendar_is_refused(bob):
    answer = bob.api.get("/api/v1/resumes?uploaded_after=0001-01-01T00:00:00%2B20:08")

    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["uploaded"])


def test_the_list_costs_the_same_at_one_and_three_rows(bob):
    api = bob.api

    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert api.get("/api/v1/resumes").status_code == 200
        return len(queries)

    read(bob.organization, resume_text())
    before = cost()
    for number in range(2):
        read(bob.organization, resume_text(extra=str(number)))
    assert cost() == before


def test_a_title_is_kept(rita):
    resume = read(rita.organization, resume_text())

    answer = rita.api.patch(f"/api/v1/resumes/{resume.pk}", {"title": " For data jobs "})

    assert (answer.status_code, answer.json()["title"]) == (200, "For data jobs")
