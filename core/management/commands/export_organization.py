"""Writes everything that an organization holds into a zip."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.models import Organization
from core.services.organization_export import write_export


class Command(BaseCommand):
    """Export one organization."""

    help = "Write everything that an organization holds, rows and files, into a zip."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which one, and where to."""
        parser.add_argument("slug")
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Export it."""
        organization = Organization.objects.filter(slug=options["slug"]).first()
        if organization is None:
            raise CommandError(f"There is no organization {options['slug']}.")
        with options["file"].open("wb") as file:
            write_export(organization=organization, file=file)
        self.stdout.write(f"Wrote {options['file']}.")
