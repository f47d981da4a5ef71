"""Uploads pass a virus scanner where one is set; a daemon on loopback stands in for ClamAV's."""

import socket
import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from hypothesis import given, settings
from hypothesis import strategies as st

from resumes.virus_scan import ScannerError, scan
from tests.resumes.making import file_of, resume_text, upload

MARK = "HARMLESS-TEST-VIRUS"


class Clamd(socketserver.StreamRequestHandler):
    """Speaks INSTREAM as clamd(8) describes it, and finds the mark."""

    def handle(self) -> None:
        assert self.rfile.read(len(b"zINSTREAM\0")) == b"zINSTREAM\0"
        data = b""
        while size := struct.unpack("!L", self.rfile.read(4))[0]:
            data += self.rfile.read(size)
        self.server.seen.append(data)  # type: ignore[attr-defined]
        reply = self.server.reply or (b"Test.Virus FOUND" if MARK.encode() in data else b"OK")  # type: ignore[attr-defined]
        self.wfile.write(b"stream: " + reply + b"\0")


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    reply = b""

    def __init__(self) -> None:
        self.seen: list[bytes] = []
        super().__init__(("127.0.0.1", 0), Clamd)


@contextmanager
def running() -> Iterator[Server]:
    with Server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def clamd(settings) -> Iterator[Server]:
    with running() as server:
        settings.CLAMD_URL = f"tcp://127.0.0.1:{server.server_address[1]}"
        yield server


def outcomes(person, sent):
    with person.scope():
        return [(item.outcome, item.refusal) for item in sent.items.all()]


@pytest.mark.django_db
def test_an_infected_file_is_refused_and_not_stored_and_the_clean_one_beside_it_is_taken(alice, clamd):
    sent = upload(
        alice.organization, file_of(resume_text(), "clean.txt"), file_of(resume_text() + MARK.encode(), "infected.txt")
    )

    assert outcomes(alice, sent) == [("accepted", ""), ("refused", "infected")]
    stored = [file for file in Path(default_storage.location).rglob("*") if file.is_file()]
    assert not any(MARK.encode() in file.read_bytes() for file in stored)
    assert len(clamd.seen) == 2


@pytest.mark.django_db
def test_nothing_is_taken_while_the_scanner_is_out_of_reach(alice, settings):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        settings.CLAMD_URL = f"tcp://127.0.0.1:{closed.getsockname()[1]}"
        sent = upload(alice.organization, file_of(resume_text(), "clean.txt"))

    assert outcomes(alice, sent) == [("refused", "not_scanned")]


@pytest.mark.django_db
def test_an_answer_that_is_no_verdict_is_no_permission(alice, clamd):
    clamd.reply = b"INSTREAM size limit exceeded. ERROR"
    sent = upload(alice.organization, file_of(resume_text(), "clean.txt"))

    assert outcomes(alice, sent) == [("refused", "not_scanned")]


def test_a_scanner_on_a_unix_socket_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(ScannerError, match="cannot be reached"):
        scan(b"data", f"unix://{tmp_path}/clamd.ctl")


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 300_000))
def test_every_byte_reaches_the_scanner(size):
    data = (bytes(range(256)) * (size // 256 + 1))[:size]
    with running() as server:
        scan(data, f"tcp://127.0.0.1:{server.server_address[1]}")

        assert server.seen == [data]
