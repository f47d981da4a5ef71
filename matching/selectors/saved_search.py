"""Questions about saved searches of the open organization, and about whom they find."""

import uuid
from typing import Any

from django.db.models import Case, Count, F, Func, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery, Value, When

from core.enums import Role
from core.errors import ForbiddenError, InvalidError, NotFoundError
from core.models import Membership, User
from matching.models import SavedSearch, SavedSearchHit
from matching.searching import Node
from matching.selectors.search import Mode, find, meaning_of
from matching.selectors.search_condition import condition_of
from matching.selectors.search_meeting import matching_candidates
from matching.selectors.search_reading import read_query
from resumes.models import Candidate
from resumes.selectors.candidate import candidates

UNKNOWN = "There is no such saved search here."
NOT_YOURS = "Only {owner} and admins may change this search. Save one of your own from it."


def saved_searches(user: User) -> QuerySet[SavedSearch]:
    """The searches that the person sees, with owner and `new_people`: how many are new to the person who owns it."""
    newly = SavedSearchHit.objects.filter(search=OuterRef("pk"), found_at__gt=OuterRef("last_looked_at")).order_by()
    count = Subquery(
        newly.annotate(count=Func(function="COUNT", template="COUNT(*)", output_field=IntegerField())).values("count")
    )
    found: QuerySet[SavedSearch] = SavedSearch.objects.kept().visible_to(user).select_related("owner")
    return found.annotate(new_people=Case(When(owner=user, then=count), default=Value(0), output_field=IntegerField()))


def get_search(search_id: uuid.UUID, user: User) -> SavedSearch:
    """One that the person sees. Raises NotFoundError."""
    found: SavedSearch | None = saved_searches(user).filter(pk=search_id).first()
    if found is None:
        raise NotFoundError(UNKNOWN)
    return found


def as_changed(search: SavedSearch, user: User) -> SavedSearch:
    """A search that the person has just changed, as they see it; one that they no longer see as they left it."""
    seen: SavedSearch | None = saved_searches(user).filter(pk=search.pk).first()
    left = SavedSearch.objects.select_related("owner").annotate(new_people=Value(0))
    return seen or left.get(pk=search.pk)


def get_changeable(search_id: uuid.UUID, membership: Membership, *, removed: bool = False) -> SavedSearch:
    """One that the member may change, locked; with `removed` also a deleted one.

    Raises NotFoundError where they do not see it, ForbiddenError where they only see it.
    """
    seen = SavedSearch.objects.visible_to(membership.user)
    rows = (seen if removed else seen.kept()).filter(pk=search_id)
    found: SavedSearch | None = rows.select_related("owner").select_for_update(of=("self",)).first()
    if found is None:
        raise NotFoundError(UNKNOWN)
    if not may_change(found, membership):
        raise ForbiddenError(NOT_YOURS.format(owner=found.owner.name))
    return found


def may_change(search: SavedSearch, membership: Membership) -> bool:
    """Whether the member may change or delete a search that they see: its owner may, and admins."""
    return search.owner_id == membership.user_id or membership.reaches(Role.ADMIN)


def new_people(user: User) -> int:
    """How many people the person's own searches found that they have not looked at."""
    own = SavedSearchHit.objects.filter(search__owner=user, search__removed_at=None)
    return int(own.filter(found_at__gt=F("search__last_looked_at")).aggregate(n=Count("candidate", distinct=True))["n"])


def found_since(search: SavedSearch) -> QuerySet[SavedSearchHit]:
    """Whom the search found since it was saved or changed, newest first."""
    newly: QuerySet[SavedSearchHit] = search.hits.filter(found_at__isnull=False)
    return newly.prefetch_related(Prefetch("candidate", queryset=candidates())).order_by("-found_at", "-id")


def everybody(tree: Node, mode: Mode) -> QuerySet[Candidate]:
    """All candidates that the search finds, in no order; by meaning, as many as have a place there."""
    if mode is Mode.BOOLEAN or not meaning_of(tree):
        return matching_candidates(tree)
    near = Q(pk__in=find(tree, Mode.MEANING).ids)
    found: QuerySet[Candidate] = Candidate.objects.filter(near if mode is Mode.MEANING else near | condition_of(tree))
    return found


def own_searches(user: User) -> list[dict[str, Any]]:
    """What the person kept, for their own export."""
    columns = ("name", "query", "mode", "alert", "is_shared", "created_at", "last_looked_at", "last_run_at")
    return list(SavedSearch.objects.filter(owner=user).order_by("created_at").values(*columns))


def problem_of(search: SavedSearch) -> str:
    """Why its query can no longer be read, and where; empty where it can."""
    try:
        read_query(search.query)
    except InvalidError as error:
        return error.message
    return ""
