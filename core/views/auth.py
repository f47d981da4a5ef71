"""Pages to sign in, up and out."""

from typing import Any

from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters

from core.forms import SignInForm, SignUpForm
from core.next_page import next_page
from core.origin import origin_of
from core.services import account, attempts
from core.views.account_entry import check_mailbox
from core.views.base import form_errors
from core.views.device import remember_device

BACKEND = "django.contrib.auth.backends.ModelBackend"


@method_decorator(sensitive_post_parameters("password"), name="dispatch")
class SignInView(View):
    """Sign in with email and password."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form, or home for those who are signed in."""
        if request.user.is_authenticated:
            return redirect("home")
        return self._page(request, SignInForm(request=request))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Sign in and go where the person was going."""
        form = SignInForm(request.POST, request=request)
        if not form.is_valid() or form.user is None:
            return self._refuse(request, form)
        login(request, form.user)
        return remember_device(request, redirect(next_page(request, "home")), form.user)

    def _refuse(self, request: HttpRequest, form: SignInForm) -> HttpResponse:
        if form.too_many is None:
            return self._page(request, form, status=400)
        response = self._page(request, form, status=form.too_many.status)
        response["Retry-After"] = str(form.too_many.retry_after)
        return response

    def _page(self, request: HttpRequest, form: SignInForm, status: int = 200) -> HttpResponse:
        context: dict[str, Any] = {"form": form, "next": request.GET.get("next", "")}
        return render(request, "core/sign_in.html", context, status=status)


@method_decorator(sensitive_post_parameters("password"), name="dispatch")
class SignUpView(View):
    """Create an account and an organization."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form."""
        given = {name: request.GET.get(name, "") for name in ("invitation", "email")}
        return render(request, "core/sign_up.html", {"form": SignUpForm(initial=given)})

    def post(self, request: HttpRequest) -> HttpResponse:
        """Create both and sign in, or send the person to their mailbox."""
        form, membership = SignUpForm(request.POST), None
        if form.is_valid():
            attempts.admit(origin=origin_of(request))
            with form_errors(form):
                membership = account.register(**form.cleaned_data)
        if form.errors:
            return render(request, "core/sign_up.html", {"form": form}, status=400)
        if membership is None:
            return check_mailbox(request, address=form.cleaned_data["email"])
        login(request, membership.user, backend=BACKEND)
        return redirect("home")


class SignOutView(View):
    """Sign out."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        """End the session, and leave nothing of it in the browser."""
        logout(request)
        response = redirect("core:sign-in")
        response["Clear-Site-Data"] = '"cache"'
        return response
