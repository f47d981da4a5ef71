"""Rank the candidates of an organization for one job or for all active ones."""

import uuid
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.errors import ConflictError
from core.models import Organization
from core.services.waiting import work_off
from core.tenancy import organization_scope
from jobs.models import Job
from matching.selectors.match import last_ranking, ranking_of
from matching.services.ranking import request_ranking

_SHOWN = 5


class Command(BaseCommand):
    """Ask for the ranking of jobs; with --wait, see it done."""

    help = (
        "Rank the candidates of an organization for a job (its id) or, with --all, for every active job. "
        "Only what changed since the last ranking is scored. The work is queued for a worker; with --wait it is "
        "seen through to its end, here where no worker runs, and the best candidates are printed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Which jobs of which organization."""
        parser.add_argument("job", nargs="?", type=uuid.UUID, metavar="JOB_ID", help="the id of a job")
        parser.add_argument("--all", action="store_true", help="every active job whose ranking is on")
        parser.add_argument("--organization", required=True, metavar="SLUG", help="the organization's short name")
        parser.add_argument("--wait", action="store_true", help="return when the ranking is done")

    def handle(self, *args: Any, **options: Any) -> None:
        """Queue the rankings and, where asked, see them through."""
        organization = Organization.objects.filter(slug=options["organization"]).first()
        if organization is None:
            raise CommandError(f"There is no organization {options['organization']!r}.")
        if bool(options["job"]) == options["all"]:
            raise CommandError("Name one job by its id, or say --all.")
        jobs = self._ask(organization, options["job"])
        self.stderr.write(f"{len(jobs)} ranking(s) asked for.")
        if options["wait"]:
            work_off(organization)
            self._show(organization, jobs)

    def _ask(self, organization: Organization, job_id: uuid.UUID | None) -> list[Job]:
        with organization_scope(organization):
            jobs = list(Job.objects.filter(pk=job_id) if job_id else Job.objects.active().filter(is_ranked=True))
            if job_id and not jobs:
                raise CommandError(f"{organization} has no job {job_id}.")
            try:
                for job in jobs:
                    request_ranking(job=job, actor=None)
            except ConflictError as error:
                raise CommandError(error.message) from error
        return jobs

    def _show(self, organization: Organization, jobs: list[Job]) -> None:
        with organization_scope(organization):
            for job in jobs:
                ranking = last_ranking(job)
                if ranking is None:
                    raise CommandError(f"{job.title} could not be ranked; see the tasks page.")
                self.stdout.write(f"{job.title} ({job.pk}): {ranking.candidates} candidates")
                for match in ranking_of(job)[:_SHOWN]:
                    self.stdout.write(f"{match.rank:>4}. {match.score:>5}  {match.candidate}")
