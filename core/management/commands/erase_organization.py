"""Erases an organization at once: everything it holds, for good."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.models import Organization
from core.services.organization_erasure import erase_organization


class Command(BaseCommand):
    """Erase one organization."""

    help = "Erase an organization with all that it holds. There is no way back but a backup."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which one, and whether it is meant."""
        parser.add_argument("slug")
        parser.add_argument("--yes", action="store_true", help="do it; without, nothing happens")

    def handle(self, *args: Any, **options: Any) -> None:
        """Erase it."""
        organization = Organization.objects.filter(slug=options["slug"]).first()
        if organization is None:
            raise CommandError(f"There is no organization {options['slug']}.")
        if not options["yes"]:
            raise CommandError(f"This erases everything of {organization.name}. Say --yes if that is meant.")
        erase_organization(organization=organization)
        self.stdout.write(f"Erased {options['slug']}.")
