"""One row of every model that the back office shows."""

import datetime

from django.contrib.auth.models import Group
from django.utils import timezone
from django_celery_beat.models import ClockedSchedule, CrontabSchedule, IntervalSchedule, PeriodicTask, SolarSchedule

from core.enums import SignInKind
from core.models import ApiKey, ClerkAccount, Email, Flag, OperatorVisit, SignIn, TaskRun
from core.services import sign_in
from jobs.models import Job, Requirement
from matching.models import Match, SavedSearch, ScoringWeights
from resumes.models import Candidate, Resume
from tests.resumes.making import read, resume_text

IN_AN_HOUR = datetime.timedelta(hours=1)


def a_row_of(model, person):
    """An existing row, else one made for the purpose in the person's organization, whose scope is open."""
    made = MAKERS.get(model)
    return (made(person) if made else None) or model._default_manager.first()


def _task(person):
    return TaskRun.objects.create(
        organization=person.organization, kind="matching.rank", title="Rank", status="failed", error="No luck"
    )


def _periodic(person):
    every, _ = IntervalSchedule.objects.get_or_create(every=5, period="minutes")
    return PeriodicTask.objects.create(name="Sweep", task="core.relay", interval=every)


def _key(person):
    return ApiKey.objects.create(
        organization=person.organization, name="ATS", prefix="rk_1", digest="d", role="viewer", scopes=["read"],
        created_by=person.user,
    )  # fmt: skip


def _candidate(person):
    return read(person.organization, resume_text(name="Anna Berg"), "anna.txt").candidate


def _job(person):
    job = Job.objects.create(organization=person.organization, title="Cook", created_by=person.user)
    Requirement.objects.create(organization=person.organization, job=job, kind="skill", value="python", label="Python")
    return job


def _match(person):
    values = {"score": 50, "version": "1", "inputs": "x", "computed_at": timezone.now()}
    return Match.objects.create(
        organization=person.organization, job=_job(person), candidate=_candidate(person), **values
    )


MAKERS = {
    Candidate: _candidate,
    Resume: lambda person: _candidate(person).resumes.get(),
    Job: _job,
    Match: _match,
    ScoringWeights: lambda person: ScoringWeights.objects.create(organization=person.organization, weights={}),
    SavedSearch: lambda person: SavedSearch.objects.create(
        organization=person.organization, owner=person.user, name="Cooks", query="cook", mode="boolean"
    ),
    ApiKey: _key,
    ClerkAccount: lambda person: ClerkAccount.objects.create(clerk_id="user_1", user=person.user),
    Email: lambda person: Email.objects.create(to="a@example.org", template_key="invitation"),
    SignIn: lambda person: sign_in.start(user=person.user, kind=SignInKind.BROWSER),
    Flag: lambda person: Flag.objects.get_or_create(name="registration")[0],
    Group: lambda person: Group.objects.create(name="Support"),
    OperatorVisit: lambda person: OperatorVisit.objects.first(),
    TaskRun: _task,
    PeriodicTask: _periodic,
    IntervalSchedule: lambda person: IntervalSchedule.objects.create(every=1, period="days"),
    CrontabSchedule: lambda person: CrontabSchedule.objects.create(),
    SolarSchedule: lambda person: SolarSchedule.objects.create(event="sunrise", latitude=1, longitude=1),
    ClockedSchedule: lambda person: ClockedSchedule.objects.create(clocked_time=timezone.now() + IN_AN_HOUR),
}
