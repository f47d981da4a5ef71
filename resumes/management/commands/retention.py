"""Says whom retention would announce and erase, or does it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from core.models import Organization
from core.tenancy import organization_scope
from resumes.selectors.retention import due, due_row
from resumes.services.retention import run_retention


class Command(BaseCommand):
    """Retention of every organization, or of one."""

    help = "List by id whom retention erases, and when. With --apply: announce and erase, as the nightly task does."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which organization, and whether to do it."""
        parser.add_argument("--organization", metavar="SLUG", help="this organization only")
        parser.add_argument("--apply", action="store_true", help="do it; without, it is a dry run")

    def handle(self, *args: Any, **options: Any) -> None:
        """List or do."""
        organizations = Organization.objects.order_by("slug")
        if options["organization"]:
            organizations = organizations.filter(slug=options["organization"])
        for organization in organizations:
            if options["apply"]:
                outcome = run_retention(organization=organization)
                self.stdout.write(f"{organization.slug}: {outcome.announced} announced, {outcome.erased} erased")
            else:
                self._list(organization)

    def _list(self, organization: Organization) -> None:
        today = timezone.now().date()
        with organization_scope(organization):
            rows = [due_row(candidate, organization, today) for candidate in due(organization)]
        self.stdout.write(f"{organization.slug}: {len(rows)} due")
        for row in rows:
            state = "announced" if row.is_announced else "to be announced"
            self.stdout.write(f"  {row.candidate.pk}  {row.erase_on}  {state}")
