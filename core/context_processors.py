"""What the shell around every page needs."""

from typing import Any

from django.http import HttpRequest

from core import navigation


def shell(request: HttpRequest) -> dict[str, Any]:
    """The navigation, for members; nothing for those who are not signed in."""
    if getattr(request, "organization", None) is None:
        return {}
    return {"navigation": navigation.links(request), "can_edit": request.membership.reaches("recruiter")}  # type: ignore[attr-defined]
