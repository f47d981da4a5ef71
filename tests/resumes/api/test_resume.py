"""Resume files over the API."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.resumes.making import read, resume_text, work_off

pytestmark = pytest.mark.django_db


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
    assert [result["outcome"] for result in results] == ["accepted", "duplicate", "refused", "refused"]
    assert [result["reason"] for result in results] == ["", "", "empty", "unsupported"]
    assert results[1]["resume"] == results[0]["resume"]
    assert "a.txt" in results[1]["message"]
    assert rita.api.get(results[0]["task"]["status_url"]).json()["status"] == "queued"


def test_what_was_read_is_served_with_evidence(bob):
    resume = read(bob.organization, resume_text())

    answer = bob.api.get(f"/api/v1/resumes/{resume.pk}/parsed")

    assert answer.status_code == 200
    basics = answer.json()["resume"]["basics"]
    assert (basics["name"], basics["email"]) == ("Anna Keller", "anna.keller@example.org")
    assert answer.json()["resume"]["x-recruiting"]["basics"]["name"]["evidence"]["quote"] == "Anna Keller"


def test_detail_list_and_candidate_are_served(bob):
    resume = read(bob.organization, resume_text())

    detail = bob.api.get(f"/api/v1/resumes/{resume.pk}")
    listed = bob.api.get("/api/v1/resumes")
    people = bob.api.get("/api/v1/candidates")
    person = bob.api.get(f"/api/v1/candidates/{resume.candidate_id}")

    assert [answer.status_code for answer in (detail, listed, people, person)] == [200] * 4
    assert person.json()["experience"][0]["employer"] == "Globex AG"
