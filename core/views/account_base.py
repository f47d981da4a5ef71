"""What the pages of a person's own account share: they need no organization, and every role may write there."""

from typing import Any, ClassVar

import pghistory
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse

from core import account_pages
from core.access import SESSION_KEY, membership_of
from core.enums import Role
from core.presentation import shown_for
from core.views.base import MemberView, page


class AccountView(MemberView):
    """A page about the signed-in person; it opens also for who belongs to no organization."""

    post_role: ClassVar[str] = Role.VIEWER

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Run inside the organization's scope where the person has one, else in a plain transaction."""
        user = request.user
        if not user.is_authenticated or membership_of(user, request.session.get(SESSION_KEY)):
            return super().dispatch(request, *args, **kwargs)
        with (
            transaction.atomic(),
            pghistory.context(user=str(user.pk), via="page"),
            shown_for(request, user, None),
        ):
            response = super(MemberView, self).dispatch(request, *args, **kwargs)
            if isinstance(response, TemplateResponse):
                response.render()
            if response.status_code >= 400:
                transaction.set_rollback(True)
            return response

    def account_page(self, template: str, context: dict[str, Any], *, status: int = 200) -> TemplateResponse:
        """The template inside the frame of the account."""
        shown = {"account_links": account_pages.links(self.request), **context}
        return page(self.request, template, shown, status=status)
