"""Who may do what, and what a stranger hears."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from core.models import TaskRun
from resumes.models import Candidate, Note, Resume, Upload
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db

VIEWER, RECRUITER, ADMIN = "viewer", "recruiter", "admin"
OPERATIONS = [
    ("get", "/resumes", VIEWER, 200),
    ("get", "/resumes/{resume}", VIEWER, 200),
    ("put", "/resumes/{resume}", RECRUITER, 200),
    ("patch", "/resumes/{resume}", RECRUITER, 200),
    ("post", "/resumes/{resume}/parse", RECRUITER, 202),
    ("get", "/resumes/{resume}/parsed", VIEWER, 200),
    ("get", "/resumes/{resume}/redacted", VIEWER, 200),
    ("get", "/resumes/{resume}/file", VIEWER, 302),
    ("get", "/resumes/{resume}/preview", VIEWER, 200),
    ("get", "/resumes/{resume}/versions", VIEWER, 200),
    ("delete", "/resumes/{resume}", RECRUITER, 204),
    ("get", "/candidates", VIEWER, 200),
    ("post", "/candidates", RECRUITER, 201),
    ("get", "/candidates/{candidate}", VIEWER, 200),
    ("patch", "/candidates/{candidate}", RECRUITER, 200),
    ("get", "/candidates/{candidate}/notes", VIEWER, 200),
    ("put", "/candidates/{candidate}/notes", RECRUITER, 200),
    ("get", "/candidates/{candidate}/timeline", VIEWER, 200),
    ("delete", "/candidates/{candidate}", ADMIN, 204),
]
BODIES = {
    ("put", "/resumes/{resume}"): {"title": "For the data team"},
    ("patch", "/resumes/{resume}"): {"title": "For the data team"},
    ("post", "/candidates"): {"name": "New Person"},
    ("patch", "/candidates/{candidate}"): {"phone": "12345"},
    ("put", "/candidates/{candidate}/notes"): {"text": "Call back"},
}
NUMBERED = [operation for operation in OPERATIONS if "{" in operation[1]]


def names(operations):
    return [f"{method} {path}" for method, path, *_ in operations]


@pytest.fixture
def resume(organization_a):
    return read(organization_a, resume_text())


def call(client, method, path, **ids):
    address = "/api/v1" + path.format(**ids)
    return getattr(client, method)(address, BODIES.get((method, path)))


def everything(person):
    with person.scope():
        return [list(model.objects.order_by("pk").values()) for model in (Candidate, Resume, Note, Upload, TaskRun)]


@pytest.mark.parametrize(("method", "path", "role", "status"), OPERATIONS, ids=names(OPERATIONS))
def test_each_role_may_what_the_contract_says(alice, rita, bob, nobody, resume, method, path, role, status):
    ids = {"resume": resume.pk, "candidate": resume.candidate_id}
    allowed = {VIEWER: (bob, rita, alice), RECRUITER: (rita, alice), ADMIN: (alice,)}[role]
    before = everything(alice)

    for person in (bob, rita, alice):
        if person not in allowed:
            answer = call(person.api, method, path, **ids)
            assert (answer.status_code, answer["Content-Type"]) == (403, "application/problem+json")
    assert call(nobody, method, path, **ids).status_code == 401
    assert everything(alice) == before
    assert call(allowed[0].api, method, path, **ids).status_code == status


@pytest.mark.parametrize(("method", "path", "role", "status"), NUMBERED, ids=names(NUMBERED))
def test_what_belongs_to_others_is_not_there(alice, charlie, resume, method, path, role, status):
    before = everything(alice)

    stranger = call(charlie.api, method, path, resume=resume.pk, candidate=resume.candidate_id)
    missing = call(charlie.api, method, path, resume=uuid.uuid4(), candidate=uuid.uuid4())

    assert (stranger.status_code, missing.status_code) == (404, 404)
    assert everything(alice) == before
    different = {"request_id"}
    assert {k: v for k, v in stranger.json().items() if k not in different} == {
        k: v for k, v in missing.json().items() if k not in different
    }


@pytest.mark.parametrize("path", ["/resumes", "/candidates"])
def test_lists_show_ones_own(charlie, resume, path):
    assert charlie.api.get(f"/api/v1{path}").json()["results"] == []


def test_uploading_is_for_recruiters(alice, rita, bob, nobody):
    def send(client):
        file = SimpleUploadedFile("cv.txt", resume_text())
        return client.post("/api/v1/resumes/upload", {"files": file}, format="multipart").status_code

    assert [send(client) for client in (nobody, bob.api, rita.api, alice.api)] == [401, 403, 202, 202]
    with alice.scope():
        assert Resume.objects.count() == 1


def test_searching_finds_ones_own(bob, charlie, resume):
    found = [len(person.api.get("/api/v1/candidates?q=keller").json()["results"]) for person in (bob, charlie)]

    assert found == [1, 0]
