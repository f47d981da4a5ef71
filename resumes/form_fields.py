"""Fields of the forms of candidates: short and long texts, countries, months and lists of lines."""

import re
from datetime import UTC, datetime
from typing import Any

from django import forms

from resumes.extraction.dates import find_ranges
from resumes.models.candidate import PARTIAL_DATE

_STORED = re.compile(r"[0-9]{4}(-[0-9]{1,2})?")


def text_field(label: str, length: int, *, required: bool = False, **attributes: str) -> forms.CharField:
    """A text on one line; `attributes` are the input's."""
    widget = forms.TextInput(attrs=attributes)
    return forms.CharField(label=label, max_length=length, required=required, widget=widget)


def long_field(label: str, length: int, help_text: str = "") -> forms.CharField:
    """A text of several lines."""
    widget = forms.Textarea(attrs={"rows": 4})
    return forms.CharField(label=label, max_length=length, required=False, widget=widget, help_text=help_text)


class CountryField(forms.RegexField):
    """An ISO 3166-1 code of two letters."""

    def __init__(self) -> None:
        super().__init__(
            r"^[A-Z]{2}$",
            label="Country",
            required=False,
            error_messages={"invalid": "Write the country's code of two letters, such as DE."},
            widget=forms.TextInput(attrs={"placeholder": "DE", "size": "4"}),
        )

    def to_python(self, value: Any) -> str:
        """The code in capitals."""
        return str(super().to_python(value) or "").upper()


class MonthField(forms.RegexField):
    """A year, perhaps with a month: 2021 or 2021-04, or as resumes write it. `ends` takes the end of a stretch."""

    def __init__(self, label: str, *, ends: bool = False) -> None:
        self._ends = ends
        super().__init__(
            PARTIAL_DATE,
            label=label,
            required=False,
            error_messages={"invalid": "Write a year or a year and a month, such as 2021-04."},
            widget=forms.TextInput(attrs={"placeholder": "2021-04"}),
        )

    def to_python(self, value: Any) -> str:
        """The date as it is stored; what holds no date, or several, stays as it was written."""
        text = str(super().to_python(value) or "")
        found = [] if _STORED.fullmatch(text) else find_ranges(text, datetime.now(UTC).date())
        if len(found) != 1 or (self._ends and found[0].current):
            return text
        first, last = found[0].first, found[0].last
        return str((last or first if self._ends else first or last) or text)


class LinesField(forms.CharField):
    """A list of texts, one a line."""

    def __init__(self, label: str) -> None:
        super().__init__(
            label=label,
            required=False,
            max_length=10_000,
            help_text="One a line.",
            widget=forms.Textarea(attrs={"rows": 4}),
        )

    def prepare_value(self, value: Any) -> Any:
        """The list as lines."""
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        """The lines as a list."""
        return [line.strip() for line in str(super().clean(value)).splitlines() if line.strip()]
