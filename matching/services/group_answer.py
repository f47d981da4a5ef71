"""Voluntary group data: asked for by mail, given on a page that only its link opens, kept where nobody else can look.

The link's key is made of the site's secret, so it is stored nowhere; the database keeps a digest of it, and gives or
takes back an answer only against the key itself.
"""

import hmac
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.crypto import salted_hmac

from core.email_templates import EmailKind
from core.enums import Role
from core.errors import InvalidError, NotFoundError
from core.models import Email, Organization, TaskRun, User
from core.services import email, task_run
from core.task_kinds import Apply, Progress, TaskKind, register
from core.tenancy import organization_scope
from jobs.models import Application
from matching.fairness.groups import DECLINED, RACE, SEX
from matching.models import GroupQuestion
from resumes.models import Candidate

KIND = "matching.ask_groups"
BATCH = 100
SALT = "matching.group_answer"
WORDING = "1"
"""The version of the words on the page that people agree to; each answer keeps the one it was given under."""
GONE = "This link is not valid. It may be cut off, or what it was about was erased."
TOLD_APART = (
    "What the person may have said of their sex and race lies apart, where nobody of the organization can see it. "
    "They see, change and take it back on the page that the link in their mail opens."
)
NO_CHOICE = "Choose one of the answers."


@dataclass(frozen=True, slots=True)
class Link:
    """Whom a link belongs to, with the key that opens their answer."""

    organization: Organization
    candidate_id: uuid.UUID
    key: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person said, under which wording and when."""

    sex: str
    race: str
    wording: str
    given_at: datetime


def token_of(organization_id: uuid.UUID, candidate_id: uuid.UUID) -> str:
    """What the candidate's link carries."""
    return f"{organization_id.hex}.{candidate_id.hex}.{_key(settings.SECRET_KEY, organization_id, candidate_id)}"


def link_of(token: str) -> Link:
    """Whom the token belongs to. Raises NotFoundError for one that is not ours or whose person is gone."""
    try:
        organization_id, candidate_id, given = token.split(".")
        person = uuid.UUID(hex=organization_id), uuid.UUID(hex=candidate_id)
    except ValueError as error:
        raise NotFoundError(GONE) from error
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    known = [key for key in (_key(secret, *person) for secret in secrets) if _same(key, given)]
    organization = Organization.objects.filter(pk=person[0]).first() if known else None
    if organization is None:
        raise NotFoundError(GONE)
    return Link(organization, person[1], known[0])


def _key(secret: str, organization_id: uuid.UUID, candidate_id: uuid.UUID) -> str:
    return salted_hmac(SALT, f"{organization_id.hex}.{candidate_id.hex}", secret=secret, algorithm="sha256").hexdigest()


def _same(key: str, given: str) -> bool:
    return hmac.compare_digest(key.encode(), given.encode())


def own_answer(link: Link) -> Answer | None:
    """What the person said; None where they said nothing or took it back. Raises NotFoundError where they are gone."""
    with organization_scope(link.organization), connection.cursor() as cursor:
        if not Candidate.objects.filter(pk=link.candidate_id).exists():
            raise NotFoundError(GONE)
        cursor.execute("SELECT * FROM own_group_answer(%s, %s)", [link.candidate_id, link.key])
        row = cursor.fetchone()
        return Answer(*row) if row else None


def give_answer(*, link: Link, sex: str, race: str) -> None:
    """Keep what the person says, in place of what they said before. Raises InvalidError, NotFoundError."""
    wrong = {
        name: [NO_CHOICE]
        for name, value, known in (("sex", sex, SEX), ("race", race, RACE))
        if value != DECLINED and value not in known
    }
    if wrong:
        raise InvalidError(NO_CHOICE, fields=wrong)
    with organization_scope(link.organization), connection.cursor() as cursor:
        words: list[Any] = [link.candidate_id, link.key, sex, race, WORDING]
        cursor.execute("SELECT give_group_answer(%s, %s, %s, %s, %s)", words)
        if not (cursor.fetchone() or [None])[0]:
            raise NotFoundError(GONE)


def withdraw_answer(*, link: Link) -> None:
    """Remove what the person said; nothing happens where there is nothing."""
    with organization_scope(link.organization), connection.cursor() as cursor:
        cursor.execute("SELECT withdraw_group_answer(%s, %s)", [link.candidate_id, link.key])


def _mail_link(sent: Email) -> str:
    context = {name: uuid.UUID(sent.context[name]) for name in ("organization_id", "candidate_id")}
    return reverse("matching:group-answer", args=[token_of(**context)])


MAIL = EmailKind(
    key="group_question",
    label="Voluntary questions about sex and race",
    ids=("organization_id", "candidate_id"),
    link=_mail_link,
    forget=True,
)


def to_be_asked() -> QuerySet[Candidate]:
    """Who is considered for a job, has an address and was never asked."""
    considered = Application.objects.filter(candidate=OuterRef("pk"))
    asked = GroupQuestion.objects.filter(candidate=OuterRef("pk"))
    found: QuerySet[Candidate] = Candidate.objects.filter(Exists(considered), ~Exists(asked)).exclude(email="")
    return found


@transaction.atomic
def request_questions(*, organization: Organization, actor: User) -> TaskRun:
    """Have everybody mailed who is to be asked; a task that still waits serves both askers."""
    return task_run.enqueue(
        kind=KIND, title="Ask for voluntary group data", organization=organization, actor=actor, unique_key=KIND
    )


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Ask batch after batch, each in a transaction of its own: nobody is asked twice."""
    with organization_scope(run.organization):
        total, done = to_be_asked().count(), 0
    while asked := _ask_batch(run.organization):
        done += asked
        progress(done, max(done, total))
    return lambda: {"asked": done}


def _ask_batch(organization: Organization) -> int:
    with organization_scope(organization):
        batch = list(to_be_asked().order_by("pk").only("pk", "email")[:BATCH])
        GroupQuestion.objects.bulk_create(
            [GroupQuestion(organization=organization, candidate=candidate) for candidate in batch]
        )
        for candidate in batch:
            ids = {"organization_id": str(organization.pk), "candidate_id": str(candidate.pk)}
            _mail(candidate.email, ids, organization)
        return len(batch)


def _mail(address: str, ids: dict[str, str], organization: Organization) -> None:
    """An address that no mail can go to is passed over."""
    try:
        email.queue(template=MAIL.key, to=address, context=ids, organization=organization)
    except InvalidError:
        return


register(TaskKind(KIND, prepare, role=Role.ADMIN))
