"""The back office's site: who gets in, on which host, and with which organization open."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import pghistory
from csp.constants import UNSAFE_EVAL, UNSAFE_INLINE
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponseBase
from django.http.request import split_domain_port
from django.shortcuts import redirect, resolve_url
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django_scopes.exceptions import ScopeError
from unfold.sites import UnfoldAdminSite

from core.back_office.base import OperatorAdmin
from core.back_office.opening import open_organization
from core.back_office.pages import pages
from core.errors import AppError, ForbiddenError

View = Callable[..., HttpResponseBase]
NOT_AN_OPERATOR = "The back office is for operators of this installation."
# Unfold is made with Alpine, which evaluates attributes, and with style attributes.
RELAXED_POLICY = {"script-src": [UNSAFE_EVAL], "style-src": [UNSAFE_INLINE]}


class BackOffice(UnfoldAdminSite):
    """Shows what `OperatorAdmin`s describe, to operators who signed in on the site's own page."""

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Pass over the bare registrations of other apps; this project describes what it shows."""
        if admin_class is not None and issubclass(admin_class, OperatorAdmin):
            super().register(model_or_iterable, admin_class, **options)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Sign in where everyone does, within the same limits; who is signed in and no operator is refused."""
        check_host(request)
        if request.user.is_authenticated:
            raise ForbiddenError(NOT_AN_OPERATOR)
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"), resolve_url(settings.LOGIN_URL))

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Change it where everyone does: other sign-ins end, and a mail tells."""
        return redirect("core:account-password")

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        """The view for operators only, inside one transaction and the organization that is open."""
        inner: View = super().admin_view(_guarded(view), cacheable)

        @wraps(inner)
        def on_its_host(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            check_host(request)
            return inner(request, *args, **kwargs)

        return on_its_host

    def extra_urls(self) -> list[URLPattern]:
        """Pages that belong to no model."""
        return [path(page.route, self.admin_view(page.view), name=page.name) for page in pages()]


def check_host(request: HttpRequest) -> None:
    """404 where the back office has a host of its own and this is another."""
    host, _ = split_domain_port(request.get_host())
    if settings.ADMIN_HOST and host != settings.ADMIN_HOST:
        raise Http404


def _guarded(view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response = _inside(view, request, *args, **kwargs)
        except ScopeError:
            return redirect(f"{reverse('admin:choose-organization')}?next={request.path}")
        except AppError as error:
            if request.method != "POST":
                raise
            messages.error(request, error.message)
            return redirect(request.get_full_path())
        response._csp_update = RELAXED_POLICY  # type: ignore[attr-defined]
        return response

    return guarded


def _inside(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    with transaction.atomic(), open_organization(request), pghistory.context(user=str(request.user.pk), via="admin"):
        response = view(request, *args, **kwargs)
        if isinstance(response, TemplateResponse):
            response.render()
        if response.status_code >= 400:
            transaction.set_rollback(True)
        return response
