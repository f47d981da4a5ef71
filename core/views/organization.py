"""The organization's own settings."""

from django.template.response import TemplateResponse

from core.enums import Role
from core.views.base import MemberView, PageRequest, page


class OrganizationSettingsView(MemberView):
    """Name, language, time zone and retention."""

    role = Role.ADMIN
    post_role = Role.ADMIN

    def get(self, request: PageRequest) -> TemplateResponse:
        """What is set."""
        return page(request, "core/settings_organization.html", {})
