"""Forms about a person's own account."""

from typing import Any

from django import forms

from core import locales, notification_kinds
from core.enums import Theme
from core.models import Preferences


def _current(label: str = "Current password") -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": "current-password"})
    return forms.CharField(label=label, max_length=128, strip=False, widget=widget)


def _new() -> forms.CharField:
    rules = "At least ten characters; not a common password, nor one made of your name."
    widget = forms.PasswordInput(attrs={"autocomplete": "new-password"})
    return forms.CharField(label="New password", max_length=128, strip=False, widget=widget, help_text=rules)


class ProfileForm(forms.Form):
    """What others see of a person."""

    name = forms.CharField(max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))


class AddressForm(forms.Form):
    """Another email address; the password shows that it is the owner who asks."""

    email = forms.EmailField(
        label="New email address", max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    password = _current("Your password")


class ChangePasswordForm(forms.Form):
    """The password now and from now on."""

    current_password = _current()
    new_password = _new()


class ResetRequestForm(forms.Form):
    """Whose password was forgotten."""

    email = forms.EmailField(
        max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True})
    )


class ResetForm(forms.Form):
    """The new password that a link from mail lets set."""

    token = forms.CharField(max_length=500, widget=forms.HiddenInput)
    password = _new()


class TokenForm(forms.Form):
    """What a link from mail carries."""

    token = forms.CharField(max_length=1000, widget=forms.HiddenInput)


class EraseForm(forms.Form):
    """The password, to be sure."""

    password = _current("Your password")


LOOKS = ("theme", "language", "explanation_language", "time_zone", "hide_names")


class PreferencesForm(forms.Form):
    """How a person wants to be shown things and told of them."""

    theme = forms.ChoiceField(choices=Theme.choices)
    language = forms.ChoiceField(
        choices=[("", "As the organization"), *locales.LANGUAGES],
        required=False,
        help_text="How dates and numbers are written; the pages themselves are English.",
    )
    explanation_language = forms.ChoiceField(
        label="Language of explanations",
        choices=[("", "As the organization"), *locales.EXPLANATION_LANGUAGES],
        required=False,
        help_text="In which the reasons behind scores are written.",
    )
    time_zone = forms.ChoiceField(choices=lambda: [("", "As the organization"), *locales.time_zones()], required=False)
    hide_names = forms.BooleanField(
        label="Hide names in rankings and searches",
        required=False,
        help_text="Rankings, comparisons and searches show numbers; the candidate's own page still says who it is.",
    )

    def __init__(self, *args: Any, preferences: Preferences, **kwargs: Any) -> None:
        kwargs["initial"] = {name: getattr(preferences, name) for name in LOOKS}
        super().__init__(*args, **kwargs)
        for kind in notification_kinds.kinds():
            self.fields[f"notify_{kind.key}"] = forms.BooleanField(
                label=kind.label,
                help_text=kind.help,
                required=False,
                initial=preferences.notifications.get(kind.key, kind.default),
            )

    def news(self) -> list[forms.BoundField]:
        """The choices of what to be told of."""
        return [field for field in self if field.name.startswith("notify_")]

    def looks(self) -> list[forms.BoundField]:
        """The other choices."""
        return [field for field in self if not field.name.startswith("notify_")]

    def values(self) -> dict[str, Any]:
        """What was chosen, as the service takes it."""
        data = self.cleaned_data
        chosen = {kind.key: data[f"notify_{kind.key}"] for kind in notification_kinds.kinds()}
        return {**{name: data[name] for name in LOOKS}, "notifications": chosen}
