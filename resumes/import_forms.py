"""Forms of imports."""

from typing import Any

from django import forms

from resumes.enums import KnownPeople
from resumes.importing import FIELDS


class ImportForm(forms.Form):
    """A file of many candidates."""

    file = forms.FileField(
        help_text="CSV or Excel with a header row, JSON Resume, or a ZIP of resumes. Tables: 20 MB, 50,000 rows.",
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx,.json,.jsonl,.zip"}),
    )
    known_people = forms.ChoiceField(
        label="People who are candidates already", choices=KnownPeople.choices, initial=KnownPeople.SKIP
    )


class ColumnsForm(forms.Form):
    """What each column of a table is; `columns` maps headers to fields, as they were understood."""

    known_people = ImportForm.base_fields["known_people"]

    def __init__(self, *args: Any, columns: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._headers = dict(enumerate(columns))
        for place, header in self._headers.items():
            self.fields[f"column_{place}"] = forms.ChoiceField(
                label=header or f"Column {place + 1}",
                choices=[("", "Leave out"), *FIELDS.items()],
                required=False,
                initial=columns[header],
            )

    def columns(self) -> dict[str, str]:
        """The field of each header."""
        return {header: self.cleaned_data[f"column_{place}"] for place, header in self._headers.items()}
