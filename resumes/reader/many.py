"""Reads many files at once."""

import os
import queue
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from datetime import date
from itertools import islice
from pathlib import Path

from resumes.reader.outcome import ReadOutcome, SandboxLimits
from resumes.reader.reader import Reader

_AHEAD = 2  # files waiting for each reader
_BATCH = "batch"  # the compartment: all are files of whoever asks


def read_many(
    paths: Iterable[Path | str],
    *,
    processes: int | None = None,
    limits: SandboxLimits | None = None,
    as_of: date | None = None,
) -> Iterator[tuple[Path, ReadOutcome]]:
    """Each file with its outcome but no preview, in the order they are done, read by as many zygotes as cores.

    A file that is not there (MISSING) or cannot be opened (CORRUPT) is an outcome too.
    `paths` is taken from as the work goes on.
    """
    count = processes or os.cpu_count() or 1
    readers: queue.SimpleQueue[Reader] = queue.SimpleQueue()
    for _ in range(count):
        readers.put(Reader(limits))
    coming = (Path(path) for path in paths)
    with ThreadPoolExecutor(count) as pool:
        try:
            yield from _in_turn(pool, readers, coming, count * _AHEAD, as_of)
        finally:
            pool.shutdown(cancel_futures=True)
            for _ in range(count):
                readers.get().close()


def _in_turn(
    pool: ThreadPoolExecutor,
    readers: "queue.SimpleQueue[Reader]",
    coming: Iterator[Path],
    ahead: int,
    as_of: date | None,
) -> Iterator[tuple[Path, ReadOutcome]]:
    pending: set[Future[tuple[Path, ReadOutcome]]] = set()
    while True:
        pending |= {pool.submit(_read, readers, path, as_of) for path in islice(coming, ahead - len(pending))}
        if not pending:
            return
        done, pending = wait(pending, return_when=FIRST_COMPLETED)
        for future in done:
            yield future.result()


def _read(readers: "queue.SimpleQueue[Reader]", path: Path, as_of: date | None) -> tuple[Path, ReadOutcome]:
    reader = readers.get()
    try:
        return path, reader.read_file(path, as_of, _BATCH, preview_width=0)
    finally:
        readers.put(reader)
