"""PostgreSQL, Redis and the file storage are stopped in turn under load: a clear 503 at once where the part is needed,
nothing hangs, the site recovers by itself, and nothing that was accepted is lost."""

import contextlib
import re
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from typing import NamedTuple

import psutil
import pytest
import requests
from requests.adapters import HTTPAdapter
from urllib3 import Retry

from tests import services
from tests.drills.uploading import ENDED, states
from tests.resumes.making import resume_text
from tests.site import Site, free_port, running_site, wait_until

pytestmark = pytest.mark.xdist_group("site")

ASKERS = ("page", "api", "health", "upload")
BUCKET = {"S3_BUCKET": "resumes", "S3_REGION": "us-east-1", "S3_ACCESS_KEY": "key", "S3_SECRET_KEY": "secret"}


class Limits(NamedTuple):
    """How long, in seconds, an outage lasts, an answer and recovery may take, and an asker pauses."""

    outage: float
    answer: float
    recovery: float
    pause: float


PROMISED = Limits(outage=10.0, answer=2.5, recovery=10.0, pause=0.15)
BUSY_MACHINE = Limits(
    outage=3.5, answer=6.0, recovery=40.0, pause=0.6
)  # the suite shares two slow cores with other tests


@dataclass
class Load:
    """Asks a page, the API and uploads all the time, each in a thread; remembers how each request went."""

    site: Site
    token: str
    session: requests.Session
    pause: float
    asked: list[tuple[str, float, float, requests.Response]] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)
    sent: int = 0
    died: list[BaseException] = field(default_factory=list)

    def run(self, name):
        try:
            while not self.ended.wait(self.pause):
                start = time.monotonic()
                answer = getattr(self, name)()
                self.asked.append((name, start, time.monotonic() - start, answer))
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is raised where the answers are looked at
            error.add_note(f"{name} was asked; the site's log ends:\n{self.site.log.read_text()[-3000:]}")
            self.died.append(error)

    def page(self):
        return self.session.get(f"{self.site.url}/uploads", timeout=20)

    def api(self):
        return self.site.get("/resumes", self.token)

    def health(self):
        return self.site.get("/health")

    def upload(self):
        self.sent += 1
        content = resume_text(name=f"Anna Number{self.sent}", extra=str(self.sent))
        return self.site.post("/resumes/upload", self.token, files=[("files", (f"{self.sent}.txt", content))])

    def since(self, start):
        """Name, duration and answer of what was asked since `start`; raises what an asker died of."""
        if self.died:
            raise self.died[0]
        return [(name, seconds, answer) for name, begun, seconds, answer in list(self.asked) if begun >= start]

    @contextlib.contextmanager
    def running(self):
        threads = [threading.Thread(target=self.run, args=[name]) for name in ASKERS]
        for thread in threads:
            thread.start()
        try:
            yield self
        finally:
            self.ended.set()
            for thread in threads:
                thread.join()


def signed_in(site):
    """A browser's session: like a browser, it asks again where a kept connection turns out to be closed."""
    session = requests.Session()
    once_more = Retry(total=1, connect=0, read=1, allowed_methods=["GET"], respect_retry_after_header=False)
    session.mount(site.url, HTTPAdapter(max_retries=once_more))
    form = session.get(f"{site.url}/uploads", timeout=20)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form.text).group(1)
    values = {"email": "drill@example.org", "password": "long-enough-secret", "csrfmiddlewaretoken": token}
    session.post(form.url, data=values | {"username": values["email"]}, timeout=20)
    assert session.get(f"{site.url}/uploads", timeout=20, allow_redirects=False).status_code == 200
    return session


class Bucket:
    """An S3 server on loopback."""

    def __init__(self):
        self.port = free_port()
        self.process = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        command = [sys.executable, "-m", "moto.server", "-p", str(self.port)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until(self.answers, 30, "the bucket's server answers")

    def stop(self):
        self.process.kill()
        self.process.wait()

    def answers(self):
        with contextlib.suppress(requests.RequestException):
            return requests.get(self.url, timeout=1).ok
        return False


def postgres(site):
    """The server's processes, its main one first."""
    main = psutil.Process(int((site.var / "postgres" / "postmaster.pid").read_text().split()[0]))
    return [main, *main.children(recursive=True)]


def is_ready(site):
    with contextlib.suppress(requests.RequestException):
        return requests.get(f"{site.url}/api/v1/health/ready", timeout=5).status_code == 200
    return False


@contextlib.contextmanager
def stopped(processes):
    """Stopped as by SIGSTOP: sockets stay open, and nobody answers."""
    for process in processes:
        process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        for process in processes:
            with contextlib.suppress(psutil.NoSuchProcess, ProcessLookupError):
                process.send_signal(signal.SIGCONT)


@contextlib.contextmanager
def killed(process):
    """Killed; whoever looks after it has to start it again."""
    process.kill()
    yield


def show(what, load, start, recovery):
    """Print how long each asker's answers took since `start`, for whoever runs the drill with `-s`."""
    sys.stdout.write(f"{what}: well again after {recovery:.1f} s\n")
    for asker in ASKERS:
        took = sorted(seconds for name, seconds, _ in load.since(start) if name == asker)
        marks = [f"{took[min(len(took) - 1, int(len(took) * part))]:.2f}" for part in (0.5, 0.9, 0.99, 1) if took]
        sys.stdout.write(f"  {asker}: {len(took)} answers; p50, p90, p99, longest: {', '.join(marks)} s\n")


def endure(site, load, what, outage, limits, *, needed=frozenset()):
    """Run the outage; returns the answers of those who needed the part while it lasted."""
    with outage:
        start = time.monotonic()
        time.sleep(limits.outage if needed else 0.5)
        wait_until(lambda: needed <= {name for name, _, _ in load.since(start)}, limits.answer, "each had an answer")
        answers = load.since(start)
        down = time.monotonic()
    wait_until(lambda: is_ready(site), limits.recovery, "the site is ready again")
    recovered = time.monotonic()
    time.sleep(1)
    show(what, load, start, recovered - down)
    assert max(took for _, took, _ in load.since(start)) < limits.answer, "nothing hangs"
    assert all(answer.status_code < 500 for _, _, answer in load.since(recovered)), "all is well again"
    assert {answer.status_code for name, _, answer in load.since(start) if name == "health"} == {200}
    assert recovered - down < limits.recovery
    return [(name, answer) for name, _, answer in answers if name in needed]


def clear(answers):
    """Whether each answer is a 503 that says what to do, in the form its asker reads."""
    assert answers
    for name, answer in answers:
        assert answer.status_code == 503, (name, answer.status_code, answer.text[:300])
        assert answer.headers["Retry-After"] == "5"
        kind = "text/html" if name == "page" else "application/problem+json"
        assert answer.headers["Content-Type"].startswith(kind)
        assert "does not answer just now" in answer.text
    return True


def test_postgresql_redis_and_storage_may_go_and_come_back(monkeypatch, request, tmp_path, full_drills):
    limits = PROMISED if full_drills else BUSY_MACHINE
    bucket = Bucket()
    for name, value in {**BUCKET, "S3_ENDPOINT_URL": bucket.url}.items():
        monkeypatch.setenv(name, value)
    bucket.start()
    request.addfinalizer(bucket.stop)
    requests.put(f"{bucket.url}/resumes", timeout=30)
    with running_site(dump=services.dump_template(tmp_path / "template")) as site:
        token = site.register()
        load = Load(site, token, signed_in(site), limits.pause)
        with load.running():
            time.sleep(1)
            database = {"page", "api", "upload"}
            assert clear(endure(site, load, "PostgreSQL silent", stopped(postgres(site)), limits, needed=database))
            endure(site, load, "PostgreSQL killed", killed(postgres(site)[0]), limits)
            server = psutil.Process(bucket.process.pid)
            assert clear(endure(site, load, "Storage silent", stopped([server]), limits, needed={"upload"}))
            endure(site, load, "Redis killed", killed(site.redis()), limits)
            unneeded = endure(site, load, "Redis silent", stopped([site.redis()]), limits, needed=database)
            assert {answer.status_code for _, answer in unneeded} == {200, 202}
        accepted = [answer for name, _, _, answer in load.asked if name == "upload" and answer.status_code == 202]
        wait_until(lambda: set(states(site, token)) <= ENDED, 240, "every resume has ended")
        ended = states(site, token)
    assert len(accepted) >= 5
    assert len(ended) >= len(accepted), "what was accepted is there"
    assert set(ended) == {"read"}
