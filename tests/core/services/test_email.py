"""Outgoing mail against a real mail server: delivered, refused, tried again, never doubled by a second ring."""

import threading
from datetime import timedelta
from email import message_from_bytes
from email.header import decode_header, make_header

import pytest
from aiosmtpd.controller import Controller
from django.db import connections, transaction
from django.utils import timezone

from core import email_templates
from core.email_rendering import Wording, render
from core.email_templates import EmailKind
from core.errors import InvalidError, NotFoundError
from core.models import Email, User
from core.services import email, email_template
from tests.site import free_port

pytestmark = pytest.mark.django_db(transaction=True)

KEY = "test_note"
WORDS = {"name": "Dana"}


class Mailbox:
    """What the server took; `answers` are given to the next recipients, in order, instead of taking them."""

    def __init__(self):
        self.messages, self.answers = [], []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.answers:
            return self.answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.messages.append(message_from_bytes(envelope.content))
        return "250 taken"


@pytest.fixture
def port():
    return free_port()


@pytest.fixture
def server(port):
    controller = Controller(Mailbox(), hostname="127.0.0.1", port=port)
    controller.start()
    yield controller.handler
    controller.stop()


@pytest.fixture(autouse=True)
def _smtp(settings, port):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port


@pytest.fixture(autouse=True)
def kind(monkeypatch, settings, tmp_path):
    folder = tmp_path / "templates" / "mail"
    folder.mkdir(parents=True)
    (folder / f"{KEY}.txt").write_text("For {{ name }}\n\nHello {{ name }}: {{ link }}\n")
    (folder / f"{KEY}.html").write_text('<p>Hello {{ name }}</p><a href="{{ link }}">Open</a>')
    settings.BASE_DIR = tmp_path
    kind = EmailKind(KEY, "A note", WORDS, link=lambda row: f"/notes?of={row.pk}&x=1")
    monkeypatch.setitem(email_templates._kinds, KEY, kind)
    return kind


def ask(**extra):
    with transaction.atomic():
        return email.queue(**{"template": KEY, "to": "dana@example.org", "context": dict(WORDS), **extra})


def send(row):
    email.send(email_id=row.pk)
    row.refresh_from_db()
    return row


def make_due(row):
    Email.objects.filter(pk=row.pk).update(not_before=timezone.now(), rung_at=None)


def text_of(message):
    return message.get_payload()[0].get_payload(decode=True).decode()


def test_a_mail_arrives_with_both_parts_and_the_id_of_its_row(server, settings):
    row = send(ask())

    (message,) = server.messages
    assert (row.status, row.attempts, row.error) == ("sent", 1, "")
    assert (message["To"], message["Subject"]) == ("dana@example.org", "For Dana")
    assert message["Message-ID"] == row.message_id == f"<{row.pk}@localhost>"
    assert f"{settings.SITE_URL}/notes?of={row.pk}&x=1" in text_of(message)
    assert f"/notes?of={row.pk}&amp;x=1" in message.get_payload()[1].get_payload(decode=True).decode()
    assert message.get_payload()[1].get_content_type() == "text/html"


def test_nothing_is_asked_for_by_a_change_that_was_taken_back():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        email.queue(template=KEY, to="dana@example.org", context=dict(WORDS))
        raise ZeroDivisionError

    assert not Email.objects.exists()


def test_a_second_ring_sends_nothing(server):
    row = ask()
    send(row)
    send(row)

    assert len(server.messages) == 1


def test_sixteen_workers_rung_at_once_send_one_mail(server):
    row = ask()
    start = threading.Barrier(16)

    def work():
        start.wait()
        email.send(email_id=row.pk)
        connections.close_all()

    workers = [threading.Thread(target=work) for _ in range(16)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert len(server.messages) == 1


def test_an_address_that_the_server_refuses_fails_with_its_words(server):
    server.answers = ["550 5.1.1 No such person here"]

    row = send(ask())

    assert (row.status, row.attempts) == ("failed", 1)
    assert "refused the address: 550 5.1.1 No such person here" in row.error


def test_a_busy_server_is_asked_again_later(server):
    server.answers = ["451 4.3.0 Busy"]
    row = send(ask())

    assert (row.status, row.attempts) == ("queued", 1)
    assert row.not_before > timezone.now() + timedelta(seconds=50)
    send(row)
    assert (row.attempts, server.messages) == (1, [])

    make_due(row)
    assert (send(row).status, row.attempts, row.error) == ("sent", 2, "")


def test_mail_waits_for_a_server_that_is_down_and_is_rung_by_the_relay(port):
    row = send(ask())
    assert (row.status, row.error) == ("queued", "The mail server cannot be reached.")
    assert email.relay() == 0
    make_due(row)
    assert email.relay() == 1

    controller = Controller(Mailbox(), hostname="127.0.0.1", port=port)
    controller.start()
    send(row)
    controller.stop()

    assert (row.status, len(controller.handler.messages)) == ("sent", 1)


def test_a_mail_is_given_up_after_its_attempts(server):
    server.answers = ["451 4.3.0 Busy"] * 20
    row = ask()
    for _ in range(email.MAX_ATTEMPTS):
        make_due(row)
        send(row)

    assert (row.status, row.attempts) == ("failed", email.MAX_ATTEMPTS)
    assert "451 4.3.0 Busy" in row.error


def test_a_failed_mail_can_be_sent_again_by_a_person(server, alice):
    server.answers = ["550 no"]
    row = send(ask())

    email.retry(email=row, actor=alice.user)

    assert send(row).status == "sent"


def test_the_mail_of_a_worker_that_was_killed_is_sent_by_another_after_its_lease(server):
    row = ask()
    claimed = email.claim(email_id=row.pk)
    assert email.claim(email_id=row.pk) is None
    Email.objects.update(lease_until=timezone.now() - timedelta(seconds=1))

    assert send(row).status == "sent"
    email._end(claimed, status="failed")
    row.refresh_from_db()
    assert row.status == "sent"


def test_a_mail_that_kills_its_worker_every_time_ends_as_failed():
    row = ask()
    for _ in range(email.MAX_ATTEMPTS):
        assert email.claim(email_id=row.pk) is not None
        Email.objects.update(lease_until=timezone.now() - timedelta(seconds=1))

    send(row)

    assert row.status == "failed"
    assert "stopped" in row.error


@pytest.mark.parametrize("name", ["Zoë Ångström", "李小龍", 'Quote " Comma, <b@example.org>'])
def test_a_name_in_any_script_stands_in_the_address(server, name):
    user = User.objects.create_user("zoe@example.org", name=name)
    row = send(ask(to=user.email, user=user, context={"name": name}))

    (message,) = server.messages
    assert row.status == "sent"
    assert str(make_header(decode_header(message["Subject"]))) == f"For {name}"
    assert message["To"].endswith("<zoe@example.org>")
    assert name in str(make_header(decode_header(message["To"]))).replace("\\", "")
    assert f"Hello {name}" in text_of(message)


@pytest.mark.parametrize("evil", ["Eve\r\nBcc: all@example.org", "Eve\nBcc: all@example.org", "Eve\x0bBcc: x@y.org"])
def test_a_line_break_in_a_name_makes_no_header(server, evil):
    user = User(email="eve@example.org", name=evil)
    user.save()
    send(ask(to=user.email, user=user, context={"name": evil}))

    (message,) = server.messages
    assert message["Bcc"] is None
    assert message.get_all("To") == [message["To"]]


@pytest.mark.parametrize("to", ["a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org", "nobody", ""])
def test_what_is_no_single_address_is_refused_when_asked(to):
    with pytest.raises(InvalidError):
        ask(to=to)


def test_a_line_break_in_a_word_makes_no_paragraph():
    kind = EmailKind(key="note", label="Note", variables=WORDS)
    wording = Wording("For {{ name }}", "Hello {{ name }},\nread this.", "<p>Hello {{ name }}</p>")

    made = render(kind, wording, {"name": "Dana\r\n\r\nYour account is locked\u2028"})

    assert made.text == "Hello Dana Your account is locked,\nread this."
    assert made.subject == "For Dana Your account is locked"
    assert "<p>Hello Dana Your account is locked</p>" in made.html


def test_html_in_a_word_is_shown_and_not_run(server):
    send(ask(context={"name": "<script>alert(1)</script>"}))

    html = server.messages[0].get_payload()[1].get_payload(decode=True).decode()
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_a_mail_that_is_no_longer_wanted_ends_with_the_reason(monkeypatch, kind):
    def gone(row):
        raise NotFoundError("The invitation was withdrawn.")

    monkeypatch.setitem(email_templates._kinds, KEY, EmailKind(KEY, "A note", WORDS, link=gone))
    row = send(ask())

    assert (row.status, row.error) == ("failed", "The invitation was withdrawn.")


@pytest.mark.parametrize("context", [{}, {"name": "D", "password": "secret"}])
def test_words_that_the_template_does_not_declare_are_refused(context):
    with pytest.raises(ValueError, match="needs"):
        ask(context=context)


def test_a_saved_version_is_sent_until_the_shipped_one_is_taken_again(server, alice):
    first = email_template.save_version(
        key=KEY,
        subject="One {{ name|upper }}",
        text="{{ link }}",
        html="{% if name %}{{ link }}{% endif %}",
        actor=alice.user,
    )
    email_template.save_version(key=KEY, subject="Two", text="{{ link }}", html="{{ link }}", actor=alice.user)
    rows = [send(ask())]
    email_template.use_version(version=first)
    rows.append(send(ask()))
    email_template.use_shipped(key=KEY)
    rows.append(send(ask()))

    assert [row.subject for row in rows] == ["Two", "One DANA", "For Dana"]
    assert rows[1].template_version == first


@pytest.mark.parametrize(
    "fault",
    [
        "{{ password }}",
        "{{ name.password }}",
        "{% if secret %}x{% endif %}",
        "{% if name == secret %}x{% endif %}",
        "{{ name|default:secret }}",
        "{% include 'base.html' %}",
        "{% load static %}",
        "{% debug %}",
        "{{ name|safe }}",
        "{% if name %}",
        " ",
    ],
)
def test_a_version_that_reaches_further_than_its_words_is_refused_beside_its_part(fault, alice):
    with pytest.raises(InvalidError) as refused:
        email_template.save_version(key=KEY, subject="Fine", text="Fine", html=fault, actor=alice.user)

    assert list(refused.value.fields) == ["html"]


def test_the_log_forgets_what_ended_long_ago(server):
    send(ask())
    waiting = ask()

    assert email.sweep(days=1) == 0
    assert email.sweep(days=0) == 1
    assert list(Email.objects.all()) == [waiting]
