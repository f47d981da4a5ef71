"""Serve the site: web, worker and scheduler together."""

import os
import socket
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
from recruiting import embedded, processes
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
        parser.add_argument("--only", choices=processes.NAMES, help="run one process, prepare nothing")
        parser.add_argument("--no-demo", action="store_true", help="do not make the demo organization")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare, then run until stopped."""
        if options["only"]:
            _become(options["only"], options["host"], options["port"])
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
        Supervisor(children(options["host"], options["port"]), say=self.stderr.write).run()
        self.stdout.write("Stopped.")

    def _step(self, title: str, work: Any) -> None:
        self.stdout.write(f"{title} … ", ending="")
        self.stdout.flush()
        start = time.perf_counter()
        work()
        self.stdout.write(f"done ({time.perf_counter() - start:.1f} s)")


def children(host: str, port: int) -> list[Child]:
    """The processes of the site."""
    return [
        Child("The web server", processes.command(processes.WEB, host=host, port=port), uses_redis=False),
        Child("The worker", processes.command(processes.WORKER)),
        Child("The scheduler", processes.command(processes.BEAT)),
    ]


def _become(name: str, host: str, port: int) -> None:
    """Run one process in the place of this command, so that signals reach it."""
    if not embedded.is_outside():
        raise CommandError("--only runs one process of several; set DATABASE_URL and REDIS_URL to what they share.")
    command = processes.command(name, host=host, port=port)
    os.execv(command[0], command)  # noqa: S606 - our own command, without a shell


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
