"""Pages that links in mail lead to, and the way to them; nobody needs to be signed in."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from core.account_forms import ResetForm, ResetRequestForm, TokenForm
from core.origin import origin_of
from core.services import account, attempts, password
from core.views.base import form_errors
from core.views.device import remember_device

CHECK_MAILBOX = "core/check_mailbox.html"


def check_mailbox(request: HttpRequest, *, address: str, reset: bool = False) -> HttpResponse:
    """The page that sends people to their mailbox; the same for every address."""
    return render(request, CHECK_MAILBOX, {"address": address, "reset": reset})


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class VerifyEmailView(View):
    """Confirm an address; by a button, as programs open the links in mail too."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The button."""
        token = request.GET.get("token", "")
        return self._page(request, TokenForm(initial={"token": token}), is_lost=not token)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Confirm."""
        form = TokenForm(request.POST)
        if form.is_valid():
            with form_errors(form):
                account.confirm_email(**form.cleaned_data)
        if form.errors:
            return self._page(request, form, is_lost=True, status=400)
        messages.success(request, "Your email address is confirmed.")
        return redirect("core:account" if request.user.is_authenticated else "core:sign-in")

    def _page(self, request: HttpRequest, form: TokenForm, *, is_lost: bool, status: int = 200) -> HttpResponse:
        context = {"form": form, "is_lost": is_lost, "resend_form": ResetRequestForm()}
        return render(request, "core/verify_email.html", context, status=status)


class ResendView(View):
    """The mail that confirms a registration, once more."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        """Send it, where there is something to confirm; the answer is the same for every address."""
        form = ResetRequestForm(request.POST)
        if not form.is_valid():
            return redirect("core:sign-up")
        attempts.admit(origin=origin_of(request))
        account.resend_registration(address=form.cleaned_data["email"])
        return check_mailbox(request, address=form.cleaned_data["email"])


class PasswordResetView(View):
    """A forgotten password."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form."""
        return self._page(request, ResetRequestForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Mail a link; the answer is the same for every address."""
        form = ResetRequestForm(request.POST)
        if not form.is_valid():
            return self._page(request, form, status=400)
        attempts.admit(origin=origin_of(request))
        password.request_reset(address=form.cleaned_data["email"])
        return check_mailbox(request, address=form.cleaned_data["email"], reset=True)

    def _page(self, request: HttpRequest, form: ResetRequestForm, *, status: int = 200) -> HttpResponse:
        return render(request, "core/password_reset.html", {"form": form}, status=status)


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class PasswordResetConfirmView(View):
    """The new password."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form."""
        return self._page(request, ResetForm(initial={"token": request.GET.get("token", "")}))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Set it."""
        form = ResetForm(request.POST)
        if form.is_valid():
            attempts.admit(origin=origin_of(request))
            with form_errors(form):
                data: dict[str, Any] = form.cleaned_data
                user = password.reset_password(token=data["token"], new=data["password"])
        if form.errors:
            return self._page(request, form, status=400)
        messages.success(request, "Your new password is set. Sign in with it.")
        return remember_device(request, redirect("core:sign-in"), user)

    def _page(self, request: HttpRequest, form: ResetForm, *, status: int = 200) -> HttpResponse:
        return render(request, "core/password_reset_confirm.html", {"form": form}, status=status)
