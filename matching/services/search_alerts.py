"""The night of saved searches: who newly fits is kept once, and one mail a person tells of all their searches.

A person is served in one transaction: their searches are locked, whom they newly find is kept under a unique key, and
the mail is asked for with the mark that it tells of them. So a night that was stopped goes on, and of two at once the
second finds nothing left to tell.
"""

import logging
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pghistory
from django.core import signing
from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from core.email_templates import EmailKind, Line, Section
from core.errors import ConflictError, InvalidError, NotFoundError
from core.models import Email, Membership, Organization
from core.notification_kinds import NotificationKind
from core.presentation import searched_for
from core.services import email
from core.services.everywhere import for_each_organization
from core.services.preferences import preferences_of, wants
from core.tenancy import organization_scope
from matching.enums import AlertFrequency
from matching.models import SavedSearch, SavedSearchHit
from matching.selectors.columns import columns_now
from matching.selectors.saved_search import everybody
from matching.selectors.search import Mode
from matching.selectors.search_reading import read_query
from matching.services.saved_search import DAYS, change_search, note, sweep
from resumes.models import Candidate
from resumes.naming import person_as

logger = logging.getLogger(__name__)

KEY = "search_alert"
SALT = "matching.search_alert"
MOST_LISTED = 10
"""How many people a mail names for each search; the others are counted."""
NEWS = NotificationKind(KEY, "New people in your saved searches", "How often is chosen with each search.")
RESTORABLE = timedelta(days=1)
NOBODY = "Nobody whom this mail tells of is there any more, or its reader has left."
GONE = "This link is not valid. It may be cut off, or the saved search was deleted."


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many people were newly found, search by search, and how many mails tell of them."""

    found: int = 0
    mails: int = 0


def run_everywhere(now: datetime | None = None) -> dict[str, Outcome]:
    """Run it for every organization, each on its own."""
    return for_each_organization(
        lambda organization: run_alerts(organization=organization, now=now), title="Saved searches"
    )


def run_alerts(*, organization: Organization, now: datetime | None = None) -> Outcome:
    """Serve each member who keeps searches in a transaction of their own, and sweep what was deleted yesterday."""
    moment = now or timezone.now()
    found = mails = 0
    for member in _members(organization):
        try:
            with organization_scope(organization):
                one = _serve(member, moment)
        except Exception:  # the others must not wait for this one
            logger.exception("Saved searches of member %s failed", member.pk)
        else:
            found, mails = found + one.found, mails + one.mails
    with organization_scope(organization):
        sweep(before=moment - RESTORABLE)
    return Outcome(found, mails)


def _members(organization: Organization) -> list[Membership]:
    """Those who keep searches; vectors are read here, as a transaction that writes would not keep them for the next."""
    active = Membership.objects.filter(organization=organization, is_active=True, user__is_active=True)
    with organization_scope(organization):
        kept = SavedSearch.objects.kept()
        if kept.exclude(mode=Mode.BOOLEAN).exists():
            columns_now()
        owners = kept.values("owner")
        return list(active.filter(user__in=owners).select_related("organization", "user__preferences").order_by("pk"))


def _serve(member: Membership, now: datetime) -> Outcome:
    searches = list(SavedSearch.objects.kept().filter(owner=member.user).order_by("pk").select_for_update())
    wanted = wants(user=member.user, key=KEY)
    with searched_for(member.user, member.organization):
        found = sum(_run(search, now, wanted) for search in searches)
    return Outcome(found, _tell(member, searches, now) if wanted else 0)


def _run(search: SavedSearch, now: datetime, wanted: bool) -> int:
    """Keep who newly fits; a search that can no longer be read finds nobody, and its page says why."""
    try:
        tree = read_query(search.query)
    except InvalidError:
        return 0
    waits = wanted and search.alert != AlertFrequency.NEVER
    found = note(search, everybody(tree, Mode(search.mode)), found_at=now, waits=waits)
    SavedSearch.objects.filter(pk=search.pk).update(last_run_at=now)
    return found


def _tell(member: Membership, searches: Sequence[SavedSearch], now: datetime) -> int:
    """Ask for the mail where somebody waits for it; returns how many mails, none or one."""
    due = [search for search in searches if search.next_alert_on and search.next_alert_on <= now.date()]
    for search in due:
        ahead = timedelta(days=DAYS[search.alert])
        SavedSearch.objects.filter(pk=search.pk).update(next_alert_on=now.date() + ahead)
    waiting = SavedSearchHit.objects.filter(search__in=due, waits=True)
    count = waiting.values("candidate").distinct().count()
    if not count:
        return 0
    words = {"name": member.user.name, "people": f"{count} new {'person' if count == 1 else 'people'}"}
    mail = email.queue(
        template=KEY, to=member.user.email, context=words, user=member.user, organization=member.organization
    )
    waiting.update(waits=False, mail=mail.pk)
    return 1


def listing_of(sent: Email) -> list[Section]:
    """Whom the mail tells of, search by search, as they are now. Raises ConflictError where nobody is left to tell."""
    organization, reader = sent.sender_organization, sent.user
    if organization is None or reader is None:
        raise ConflictError(NOBODY)
    members = Membership.objects.filter(organization=organization, user=reader, is_active=True, user__is_active=True)
    with organization_scope(organization):
        searches = SavedSearch.objects.kept().filter(hits__mail=sent.pk).annotate(told=Count("hits")).order_by("pk")
        if not searches or not members.exists():
            raise ConflictError(NOBODY)
        hidden = preferences_of(reader).hide_names
        return [_section(search, sent.pk, hidden=hidden) for search in searches]


def _section(search: Any, mail: uuid.UUID, *, hidden: bool) -> Section:
    page = reverse("matching:saved-search", args=[search.pk])
    told = search.hits.filter(mail=mail).select_related("candidate").defer("candidate__search").order_by("-pk")
    lines = [_line(hit.candidate, hidden=hidden) for hit in told[:MOST_LISTED]]
    if search.told > MOST_LISTED:
        lines.append(Line(f"and {search.told - MOST_LISTED:,} more", page))
    foot = Line("Stop the mails about this search", reverse("matching:stop-alert", args=[token_of(search)]))
    return Section(Line(f"{search.name} ({search.told:,} new)", page), lines, foot)


def _line(candidate: Candidate, *, hidden: bool) -> Line:
    words = [person_as(candidate, hidden=hidden).name, candidate.headline]
    return Line(", ".join(filter(None, words)), reverse("resumes:candidate-detail", args=[candidate.pk]))


MAIL = EmailKind(
    key=KEY,
    label="New people in saved searches",
    variables={"name": "Dana Example", "people": "2 new people"},
    link=lambda sent: reverse("matching:saved-searches"),
    listing=listing_of,
    listed=[
        Section(
            Line("Data engineers in Berlin (2 new)", "/sample-link"),
            [Line("Anna Keller, Data Engineer", "/sample-link"), Line("Omar Haddad, Analyst", "/sample-link")],
            Line("Stop the mails about this search", "/sample-link"),
        )
    ],
)


def token_of(search: SavedSearch) -> str:
    """What the link carries that stops the search's mails."""
    return signing.Signer(salt=SALT).sign_object([search.organization_id.hex, search.pk.hex])


def alert_of(token: str) -> tuple[Organization, SavedSearch]:
    """Whose mails the token stops. Raises NotFoundError for one that is not ours or whose search is gone."""
    try:
        organization_id, search_id = map(uuid.UUID, signing.Signer(salt=SALT).unsign_object(token))
    except signing.BadSignature as error:
        raise NotFoundError(GONE) from error
    organization = Organization.objects.filter(pk=organization_id).first()
    if organization is None:
        raise NotFoundError(GONE)
    with organization_scope(organization):
        search: SavedSearch | None = SavedSearch.objects.kept().filter(pk=search_id).select_related("owner").first()
    if search is None:
        raise NotFoundError(GONE)
    return organization, search


def stop_alert(token: str) -> SavedSearch:
    """Send no more mail about the search. Raises NotFoundError as `alert_of`."""
    organization, search = alert_of(token)
    with organization_scope(organization), pghistory.context(user=str(search.owner_id), via="mail"):
        held = SavedSearch.objects.kept().select_for_update().get(pk=search.pk)
        return change_search(search=held, actor=search.owner, values={"alert": AlertFrequency.NEVER})
