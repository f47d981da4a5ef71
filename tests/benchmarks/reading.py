"""Resumes read a second and core, beside text extraction alone on the same files."""

import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pypdfium2

from recruiting.demo.files import demo_resumes
from resumes.extraction import read_document
from resumes.parsing import Limits, parse
from resumes.reader import get_reader
from tests.benchmarks.table import show

LIVECAREER = Path(__file__).resolve().parents[3] / "shared" / "data" / "livecareer"
SHORTEST_TEXT = 200  # a scan would measure the OCR program
AS_OF = date(2026, 11, 1)


def run() -> None:
    """Generated resumes of every format, then real PDFs where they are at hand."""
    generated = [resume.content for resume in demo_resumes(40, seed=7)]
    _compare("Generated PDF resumes", [data for data in generated if data.startswith(b"%PDF")])
    real = [file.read_bytes() for file in sorted(LIVECAREER.glob("*/*.pdf"))[::4]]
    if real:
        _compare("Real PDF resumes", real)


def _compare(title: str, files: Sequence[bytes]) -> None:
    limits = Limits()
    files = [data for data in files if len(_text_alone(data)) > SHORTEST_TEXT]
    documents = [parse(data, limits) for data in files]
    steps: list[tuple[str, Callable[[int], object]]] = [
        ("text alone by pypdfium2 (baseline)", lambda i: _text_alone(files[i])),
        ("text with layout", lambda i: parse(files[i], limits)),
        ("fields from text", lambda i: read_document(documents[i], as_of=AS_OF)),
        ("both, in the child process, with redaction and preview", lambda i: get_reader().read(files[i], "resume.pdf")),
    ]
    seconds = [_seconds(step, len(files)) for _, step in steps]
    rows = [
        (name, spent * 1000 / len(files), len(files) / spent, spent / seconds[0])
        for (name, _), spent in zip(steps, seconds, strict=True)
    ]
    show(f"{title} ({len(files)} files, one process)", ("", "ms a resume", "resumes/s", "× baseline"), rows)


def _seconds(step: Callable[[int], object], count: int) -> float:
    step(0)
    start = time.perf_counter()
    for index in range(count):
        step(index)
    return time.perf_counter() - start


def _text_alone(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)
