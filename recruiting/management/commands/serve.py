"""Serve the site: web, worker and scheduler together."""

import os
import socket
import sys
import time
from argparse import ArgumentParser
from contextlib import closing
from typing import Any

import redis
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connections

from core.models import Organization
from recruiting.supervisor import Child, Supervisor


class Command(BaseCommand):
    help = (
        "Serve the site with a worker and the scheduler. Migrates first, loads the skills, and makes the demo "
        "organization once. Whatever ends is started again; Ctrl-C stops everything."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen and what to prepare."""
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000)")
        parser.add_argument("--no-demo", action="store_true", help="do not make the demo organization")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare, then run until stopped."""
        _refuse_taken_port(options["host"], options["port"])
        _refuse_missing_services()
        self._step("Preparing the database", lambda: call_command("migrate", verbosity=0))
        self._step("Loading the skills", lambda: call_command("load_skills", verbosity=0))
        if not options["no_demo"] and not Organization.objects.exists():
            self._step("Making the demo organization", lambda: call_command("create_demo"))
        address = f"http://{options['host']}:{options['port']}"
        os.environ["SITE_URL"] = os.environ.get("SITE_URL") or address
        self.stdout.write(self.style.SUCCESS(f"\nServing {address}   (API: {address}/api/v1/docs, Ctrl-C stops)\n"))
        self.stdout.flush()
        watch = os.environ.get("RECRUITING_EMBEDDED_REDIS") == "1"
        Supervisor(children(options["host"], options["port"]), say=self.stderr.write, watch_redis=watch).run()
        self.stdout.write("Stopped.")

    def _step(self, title: str, work: Any) -> None:
        self.stdout.write(f"{title} … ", ending="")
        self.stdout.flush()
        start = time.perf_counter()
        work()
        self.stdout.write(f"done ({time.perf_counter() - start:.1f} s)")


def children(host: str, port: int) -> list[Child]:
    """The processes of the site."""
    celery = [sys.executable, "-m", "celery", "--quiet", "-A", "recruiting"]
    workers = str(os.environ.get("WORKER_CONCURRENCY") or os.cpu_count() or 2)
    return [
        Child("The web server", _gunicorn(host, port), uses_redis=False),
        Child(
            "The worker",
            [
                *celery,
                "worker",
                "--concurrency",
                workers,
                "--without-gossip",
                "--without-mingle",
                "--loglevel",
                "WARNING",
            ],
        ),
        Child("The scheduler", [*celery, "beat", "--loglevel", "WARNING", "--pidfile", ""]),
    ]


def _gunicorn(host: str, port: int) -> list[str]:
    workers = os.environ.get("WEB_CONCURRENCY", "2")
    return [
        *(sys.executable, "-m", "gunicorn", "recruiting.wsgi"),
        *("--bind", f"{host}:{port}", "--workers", workers, "--threads", "4"),
        *("--timeout", "60", "--graceful-timeout", "8", "--max-requests", "5000", "--max-requests-jitter", "500"),
        *("--log-level", "warning", "--preload", "--chdir", str(settings.BASE_DIR)),
    ]


def _refuse_missing_services() -> None:
    try:
        connections["owner"].ensure_connection()
        connections["default"].ensure_connection()
    except OperationalError as error:
        raise CommandError(
            f"PostgreSQL cannot be reached: {str(error).splitlines()[0]}. "
            "Check DATABASE_URL and DATABASE_OWNER_URL, or unset both to use the project's own."
        ) from error
    try:
        redis.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=5).ping()
    except (redis.RedisError, ValueError) as error:
        raise CommandError(
            f"Redis cannot be reached: {error}. Check REDIS_URL, or unset it to use the project's own."
        ) from error


def _refuse_taken_port(host: str, port: int) -> None:
    with closing(socket.socket()) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} on {host} cannot be used: {error.strerror}. Choose another: make run PORT=8001"
            ) from error
