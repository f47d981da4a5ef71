"""Keeping count of what is searched for, without keeping who is."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from core.models import Organization
from core.services.everywhere import for_each_organization
from core.tenancy import organization_scope
from matching.models import SearchEvent
from matching.searching import conditions, print_tree
from matching.searching.withholding import is_withheld, without_people, words_to_check
from matching.selectors.search import SearchAnswer
from matching.selectors.search_event import names_among

MAX_QUERY = 500
MAX_TERM = 250


def record_search(*, answer: SearchAnswer, organization: Organization) -> None:
    """Count the search that was answered with its first page; leafing through the answer counts nothing."""
    if answer.page > 1:
        return
    named = names_among(words_to_check(answer.tree))
    tree = without_people(answer.tree, named.__contains__)
    told = dict.fromkeys(print_tree(item) for item in conditions(tree) if not is_withheld(item))
    SearchEvent.objects.create(
        organization=organization,
        query=print_tree(tree)[:MAX_QUERY],
        terms=[term[:MAX_TERM] for term in told],
        mode=answer.mode.value,
        found=answer.found.total,
    )


def forget_searches() -> int:
    """Delete what is older than `SEARCH_EVENT_DAYS` in every organization; returns how many rows."""
    return sum(for_each_organization(_forget, title="Forgetting searches").values())


def _forget(organization: Organization) -> int:
    oldest = timezone.now() - timedelta(days=settings.SEARCH_EVENT_DAYS)
    with organization_scope(organization):
        return int(SearchEvent.objects.filter(created_at__lt=oldest).delete()[0])
