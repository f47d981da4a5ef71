"""Retention: candidates who were long not touched are announced, then erased; some are kept for a reason."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from core.email_templates import EmailKind
from core.enums import Role
from core.errors import InvalidError, NotFoundError
from core.models import Membership, Organization, User
from core.services import activity, email
from core.services.everywhere import for_each_organization
from core.tenancy import organization_scope
from resumes.models import Candidate, RetentionHold, RetentionNotice
from resumes.selectors.retention import due, erase_on
from resumes.services import suppression
from resumes.services.erasure import BY_RETENTION, erase

BATCH = 200
NO_REASON = "Say why this person is kept."


MAIL = EmailKind(
    key="retention_announced",
    label="Candidates are due to be erased",
    variables={"name": "Alice Example", "count": "12", "days": "14"},
    link=lambda sent: reverse("resumes:retention"),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many were announced and erased."""

    announced: int = 0
    erased: int = 0


def run_retention(*, organization: Organization, now: datetime | None = None) -> Outcome:
    """Announce who is due, and erase who was announced and is due today.

    Each person is erased in a transaction of its own: stopped halfway, the next night goes on.
    """
    moment = now or timezone.now()
    announced = _announce(organization, moment)
    erased = 0
    for candidate_id in _ripe(organization, moment):
        erased += _erase(candidate_id, organization, moment)
    with organization_scope(organization):
        suppression.forget_spent()
    return Outcome(announced, erased)


def run_everywhere() -> dict[str, Outcome]:
    """Run it for every organization, each on its own."""
    return for_each_organization(lambda organization: run_retention(organization=organization), title="Retention")


def _announce(organization: Organization, now: datetime) -> int:
    """Take back notices of those who were touched since, and announce the new ones, in one line for the admins."""
    with organization_scope(organization):
        going = {candidate.pk: candidate for candidate in due(organization, now).defer("search")}
        RetentionNotice.objects.exclude(candidate_id__in=going).delete()
        fresh = [candidate for candidate in going.values() if getattr(candidate, "retention_notice", None) is None]
        RetentionNotice.objects.bulk_create(
            [
                RetentionNotice(
                    organization=organization,
                    candidate=candidate,
                    erase_on=erase_on(candidate, organization, now.date()),
                )
                for candidate in fresh
            ],
            batch_size=BATCH,
            ignore_conflicts=True,
        )
        if fresh:
            activity.record(
                code="retention.announced",
                subject_type="organization",
                subject_id=organization.pk,
                organization=organization,
                actor=None,
                count=len(fresh),
            )
            _mail(organization, len(fresh))
        return len(fresh)


def _mail(organization: Organization, count: int) -> None:
    """Tell every admin."""
    admins = Membership.objects.filter(organization=organization, is_active=True, role=Role.ADMIN)
    for member in admins.select_related("user"):
        words = {"name": member.user.name, "count": str(count), "days": str(settings.RETENTION_NOTICE_DAYS)}
        email.queue(template=MAIL.key, to=member.user.email, context=words, user=member.user, organization=organization)


def _ripe(organization: Organization, now: datetime) -> list[uuid.UUID]:
    with organization_scope(organization):
        return list(
            due(organization, now).filter(retention_notice__erase_on__lte=now.date()).values_list("pk", flat=True)
        )


def _erase(candidate_id: uuid.UUID, organization: Organization, now: datetime) -> int:
    """Erase the candidate unless somebody touched, kept or erased them meanwhile."""
    with organization_scope(organization):
        if not Candidate.objects.select_for_update(of=("self",)).filter(pk=candidate_id).exists():
            return 0
        candidate = due(organization, now).filter(pk=candidate_id, retention_notice__erase_on__lte=now.date()).first()
        if candidate is None:
            return 0
        erase(candidate=candidate, actor=None, reason=BY_RETENTION)
        return 1


@transaction.atomic
def keep(*, candidate: Candidate, actor: User, reason: str) -> RetentionHold:
    """Exempt the candidate from retention; a new reason replaces the old one."""
    text = " ".join(reason.split())
    if not text:
        raise InvalidError(NO_REASON, fields={"reason": [NO_REASON]})
    hold, _ = RetentionHold.objects.update_or_create(
        candidate=candidate,
        defaults={"organization": candidate.organization, "reason": text[:300], "author": actor},
    )
    RetentionNotice.objects.filter(candidate=candidate).delete()
    return hold


@transaction.atomic
def release(*, candidate: Candidate, actor: User) -> None:
    """Let retention have the candidate again; they are announced anew. Raises NotFoundError where nobody keeps them."""
    if not RetentionHold.objects.filter(candidate=candidate).delete()[0]:
        raise NotFoundError("Nobody keeps this candidate.")
