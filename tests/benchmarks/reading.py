"""Milliseconds a resume on one core, beside text extraction alone on the same files, and what finding skills takes."""

import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from statistics import median, quantiles

import pypdfium2
import spacy
from spacy.matcher import PhraseMatcher

from core.taxonomy import load_taxonomy, matcher_of
from recruiting.demo.files import demo_resumes
from resumes.extraction import read_document
from resumes.parsing import Limits, parse
from resumes.reader import Reader
from tests.benchmarks.table import show

LIVECAREER = Path(__file__).resolve().parents[3] / "shared" / "data" / "livecareer"
SHORTEST_TEXT = 200  # a scan would measure the OCR program
AS_OF = date(2026, 11, 1)
ROUNDS = 3  # of which the quickest counts, so that a busy machine distorts less

Step = Callable[[int], object]


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
    with Reader() as reader:
        steps: dict[str, Step] = {
            "text alone by pypdfium2 (baseline)": lambda i: _text_alone(files[i]),
            "text with layout": lambda i: parse(files[i], limits),
            "fields from text": lambda i: read_document(documents[i], as_of=AS_OF),
            "all fields, redacted, in the child process": lambda i: reader.read(
                files[i], compartment="bench", preview_width=0
            ),
            "and a picture of the first page": lambda i: reader.read(files[i], compartment="bench"),
            "the same, a child process for each file": lambda i: reader.read(files[i]),
        }
        _show(f"{title} ({len(files)} files, one process)", steps, len(files))
    texts = [document.text for document in documents]
    skills: dict[str, Step] = {f"skills by {name}": _finding(find, texts) for name, find in _matchers().items()}
    _show(f"{title}: finding skills of the whole taxonomy", skills, len(texts))


def _finding(find: Callable[[str], object], texts: Sequence[str]) -> Step:
    return lambda i: find(texts[i])


def _show(title: str, steps: dict[str, Step], count: int) -> None:
    spent = {name: _milliseconds(step, count) for name, step in steps.items()}
    first = median(next(iter(spent.values())))
    rows = [
        (name, median(times), quantiles(times, n=20)[-1], 1000 * count / sum(times), median(times) / first)
        for name, times in spent.items()
    ]
    show(title, ("", "median ms", "95th percentile", "resumes/s", "× baseline"), rows)


def _milliseconds(step: Step, count: int) -> list[float]:
    """For each file the wall time of its quickest round."""
    step(0)
    rounds = [[_timed(step, index) for index in range(count)] for _ in range(ROUNDS)]
    return [min(times) for times in zip(*rounds, strict=True)]


def _timed(step: Step, index: int) -> float:
    start = time.perf_counter()
    step(index)
    return (time.perf_counter() - start) * 1000


def _text_alone(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def _matchers() -> dict[str, Callable[[str], object]]:
    """Our matcher, then spaCy's over the same names: with the words that it needs, which nothing else uses."""
    taxonomy, pipeline = load_taxonomy(), spacy.blank("en")
    phrases = PhraseMatcher(pipeline.vocab, attr="LOWER")
    for entry in taxonomy.entries:
        names = (entry.name, *entry.aliases, *entry.weak_aliases)
        phrases.add(entry.key, [pipeline.make_doc(name) for name in names])
    return {
        "our matcher": matcher_of(taxonomy).find,
        "spaCy's PhraseMatcher": lambda text: phrases(pipeline.make_doc(text)),
    }
