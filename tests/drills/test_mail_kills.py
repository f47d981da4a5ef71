"""A worker that is killed while it sends mail: the mail arrives all the same, and a second copy can be told."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from datetime import timedelta

import pytest
from aiosmtpd.controller import Controller
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from core.models import Email
from core.services import email
from tests.core.services.test_email import Mailbox
from tests.site import free_port, wait_until

pytestmark = pytest.mark.django_db(transaction=True)
SEND = "import sys, uuid; from core.services import email; email.send(email_id=uuid.UUID('{pk}'))"


class SlowMailbox(Mailbox):
    """Takes a mail, and answers only after a while."""

    async def handle_DATA(self, server, session, envelope):
        answer = await super().handle_DATA(server, session, envelope)
        time.sleep(0.3)
        return answer


@pytest.fixture
def server():
    controller = Controller(SlowMailbox(), hostname="127.0.0.1", port=free_port())
    controller.start()
    yield controller
    controller.stop()


def send_in_a_process(row, port):
    environment = {**os.environ, "EMAIL_URL": f"smtp://127.0.0.1:{port}"}
    command = [sys.executable, "-W", "ignore", "manage.py", "shell", "-c", SEND.format(pk=row.pk)]
    return subprocess.Popen(
        command, cwd=settings.BASE_DIR, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def test_a_mail_survives_the_kill_of_its_worker(server, full_drills):
    for delay in [0, 0.1, 0.4] * 7 if full_drills else [0.1]:
        server.handler.messages.clear()
        with transaction.atomic():
            row = email.queue(template="password_changed", to="dana@example.org", context={"name": "Dana"})
        worker = send_in_a_process(row, server.port)
        wait_until(lambda pk=row.pk: Email.objects.get(pk=pk).attempts == 1, 120, "the mail is claimed")
        time.sleep(delay)
        with contextlib.suppress(ProcessLookupError):
            worker.send_signal(signal.SIGKILL)
        worker.wait()

        Email.objects.exclude(lease_until=None).update(lease_until=timezone.now() - timedelta(seconds=1))
        send_in_a_process(row, server.port).wait(120)

        assert Email.objects.get(pk=row.pk).status == "sent"
        assert {message["Message-ID"] for message in server.handler.messages} == {f"<{row.pk}@localhost>"}
        assert len(server.handler.messages) in (1, 2)
