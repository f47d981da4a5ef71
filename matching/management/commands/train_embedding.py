"""Train the shipped embedding anew."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from matching.embedding.loading import SHIPPED
from matching.embedding.training import train_from_onet


class Command(BaseCommand):
    """Learn from an O*NET database folder."""

    help = (
        "Train the embedding on the text edition of the O*NET database (a folder of .txt files, from onetcenter.org). "
        "The same folder gives the same model. All candidates are indexed again with their next change or ranking."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """From where to where."""
        parser.add_argument("folder", type=Path, metavar="FOLDER", help="the unpacked database")
        parser.add_argument("--out", type=Path, default=SHIPPED, help="the model file (default: the shipped one)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Train and say what came out."""
        try:
            embedder = train_from_onet(options["folder"], options["out"])
        except FileNotFoundError as error:
            raise CommandError(f"This is no O*NET folder: {error.filename} is missing.") from error
        self.stdout.write(f"{embedder.version}: {embedder.dimensions} dimensions, written to {options['out']}")
