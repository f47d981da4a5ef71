"""What a person may ask for: everything held about them, and of nobody else."""

import io
import json
import zipfile

import pytest
from django.apps import apps

from resumes.models import Candidate, Resume
from tests.matching.candidates import make_job, rank
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db(transaction=True)


def archive_of(answer):
    assert answer.status_code == 200
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))


@pytest.fixture
def anna(alice):
    resume = read(alice.organization, resume_text(), "anna.txt")
    read(alice.organization, resume_text("Olga Weber", "olga@example.org", "+49 30 770011", "Wayne AG"), "olga.txt")
    alice.api.put(f"/api/v1/candidates/{resume.candidate_id}/notes", {"text": "Called on Monday"})
    rank(alice, make_job(alice))
    return resume.candidate


def test_the_export_holds_everything_about_the_person_and_nothing_of_others(alice, anna):
    archive = archive_of(alice.api.get(f"/api/v1/candidates/{anna.pk}/export"))

    held = json.loads(archive.read("person.json"))
    assert held["candidate"]["email"] == "anna.keller@example.org"
    assert {
        "resumes.Resume", "resumes.ParsedResume", "resumes.Experience", "resumes.Education", "resumes.CandidateSkill",
        "resumes.Note", "resumes.UploadItem", "resumes.NoteOrganizationevent", "resumes.ResumeOrganizationevent",
        "matching.Match", "matching.CandidateIndex",
    } <= set(held["rows"])  # fmt: skip
    assert held["rows"]["resumes.Note"][0]["text"] == "Called on Monday"
    assert held["matches"][0]["contributions"]
    assert any("added" in line["what"] for line in held["timeline"])
    assert "olga" not in archive.read("person.json").decode().lower()


def test_the_originals_are_there_byte_by_byte(alice, anna):
    archive = archive_of(alice.page.get(f"/candidates/{anna.pk}/export"))

    (original,) = [name for name in archive.namelist() if name.startswith("files/")]
    assert original.endswith("anna.txt")
    assert archive.read(original) == resume_text()


def test_every_table_that_names_a_candidate_or_resume_is_looked_at(alice, anna):
    from resumes.services.person_export import _models

    naming = {
        model
        for model in apps.get_models()
        if any(
            field.is_relation and field.related_model in (Candidate, Resume) for field in model._meta.concrete_fields
        )
    }

    assert set(_models()) == naming


def test_the_timeline_says_who_exported(alice, anna):
    alice.api.get(f"/api/v1/candidates/{anna.pk}/export")

    lines = alice.api.get(f"/api/v1/candidates/{anna.pk}/timeline").json()["results"]

    assert "Everything held about the person was exported" in str(lines[0])


def test_only_admins_of_the_organization_may_ask(alice, rita, charlie, anna):
    address = f"/api/v1/candidates/{anna.pk}/export"

    assert [person.api.get(address).status_code for person in (rita, charlie)] == [403, 404]
