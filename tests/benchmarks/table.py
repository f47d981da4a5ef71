"""Measuring and printing."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Timing:
    """Wall-clock milliseconds at the median and the 95th percentile, and mean CPU milliseconds, of one call."""

    p50: float
    p95: float
    cpu: float


def timed(call: Callable[[], object], times: int, *, warm_up: int = 2) -> Timing:
    """Call `times` times after a warm-up."""
    for _ in range(warm_up):
        call()
    walls, cpu = [], time.process_time()
    for _ in range(times):
        start = time.perf_counter()
        call()
        walls.append((time.perf_counter() - start) * 1000)
    spent = (time.process_time() - cpu) * 1000 / times
    return Timing(statistics.median(walls), sorted(walls)[int(0.95 * (times - 1))], spent)


def show(title: str, header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print an aligned table."""
    cells = [list(header), *[[f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in row] for row in rows]]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    print(f"\n{title}")
    for row in cells:
        print(
            "  "
            + "  ".join(
                cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(row, widths, strict=True))
            )
        )
