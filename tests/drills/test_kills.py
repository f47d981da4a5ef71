"""Worker, scheduler and Redis are killed again and again while resumes are read: none is lost, none doubled."""

import contextlib
import random
import time

import psutil
import pytest

from recruiting.demo.files import demo_resumes
from tests.site import Site, running_site, wait_until

pytestmark = [pytest.mark.drill, pytest.mark.xdist_group("site")]

BATCH = 40
ENDED = {"read", "refused", "failed"}
SECONDS_AFTER_LAST_KILL = 120


def kill_one(site: Site, chance: random.Random) -> bool:
    """Kill -9 a worker's main or child process, the scheduler, or Redis; False where it was just away."""
    victims = [*site.processes("celery --quiet -A recruiting worker"), *site.processes("celery -A recruiting beat")]
    if redis := site.redis():
        victims.append(redis)
    if not victims:
        return False
    with contextlib.suppress(psutil.Error):
        chance.choice(victims).kill()
        return True
    return False


def states(site: Site, token: str) -> list[str]:
    """The status of every resume of the organization."""
    found, path = [], "/resumes?page_size=100"
    while path:
        body = site.get(path, token).json()
        found += [resume["status"] for resume in body["results"]]
        path = body["next"].split("/api/v1")[1] if body["next"] else None
    return found


def upload(site: Site, token: str, count: int) -> int:
    """Send generated resumes; returns how many were accepted."""
    resumes = list(demo_resumes(count, seed=11))
    accepted = 0
    for start in range(0, count, BATCH):
        files = [("files", (resume.filename, resume.content)) for resume in resumes[start : start + BATCH]]
        answer = site.post("/resumes/upload", token, files=files)
        assert answer.status_code == 202, answer.text
        accepted += sum(item["status"] == "accepted" for item in answer.json()["results"])
    return accepted


def test_no_resume_is_lost_or_doubled_by_kills(full_drills):
    resumes, kills = (240, 50) if full_drills else (16, 4)
    chance = random.Random(3)
    with running_site() as site:
        token = site.register()
        accepted = upload(site, token, resumes)
        done = 0
        while done < kills:
            time.sleep(chance.uniform(0.2, 2.0))
            done += kill_one(site, chance)
        wait_until(lambda: set(states(site, token)) <= ENDED, SECONDS_AFTER_LAST_KILL, "every resume has ended")

        ended = states(site, token)
        candidates = site.get("/candidates?page_size=100", token).json()["results"]
        parsed_once = site.get("/tasks?kind=resumes.read&page_size=100", token).json()["results"]
    assert len(ended) == accepted == resumes
    assert ended.count("read") >= resumes * 0.9, ended
    assert len({(c["name"], c["email"]) for c in candidates}) == len(candidates)
    assert all(task["status"] in ("succeeded", "failed") for task in parsed_once)
