"""Worker, scheduler and Redis are killed again and again while resumes are read: none is lost, none doubled."""

import contextlib
import random
import time

import psutil
import pytest

from recruiting.demo.files import demo_resumes
from tests.drills.uploading import ENDED, send, states
from tests.site import Site, wait_until

pytestmark = pytest.mark.xdist_group("site")

SECONDS_AFTER_LAST_KILL = 240


def kill_one(site: Site, chance: random.Random) -> bool:
    """Kill -9 a worker's main or child process, the scheduler, or Redis; False where none was there just then."""
    victims = [
        *site.processes("celery --quiet -A recruiting worker"),
        *site.processes("celery --quiet -A recruiting beat"),
    ]
    if redis := site.redis():
        victims.append(redis)
    with contextlib.suppress(psutil.Error, IndexError):
        chance.choice(victims).kill()
        return True
    return False


def person_id(resume: dict) -> str:
    """The id of the resume's candidate."""
    person = resume["candidate"]
    return person["id"] if isinstance(person, dict) else person


def rows(site: Site, token: str, path: str) -> list[dict]:
    """Every row of a list."""
    found, address = [], f"{path}page_size=100"
    while address:
        body = site.get(address, token).json()
        found += body["results"]
        address = body["next"].split("/api/v1")[1] if body["next"] else None
    return found


def test_no_resume_is_lost_or_doubled_by_kills(site, full_drills):
    count, kills = (240, 50) if full_drills else (16, 4)
    chance = random.Random(3)
    resumes = list(demo_resumes(count, seed=11))
    token = site.register("kills@example.org")
    accepted = send(site, token, [(resume.filename, resume.content) for resume in resumes])
    done = 0
    while done < kills:
        time.sleep(chance.uniform(0.2, 2.0))
        done += kill_one(site, chance)
    wait_until(lambda: set(states(site, token)) <= ENDED, SECONDS_AFTER_LAST_KILL, "every resume has ended")

    ended = rows(site, token, "/resumes?")
    candidates = rows(site, token, "/candidates?")
    tasks = rows(site, token, "/tasks?kind=resumes.read&")
    assert len(ended) == sum(item["status"] == "accepted" for item in accepted) == count
    assert {resume["status"] for resume in ended} == {"read"}
    assert {task["status"] for task in tasks} == {"succeeded"}
    versions = {(person_id(resume), resume["version"]) for resume in ended}
    assert len(versions) == count, "a resume is one version of one person"
    assert {person for person, _ in versions} == {candidate["id"] for candidate in candidates}, "nobody twice"
