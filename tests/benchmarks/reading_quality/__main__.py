"""`make bench-reading`: how well resumes are read, printed beside the goals."""

import argparse
import sys
from pathlib import Path

from tests.benchmarks.reading_quality import report
from tests.benchmarks.reading_quality.selection import Selection
from tests.samples.layouts import FRESH


def main(arguments: list[str]) -> None:
    """Print the parts that are asked for, all by default."""
    options = _parser().parse_args(arguments)
    side, mixed = options.held_out, options.mixed
    layouts = tuple(sorted(FRESH)) if options.fresh else options.layouts
    selection = Selection(options.count, options.seed, side, mixed, layouts, options.languages)
    parts = options.parts or report.PARTS
    result = report.run(selection, parts, errors=options.errors, resumes=options.memory_count)
    if options.json:
        options.json.write_text(report.as_json(result), encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.reading_quality", description=__doc__)
    add = parser.add_argument
    add("--count", type=int, default=48, help="people, each in every layout (scans: one in six)")
    add("--seed", type=int, default=1, help="which people")
    sides = parser.add_mutually_exclusive_group()
    sides.add_argument("--held-out", dest="held_out", action="store_true", default=True, help="the default")
    sides.add_argument("--fresh", action="store_true", help="of the held-out layouts those that were added last")
    sides.add_argument("--training", dest="held_out", action="store_false", help="what may be trained and tuned on")
    add("--mixed", action="store_true", help="other people in every layout")
    add("--layouts", type=_list, default=(), metavar="NAME,...", help="these only")
    add("--languages", type=_list, default=(), metavar="CODE,...", help="these only")
    add("--parts", type=_list, default=(), metavar="PART,...", help=f"of {', '.join(report.PARTS)}")
    add("--errors", type=Path, metavar="DIR", help="write every miss, classes of misses and the files there")
    add("--memory-count", type=int, default=600, help="resumes over which memory is watched")
    add("--json", type=Path, metavar="FILE", help="write the numbers there")
    return parser


def _list(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(",")))


if __name__ == "__main__":
    main(sys.argv[1:])
