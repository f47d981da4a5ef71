"""Read resume files without an account or a database."""

import json
import os
import sys
from argparse import ArgumentTypeError, RawDescriptionHelpFormatter
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from resumes.extraction import to_json_resume
from resumes.management.incoming import files_under
from resumes.parsing import Limits, Refusal
from resumes.reader import ReadOutcome, SandboxLimits, read_many, verdict

HELP = """Read resume files and print what they hold. Needs no account, no database and no services.

With --json one line a file, in the order given:
  {"file", "status": "read" or "refused", "reason", "resume": JSON Resume 1.0.0, "milliseconds"}
`resume` holds confidence and evidence of each field under "x-recruiting"; it is null for a refused file, whose
`reason` is a code and a sentence, such as "encrypted: The file is protected by a password."

  manage.py read_resume cv.pdf
  manage.py read_resume --json ~/resumes > readings.jsonl

Exit code: 0, also where files are refused: each has its line. 1 where a file does not exist."""


def _count(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 64:
        raise ArgumentTypeError("choose a number from 1 to 64")
    return int(text)


class Command(BaseCommand):
    help = HELP
    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Keep the line breaks of the help text."""
        return super().create_parser(prog_name, subcommand, formatter_class=RawDescriptionHelpFormatter, **kwargs)

    def add_arguments(self, parser: CommandParser) -> None:
        """Files or folders, how to print, how many at a time."""
        parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or a folder with all below it")
        parser.add_argument("--json", action="store_true", help="print one JSON line a file")
        parser.add_argument(
            "--processes", type=_count, default=os.cpu_count() or 1, help="files read at a time (default: one a core)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the files' lines in order, each as soon as those before it are done."""
        paths = list(files_under(options["files"]))
        limits = SandboxLimits(file=Limits(max_bytes=settings.UPLOAD_MAX_BYTES, max_pages=settings.UPLOAD_MAX_PAGES))
        outcomes = read_many(paths, processes=min(options["processes"], max(1, len(paths))), limits=limits)
        shown = as_json if options["json"] else as_words
        missing: list[Path] = []
        lines = ((path, shown(path, verdict(outcome))) for path, outcome in _noting(outcomes, missing))
        try:
            for line in tqdm(in_order(paths, lines), total=len(paths), desc="Reading", unit="file", disable=None):
                self.stdout.write(line)
        except BrokenPipeError:  # whoever listened has heard enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if missing:
            raise CommandError(f"There is no such file: {', '.join(map(str, missing))}")


def _noting(outcomes: Iterable[tuple[Path, ReadOutcome]], missing: list[Path]) -> Iterator[tuple[Path, ReadOutcome]]:
    for path, outcome in outcomes:
        if outcome.refusal == Refusal.MISSING:
            missing.append(path)
        yield path, outcome


def in_order(paths: Iterable[Path], lines: Iterable[tuple[Path, str]]) -> Iterator[str]:
    """The lines in the order of `paths`, however they come in."""
    early: defaultdict[Path, deque[str]] = defaultdict(deque)
    coming = iter(lines)
    for path in paths:
        while not early[path]:
            done, line = next(coming)
            early[done].append(line)
        yield early[path].popleft()


def as_json(path: Path, outcome: ReadOutcome) -> str:
    """The outcome as one line of JSON."""
    reading = outcome.reading
    return json.dumps(
        {
            "file": str(path),
            "status": outcome.status,
            "reason": outcome.reason,
            "resume": to_json_resume(reading, document=outcome.document) if reading else None,
            "milliseconds": outcome.milliseconds,
        }
    )


def as_words(path: Path, outcome: ReadOutcome) -> str:
    """The outcome as a line for people."""
    reading = outcome.reading
    if reading is None:
        return f"{path}: refused. {outcome.message}"
    name = reading.name.value if reading.name else "no name found"
    return (
        f"{path}: {name}; {reading.total_months // 12} years in {len(reading.experience)} jobs, "
        f"{len(reading.skills)} skills, quality {reading.quality.score} of 100"
    )
