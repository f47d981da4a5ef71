"""Where mail goes, by the environment."""

import importlib
from email import message_from_bytes

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import EmailMessage, get_connection

from core.models import Email
from core.services import email
from recruiting.settings import mail


@pytest.fixture
def read(monkeypatch):
    """The settings of mail as an environment makes them."""

    def reload(**variables):
        for name in ("EMAIL_URL", "SITE_URL", "DEFAULT_FROM_EMAIL"):
            monkeypatch.setenv(name, variables.get(name, ""))
        return importlib.reload(mail)

    yield reload
    monkeypatch.undo()
    importlib.reload(mail)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("smtp://mail.example.org", ("mail.example.org", 25, "", "", False, False)),
        ("smtp+tls://dana:p%40ss@mail.example.org", ("mail.example.org", 587, "dana", "p@ss", True, False)),
        ("smtps://dana:secret@mail.example.org:2465", ("mail.example.org", 2465, "dana", "secret", False, True)),
    ],
)
def test_a_mail_server_is_named_by_its_address(read, address, expected):
    made = read(EMAIL_URL=address)

    assert made.EMAIL_BACKEND.endswith("smtp.EmailBackend")
    assert expected == (
        made.EMAIL_HOST,
        made.EMAIL_PORT,
        made.EMAIL_HOST_USER,
        made.EMAIL_HOST_PASSWORD,
        made.EMAIL_USE_TLS,
        made.EMAIL_USE_SSL,
    )


@pytest.mark.parametrize("address", ["mail.example.org", "http://mail.example.org", "smtp://", "smtp:mail"])
def test_an_address_that_cannot_be_read_stops_the_start_with_what_to_write(read, address):
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL cannot be read; write smtp"):
        read(EMAIL_URL=address)


def test_what_is_left_empty_has_a_default(read):
    made = read()

    assert made.SITE_URL == "http://localhost:8000"
    assert made.EMAIL_BACKEND == "core.mail_backends.FileBackend"
    assert read(SITE_URL="https://jobs.example.org/").SITE_URL == "https://jobs.example.org"


def test_in_development_a_mail_is_a_file_that_only_its_owner_reads(settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    message = EmailMessage("Hello", "Text", "a@example.org", ["b@example.org"], headers={"Message-ID": "<one@x.org>"})

    get_connection("core.mail_backends.FileBackend").send_messages([message])

    (file,) = (tmp_path / "mail").iterdir()
    assert (file.name, file.stat().st_mode & 0o777) == ("one.eml", 0o600)
    assert message_from_bytes(file.read_bytes())["Subject"] == "Hello"


@pytest.mark.django_db
def test_production_without_a_mail_server_keeps_the_mail_and_says_what_to_set(settings, alice):
    settings.EMAIL_BACKEND = "core.mail_backends.MissingBackend"
    row = email.queue(template="password_changed", to="alice@example.org", context={"name": "Alice"})

    email.send(email_id=row.pk)

    row = Email.objects.get()
    assert (row.status, row.context) == ("failed", {"name": "Alice"})
    assert "Set EMAIL_URL" in row.error
