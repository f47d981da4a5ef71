"""A request that is sent again with its Idempotency-Key has one effect and gets the same answer."""

import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import requests
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.utils import timezone

from core.api import idempotency as idempotency_api
from core.api.authentication import tokens_for
from core.models import IdempotencyRecord, User
from core.services import idempotency, locking
from jobs.models import Job
from resumes.models import Upload
from tests.resumes.making import resume_text

JOBS = "/api/v1/jobs"
KEY = {"HTTP_IDEMPOTENCY_KEY": "key-1"}


def titles(person):
    with person.scope():
        return sorted(Job.objects.values_list("title", flat=True))


def test_the_second_send_gets_the_first_answer(rita):
    first = rita.api.post(JOBS, {"title": "Cook"}, **KEY)
    second = rita.api.post(JOBS, {"title": "Cook"}, **KEY)

    assert titles(rita) == ["Cook"]
    assert (first.status_code, first.content) == (second.status_code, second.content)
    assert first["Content-Type"] == second["Content-Type"]
    assert not first.has_header("Idempotency-Replayed")
    assert second["Idempotency-Replayed"] == "true"
    assert first["X-Request-ID"] != second["X-Request-ID"]


def test_without_a_key_each_send_has_its_effect(rita):
    rita.api.post(JOBS, {"title": "Cook"})
    rita.api.post(JOBS, {"title": "Cook"})

    assert titles(rita) == ["Cook", "Cook"]


@pytest.mark.parametrize(
    ("path", "body"), [(JOBS, {"title": "Baker"}), ("/api/v1/auth/logout", {"title": "Cook"})], ids=["body", "path"]
)
def test_another_request_with_the_same_key_is_refused(rita, path, body):
    rita.api.post(JOBS, {"title": "Cook"}, **KEY)
    answer = rita.api.post(path, body, **KEY)

    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")
    assert titles(rita) == ["Cook"]


def test_a_key_belongs_to_its_caller(rita, alice, charlie):
    for person in (rita, alice, charlie):
        answer = person.api.post(JOBS, {"title": person.user.name}, **KEY)
        assert answer.status_code == 201

    assert titles(rita) == ["Alice", "Rita"]
    assert titles(charlie) == ["Charlie"]


def test_an_error_is_not_kept(rita):
    assert rita.api.post(JOBS, {"title": ""}, **KEY).status_code == 400
    assert rita.api.post(JOBS, {"title": "Cook"}, **KEY).status_code == 201
    assert IdempotencyRecord.objects.count() == 1


def test_a_kept_answer_is_not_given_to_who_may_no_longer_ask(rita):
    api = rita.api
    api.post(JOBS, {"title": "Cook"}, **KEY)
    rita.membership.role = "viewer"
    rita.membership.save()

    assert api.post(JOBS, {"title": "Cook"}, **KEY).status_code in (401, 403)


@pytest.mark.parametrize("key", ["", "a" * 256, "a b", "ä", "a\tb"])
def test_a_key_of_another_form_is_an_error(rita, key):
    answer = rita.api.post(JOBS, {"title": "Cook"}, HTTP_IDEMPOTENCY_KEY=key)

    assert answer.status_code == 400
    assert "Idempotency-Key" in answer.json()["errors"]


def test_an_upload_is_known_by_its_files(rita):
    def send(text):
        file = SimpleUploadedFile("anna.txt", text)
        return rita.api.post("/api/v1/resumes/upload", {"files": [file]}, format="multipart", **KEY)

    first, second, other = send(resume_text()), send(resume_text()), send(b"Something else")

    assert (first.status_code, first.content) == (second.status_code, second.content)
    assert second["Idempotency-Replayed"] == "true"
    assert other.status_code == 422
    with rita.scope():
        assert Upload.objects.count() == 1


def test_secrets_are_kept_unreadable(nobody, alice):
    body = {"email": "alice@example.org", "password": "correct-horse-battery"}
    first = nobody.post("/api/v1/auth/login", body, **KEY)
    second = nobody.post("/api/v1/auth/login", body, **KEY)

    assert (first.status_code, first.content) == (200, second.content)
    with connection.cursor() as cursor:
        cursor.execute("SELECT r::text FROM core_idempotencyrecord r")
        (row,) = cursor.fetchone()
    held = bytes(IdempotencyRecord.objects.get().answer)
    assert first.json()["access"].encode() not in held
    assert "key-1" not in row
    assert idempotency.read(record=IdempotencyRecord.objects.get(), key="key-2") is None


def test_an_answer_is_forgotten_after_a_day(rita):
    rita.api.post(JOBS, {"title": "Cook"}, **KEY)
    IdempotencyRecord.objects.update(created_at=timezone.now() - timedelta(hours=25))
    rita.api.post(JOBS, {"title": "Cook"}, **KEY)
    assert titles(rita) == ["Cook", "Cook"]
    assert idempotency.sweep() == 0

    IdempotencyRecord.objects.update(created_at=timezone.now() - timedelta(hours=25))

    assert idempotency.sweep() == 1


@pytest.mark.django_db(transaction=True)
def test_a_request_under_way_is_waited_for_and_then_refused(rita, monkeypatch):
    monkeypatch.setattr(idempotency_api, "PATIENCE", 0.1)
    caller = f"user:{rita.user.pk}:{rita.organization.pk}"
    name = f"idempotency {idempotency.digest_of(caller=caller, key='key-1')}"
    held, done = threading.Event(), threading.Event()

    def hold():
        with transaction.atomic():
            locking.hold(name)
            held.set()
            done.wait(10)
        connection.close()

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(10)
    answer = rita.api.post(JOBS, {"title": "Cook"}, **KEY)
    done.set()
    thread.join()

    assert (answer.status_code, answer.json()["code"]) == (409, "idempotency_in_progress")
    assert int(answer["Retry-After"]) >= 1
    assert titles(rita) == []


def sent(url, body, headers):
    """The answer; where the site says that it is too busy, after as many seconds as it says, as its clients do."""
    for _ in range(12):
        answer = requests.post(url, json=body, headers=headers, timeout=60)
        if answer.status_code != 503:
            break
        time.sleep(int(answer.headers["Retry-After"]))
    return answer


@pytest.mark.django_db(transaction=True)
def test_twenty_parallel_sends_over_http_have_one_effect(live_server, rita):
    headers = {
        "Authorization": f"Bearer {tokens_for(rita.user, rita.membership)['access']}",
        "Idempotency-Key": "parallel",
    }

    def send(_):
        return sent(f"{live_server.url}{JOBS}", {"title": "Cook"}, headers)

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(send, range(20)))

    assert titles(rita) == ["Cook"]
    assert {(answer.status_code, answer.content) for answer in answers} == {(201, answers[0].content)}
    assert sorted(answer.headers.get("Idempotency-Replayed", "") for answer in answers) == ["", *["true"] * 19]


@pytest.mark.django_db(transaction=True)
def test_twenty_parallel_registrations_make_one_account(live_server):
    body = {"email": "d@example.org", "password": "long-enough-secret", "name": "D", "organization": "Delta"}

    def send(_):
        return sent(f"{live_server.url}/api/v1/auth/register", body, {"Idempotency-Key": "parallel"})

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(send, range(20)))

    assert User.objects.filter(email="d@example.org").count() == 1
    assert {answer.status_code for answer in answers} == {201}
    assert len({json.dumps(answer.json(), sort_keys=True) for answer in answers}) == 1
