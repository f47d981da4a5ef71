"""Import resumes from files, folders and ZIP archives."""

import uuid
from argparse import RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from core.models import Organization
from core.services.waiting import see_through
from core.tenancy import organization_scope
from resumes.enums import CandidateSource, UploadOutcome
from resumes.management.incoming import contents, files_under
from resumes.models import Upload
from resumes.selectors.upload import LOOK, UploadedFile, uploaded_files
from resumes.services.upload import receive_files

BATCH = 50
HELP = """Import resumes from files, folders and ZIP archives.

Each file is accepted, a duplicate, or refused with a reason, just as in an upload. What is accepted is read in the
background by the workers; with --wait this command helps them and returns when all are read.

Safe to repeat: what is there already counts as a duplicate.

  manage.py import_resumes ~/resumes --organization acme
  manage.py import_resumes batch.zip one.pdf --organization acme --wait

Exit code: 0 when every file was dealt with, 1 with --strict if any was refused or failed,
2 for a path or organization that does not exist."""


class Command(BaseCommand):
    help = HELP

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Keep the line breaks of the help text."""
        return super().create_parser(prog_name, subcommand, formatter_class=RawDescriptionHelpFormatter, **kwargs)

    def add_arguments(self, parser: CommandParser) -> None:
        """Paths, the organization, and whether to wait."""
        parser.add_argument(
            "paths", nargs="+", metavar="PATH", help="a file, a folder (with all below it) or a ZIP archive"
        )
        parser.add_argument("--organization", required=True, metavar="SLUG", help="whose candidates they become")
        parser.add_argument("--wait", action="store_true", help="return only when every file is read")
        parser.add_argument("--strict", action="store_true", help="exit with 1 if a file was refused or failed")

    def handle(self, *args: Any, **options: Any) -> None:
        """Take in the files batch by batch, then say what became of them."""
        organization = find_organization(options["organization"])
        missing = [path for path in options["paths"] if not Path(path).exists()]
        if missing:
            raise CommandError(f"There is no such file or folder: {', '.join(missing)}", returncode=2)
        uploads = self._take_in(organization, list(files_under(options["paths"])))
        files = _states(organization, uploads)
        if options["wait"]:
            self._wait(organization, files)
            files = _states(organization, uploads)
        self._report(files, read=options["wait"])
        if options["strict"] and any(file.status in ("refused", "failed") for file in files):
            raise CommandError("Some files were not read.")

    def _take_in(self, organization: Organization, paths: list[Path]) -> list[uuid.UUID]:
        uploads = []
        coming = self._contents(tqdm(paths, desc="Importing", unit="file", disable=None))
        while batch := list(islice(coming, BATCH)):
            with organization_scope(organization):
                upload = receive_files(
                    files=batch, organization=organization, actor=None, source=CandidateSource.IMPORT
                )
            uploads.append(upload.pk)
        return uploads

    def _contents(self, paths: "tqdm[Path]") -> "Iterator[ContentFile[bytes]]":
        for path in paths:
            try:
                yield from contents(path)
            except OSError as error:
                self.stderr.write(f"{path}: {error.strerror}")

    def _wait(self, organization: Organization, files: list[UploadedFile]) -> None:
        accepted = [file for file in files if file.item.outcome == UploadOutcome.ACCEPTED]
        runs = [file.task.pk for file in accepted if file.task is not None]
        with tqdm(total=len(runs), desc="Reading", unit="file", disable=None) as bar:
            see_through(organization=organization, run_ids=runs, done=bar.update)

    def _report(self, files: list[UploadedFile], *, read: bool) -> None:
        for file in files:
            if file.status in ("refused", "failed"):
                self.stderr.write(f"{file.item.name}: {file.reason}")
        counts = Counter(file.status for file in files)
        if not read:
            counts["accepted"] = counts.pop("queued", 0) + counts.pop("reading", 0)
        look = counts.pop(LOOK, 0)
        counts["read"] += look
        summary = ", ".join(f"{number} {status}" for status, number in sorted(counts.items()) if number)
        summary += f" ({look} to look at)" if look else ""
        self.stdout.write(f"{len(files)} files: {summary}" if files else "No files were found.")


def find_organization(slug: str) -> Organization:
    """The organization of this slug. Raises CommandError that names those there are."""
    organization = Organization.objects.filter(slug=slug).first()
    if organization is None:
        known = ", ".join(Organization.objects.values_list("slug", flat=True)[:20])
        raise CommandError(f"There is no organization {slug!r}. There are: {known or 'none yet'}.", returncode=2)
    return organization


def _states(organization: Organization, upload_ids: list[uuid.UUID]) -> list[UploadedFile]:
    with organization_scope(organization):
        uploads = Upload.objects.filter(pk__in=upload_ids).order_by("created_at", "id")
        return [file for upload in uploads for file in uploaded_files(upload)]
