"""The way into the settings."""

from django.http import HttpResponse
from django.shortcuts import redirect

from core import settings_pages
from core.errors import ForbiddenError
from core.views.base import ROLE_TOO_LOW, MemberView, PageRequest


class SettingsView(MemberView):
    """The settings; what one sees there depends on one's role."""

    def get(self, request: PageRequest) -> HttpResponse:
        """Go to the first page that the member may see."""
        pages = settings_pages.visible(request.membership)
        if not pages:
            raise ForbiddenError(ROLE_TOO_LOW)
        return redirect(pages[0].url_name)
