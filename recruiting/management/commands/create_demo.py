"""A demo organization with people, jobs and resumes."""

import secrets
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from core.enums import Role
from core.models import Membership, Organization, TaskRun, User
from core.services.waiting import work_off
from core.tenancy import organization_scope
from jobs.enums import JobStatus
from jobs.models import Job
from jobs.services.advertisement import create_from_advertisement
from recruiting.demo.files import demo_resumes
from recruiting.demo.jobs import DemoJob, demo_jobs
from resumes.enums import UploadOutcome
from resumes.models import Resume
from resumes.services.upload import receive_files

NAME, SLUG = "Demo", "demo"
PEOPLE = (
    ("admin@demo.example", "Alex Admin", Role.ADMIN),
    ("recruiter@demo.example", "Robin Recruiter", Role.RECRUITER),
    ("viewer@demo.example", "Vic Viewer", Role.VIEWER),
)
PASSWORD = "recruiting-demo"  # noqa: S105 - printed for whoever tries the demo; production gets a random one


class Command(BaseCommand):
    """Create what is missing of the demo."""

    help = (
        "Create the organization Demo with three people, six active jobs and forty resumes in several layouts, and "
        "rank them. Safe to repeat: what is there stays. Files are read and ranked by a worker; with --wait this is "
        "seen through to its end, here where no worker runs."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to wait."""
        parser.add_argument("--wait", action="store_true", help="return when everything is read and ranked")

    def handle(self, *args: Any, **options: Any) -> None:
        """Create, then tell how to sign in."""
        organization, _ = Organization.objects.get_or_create(slug=SLUG, defaults={"name": NAME})
        password = _create_people(organization)
        with organization_scope(organization):
            recruiter = User.objects.get(email=PEOPLE[1][0])
            accepted = _upload(organization, recruiter)
            created = _create_jobs(organization, recruiter)
        self.stdout.write(f"{NAME}: {created} new jobs, {accepted} new resumes.")
        if options["wait"]:
            work_off(organization, self._tell)
        self._show_logins(password)

    def _tell(self, run: TaskRun) -> None:
        self.stderr.write(f"  {run.title}")

    def _show_logins(self, password: str) -> None:
        self.stdout.write("Sign in as:")
        for email, _, role in PEOPLE:
            self.stdout.write(f"  {email:<26} {role}")
        self.stdout.write(f"Password: {password}" if password else "The passwords are those set before.")


def _create_people(organization: Organization) -> str:
    """Create who is missing; returns the password that works for all of them, empty where it is not known."""
    password = secrets.token_urlsafe(12) if settings.PRODUCTION else PASSWORD
    emails = [email for email, _, _ in PEOPLE]
    known = set(User.objects.filter(email__in=emails).values_list("email", flat=True))
    with transaction.atomic():
        for email, name, role in PEOPLE:
            if email not in known:
                User.objects.create_user(email, password, name=name)
            user = User.objects.get(email=email)
            Membership.objects.get_or_create(user=user, organization=organization, defaults={"role": role})
    return "" if known and settings.PRODUCTION else password


def _upload(organization: Organization, actor: User) -> int:
    held = set(Resume.objects.values_list("original_name", flat=True))
    missing = [resume for resume in demo_resumes() if resume.filename not in held]
    if not missing:
        return 0
    files = [ContentFile(resume.content, name=resume.filename) for resume in missing]
    upload = receive_files(files=files, organization=organization, actor=actor)
    return int(upload.items.filter(outcome=UploadOutcome.ACCEPTED).count())


def _create_jobs(organization: Organization, actor: User) -> int:
    held = set(Job.objects.values_list("title", flat=True))
    missing = [job for job in demo_jobs() if job.title not in held]
    for demo in missing:
        _create_job(organization, actor, demo)
    return len(missing)


def _create_job(organization: Organization, actor: User, demo: DemoJob) -> None:
    values = {"title": demo.title, "department": demo.department, "status": JobStatus.ACTIVE}
    create_from_advertisement(text=demo.description, organization=organization, actor=actor, values=values)
