"""Work that is done for every organization, each on its own, as nightly tasks do."""

import logging
from collections.abc import Callable
from typing import TypeVar

from core.models import Organization

logger = logging.getLogger(__name__)
Result = TypeVar("Result")


def for_each_organization(work: Callable[[Organization], Result], *, title: str) -> dict[str, Result]:
    """What the work returned, by slug, for every organization where it succeeded; it opens their scope itself.

    A fault in one is logged under the title and does not keep the others.
    """
    done = {}
    for organization in Organization.objects.order_by("pk"):
        try:
            done[organization.slug] = work(organization)
        except Exception:  # the other organizations must not wait for this one
            logger.exception("%s: organization %s failed", title, organization.pk)
    return done
