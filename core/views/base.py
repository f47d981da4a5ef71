"""What every page of members shares: who may, and the organization open for exactly one transaction."""

import contextlib
from typing import Any, ClassVar, cast

import pghistory
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse
from django.views import View
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from core.access import SESSION_KEY, mark_seen, membership_of, page_membership
from core.enums import Role
from core.errors import AppError, ForbiddenError
from core.models import Membership, Organization, User
from core.presentation import shown_for
from core.tenancy import organization_scope

ROLE_TOO_LOW = "Your role in this organization does not allow this. Ask an admin."
NO_ORGANIZATION = "You belong to no organization. Ask an admin to invite you."
LEFT = "You do not belong to this organization any more. Nothing was changed."


class PageRequest(HttpRequest):
    """A request of a signed-in member."""

    user: User
    membership: Membership
    organization: Organization
    htmx: HtmxDetails


class MemberView(View):
    """A page for members of `role` and above; `post_role` may ask for more where something is written.

    An answer that is an error writes nothing.
    """

    role: ClassVar[str] = Role.VIEWER
    post_role: ClassVar[str] = Role.RECRUITER
    request: PageRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Sign in first; then run inside the organization's scope, rendering included."""
        if not request.user.is_authenticated:
            return _sign_in_first(request)
        page_request = cast("PageRequest", request)
        membership = page_membership(request) or _other_membership(page_request)
        page_request.membership, page_request.organization = membership, membership.organization
        with (
            transaction.atomic(),
            organization_scope(membership.organization),
            pghistory.context(user=str(page_request.user.pk), via="page"),
            shown_for(request, membership.user, membership.organization),
        ):
            if not getattr(request, "acting", None):
                mark_seen(membership)
            return self._answer(page_request, *args, **kwargs)

    def _answer(self, request: PageRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        writes = request.method not in ("GET", "HEAD", "OPTIONS")
        if not request.membership.reaches(self.post_role if writes else self.role):
            raise ForbiddenError(ROLE_TOO_LOW)
        response = super().dispatch(request, *args, **kwargs)
        if isinstance(response, TemplateResponse):
            response.render()
        if response.status_code >= 400:
            transaction.set_rollback(True)
        return response


def _other_membership(request: PageRequest) -> Membership:
    """Another organization of the person, to look only, where they left the one that the session shows."""
    if request.method not in ("GET", "HEAD") and SESSION_KEY in request.session:
        raise ForbiddenError(LEFT)
    membership = membership_of(request.user, None)
    if membership is None:
        raise ForbiddenError(NO_ORGANIZATION)
    request.session[SESSION_KEY] = str(membership.organization_id)
    return membership


def _sign_in_first(request: HttpRequest) -> HttpResponse:
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(redirect_to_login(request.htmx.current_url_abs_path or "/").url)  # type: ignore[attr-defined]
    return redirect_to_login(request.get_full_path())


def page(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> TemplateResponse:
    """The template, or its part `template#fragment` where the name says so."""
    return TemplateResponse(request, template, context, status=status)


@contextlib.contextmanager
def form_errors(form: Any) -> Any:
    """Show the error family beside the fields of `form` that it names, or above the form."""
    try:
        with transaction.atomic():
            yield
    except AppError as error:
        if not error.fields:
            form.add_error(None, error.message)
        for name, messages in error.fields.items():
            for message in messages:
                form.add_error(name if name in form.fields else None, message)
