"""Files that mean harm: each ends in a refusal, and the reader reads the next one."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resumes.parsing import Refusal
from resumes.reader import Reader, read_many
from tests.resumes.parsing import files

SHARED = Path(__file__).resolve().parents[4] / "shared"
HONEST = files.pdf([files.Put(72, 700, "Jane Doe, software engineer")])
WORD = files.docx(files.paragraph("Jane Doe"))
MEGABYTE = b" " * (1 << 20)
CLUTTER = "<w:p/>" * 3_000_000


def stays_alive(reader: Reader) -> bool:
    return reader.read(HONEST).document.text == "Jane Doe, software engineer"


def zip_bomb() -> bytes:
    return files.docx(files.paragraph("x"), extra={"word/media/a.bin": MEGABYTE * 100})


def lying_directory() -> bytes:
    """The directory says the part is small; unpacking it would not stop there."""
    body = files.docx(files.paragraph("x" * 5_000_000))
    size = body.rindex(b"word/document.xml") - 46 + 24
    return body[:size] + (1000).to_bytes(4, "little") + body[size + 4 :]


def varied_clutter(count: int) -> str:
    """Paragraphs that do not compress well enough to be noticed by it."""
    return "".join(f'<w:p w:rsidR="{number * 2654435761 % 2**32:x}"/>' for number in range(count))


HOSTILE: dict[str, tuple[Callable[[], bytes], set[Refusal]]] = {
    "flate in flate, 1 GB": (files.flate_bomb_pdf, {Refusal.CRASHED, Refusal.BOMB, Refusal.NO_TEXT, Refusal.CORRUPT}),
    "a million operators": (lambda: files.operator_bomb_pdf(1_000_000), {Refusal.NO_TEXT}),
    "100,000 times one page": (lambda: files.many_pages_pdf(100_000), {Refusal.TOO_MANY_PAGES}),
    "zip bomb": (zip_bomb, {Refusal.BOMB}),
    "lying directory": (lying_directory, {Refusal.CORRUPT}),
    "60,000 parts": (
        lambda: files.docx("", extra={f"word/p{number}": "" for number in range(60_000)}),
        {Refusal.BOMB},
    ),
    "three million paragraphs": (lambda: files.docx(CLUTTER), {Refusal.NO_TEXT, Refusal.BOMB}),
    "half a million different paragraphs": (lambda: files.docx(varied_clutter(500_000)), {Refusal.BOMB}),
    "a million lines of text": (lambda: b"line\n" * 1_000_000, {Refusal.TOO_LARGE}),
    "deep nesting": (lambda: files.docx("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000), {Refusal.BOMB}),
    "billion laughs": (lambda: files.docx_of_xml(files.BILLION_LAUGHS), {Refusal.BOMB}),
    "external entity": (lambda: files.docx_of_xml(files.EXTERNAL_ENTITY), {Refusal.BOMB}),
    "part name points out": (lambda: files.docx("", extra={"../../etc/cron.d/x": "y"}), {Refusal.CORRUPT}),
    "absolute part name": (lambda: files.docx("", extra={"/etc/cron.d/x": "y"}), {Refusal.CORRUPT}),
    "main part missing": (lambda: files.archive({"word/document2.xml": "x"}), {Refusal.CORRUPT}),
    "encrypted": (files.encrypted_pdf, {Refusal.ENCRYPTED}),
    "deep html": (lambda: b"<html>" + b"<div>" * 200_000 + b"x", {Refusal.NO_TEXT, Refusal.CORRUPT}),
    "deep rtf": (lambda: rb"{\rtf1 " + b"{" * 500_000, {Refusal.NO_TEXT, Refusal.CORRUPT}),
    "eicar": (lambda: rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR" + bytes(60), {Refusal.UNSUPPORTED}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_quickly_and_the_reader_lives(reader: Reader, name: str) -> None:
    build, expected = HOSTILE[name]
    outcome = reader.read(build(), name)
    assert outcome.status == "refused", outcome.document
    assert outcome.refusal in expected, outcome.diagnosis
    assert outcome.message
    assert outcome.milliseconds < 15_000
    assert stays_alive(reader)


def test_a_pdf_that_is_html_too_is_read_as_what_it_is_first(reader: Reader) -> None:
    polyglot = HONEST.replace(b"%PDF-1.7\n", b"%PDF-1.7\n%<html><script>alert(1)</script></html>\n")
    outcome = reader.read(polyglot, "cv.html")
    assert (outcome.document.file_type, outcome.document.text) == ("pdf", "Jane Doe, software engineer")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("whole", [HONEST, WORD])
def test_a_truncated_file_is_read_or_refused(reader: Reader, whole: bytes, share: float) -> None:
    outcome = reader.read(whole[: int(len(whole) * share)])
    assert outcome.refusal in {None, Refusal.CORRUPT, Refusal.NO_TEXT}, outcome.diagnosis
    assert (outcome.refusal is None) == (outcome.document is not None)


@pytest.mark.parametrize("name", ["../../x.pdf", "a\0b", "line\r\nbreak", "\u202efdp.exe", "n" * 300, "\ud800"])
def test_a_name_changes_nothing(reader: Reader, name: str) -> None:
    assert reader.read(HONEST, name).status == "read"


@given(st.binary(max_size=300), st.sampled_from([HONEST, WORD, b"{\\rtf1 x}", b"<html>x"]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damage_anywhere_never_crashes(reader: Reader, noise: bytes, whole: bytes) -> None:
    place = sum(noise) % len(whole)
    outcome = reader.read(whole[:place] + noise + whole[place + len(noise) :])
    assert outcome.refusal not in {Refusal.CRASHED, Refusal.TIMEOUT}, outcome.diagnosis


@pytest.mark.shared_data
@pytest.mark.skipif(not SHARED.exists(), reason="shared data is absent")
def test_corpora_are_read_or_refused(full_drills: bool) -> None:
    every = 1 if full_drills else 12
    paths = [path for path in sorted((SHARED / "corpora").rglob("*")) if path.is_file()][::every]
    started = time.monotonic()
    outcomes = dict(read_many(paths, processes=2))
    assert set(outcomes) == set(paths)
    failed = {path.name: outcome.diagnosis for path, outcome in outcomes.items() if outcome.refusal == Refusal.CRASHED}
    assert failed == {}
    assert time.monotonic() - started < 2 * len(paths) + 30
