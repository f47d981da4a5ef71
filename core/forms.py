"""Signing in and up."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest

from core.enums import Role
from core.errors import TooManyError
from core.locales import EXPLANATION_LANGUAGES, LANGUAGES, time_zones
from core.models import Organization, User
from core.origin import origin_of
from core.services import attempts
from core.services.organization import FIELDS, LEAST_RETENTION_DAYS, MOST_RETENTION_DAYS

WRONG_LOGIN = "The email or the password is wrong."


class SignInForm(forms.Form):
    """Email and password."""

    email = forms.EmailField(
        max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True})
    )
    password = forms.CharField(
        max_length=128, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        self.request = request
        self.user: User | None = None
        self.too_many: TooManyError | None = None
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Check the password; the same answer whether or not the account exists."""
        data = super().clean() or {}
        if "email" in data and "password" in data:
            self.user = self._identify(**data)
            if self.user is None:
                raise forms.ValidationError(WRONG_LOGIN)
        return data

    def _identify(self, *, email: str, password: str) -> User | None:
        device = self.request.COOKIES.get(settings.DEVICE_COOKIE_NAME, "")
        try:
            return attempts.identify(email=email, password=password, origin=origin_of(self.request), device=device)
        except TooManyError as error:
            self.too_many = error
            raise forms.ValidationError(error.message) from error


class SignUpForm(forms.Form):
    """A new account with an organization of its own, or in the one that invites."""

    invitation = forms.CharField(max_length=500, required=False, widget=forms.HiddenInput)
    organization_name = forms.CharField(
        max_length=120,
        required=False,
        label="Organization",
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    name = forms.CharField(max_length=120, label="Your name", widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "username"}))
    password = forms.CharField(
        max_length=128,
        strip=False,
        help_text="At least ten characters.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self["invitation"].value():
            del self.fields["organization_name"]
        else:
            self.fields["organization_name"].required = True


class OrganizationForm(forms.Form):
    """What admins change of their organization."""

    name = forms.CharField(max_length=120)
    language = forms.ChoiceField(choices=LANGUAGES, help_text="How dates and numbers are written.")
    explanation_language = forms.ChoiceField(
        label="Language of explanations",
        choices=EXPLANATION_LANGUAGES,
        help_text="In which the reasons behind scores are written, for members who have chosen none of their own.",
    )
    time_zone = forms.ChoiceField(choices=time_zones, help_text="For members who have chosen none of their own.")
    retention_days = forms.IntegerField(
        label="Keep candidates for",
        required=False,
        min_value=LEAST_RETENTION_DAYS,
        max_value=MOST_RETENTION_DAYS,
        help_text=f"Days since a candidate was last touched, after which they are erased, at least "
        f"{LEAST_RETENTION_DAYS}. Empty keeps everybody.",
        error_messages={
            "min_value": f"Keep candidates for at least {LEAST_RETENTION_DAYS} days, or leave this empty.",
            "max_value": f"Keep candidates for at most {MOST_RETENTION_DAYS:,} days, or leave this empty.",
        },
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "placeholder": "No limit"}),
    )

    def __init__(self, *args: Any, organization: Organization, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {name: getattr(organization, name) for name in FIELDS})
        super().__init__(*args, **kwargs)


class InviteForm(forms.Form):
    """Whom to let in, and as what."""

    email = forms.EmailField(
        max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "off", "placeholder": "name@example.org"})
    )
    role = forms.ChoiceField(choices=Role.choices, initial=Role.RECRUITER)


class NewOrganizationForm(forms.Form):
    """Another organization."""

    name = forms.CharField(max_length=120, widget=forms.TextInput(attrs={"autocomplete": "organization"}))


class EraseOrganizationForm(forms.Form):
    """The organization's name, typed to show that it is meant."""

    name = forms.CharField(
        max_length=120, label="Name of the organization", widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
