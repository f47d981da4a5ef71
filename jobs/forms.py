"""Writing a job and its requirements on a page."""

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from django import forms

from core.countries import country_names
from core.errors import InvalidError
from core.selectors.taxonomy import taxonomy_in_force
from jobs.advertisement.reader import read_requirements
from jobs.enums import EmploymentType, JobStatus, RemoteType, RequirementKind, SalaryPeriod
from jobs.models import MOST_PLACE_NAME, MOST_TRAVEL_PERCENT, Job, Requirement
from jobs.place_lines import PlacesField
from jobs.services.advertisement import requirement_values
from jobs.services.validation import (
    LANGUAGE_LEVELS,
    MOST_MONTHS,
    MOST_REQUIREMENTS,
    currencies,
    language_names,
    plain_text,
)
from jobs.wording import years_of
from resumes.enums import DegreeLevel

_MOST_MONEY = 2_000_000_000
_PATH = "requirements."


class AdvertisementField(forms.CharField):
    """Text as it will be stored, so that places in it stay true: plain, with one kind of line ending."""

    def to_python(self, value: Any) -> str:
        """Bring pasted text to its stored form."""
        return plain_text(str(super().to_python(value) or "").replace("\r\n", "\n")).strip()


class JobForm(forms.Form):
    """The fields of a job; `status` only while it is new, because later moves have a door of their own."""

    title = forms.CharField(max_length=200)
    description = AdvertisementField(
        label="Advertisement",
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 18}),
        help_text="Paste it as it is. Its requirements can be read from it.",
    )
    department = forms.CharField(max_length=120, required=False)
    city = forms.CharField(max_length=MOST_PLACE_NAME, required=False)
    region = forms.CharField(max_length=MOST_PLACE_NAME, required=False)
    country_code = forms.ChoiceField(
        label="Country",
        required=False,
        choices=lambda: [("", "Not stated"), *sorted(country_names().items(), key=lambda item: item[1])],
    )
    other_places = PlacesField(
        label="Other places",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "placeholder": "Hamburg, Germany"}),
        help_text="Where the work can be done as well, one a line. Whoever lives near one of them is near the job.",
    )
    remote = forms.ChoiceField(label="Where", choices=RemoteType.choices)
    travel_percent = forms.IntegerField(
        label="Travel, % of the time", required=False, min_value=0, max_value=MOST_TRAVEL_PERCENT
    )
    employment_type = forms.ChoiceField(label="Employment", choices=EmploymentType.choices)
    experience_level = forms.CharField(label="Level", max_length=40, required=False)
    salary_min = forms.IntegerField(label="Lowest salary", required=False, min_value=0, max_value=_MOST_MONEY)
    salary_max = forms.IntegerField(label="Highest salary", required=False, min_value=0, max_value=_MOST_MONEY)
    salary_currency = forms.ChoiceField(
        label="Currency",
        required=False,
        choices=lambda: [("", "Not stated"), *((code, code) for code in sorted(currencies()))],
    )
    salary_period = forms.ChoiceField(label="Paid", choices=SalaryPeriod.choices)
    status = forms.ChoiceField(
        label="State",
        choices=[(JobStatus.ACTIVE, "Active, rank candidates now"), (JobStatus.DRAFT, "Draft")],
    )

    def __init__(self, *args: Any, job: Job | None = None, **kwargs: Any) -> None:
        if job is not None:
            kwargs.setdefault("initial", {name: getattr(job, name) for name in self.base_fields})
        super().__init__(*args, **kwargs)
        if job is not None:
            cast("PlacesField", self.fields["other_places"]).held = job.other_places
            del self.fields["status"]


class RequirementForm(forms.Form):
    """One thing that a job asks for, as people write it.

    `value` and `alternatives` are what the reader made of `named`; they count as long as the label is still that.
    `source` is the sentence of the advertisement that it came from.
    """

    kind = forms.ChoiceField(choices=RequirementKind.choices)
    label = forms.CharField(
        required=False,
        max_length=200,
        label="What is asked for",
        widget=forms.TextInput(attrs={"placeholder": "Python, Bachelor in nursing, German"}),
    )
    years = forms.FloatField(
        required=False,
        min_value=0,
        max_value=MOST_MONTHS / 12,
        label="Years",
        widget=forms.NumberInput(attrs={"placeholder": "years", "step": "any", "inputmode": "decimal"}),
    )
    instead_years = forms.FloatField(
        required=False,
        min_value=0,
        max_value=MOST_MONTHS / 12,
        label="Years of experience that may replace the degree",
        widget=forms.NumberInput(
            attrs={"placeholder": "or years", "title": "May replace the degree", "step": "any", "inputmode": "decimal"}
        ),
    )
    level = forms.ChoiceField(
        required=False,
        label="Language level",
        choices=[("", "any level"), *((level, level) for level in LANGUAGE_LEVELS)],
    )
    must = forms.BooleanField(required=False, label="Must-have")
    value = forms.CharField(required=False, max_length=160, widget=forms.HiddenInput)
    named = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    area = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    alternatives = forms.JSONField(required=False, widget=forms.HiddenInput)
    source = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_alternatives(self) -> list[str]:
        """A list of names, empty where none are given."""
        given = self.cleaned_data["alternatives"] or []
        if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
            raise forms.ValidationError("Other values must be a list of names.")
        return given

    def clean(self) -> dict[str, Any]:
        """A row without a label is empty, unless it says something else."""
        data = super().clean() or {}
        if not data.get("label") and (data.get("years") or data.get("level")):
            self.add_error("label", "Say what is asked for.")
        return data

    def values(self, description: str) -> dict[str, Any]:
        """The requirement's fields; its sentence is looked up in `description`."""
        data = self.cleaned_data
        label = data["label"].strip()
        kept = (data["value"] != "" or data["area"] != "") and data["named"] == label
        meant = (
            {"value": data["value"], "area": data["area"], "alternatives": data["alternatives"]}
            if kept
            else meaning_of(data["kind"], label)
        )
        if data["kind"] == RequirementKind.DEGREE and (kept or data["instead_years"]):
            meant["instead_months"] = round((data["instead_years"] or 0) * 12)
        start = description.find(data["source"]) if data["source"] else -1
        return {
            "level": data["level"],
            **meant,
            "kind": data["kind"],
            "label": label,
            "must": data["must"],
            "months": round((data["years"] or 0) * 12),
            "source_start": start if start >= 0 else None,
            "source_end": start + len(data["source"]) if start >= 0 else None,
        }


def meaning_of(kind: str, label: str) -> dict[str, Any]:
    """The value that a label written by hand stands for, read like a sentence of an advertisement."""
    if kind == RequirementKind.SKILL:
        return {"value": label}
    for read in read_requirements(f"Required: {label}", taxonomy_in_force()):
        if read.kind == kind and kind in {RequirementKind.DEGREE, RequirementKind.LANGUAGE}:
            found = requirement_values(read)
            return {
                name: found[name]
                for name in ("value", "area", "alternatives", "instead_months", *(["level"] if read.level else []))
            }
    if kind == RequirementKind.EXPERIENCE:
        return {"value": "", "area": label}
    return {"value": _named_value(kind, label)}


def _named_value(kind: str, label: str) -> str:
    named: Mapping[str, str] = {}
    if kind == RequirementKind.LANGUAGE:
        named = {name.casefold(): code for code, name in language_names().items()}
    elif kind == RequirementKind.DEGREE:
        named = {str(name).casefold(): level for level, name in DegreeLevel.choices}
    return named.get(label.casefold(), label)[:160]


if TYPE_CHECKING:
    _FormSet = forms.BaseFormSet[RequirementForm]
else:
    _FormSet = forms.BaseFormSet


class BaseRequirementFormSet(_FormSet):
    """The requirements of a job in their order."""

    def kept(self) -> list[RequirementForm]:
        """The rows that are not dropped and not left empty."""
        return [form for form in self.forms if form.cleaned_data.get("label") and not form.cleaned_data.get("DELETE")]

    def values(self, description: str) -> list[dict[str, Any]]:
        """The fields of each requirement; only of a valid set."""
        return [form.values(description) for form in self.kept()]

    def held(self) -> list[Requirement]:
        """What the rows that can be understood ask for, unsaved, whether or not the whole set is valid."""
        self.is_valid()
        read = [form.values("") for form in self.kept() if not form.errors]
        return [Requirement(kind=item["kind"], value=_skill_key(item)) for item in read]

    def show(self, error: InvalidError) -> bool:
        """Put what a service found wrong with a requirement beside its row; whether anything was about one."""
        rows = self.kept()
        found = {path: texts for path, texts in error.fields.items() if path.startswith("requirements")}
        for path, texts in found.items():
            index, _, field = path.removeprefix(_PATH).partition(".")
            if path.startswith(_PATH) and index.isdigit():
                form = rows[int(index)]
                form.add_error(
                    {"months": "years", "instead_months": "instead_years"}.get(
                        field, field if field in _SHOWN else "label"
                    ),
                    texts,
                )
            else:
                self.non_form_errors().extend(texts)
        return bool(found)


def _skill_key(values: Mapping[str, Any]) -> str:
    entry = taxonomy_in_force().by_name(values["value"]) if values["kind"] == RequirementKind.SKILL else None
    return entry.key if entry else str(values["value"])


_SHOWN = ("kind", "label", "level")

RequirementFormSet = cast(
    "type[BaseRequirementFormSet]",
    forms.formset_factory(
        RequirementForm,
        formset=BaseRequirementFormSet,
        extra=0,
        can_delete=True,
        max_num=MOST_REQUIREMENTS,
        absolute_max=2 * MOST_REQUIREMENTS,
        validate_max=True,
    ),
)


def requirement_initial(requirements: Iterable[Requirement], description: str) -> list[dict[str, Any]]:
    """The rows of an existing job."""
    return [
        row_values(
            {
                "kind": row.kind,
                "label": row.label,
                "months": row.months,
                "level": row.level,
                "must": row.must,
                "value": row.value,
                "area": row.area,
                "alternatives": row.alternatives,
                "instead_months": row.instead_months,
            },
            "" if row.source_start is None else description[row.source_start : row.source_end],
        )
        for row in requirements
    ]


def row_values(requirement: Mapping[str, Any], source: str) -> dict[str, Any]:
    """What a row of the set holds for a requirement that was read or stored."""
    names = ("kind", "label", "level", "must", "value", "area", "alternatives")
    return {
        **{name: requirement[name] for name in names},
        "years": years_of(requirement["months"]) if requirement["months"] else "",
        "instead_years": years_of(requirement["instead_months"]) if requirement["instead_months"] else "",
        "named": requirement["label"],
        "source": source,
    }


def as_row(values: Mapping[str, Any]) -> str:
    """The row as the page's script fills it in: every value as text."""
    texts = {name: value if isinstance(value, str) else json.dumps(value) for name, value in values.items()}
    return json.dumps(texts)
