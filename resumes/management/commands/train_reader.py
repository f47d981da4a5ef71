"""Learn anew what the reader knows from invented resumes."""

from argparse import RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from resumes.extraction.calibration import MODEL as CONFIDENCE
from resumes.extraction.calibration import Calibration, load_model
from resumes.extraction.heading_model import MODEL as HEADINGS
from resumes.extraction.stored_model import as_stored
from resumes.manipulation.orders import MODEL as ORDERS
from resumes.training.collecting import Judged, NoSamplesError, collect
from resumes.training.fitting import fit
from resumes.training.headings import fit_headings
from resumes.training.measuring import applied, buckets, kept
from resumes.training.orders import fit_orders

HELP = """Learn from invented resumes how sure each reading is, what unknown headings head, and what orders a
judge about; store the models.

Prints how well confidence was kept on layouts and occupations that were held out, before and after. Readings made
with another model are outdated: manage.py reparse --outdated reads them again. Needs the sources and
requirements-dev.txt, no database. The same options give the same model.

  manage.py train_reader
  manage.py train_reader --parts orders
  manage.py train_reader --check    # exit code 1 where a stored model is another"""

_PARTS = ("headings", "orders", "confidence")
"""In this order: the reading that confidence is learned from uses the others."""
_ORDERS_EACH = 2  # sentences of each pattern, for each in a layout
_HEADINGS_EACH = 50  # headings cost little: people whose headings are learned from, for each in a layout


class Command(BaseCommand):
    help = HELP
    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Keep the line breaks of the help text."""
        return super().create_parser(prog_name, subcommand, formatter_class=RawDescriptionHelpFormatter, **kwargs)

    def add_arguments(self, parser: CommandParser) -> None:
        """How many people, which ones, and whether to store."""
        parser.add_argument("--count", type=int, default=10, help="people in each layout (default: 10; scans: a sixth)")
        parser.add_argument("--seed", type=int, default=1, help="which people (default: 1)")
        parser.add_argument("--layouts", default="", metavar="NAME,...", help="these only, to try the command out")
        parser.add_argument("--output", type=Path, metavar="FOLDER", help="instead of the reader's")
        parser.add_argument("--parts", default=",".join(_PARTS), metavar="NAME,...", help="which models (default: all)")
        parser.add_argument("--check", action="store_true", help="store nothing; fail where a stored model differs")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the model, print the table, then store or compare."""
        if options["count"] < 1:
            raise CommandError("Choose a count of at least 1.")
        self._count, self._seed = options["count"], options["seed"]
        self._layouts = tuple(filter(None, options["layouts"].split(",")))
        parts = set(options["parts"].split(","))
        if not parts <= set(_PARTS):
            raise CommandError(f"Choose parts of {', '.join(_PARTS)}.")
        makers = {"headings": (HEADINGS, self._headings), "orders": (ORDERS, self._orders),
                  "confidence": (CONFIDENCE, self._confidence)}  # fmt: skip
        try:
            for file, make in (makers[part] for part in _PARTS if part in parts):
                self._settle(
                    options["output"] / file.name if options["output"] else file, make(), check=options["check"]
                )
        except NoSamplesError as error:
            raise CommandError(str(error)) from error

    def _settle(self, file: Path, content: bytes, *, check: bool) -> None:
        """Store the model, or compare it with the stored one."""
        if check and not (file.is_file() and file.read_bytes() == content):
            raise CommandError(f"The stored {file.name} is another. Make it anew with manage.py train_reader.")
        if not check:
            file.write_bytes(content)
        self.stdout.write(f"{file.name}: {len(content) / 1024:.0f} KB, {'as stored' if check else 'stored'}.")

    def _headings(self) -> bytes:
        return as_stored(fit_headings(count=_HEADINGS_EACH * self._count, seed=self._seed))

    def _orders(self) -> bytes:
        return as_stored(fit_orders(count=_ORDERS_EACH * self._count, seed=self._seed))

    def _confidence(self) -> bytes:
        count, seed = self._count, self._seed
        samples = collect(count=count, seed=seed, held_out=False, layouts=self._layouts)
        content = as_stored(fit(samples, seed=seed, count=count), indent=1)
        held_out = collect(count=max(1, count // 2), seed=seed, held_out=True, layouts=self._layouts)
        for line in report(held_out, load_model(content)):
            self.stdout.write(line)
        return content


def report(samples: Sequence[Judged], model: Calibration) -> Iterator[str]:
    """The lines of the table: by kind of field, and by confidence."""
    yield f"{len(samples)} values read from resumes that were held out"
    yield f"{'':24}{'values':>8}{'right':>8}  {'rules: mean':>12}{'loss':>7}{'error':>7}{'learned: mean':>15}{'loss':>7}{'error':>7}"  # noqa: E501
    for kind in [*sorted({item.kind for item in samples}), "all"]:
        yield _row(kind, [item for item in samples if kind in {item.kind, "all"}], model)
    yield "Share right by confidence, with counts"
    before, after = buckets(samples, [item.confidence for item in samples]), buckets(samples, applied(model, samples))
    for bound in before:
        yield f"{'≥' + format(bound, '.2f'):24}{_share(before[bound]):>27}{_share(after[bound]):>35}"


def _row(kind: str, samples: Sequence[Judged], model: Calibration) -> str:
    before, after = kept(samples, [item.confidence for item in samples]), kept(samples, applied(model, samples))
    return (
        f"{kind:24}{before.count:>8}{before.right:>8.3f}  {before.confidence:>12.3f}{before.loss:>7.3f}"
        f"{before.error:>7.3f}{after.confidence:>15.3f}{after.loss:>7.3f}{after.error:>7.3f}"
    )


def _share(group: Sequence[tuple[bool, float]]) -> str:
    return f"{sum(right for right, _ in group) / len(group):.3f} ({len(group)})" if group else ""
