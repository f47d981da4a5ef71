"""Restore what `backup` made."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recruiting.backup import restoring, sealing
from recruiting.management.commands.backup import add_key, passphrase


class Command(BaseCommand):
    """Refuses what is damaged or would overwrite, before anything is touched."""

    help = (
        "Restore the database and every stored file from FILE into an empty installation. The file is verified whole "
        "before anything is touched; the database is replaced in one transaction. Stop the site first."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where from, the key, and whether data may be replaced."""
        parser.add_argument("file", type=Path)
        add_key(parser)
        parser.add_argument("--replace", action="store_true", help="replace the data that the database holds")

    def handle(self, *args: Any, **options: Any) -> None:
        """Restore, then tell what is there."""
        if not options["file"].is_file():
            raise CommandError(f"{options['file']} does not exist.")
        try:
            manifest = restoring.restore(options["file"], passphrase(options), replace=options["replace"])
        except sealing.BackupError as error:
            raise CommandError(str(error)) from error
        files = len(manifest["parts"]) - 1
        self.stdout.write(f"Restored {sum(manifest['rows'].values())} rows and {files} files of {manifest['made_at']}.")
