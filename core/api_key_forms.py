"""The form for a new API key."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from core.enums import Role
from core.scopes import EVERYTHING, READ, WRITE, resources

NONE, ALL_READ, ALL_WRITE, CHOSEN = "", f"{EVERYTHING}:{READ}", f"{EVERYTHING}:{WRITE}", "chosen"
LIFETIMES = (("30", "30 days"), ("90", "90 days"), ("365", "A year"), ("", "Never"))
REACHES = (
    (ALL_READ, "Read everything"),
    (ALL_WRITE, "Read and write everything"),
    (CHOSEN, "Only what I choose below"),
)
WAYS = ((NONE, "No access"), (READ, "Read"), (WRITE, "Read and write"))


class ApiKeyForm(forms.Form):
    """What the key is for, how long it lasts, and what it may do."""

    name = forms.CharField(
        max_length=120,
        help_text="What it is for, so that you know later which one to revoke.",
        widget=forms.TextInput(attrs={"placeholder": "Nightly export", "autocomplete": "off"}),
    )
    role = forms.ChoiceField(choices=Role.choices, initial=Role.VIEWER, help_text="The most that it may do.")
    expires = forms.ChoiceField(choices=LIFETIMES, initial="90", required=False)
    reach = forms.ChoiceField(label="May", choices=REACHES, initial=CHOSEN)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for resource in resources():
            label = resource.replace("-", " ").capitalize()
            self.fields[resource_field(resource)] = forms.ChoiceField(label=label, choices=WAYS, required=False)

    @property
    def main_fields(self) -> list[Any]:
        """All but the ones for a single resource."""
        return [self[name] for name in ("name", "role", "expires", "reach")]

    @property
    def resource_fields(self) -> list[Any]:
        """One for each resource."""
        return [self[resource_field(resource)] for resource in resources()]

    def clean(self) -> dict[str, Any]:
        """Ask for at least one scope."""
        data = super().clean() or {}
        if "reach" in data and not self._scopes(data):
            self.add_error("reach", "Choose below what the key may read or write.")
        return data

    def values(self) -> dict[str, Any]:
        """What the service needs."""
        data = self.cleaned_data
        return {
            "name": data["name"],
            "role": data["role"],
            "scopes": self._scopes(data),
            "expires_at": _expiry(data["expires"]),
        }

    def _scopes(self, data: dict[str, Any]) -> list[str]:
        if data["reach"] != CHOSEN:
            return [data["reach"]]
        chosen = ((resource, data.get(resource_field(resource))) for resource in resources())
        return [f"{resource}:{way}" for resource, way in chosen if way]


def resource_field(resource: str) -> str:
    """The name of the field for the resource."""
    return f"scope_{resource}"


def _expiry(days: str) -> datetime | None:
    return timezone.now() + timedelta(days=int(days)) if days else None
