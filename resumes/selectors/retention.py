"""Who is kept no longer: the one place that says when a candidate was last touched, and when that is too long ago.

Last touched is the latest of: the candidate was added, a resume of theirs came in, a note about them was written or
changed, or anything else that people did stands on their timeline, such as a correction. An export on their own
request does not count, nor does reading their resumes again. Upper apps register reasons to keep somebody, such as an
application under way.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Greatest
from django.utils import timezone

from core.models import Activity, Organization
from resumes.models import Candidate, Note, Resume

KeepReason = Callable[[], Q]
NOT_TOUCHING = ("candidate.exported",)
_reasons: list[KeepReason] = []


def register_reason_to_keep(reason: KeepReason) -> None:
    """Add a condition on candidates that retention leaves alone, such as an application under way."""
    _reasons.append(reason)


def _latest(queryset: QuerySet[Any], key: str, moment: str) -> Subquery:
    found = queryset.order_by().filter(**{key: OuterRef("pk")}).values(key)
    return Subquery(found.annotate(latest=Max(moment)).values("latest"))


def with_last_touch(candidates: QuerySet[Candidate]) -> QuerySet[Any]:
    """Candidates with `touched_at`."""
    return candidates.annotate(
        touched_at=Greatest(
            F("created_at"),
            _latest(Resume.objects.all(), "candidate_id", "created_at"),
            _latest(Note.objects.all(), "candidate_id", "updated_at"),
            _latest(Activity.objects.exclude(code__in=NOT_TOUCHING), "subject_id", "created_at"),
        )
    )


def kept_too_long(organization: Organization, now: datetime | None = None) -> QuerySet[Any]:
    """Candidates who are past the organization's retention, or will be within the notice; none without a retention."""
    if organization.retention_days is None:
        return with_last_touch(Candidate.objects.none())
    days = max(organization.retention_days - settings.RETENTION_NOTICE_DAYS, 0)
    limit = (now or timezone.now()) - timedelta(days=days)
    found = with_last_touch(Candidate.objects.filter(retention_hold=None)).filter(touched_at__lt=limit)
    for reason in _reasons:
        found = found.exclude(reason())
    return found


def erase_on(candidate: Any, organization: Organization, today: date) -> date:
    """The day on which the candidate goes: when the retention ends, and never before the notice is over."""
    ends: datetime = candidate.touched_at + timedelta(days=organization.retention_days or 0)
    return max(ends.date(), today + timedelta(days=settings.RETENTION_NOTICE_DAYS))


@dataclass(frozen=True, slots=True)
class Due:
    """A candidate who goes, and when."""

    candidate: Candidate
    touched_at: datetime
    erase_on: date
    is_announced: bool


def due(organization: Organization, now: datetime | None = None) -> QuerySet[Any]:
    """Those who go, the next first; with `retention_notice`."""
    found = kept_too_long(organization, now).select_related("retention_notice")
    return found.order_by(F("retention_notice__erase_on").asc(nulls_last=True), "touched_at", "id")


def due_row(candidate: Any, organization: Organization, today: date) -> Due:
    """A row of `due` as pages and commands show it."""
    notice = getattr(candidate, "retention_notice", None)
    day = notice.erase_on if notice else erase_on(candidate, organization, today)
    return Due(candidate, candidate.touched_at, day, notice is not None)


def held() -> QuerySet[Candidate]:
    """Candidates whom somebody exempted, with why."""
    found: QuerySet[Candidate] = Candidate.objects.filter(retention_hold__isnull=False)
    return found.select_related("retention_hold__author").order_by("name", "id")
