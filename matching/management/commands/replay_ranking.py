"""Compute logged rankings again and tell whether every score comes out as it was."""

import uuid
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.models import Organization
from core.tenancy import organization_scope
from matching.models import LoggedRanking
from matching.selectors.ranking_log import list_rankings
from matching.selectors.replay import Replay
from matching.services.replaying import replay_ranking


class Command(BaseCommand):
    """Replay one logged ranking, or all of them."""

    help = (
        "Compute a logged ranking again from nothing but the log (its id, as the page of the ranking log shows it) or, "
        "with --all, every one. Ends with an error where a score comes out otherwise. A ranking of another version of "
        "the formulas is only added up, and that is said: run this command of that version to compute it from its "
        "inputs."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Which rankings of which organization."""
        parser.add_argument("ranking", nargs="?", type=uuid.UUID, metavar="RANKING_ID", help="the id in the log")
        parser.add_argument("--all", action="store_true", help="every logged ranking, newest first")
        parser.add_argument("--organization", required=True, metavar="SLUG", help="the organization's short name")

    def handle(self, *args: Any, **options: Any) -> None:
        """Replay and tell."""
        organization = Organization.objects.filter(slug=options["organization"]).first()
        if organization is None:
            raise CommandError(f"There is no organization {options['organization']!r}.")
        if bool(options["ranking"]) == options["all"]:
            raise CommandError("Name one ranking by its id, or say --all.")
        failed = 0
        for ranking in self._rankings(organization, options["ranking"]):
            found = replay_ranking(ranking=ranking, organization=organization)
            self._tell(ranking, found)
            failed += not found.is_equal
        if failed:
            raise CommandError(f"{failed} ranking(s) did not come out as logged.")

    def _rankings(self, organization: Organization, ranking_id: uuid.UUID | None) -> list[LoggedRanking]:
        with organization_scope(organization):
            found = list(list_rankings().filter(pk=ranking_id) if ranking_id else list_rankings())
        if ranking_id and not found:
            raise CommandError(f"{organization} has no ranking {ranking_id} in its log.")
        return found

    def _tell(self, ranking: LoggedRanking, found: Replay) -> None:
        title = ranking.basis.content["job"]["title"]
        self.stdout.write(
            f"{ranking.created_at:%Y-%m-%d %H:%M} {title} ({ranking.pk}): {found.equal} equal, "
            f"{found.different} different, {found.absent} without profile, {found.erased} erased"
        )
        if found.reason:
            self.stdout.write(f"  Only added up. {found.reason}")
        for one in found.differences:
            self.stdout.write(f"  {one.candidate_id}: logged {one.logged[0] / 10:.1f}, now {one.now[0] / 10:.1f}")
