"""What the shell around every page needs."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from core import navigation, settings_pages
from core.enums import Role
from core.selectors.membership import organizations_of


def shell(request: HttpRequest) -> dict[str, Any]:
    """The navigation, for members; nothing for those who are not signed in.

    It is made where a page shows it: pages of errors show none, and their organization is closed already.
    """
    if getattr(request, "organization", None) is None:
        return {}
    return {
        "navigation": SimpleLazyObject(lambda: navigation.links(request)),
        "open_jobs": SimpleLazyObject(lambda: navigation.open_jobs(request)),
        "settings_links": SimpleLazyObject(lambda: settings_pages.links(request)),
        "own_organizations": SimpleLazyObject(lambda: organizations_of(request.user)),  # type: ignore[arg-type]
        "search_url": navigation.search_url(),
        "can_edit": request.membership.reaches(Role.RECRUITER),  # type: ignore[attr-defined]
    }
