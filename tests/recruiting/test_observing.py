"""What the log, the reports of errors and the metrics tell, and what they keep to themselves."""

import gzip
import json
import os
import secrets
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.conf import settings

from core.models import TaskRun
from core.services import task_run
from tests.resumes.making import resume_text

PRODUCTION = {
    "RECRUITING_ENV": "production",
    "SECRET_KEY": secrets.token_urlsafe(60),
    "ALLOWED_HOSTS": "jobs.example.org",
    "BEHIND_PROXY": "true",
}


@pytest.fixture
def sentry():
    """A server that records what is reported."""
    received = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            received.append(gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://key@127.0.0.1:{server.server_port}/1", received
        server.shutdown()


def test_a_failure_is_told_by_type_place_and_request_but_without_what_people_entered(sentry):
    dsn, received = sentry
    marker = "Zq" + secrets.token_hex(8)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "tests/recruiting/faulty_site.py", marker],
        cwd=settings.BASE_DIR, env={**os.environ, **PRODUCTION, "SENTRY_DSN": dsn},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    answer = json.loads(done.stdout)
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    (access,) = [line for line in lines if line["logger"] == "recruiting.access"]
    (failure,) = [line for line in lines if line["logger"] == "django.request"]
    reports = b"".join(received).decode()

    assert answer["status"] == 500
    assert access | {"time": "", "ms": 0} == {
        "time": "", "level": "info", "logger": "recruiting.access", "message": "request", "method": "POST",
        "route": "fail", "status": 500, "ms": 0, "user": None, "organization": None,
        "request_id": answer["request_id"],
    }  # fmt: skip
    assert failure["error"][0]["type"] == "builtins.ValueError"
    assert failure["error"][0]["at"][-1].endswith(" fail")
    assert '"ValueError"' in reports
    assert answer["request_id"] in reports
    assert {line["message"] for line in lines} >= {"Invalid request from ip", "Error parsing headers", "Task"}
    for text in (done.stderr, reports, answer["body"]):
        assert marker not in text


@pytest.mark.django_db
def test_background_work_bears_the_id_of_the_request_that_asked_for_it(rita, monkeypatch):
    rita_sends = rita.api
    from django.core.files.uploadedfile import SimpleUploadedFile

    sent = {"files": [SimpleUploadedFile("anna.txt", resume_text(name="Anna Keller"))]}
    answer = rita_sends.post(
        "/api/v1/resumes/upload", sent, format="multipart", headers={"X-Request-ID": "asked-by-rita-1"}
    )
    assert answer.status_code == 202
    with rita.scope():
        run = TaskRun.objects.get()
        assert run.request_id == "asked-by-rita-1"

    seen = []
    kind = task_run.find(run.kind)
    from core.request_context import request_id

    def prepare(found, progress):
        seen.append(request_id.get())
        return dict

    monkeypatch.setattr("core.services.task_run.find", lambda name: type(kind)(kind.name, prepare, None))
    task_run.execute(run_id=run.pk, organization_id=run.organization_id)

    assert seen == ["asked-by-rita-1"]


@pytest.mark.django_db
def test_metrics_are_for_the_token_only(nobody, settings, tmp_path, monkeypatch):
    assert nobody.get("/metrics").status_code == 404

    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    settings.METRICS_TOKEN = "a-token"

    assert nobody.get("/metrics").status_code == 404
    assert nobody.get("/metrics", headers={"Authorization": "Bearer another"}).status_code == 404
    answer = nobody.get("/metrics", headers={"Authorization": "Bearer a-token"})
    assert answer.status_code == 200
    assert b"recruiting_build{" in answer.content


@pytest.mark.django_db
def test_metrics_count_waiting_work_of_all_organizations_without_naming_any(
    nobody, alice, charlie, settings, tmp_path, monkeypatch
):
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    settings.METRICS_TOKEN = "a-token"
    for person in (alice, charlie):
        with person.scope():
            TaskRun.objects.create(organization=person.organization, kind="resumes.read", title="Read secret.pdf")

    told = nobody.get("/metrics", headers={"Authorization": "Bearer a-token"}).text

    assert 'recruiting_tasks_open{kind="resumes.read",status="queued"} 2.0' in told
    assert 'recruiting_task_oldest_seconds{kind="resumes.read",status="queued"}' in told
    for word in ("secret", "Acme", "acme", str(alice.organization.pk)):
        assert word not in told
