"""A person's own account: profile, address, password, preferences."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters

from core.access import sign_in_of
from core.account_forms import AddressForm, ChangePasswordForm, PreferencesForm, ProfileForm
from core.next_page import next_page
from core.presentation import THEME_COOKIE
from core.services import account, password, preferences
from core.views.account_base import AccountView
from core.views.base import PageRequest, form_errors

YEAR = 365 * 24 * 60 * 60
OFTEN = "The mail was sent several times already. Look into the mailbox, or try again in an hour."


class ProfileView(AccountView):
    """The name, and the way to change the address."""

    def get(self, request: PageRequest) -> HttpResponse:
        """What is known."""
        return self._page(ProfileForm(initial={"name": request.user.name}))

    def post(self, request: PageRequest) -> HttpResponse:
        """Change the name."""
        form = ProfileForm(request.POST)
        if not form.is_valid():
            return self._page(form, status=400)
        account.change_name(user=request.user, name=form.cleaned_data["name"])
        messages.success(request, "Your profile was saved.")
        return redirect("core:account")

    def _page(self, form: ProfileForm, *, status: int = 200) -> HttpResponse:
        return self.account_page("core/account_profile.html", {"form": form}, status=status)


@method_decorator(sensitive_post_parameters("password"), name="dispatch")
class AddressView(AccountView):
    """Another email address."""

    def get(self, request: PageRequest) -> HttpResponse:
        """The form."""
        return self._page(AddressForm())

    def post(self, request: PageRequest) -> HttpResponse:
        """Mail a link to the new address; it changes once the link is used."""
        form = AddressForm(request.POST)
        if form.is_valid():
            with form_errors(form):
                account.request_address(user=request.user, **form.cleaned_data)
        if form.errors:
            return self._page(form, status=400)
        messages.success(request, f"Open the link that was mailed to {form.cleaned_data['email']}.")
        return redirect("core:account")

    def _page(self, form: AddressForm, *, status: int = 200) -> HttpResponse:
        return self.account_page("core/account_address.html", {"form": form}, status=status)


class AddressConfirmView(AccountView):
    """The mail that confirms the address, once more."""

    http_method_names = ["post"]

    def post(self, request: PageRequest) -> HttpResponse:
        """Send it."""
        sent = account.mail_confirmation(user=request.user)
        messages.success(request, f"A link was mailed to {request.user.email}." if sent else OFTEN)
        return redirect("core:account")


@method_decorator(sensitive_post_parameters(), name="dispatch")
class PasswordView(AccountView):
    """One's own password."""

    def get(self, request: PageRequest) -> HttpResponse:
        """The form."""
        return self._page(ChangePasswordForm())

    def post(self, request: PageRequest) -> HttpResponse:
        """Change it; this browser stays signed in, everything else is signed out."""
        form = ChangePasswordForm(request.POST)
        if form.is_valid():
            with form_errors(form):
                data = form.cleaned_data
                password.change_password(
                    user=request.user,
                    current=data["current_password"],
                    new=data["new_password"],
                    keep=sign_in_of(request),
                )
        if form.errors:
            return self._page(form, status=400)
        messages.success(request, "Your password was changed, and every other sign-in was ended.")
        return redirect("core:account-password")

    def _page(self, form: ChangePasswordForm, *, status: int = 200) -> HttpResponse:
        return self.account_page("core/account_password.html", {"form": form}, status=status)


class PreferencesView(AccountView):
    """Look, languages, time zone and what to be told of."""

    def get(self, request: PageRequest) -> HttpResponse:
        """What is chosen."""
        return self._page(PreferencesForm(preferences=preferences.preferences_of(request.user)))

    def post(self, request: PageRequest) -> HttpResponse:
        """Save it."""
        form = PreferencesForm(request.POST, preferences=preferences.preferences_of(request.user))
        if form.is_valid():
            with form_errors(form):
                preferences.save_preferences(user=request.user, **form.values())
        if form.errors:
            return self._page(form, status=400)
        messages.success(request, "Your preferences were saved.")
        return with_theme(redirect("core:account-preferences"), form.cleaned_data["theme"])

    def _page(self, form: PreferencesForm, *, status: int = 200) -> HttpResponse:
        return self.account_page("core/account_preferences.html", {"form": form}, status=status)


class ThemeView(AccountView):
    """The theme as it is chosen in the account menu."""

    http_method_names = ["post"]

    def post(self, request: PageRequest) -> HttpResponse:
        """Keep it."""
        theme = request.POST.get("theme", "")
        preferences.save_preferences(user=request.user, theme=theme)
        return with_theme(HttpResponse(status=204), theme)


class NamesView(AccountView):
    """Whether rankings and searches hide names, as it is chosen there."""

    http_method_names = ["post"]

    def post(self, request: PageRequest) -> HttpResponse:
        """Keep it, and go back to where it was chosen."""
        preferences.save_preferences(user=request.user, hide_names=request.POST.get("hide") == "1")
        return redirect(next_page(request, "core:account-preferences"))


def with_theme(response: HttpResponse, theme: str) -> HttpResponse:
    """Let pages that nobody is signed in to look the same."""
    response.set_cookie(THEME_COOKIE, theme, max_age=YEAR, samesite="Lax")
    return response
