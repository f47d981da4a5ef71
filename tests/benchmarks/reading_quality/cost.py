"""What reading costs: time on one core beside text extraction alone, memory, and spaCy's matcher beside ours."""

import multiprocessing
import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection

import psutil
import pypdfium2

from resumes.privacy import redact
from resumes.reader import Reader
from tests.benchmarks.reading_quality.reading import AS_OF, read

MEGABYTE = 1024**2


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds a file: wall clock at the median and the 95th percentile, and the same of the processor's time."""

    median: float
    p95: float
    cpu_median: float
    cpu_p95: float


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident megabytes of a worker after a quarter of the resumes, after half, after all, and at most."""

    quarter: float
    middle: float
    end: float
    peak: float
    count: int


def time_pdfs(files: Sequence[bytes]) -> dict[str, Spent]:
    """Text alone by pypdfium2, then parsing and reading, then redaction on top; one process, pinned to one core."""
    return _apart(_time_pdfs, files)


def _time_pdfs(files: Sequence[bytes]) -> dict[str, Spent]:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    steps: dict[str, Callable[[bytes], object]] = {
        "text alone by pypdfium2": _text_alone,
        "parse and read": _read,
        "parse, read and redact": _read_and_redact,
    }
    return {name: _spent(step, files) for name, step in steps.items()}


def _spent(step: Callable[[bytes], object], files: Sequence[bytes]) -> Spent:
    for data in files[:3]:
        step(data)
    walls, cpus = [], []
    for data in files:
        wall, cpu = time.perf_counter(), time.process_time()
        step(data)
        cpus.append((time.process_time() - cpu) * 1000)
        walls.append((time.perf_counter() - wall) * 1000)
    return Spent(statistics.median(walls), _p95(walls), statistics.median(cpus), _p95(cpus))


def _p95(values: Sequence[float]) -> float:
    return sorted(values)[int(0.95 * (len(values) - 1))]


def _text_alone(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def _read(data: bytes) -> object:
    return read(data)


def _read_and_redact(data: bytes) -> object:
    return redact(*read(data))


def memory_in_process(files: Sequence[bytes], count: int) -> Memory:
    """Of a process that parses, reads and redacts `count` files, these in turn."""
    return _apart(_memory_in_process, files, count)


def _memory_in_process(files: Sequence[bytes], count: int) -> Memory:
    process = psutil.Process()
    return _watch(_read_and_redact, files, count, lambda: process.memory_info().rss)


def memory_of_reader(files: Sequence[bytes], count: int) -> Memory:
    """Of the sandbox: its standing process and whatever children it has when a file is done."""
    with Reader() as reader:
        return _watch(lambda data: reader.read(data, as_of=AS_OF), files, count, lambda: _tree(psutil.Process()))


def _tree(process: psutil.Process) -> int:
    """Bytes of the greatest of the children: pages shared after a fork count in each."""
    return max((child.memory_info().rss for child in process.children(recursive=True)), default=0)


def _watch(step: Callable[[bytes], object], files: Sequence[bytes], count: int, rss: Callable[[], int]) -> Memory:
    sizes = []
    for number in range(count):
        step(files[number % len(files)])
        sizes.append(rss() / MEGABYTE)
    return Memory(sizes[count // 4], sizes[count // 2], sizes[-1], max(sizes), count)


def _apart(work: Callable, *arguments: object):
    """The result of the work in a new process, which inherits nothing."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_answer, args=(theirs, work, arguments))
    process.start()
    theirs.close()
    result = ours.recv()
    process.join()
    return result


def _answer(pipe: Connection, work: Callable, arguments: tuple) -> None:
    pipe.send(work(*arguments))


def time_matchers(texts: Sequence[str]) -> dict[str, float]:
    """Milliseconds a resume: our matcher, and spaCy's PhraseMatcher over the same names, alone and tokenizing."""
    import spacy
    from spacy.matcher import PhraseMatcher

    from core.taxonomy import load_taxonomy, matcher_of

    taxonomy, language = load_taxonomy(), spacy.blank("en")
    phrases = PhraseMatcher(language.vocab, attr="LOWER")
    for entry in taxonomy.entries:
        phrases.add(entry.key, [language.make_doc(name) for name in (entry.name, *entry.aliases, *entry.weak_aliases)])
    documents = [language.make_doc(text) for text in texts]
    ours = matcher_of(taxonomy)
    return {
        "our matcher": _mean(ours.find, texts),
        "PhraseMatcher": _mean(phrases, documents),
        "PhraseMatcher with its tokenizer": _mean(lambda text: phrases(language.make_doc(text)), texts),
    }


def _mean(step: Callable, items: Sequence) -> float:
    for item in items[:3]:
        step(item)
    started = time.process_time()
    for item in items:
        step(item)
    return (time.process_time() - started) * 1000 / len(items)
