"""Back up database and stored files into one file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recruiting import environment as env
from recruiting.backup import making, sealing


def add_key(parser: ArgumentParser) -> None:
    """The option that both commands share."""
    parser.add_argument("--encrypt-with", metavar="KEYFILE", type=Path, help="file whose content is the passphrase")


def passphrase(options: dict[str, Any]) -> bytes | None:
    """From the key file, else from BACKUP_PASSPHRASE; None where neither is given."""
    if file := options["encrypt_with"]:
        try:
            key: bytes = file.read_bytes().strip()
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
        if not key:
            raise CommandError(f"{file} is empty.")
        return key
    return env.text("BACKUP_PASSPHRASE").encode() or None


class Command(BaseCommand):
    """Works while the site runs."""

    help = (
        "Back up the database and every stored file into FILE: one consistent state, verified after writing. The site "
        "may run on. With --encrypt-with KEYFILE, or BACKUP_PASSPHRASE in the environment, it is encrypted."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to, and the key."""
        parser.add_argument("file", type=Path)
        add_key(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it, then tell what it holds."""
        target: Path = options["file"]
        if target.exists():
            raise CommandError(f"{target} exists already; choose another name.")
        if not target.parent.is_dir():
            raise CommandError(f"The folder {target.parent} does not exist.")
        try:
            manifest = making.make(target, passphrase(options))
        except sealing.BackupError as error:
            raise CommandError(str(error)) from error
        for name in manifest["missing"]:
            self.stderr.write(f"Missing in the file storage, and so in the backup: {name}")
        files = len(manifest["parts"]) - 1
        size = sum(part["bytes"] for part in manifest["parts"].values())
        rows = sum(manifest["rows"].values())
        self.stdout.write(f"{target}: {rows} rows and {files} files ({size // 1024**2} MB), verified.")
