"""Read resumes again."""

from argparse import RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from tqdm import tqdm

from core.models import Organization
from core.services.waiting import see_through
from core.tenancy import organization_scope
from resumes.management.commands.import_resumes import find_organization
from resumes.services.resume import reparse_many

HELP = """Have resumes read again in the background, after the reader was improved.

What people have corrected stays. A resume that the new reader refuses keeps what was read before.
Safe to repeat: what still waits is not queued twice.

  manage.py reparse --outdated
  manage.py reparse --organization acme --wait"""


class Command(BaseCommand):
    help = HELP

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Keep the line breaks of the help text."""
        return super().create_parser(prog_name, subcommand, formatter_class=RawDescriptionHelpFormatter, **kwargs)

    def add_arguments(self, parser: CommandParser) -> None:
        """Which resumes, and whether to wait."""
        parser.add_argument("--organization", metavar="SLUG", help="only this one's resumes; all organizations without")
        parser.add_argument("--outdated", action="store_true", help="only what another version of the reader has read")
        parser.add_argument("--wait", action="store_true", help="return only when every file is read")

    def handle(self, *args: Any, **options: Any) -> None:
        """Queue the readings and say how many."""
        slug = options["organization"]
        for organization in [find_organization(slug)] if slug else Organization.objects.all():
            with organization_scope(organization):
                runs = reparse_many(organization=organization, actor=None, outdated_only=options["outdated"])
            self.stdout.write(f"{organization.slug}: {len(runs)} resumes will be read again.")
            if options["wait"]:
                with tqdm(total=len(runs), desc="Reading", unit="file", disable=None) as bar:
                    see_through(organization=organization, run_ids=[run.pk for run in runs], done=bar.update)
