"""Files kept in a bucket: the same promises as in a folder."""

import urllib.request
from datetime import timedelta

import boto3
import pytest
from moto.server import ThreadedMotoServer

from recruiting import settings as project
from resumes.services import sweeping
from resumes.services.erasure import erase
from tests.resumes.making import file_of, read, resume_text, upload, work_off

pytestmark = pytest.mark.django_db(transaction=True)

NAME = "Lebenslauf „Anna“ Müller.txt"


@pytest.fixture(scope="module")
def server():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    yield "http://{}:{}".format(*server.get_host_and_port())
    server.stop()


@pytest.fixture
def bucket(server, settings, monkeypatch):
    """An empty bucket in which the project keeps its files."""
    environment = {"BUCKET": "resumes", "ENDPOINT_URL": server, "REGION": "eu-central-1"}
    for name, value in {**environment, "ACCESS_KEY": "key", "SECRET_KEY": "secret"}.items():
        monkeypatch.setenv(f"S3_{name}", value)
    client = boto3.resource(
        "s3", endpoint_url=server, region_name="eu-central-1", aws_access_key_id="key", aws_secret_access_key="secret"
    )
    bucket = client.create_bucket(Bucket="resumes", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    settings.STORAGES = {**settings.STORAGES, "default": project.file_storage()}
    settings.STORAGE_BUCKET, settings.STORAGE_REDIRECT = "resumes", True
    yield bucket
    bucket.objects.delete()
    bucket.delete()


def names(bucket):
    return {item.key for item in bucket.objects.all()}


def test_a_resume_is_read_and_its_picture_served(bucket, bob):
    resume = read(bob.organization, resume_text(), NAME)

    picture = bob.api.get(f"/api/v1/resumes/{resume.pk}/preview", HTTP_ACCEPT="image/png")

    assert resume.status == "read"
    assert names(bucket) == {resume.file.name, resume.preview.name}
    assert resume.file.name.startswith(f"{bob.organization.pk}/")
    assert b"".join(picture.streaming_content).startswith(b"\x89PNG")


def test_the_original_is_downloaded_under_its_own_name_for_some_minutes(bucket, bob):
    resume = read(bob.organization, resume_text(), NAME)

    answer = bob.api.get(f"/api/v1/resumes/{resume.pk}/file")

    assert answer.status_code == 302
    assert "X-Amz-Expires=300&" in answer["Location"]
    with urllib.request.urlopen(answer["Location"]) as file:
        assert file.read() == resume_text()
        assert file.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''Lebenslauf%20")
        assert file.headers["Content-Type"] == "application/octet-stream"


def test_reading_again_leaves_no_second_picture(bucket, rita):
    resume = read(rita.organization, resume_text())
    before = names(bucket)

    assert rita.api.post(f"/api/v1/resumes/{resume.pk}/parse").status_code == 202
    work_off(rita.organization)

    assert names(bucket) == before


def test_a_deleted_resume_takes_its_files_along(bucket, rita):
    resume = read(rita.organization, resume_text())

    assert rita.api.delete(f"/api/v1/resumes/{resume.pk}").status_code == 204

    assert names(bucket) == set()


def test_an_erased_person_takes_their_files_along(bucket, alice):
    resume = read(alice.organization, resume_text())
    other = upload(alice.organization, file_of(resume_text("Tobias Richter", "t@example.org", "+49 30 5", "Stark AG")))

    with alice.scope():
        erase(candidate=resume.candidate, actor=alice.user)
        kept = other.items.get().resume

    assert names(bucket) == {kept.file.name}


def test_objects_without_a_row_are_swept(bucket, bob, monkeypatch):
    resume = read(bob.organization, resume_text())
    bucket.put_object(Key=f"{bob.organization.pk}/2026/11/lost", Body=b"x")
    monkeypatch.setattr(sweeping, "LONGEST_REQUEST", timedelta(seconds=-60))

    assert sweeping.sweep_files() == 1

    assert names(bucket) == {resume.file.name, resume.preview.name}


def test_a_store_that_browsers_cannot_reach_serves_through_the_site(bucket, bob, settings):
    settings.STORAGE_REDIRECT = False
    resume = read(bob.organization, resume_text(), NAME)

    answer = bob.api.get(f"/api/v1/resumes/{resume.pk}/file")
    file = bob.page.get(answer["Location"])

    assert answer["Location"].startswith("/files/")
    assert b"".join(file.streaming_content) == resume_text()
    assert file["Content-Disposition"].startswith("attachment; filename*=utf-8''Lebenslauf%20")
