"""Signing in and up."""

from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.http import HttpRequest

from core.models import User

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
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Check the password; the same answer whether or not the account exists."""
        data = super().clean() or {}
        if "email" in data and "password" in data:
            user = authenticate(self.request, username=data["email"].lower(), password=data["password"])
            if not isinstance(user, User):
                raise forms.ValidationError(WRONG_LOGIN)
            self.user = user
        return data


class SignUpForm(forms.Form):
    """A new account with an organization of its own."""

    organization_name = forms.CharField(
        max_length=120, label="Organization", widget=forms.TextInput(attrs={"autocomplete": "organization"})
    )
    name = forms.CharField(max_length=120, label="Your name", widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "username"}))
    password = forms.CharField(
        max_length=128,
        strip=False,
        help_text="At least ten characters.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
