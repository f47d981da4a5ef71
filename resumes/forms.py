"""Forms of uploads and candidates. A candidate's forms clean to the values that `services.candidate` takes."""

import re
from typing import Any

from django import forms

from resumes.enums import DegreeLevel
from resumes.extraction.links import link_kind
from resumes.extraction.words.languages import LANGUAGES
from resumes.models.candidate import PARTIAL_DATE
from resumes.selectors.batch import STATES
from resumes.selectors.skills import find_skill

CEFR = (*((level, level) for level in ("A1", "A2", "B1", "B2", "C1", "C2")), ("native", "Native"))
Values = dict[str, Any]


class FileStateForm(forms.Form):
    """Narrows the files of an upload to one state."""

    state = forms.ChoiceField(choices=[("", "Any state"), *STATES.items()], required=False, label="State")

    def chosen(self) -> str:
        """The chosen state, empty for any."""
        return str(self.cleaned_data["state"]) if self.is_valid() else ""


def _text(label: str, length: int, *, required: bool = False, **attributes: str) -> forms.CharField:
    widget = forms.TextInput(attrs=attributes)
    return forms.CharField(label=label, max_length=length, required=required, widget=widget)


def _long(label: str, length: int, help_text: str = "") -> forms.CharField:
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
    """A year, perhaps with a month: 2021 or 2021-04."""

    def __init__(self, label: str) -> None:
        super().__init__(
            PARTIAL_DATE,
            label=label,
            required=False,
            error_messages={"invalid": "Write a year or a year and a month, such as 2021-04."},
            widget=forms.TextInput(attrs={"placeholder": "2021-04"}),
        )


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


class CandidateValues(forms.Form):
    """A form whose cleaned data are values of a candidate, or of one row in a list of theirs."""

    def values(self) -> Values:
        """What to write."""
        return dict(self.cleaned_data)


class NameForm(CandidateValues):
    """Who it is."""

    name = _text("Name", 200, required=True)


class EmailForm(CandidateValues):
    """Where to write."""

    email = forms.EmailField(max_length=254, required=False)

    def clean_email(self) -> str:
        """In lower case, as candidates are recognized by it."""
        return str(self.cleaned_data["email"]).lower()


class PhoneForm(CandidateValues):
    """Where to call."""

    phone = _text("Phone", 40, inputmode="tel")


class PlaceForm(CandidateValues):
    """Where they live."""

    city = _text("City", 120)
    region = _text("Region", 120)
    country_code = CountryField()


class HeadlineForm(CandidateValues):
    """What they call themselves."""

    headline = _text("Headline", 300)


class SummaryForm(CandidateValues):
    """What they say about themselves."""

    summary = _long("Summary", 10_000)


class AvailabilityForm(CandidateValues):
    """When they could start."""

    availability = _text("Availability", 120)


class TagsForm(CandidateValues):
    """Words by which the organization sorts its candidates."""

    tags = forms.CharField(required=False, max_length=800, help_text="Separate them by commas.")

    def clean_tags(self) -> list[str]:
        """Each tag once."""
        tags = list(dict.fromkeys(tag.strip() for tag in self.cleaned_data["tags"].split(",") if tag.strip()))
        if any(len(tag) > 40 for tag in tags):
            raise forms.ValidationError("A tag has at most 40 characters.")
        return tags


class ExperienceForm(CandidateValues):
    """A job held."""

    title = _text("Title", 200, required=True)
    employer = _text("Employer", 200)
    city = _text("City", 120)
    country_code = CountryField()
    start = MonthField("From")
    end = MonthField("To")
    is_current = forms.BooleanField(label="They still work there", required=False)
    highlights = LinesField("What they did")

    def clean(self) -> Values:
        """A job that goes on has no end; one that ended did not end before it began."""
        data = super().clean() or {}
        if data.get("is_current"):
            data["end"] = ""
        if data.get("start") and data.get("end") and data["end"] < data["start"][: len(data["end"])]:
            self.add_error("end", "The end lies before the beginning.")
        return data


class EducationForm(CandidateValues):
    """A degree or course."""

    institution = _text("Institution", 200, required=True)
    degree = _text("Degree", 200)
    level = forms.ChoiceField(choices=[("", "Not stated"), *DegreeLevel.choices], required=False)
    area = _text("Field of study", 200)
    grade = _text("Grade", 60)
    start = MonthField("From")
    end = MonthField("To")


class SkillForm(CandidateValues):
    """A skill of the taxonomy with how long and when it was last used."""

    skill = _text("Skill", 160, required=True, list="skill-names", autocomplete="off")
    years = forms.DecimalField(min_value=0, max_value=60, decimal_places=1, required=False)
    last_used = MonthField("Last used")

    def clean_skill(self) -> str:
        """The key of the skill."""
        found = find_skill(self.cleaned_data["skill"])
        if found is None:
            raise forms.ValidationError("The taxonomy has no such skill. Choose one of those that are suggested.")
        return str(found.key)

    def values(self) -> Values:
        """Key and months."""
        data = self.cleaned_data
        return {"key": data["skill"], "months": round(float(data["years"] or 0) * 12), "last_used": data["last_used"]}


class LanguageForm(CandidateValues):
    """A language and how well it is spoken."""

    name = _text("Language", 60, required=True)
    level = forms.ChoiceField(choices=[("", "Not stated"), *CEFR], required=False)

    def values(self) -> Values:
        """With the language's code."""
        code, name = LANGUAGES[self.cleaned_data["name"].lower()]
        return {"code": code, "name": name, "level": self.cleaned_data["level"]}

    def clean_name(self) -> str:
        """A language that we know."""
        name = str(self.cleaned_data["name"])
        if name.lower() not in LANGUAGES:
            raise forms.ValidationError("We know no such language. Write its English name.")
        return name


class CertificateForm(CandidateValues):
    """A certificate or license."""

    name = _text("Name", 200, required=True)
    issuer = _text("Issuer", 200)
    date = MonthField("Date")


class ProjectForm(CandidateValues):
    """A project."""

    name = _text("Name", 200, required=True)
    description = _long("Description", 2000)
    url = forms.URLField(label="Address", required=False, assume_scheme="https")


class LinkForm(CandidateValues):
    """A profile or page."""

    url = forms.URLField(label="Address", assume_scheme="https")

    def values(self) -> Values:
        """With the kind of page it is."""
        url = self.cleaned_data["url"]
        return {"url": url, "kind": link_kind(re.sub(r"^https?://(www\.)?", "", url))}


class CandidateForm(NameForm, EmailForm, PhoneForm, PlaceForm, HeadlineForm):
    """A candidate added by hand; everything else is added on their page."""

    field_order = ("name", "email", "phone", "headline", "city", "region", "country_code")


class NoteForm(forms.Form):
    """A member's own note."""

    text = forms.CharField(max_length=5000, widget=forms.Textarea)
