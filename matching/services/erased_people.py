"""What searches that people keep tell of somebody who is erased."""

import re
from functools import reduce

from django.db.models import Q

from core.models import User
from core.services import activity
from matching.models import SavedSearch
from resumes.models import Candidate

LEAST_WORDS = 2
"""A name of fewer words may mean anybody."""
_WORD = re.compile(r"\w+")


def delete_searches_for(*, candidate: Candidate, actor: User | None) -> int:
    """Delete for good the searches that name the person; the timeline says that there was one, not whom it named."""
    naming = _naming(set(_WORD.findall(candidate.name.lower())), candidate.email.lower())
    for search in naming:
        search_id, organization = search.pk, search.organization
        search.delete()
        activity.record(
            code="saved_search.erased",
            subject_type="saved_search",
            subject_id=search_id,
            organization=organization,
            actor=actor,
        )
    return len(naming)


def _naming(name: set[str], address: str) -> list[SavedSearch]:
    """The searches whose name or query hold the address, or every word of a whole name."""
    telling = [address] if address else []
    if len(name) >= LEAST_WORDS:
        telling.append(max(name, key=len))
    mentioned = (Q(query__icontains=word) | Q(name__icontains=word) for word in telling)
    held = SavedSearch.objects.filter(reduce(Q.__or__, mentioned, Q(pk=None))).select_related("organization")
    return [search for search in held if _names(f"{search.name} {search.query}".lower(), name, address)]


def _names(text: str, name: set[str], address: str) -> bool:
    """Whether the text holds the address, or every word of a whole name."""
    return bool(address and address in text) or (len(name) >= LEAST_WORDS and name <= set(_WORD.findall(text)))
