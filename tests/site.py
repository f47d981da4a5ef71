"""A whole site of its own for a test: web, worker, scheduler, PostgreSQL and Redis, as an operator starts it."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import requests

from recruiting.paths import BASE_DIR

START_SECONDS = 300


@dataclass
class Site:
    """A running site; `var` is its folder, `process` the supervisor."""

    url: str
    var: Path
    process: subprocess.Popen[bytes]
    log: Path
    begin: Callable[[], "subprocess.Popen[bytes]"]

    def start_again(self) -> None:
        """Start the site anew on its folder, after it has ended."""
        self.process = self.begin()
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """Wait for the site; AssertionError with its last words where it ends instead."""
        ended = self.process.poll
        wait_until(lambda: _ready(self.url) or ended() is not None, START_SECONDS, "the site is ready")
        assert ended() is None, self.log.read_text()[-3000:]

    def post(self, path: str, token: str = "", **kwargs: Any) -> requests.Response:
        """POST to the API."""
        return requests.post(f"{self.url}/api/v1{path}", headers=_bearer(token), timeout=60, **kwargs)

    def get(self, path: str, token: str = "", **kwargs: Any) -> requests.Response:
        """GET from the API."""
        return requests.get(f"{self.url}/api/v1{path}", headers=_bearer(token), timeout=60, **kwargs)

    def register(self, email: str = "drill@example.org") -> str:
        """Make an account with an organization; returns its access token."""
        body = {"email": email, "password": "long-enough-secret", "name": "Drill", "organization": "Drill"}
        return self.post("/auth/register", json=body).json()["access"]

    def processes(self, word: str) -> list[psutil.Process]:
        """Processes of this site whose command line has `word`."""
        found = []
        for process in psutil.process_iter(["cmdline"]):
            with contextlib.suppress(psutil.Error):
                line = " ".join(process.info["cmdline"] or [])
                if word in line and process.environ().get("RECRUITING_VAR") == str(self.var):
                    found.append(process)
        return found

    def redis(self) -> psutil.Process | None:
        """This site's Redis."""
        with contextlib.suppress(OSError, ValueError, psutil.Error):
            return psutil.Process(int((self.var / "redis" / "redis.pid").read_text()))
        return None


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"} if token else {}


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(check: Callable[[], bool], seconds: float, what: str) -> None:
    """Wait for `check`; AssertionError naming `what` where it does not come true."""
    deadline = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < deadline, f"not within {seconds} s: {what}"
        time.sleep(0.25)


def _ready(url: str) -> bool:
    try:
        return requests.get(f"{url}/api/v1/health/ready", timeout=5).status_code == 200
    except requests.RequestException:
        return False


@contextlib.contextmanager
def running_site(*arguments: str, dump: Path | None = None) -> Iterator[Site]:
    """Start `manage.py serve` on an empty folder, or on a database filled from `dump`, and stop it at the end."""
    with tempfile.TemporaryDirectory(prefix="site-", ignore_cleanup_errors=True) as folder:
        var, port = Path(folder) / "v", free_port()
        Path(folder).chmod(0o755)
        log = Path(folder) / "log"
        environment = {
            k: v for k, v in os.environ.items() if not k.startswith(("DATABASE_", "REDIS_", "COV_", "RECRUITING_"))
        }
        environment |= {
            "RECRUITING_VAR": str(var),
            "API_RATE_STANDARD": "100000/min",
            "UPLOAD_RATE": "100000/min",
            "LOGIN_RATE": "1000/min",
        }
        command = [sys.executable, "manage.py", "serve", "--port", str(port), *(arguments or ("--no-demo",))]

        def begin() -> subprocess.Popen[bytes]:
            with log.open("ab") as output:
                return subprocess.Popen(command, cwd=BASE_DIR, env=environment, stdout=output, stderr=output)

        if dump:
            fill = [sys.executable, "-W", "ignore", "-m", "tests.filling", str(dump)]
            subprocess.run(fill, cwd=BASE_DIR, env=environment, check=True)
        site = Site(f"http://127.0.0.1:{port}", var, begin(), log, begin)
        try:
            site.wait_until_ready()
            yield site
        finally:
            site.process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                site.process.wait(20)
            site.process.kill()
