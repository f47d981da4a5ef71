"""Keeping searches: saving, changing, deleting with a way back, and looking at what is new."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet
from django.db.models.functions import Now
from django.utils import timezone

from core.errors import ConflictError, InvalidError
from core.models import Organization, User
from core.services.locking import hold
from matching.enums import AlertFrequency
from matching.models import SavedSearch
from matching.selectors.saved_search import everybody
from matching.selectors.search import Mode
from matching.selectors.search_reading import read_query
from resumes.models import Candidate

MOST_SAVED = 50
DAYS: dict[str, int] = {AlertFrequency.DAILY: 1, AlertFrequency.WEEKLY: 7}
NO_NAME = "Give the search a name."
NO_QUERY = "Write what to search for."
NAME_TAKEN = "There is a saved search called “{name}” already. Choose another name."
TOO_MANY = "A person can save {most} searches. Delete one first."
INSERT = """
INSERT INTO matching_savedsearchhit (id, organization_id, search_id, candidate_id, found_at, waits)
SELECT uuidv7(), %s, %s, found.candidate, %s, %s FROM ({found}) AS found (candidate) ON CONFLICT DO NOTHING
"""


@transaction.atomic
def save_search(*, organization: Organization, actor: User, values: dict[str, Any]) -> SavedSearch:
    """Keep a search: `name`, `query`, `mode`, `alert` and `is_shared`. Whom it finds now counts as known.

    Raises InvalidError, and ConflictError where the person has too many.
    """
    search = SavedSearch(organization=organization, owner=actor, **_checked(values))
    search.next_alert_on = first_alert(search.alert)
    people = _fitting(search)  # first: what is read of vectors after the first write is not kept for the next search
    _make_room(search)
    _store(search)
    note(search, people, found_at=None, waits=False)
    return search


def _make_room(search: SavedSearch) -> None:
    """Raise ConflictError where the owner has as many as one may have; two at once wait for each other."""
    hold(f"saved searches of {search.owner_id} in {search.organization_id}")
    if SavedSearch.objects.kept().filter(owner=search.owner_id).count() >= MOST_SAVED:
        raise ConflictError(TOO_MANY.format(most=MOST_SAVED))


@transaction.atomic
def change_search(*, search: SavedSearch, actor: User, values: dict[str, Any]) -> SavedSearch:
    """Change the given ones of a search that is locked; with another query or mode, whom it finds now counts as known.

    Raises InvalidError.
    """
    before, alert_before = (search.query, search.mode), search.alert
    for name, value in _checked(values).items():
        setattr(search, name, value)
    if search.alert != alert_before:
        search.next_alert_on = first_alert(search.alert)
    _store(search)
    if (search.query, search.mode) != before:
        search.hits.update(found_at=None, waits=False)
        note(search, _fitting(search), found_at=None, waits=False)
    elif search.alert == AlertFrequency.NEVER:
        search.hits.filter(waits=True).update(waits=False)
    return search


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    values = dict(values)
    if "name" in values:
        values["name"] = " ".join(values["name"].split())
    faults = {field: [text] for field, text in (("name", NO_NAME), ("query", NO_QUERY)) if _is_blank(values, field)}
    if faults:
        raise InvalidError(" ".join(text for [text] in faults.values()), fields=faults)
    if "query" in values:
        read_query(values["query"])
    return values


def _is_blank(values: dict[str, Any], field: str) -> bool:
    return field in values and not values[field].strip()


def first_alert(alert: str) -> date | None:
    """When a mail is due first: from today on, or in a week, so that it tells of seven days; None for never."""
    if alert == AlertFrequency.NEVER:
        return None
    today = timezone.now().date()
    return today if alert == AlertFrequency.DAILY else today + timedelta(days=DAYS[alert])


def _store(search: SavedSearch) -> None:
    try:
        with transaction.atomic():
            search.save()
    except IntegrityError as error:
        message = NAME_TAKEN.format(name=search.name)
        raise InvalidError(message, fields={"name": [message]}) from error
    search.refresh_from_db(fields=["created_at", "updated_at", "last_looked_at"])


def _fitting(search: SavedSearch) -> QuerySet[Candidate]:
    return everybody(read_query(search.query), Mode(search.mode))


def note(search: SavedSearch, people: QuerySet[Candidate], *, found_at: Any, waits: bool) -> int:
    """Keep that the search found them, unless it was kept before; returns how many are new."""
    ids = people.order_by().values("pk").query
    found, params = ids.get_compiler(connection=connection, elide_empty=False).as_sql()
    with connection.cursor() as cursor:
        words = [search.organization_id, search.pk, found_at, waits, *params]
        cursor.execute(INSERT.format(found=found), words)
        return int(cursor.rowcount)


@transaction.atomic
def remove_search(*, search: SavedSearch, actor: User) -> None:
    """Delete it; until the night it can be brought back with all that it knows."""
    if search.removed_at is None:
        search.removed_at = timezone.now()
        search.save(update_fields=["removed_at"])


@transaction.atomic
def restore_search(*, search: SavedSearch, actor: User) -> None:
    """Bring a deleted one back; nothing happens to one that is there. Raises InvalidError, ConflictError."""
    if search.removed_at is None:
        return
    _make_room(search)
    search.removed_at = None
    _store(search)


def sweep(*, before: datetime) -> int:
    """Delete for good what was deleted earlier; returns how many rows."""
    return int(SavedSearch.objects.filter(removed_at__lt=before).delete()[0])


def look(*, search: SavedSearch, actor: User) -> None:
    """Nobody whom the search has found so far is new to its owner any more; others who look change nothing."""
    if search.owner_id == actor.pk:
        SavedSearch.objects.filter(pk=search.pk).update(last_looked_at=Now())
