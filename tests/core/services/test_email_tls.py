"""Mail over STARTTLS and over implicit TLS: taken where certificate and password are right, else it waits."""

import ipaddress
import socket
import ssl
from datetime import UTC, datetime, timedelta

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.db import transaction
from django.utils import timezone

from core.models import Email
from core.services import email
from tests.core.services.test_email import Mailbox
from tests.site import free_port

pytestmark = pytest.mark.django_db(transaction=True)
HOST = "127.0.0.1"
PASSWORD = "mail-secret-word"


def signed(name, address, key, *, issuer, by):
    """A certificate for an address, or an authority without one."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer or subject).public_key(key.public_key())
    made = made.serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(days=1))
    made = made.not_valid_after(now + timedelta(days=1))
    made = made.add_extension(x509.BasicConstraints(ca=not address, path_length=None), critical=True)
    if address:
        names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
        made = made.add_extension(names, critical=False)
    return made.sign(by, hashes.SHA256())


def pem(certificate):
    return certificate.public_bytes(serialization.Encoding.PEM)


@pytest.fixture
def authority(tmp_path):
    """Makes the TLS context of a server at an address; `authority.pem` in the folder is whom to trust."""
    root_key = ec.generate_private_key(ec.SECP256R1())
    root = signed("Test authority", "", root_key, issuer=None, by=root_key)
    (tmp_path / "authority.pem").write_bytes(pem(root))

    def context(address):
        key = ec.generate_private_key(ec.SECP256R1())
        leaf = signed("Mail server", address, key, issuer=root.subject, by=root_key)
        bare = serialization.NoEncryption()
        secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, bare)
        (tmp_path / "server.pem").write_bytes(pem(leaf) + secret)
        made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        made.load_cert_chain(tmp_path / "server.pem")
        return made

    return context


class Server(Controller):
    """A mail server that asks whether it has begun without a look at its certificate."""

    def _trigger_server(self):
        if self.ssl_context:
            probe = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            probe.check_hostname, probe.verify_mode = False, ssl.CERT_NONE
            with probe.wrap_socket(socket.create_connection((self.hostname, self.port), 5)) as connection:
                connection.recv(100)
        else:
            super()._trigger_server()


def is_right(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"dana", PASSWORD.encode()), handled=False)


@pytest.fixture(params=["STARTTLS", "implicit TLS"])
def serve(request, settings, authority, monkeypatch, tmp_path):
    """Starts a server with a certificate for an address, and sets the site to send mail there."""
    started = []

    def begin(address=HOST):
        port, tls = free_port(), authority(address)
        wanted = {"auth_required": True, "authenticator": is_right}
        if request.param == "STARTTLS":
            wanted |= {"tls_context": tls, "require_starttls": True}
        else:
            wanted |= {"ssl_context": tls, "auth_require_tls": False}
        server = Server(Mailbox(), hostname=HOST, port=port, **wanted)
        server.start()
        started.append(server)
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = HOST, port
        settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "dana", PASSWORD
        settings.EMAIL_USE_TLS = request.param == "STARTTLS"
        settings.EMAIL_USE_SSL = not settings.EMAIL_USE_TLS
        return server.handler

    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    yield begin
    for server in started:
        server.stop()


def send():
    """A mail that was sent, or tried."""
    with transaction.atomic():
        row = email.queue(template="password_changed", to="dana@example.org", context={"name": "Dana"})
    email.send(email_id=row.pk)
    return Email.objects.get(pk=row.pk)


def assert_waits(row, box, *words):
    assert box.messages == []
    assert (row.status, row.attempts) == ("queued", 1)
    assert row.not_before is not None
    assert all(word in row.error for word in words), row.error
    assert PASSWORD not in row.error


def test_mail_goes_to_a_server_whose_authority_is_trusted(serve):
    box = serve()

    row = send()

    assert (row.status, row.error) == ("sent", "")
    assert [message["To"] for message in box.messages] == ["dana@example.org"]


def test_mail_waits_where_nobody_vouches_for_the_server(serve, monkeypatch):
    box = serve()
    monkeypatch.delenv("SSL_CERT_FILE")

    assert_waits(send(), box, "certificate")


def test_mail_waits_where_the_certificate_is_for_another_server(serve):
    box = serve(address="127.0.0.2")

    assert_waits(send(), box, "certificate", HOST)


def test_mail_waits_where_the_password_is_wrong_and_goes_once_it_is_right(serve, settings):
    box = serve()
    settings.EMAIL_HOST_PASSWORD = "another"
    row = send()
    assert_waits(row, box, "refused our user name or password")

    settings.EMAIL_HOST_PASSWORD = PASSWORD
    Email.objects.update(not_before=timezone.now())
    email.send(email_id=row.pk)
    assert Email.objects.get(pk=row.pk).status == "sent"


def test_mail_waits_where_the_server_speaks_another_way(serve, settings):
    box = serve()
    settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL = settings.EMAIL_USE_SSL, settings.EMAIL_USE_TLS
    settings.EMAIL_TIMEOUT = 1

    assert_waits(send(), box, "mail server")


def test_a_server_without_encryption_gets_neither_mail_nor_password(settings):
    server = Controller(Mailbox(), hostname=HOST, port=free_port())
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = HOST, server.port, True
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "dana", PASSWORD
    row = send()
    server.stop()

    assert_waits(row, server.handler, "does not offer the encryption")
