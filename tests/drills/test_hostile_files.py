"""Hostile files sent through the API: each ends read or refused with a reason, and the site stays well."""

from collections import Counter
from pathlib import Path

import pytest

from tests.drills.uploading import ENDED, send, states
from tests.samples.hostile import samples
from tests.site import wait_until

pytestmark = pytest.mark.xdist_group("site")

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"
SECONDS = 900


def hostile_files(full: bool) -> list[tuple[str, bytes]]:
    """The samples that the tests build; in full, every file of the corpora beside the project too."""
    made = [(sample.filename, sample.content) for sample in samples().values()]
    found = sorted(file for file in CORPORA.rglob("*") if file.is_file() and file.suffix != ".md")
    return made + [(file.name, file.read_bytes()) for file in (found if full else found[::40])]


def test_every_hostile_file_ends_with_a_reason_and_no_worker_dies(site, full_drills):
    files = hostile_files(full_drills)
    token = site.register("hostile@example.org")
    workers = {process.pid for process in site.processes("worker")}
    results = send(site, token, files)
    wait_until(lambda: set(states(site, token)) <= ENDED, SECONDS, "every file has ended")

    resumes = site.get("/resumes?page_size=100", token).json()["results"]
    ended = Counter(states(site, token))
    failed = site.get("/tasks?status=failed&page_size=100", token).json()["results"]
    open_tasks = site.get("/tasks?status=queued&status=running&kind=resumes.read", token).json()["results"]
    alive = {process.pid for process in site.processes("worker")}
    ready = site.get("/health/ready").status_code
    assert len(results) == len(files)
    assert all(item["status"] == "accepted" or item["message"] for item in results)
    assert all(resume["status"] == "read" or resume["error"] for resume in resumes)
    assert (ended["failed"], failed, open_tasks, ready) == (0, [], [], 200)
    assert min(workers) in alive, "the worker's main process lives on"
