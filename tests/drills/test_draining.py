"""SIGTERM under load: what is under way is finished or given back, and nothing that was accepted is lost."""

import signal
import threading
import time

import pytest
import requests

from recruiting.demo.files import demo_resumes
from tests.drills.uploading import ENDED, states
from tests.site import wait_until

pytestmark = pytest.mark.xdist_group("site")

LONGEST_STOP = 28.0  # less than units and containers grant


def upload(site, token, files, answers):
    """Upload one file after the other until the site lets nobody in any more."""
    for file in files:
        try:
            answers.append(site.post("/resumes/upload", token, files=[("files", file)]).status_code)
        except requests.ConnectionError as error:
            closed = "refused" in str(error) or "reset by peer" in str(error)
            answers.append("not let in" if closed else str(error))
            return


def test_a_stop_loses_nothing(site, full_drills):
    count = 120 if full_drills else 24
    resumes = [(resume.filename, resume.content) for resume in demo_resumes(count, seed=5)]
    token = site.register("draining@example.org")
    answers = []
    sending = threading.Thread(target=upload, args=(site, token, resumes, answers))
    sending.start()
    time.sleep(1.0)
    start = time.monotonic()
    site.process.send_signal(signal.SIGTERM)
    code = site.process.wait(LONGEST_STOP + 10)
    seconds = time.monotonic() - start
    sending.join()
    site.start_again()
    wait_until(lambda: set(states(site, token)) <= ENDED, 240, "every resume has ended")
    ended = states(site, token)
    attempts = site.get("/tasks?status=failed", token).json()["results"]
    assert code == 0
    assert seconds < LONGEST_STOP
    assert set(answers) <= {202, "not let in"}, "every request that was let in was answered"
    assert len(ended) == answers.count(202) > 0, "and none that was not let in had an effect"
    assert set(ended) == {"read"}
    assert attempts == []
