"""Forms of uploads and candidates. A candidate's forms clean to the values that `services.candidate` takes."""

import re
from typing import Any

from django import forms

from resumes.enums import DegreeLevel, Seniority
from resumes.extraction.links import link_kind
from resumes.extraction.words.languages import LANGUAGES
from resumes.form_fields import CountryField, LinesField, MonthField, long_field, text_field
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


class CandidateValues(forms.Form):
    """A form whose cleaned data are values of a candidate, or of one row in a list of theirs."""

    def values(self) -> Values:
        """What to write."""
        return dict(self.cleaned_data)


class NameForm(CandidateValues):
    """Who it is."""

    name = text_field("Name", 200, required=True)


class EmailForm(CandidateValues):
    """Where to write."""

    email = forms.EmailField(max_length=254, required=False)

    def clean_email(self) -> str:
        """In lower case, as candidates are recognized by it."""
        return str(self.cleaned_data["email"]).lower()


class PhoneForm(CandidateValues):
    """Where to call."""

    phone = text_field("Phone", 40, inputmode="tel")


class PlaceForm(CandidateValues):
    """Where they live."""

    city = text_field("City", 120)
    region = text_field("Region", 120)
    country_code = CountryField()


class HeadlineForm(CandidateValues):
    """What they call themselves."""

    headline = text_field("Headline", 300)


class SummaryForm(CandidateValues):
    """What they say about themselves."""

    summary = long_field("Summary", 10_000)


class AvailabilityForm(CandidateValues):
    """When they could start."""

    availability = text_field("Availability", 120)


class WorkPermitForm(CandidateValues):
    """Whether they may work, as they state it."""

    work_permit = text_field("Work permit", 120)


class SeniorityForm(CandidateValues):
    """How high they stand."""

    seniority = forms.ChoiceField(choices=[("", "Not stated"), *Seniority.choices], required=False)


class TagsForm(CandidateValues):
    """Words by which the organization sorts its candidates."""

    tags = forms.CharField(required=False, max_length=800, help_text="Separate them by commas.")

    def clean_tags(self) -> list[str]:
        """Each tag once."""
        tags = list(dict.fromkeys(tag.strip() for tag in self.cleaned_data["tags"].split(",") if tag.strip()))
        if any(len(tag) > 40 for tag in tags):
            raise forms.ValidationError("A tag has at most 40 characters.")
        return tags


class PeriodForm(CandidateValues):
    """Something that went on from one month to another."""

    def clean(self) -> Values:
        """What goes on has no end; what ended did not end before it began."""
        data = super().clean() or {}
        if data.get("is_current"):
            data["end"] = ""
        if data.get("start") and data.get("end") and data["end"] < data["start"][: len(data["end"])]:
            self.add_error("end", "The end lies before the beginning.")
        return data


class ExperienceForm(PeriodForm):
    """A job held."""

    title = text_field("Title", 200, required=True)
    employer = text_field("Employer", 200)
    city = text_field("City", 120)
    country_code = CountryField()
    start = MonthField("From")
    end = MonthField("To", ends=True)
    is_current = forms.BooleanField(label="They still work there", required=False)
    highlights = LinesField("What they did")


class VolunteeringForm(PeriodForm):
    """Work without pay."""

    role = text_field("Role", 200, required=True)
    organization = text_field("Organization", 200)
    start = MonthField("From")
    end = MonthField("To", ends=True)
    is_current = forms.BooleanField(label="They still do it", required=False)
    highlights = LinesField("What they did")


class EducationForm(CandidateValues):
    """A degree or course."""

    institution = text_field("Institution", 200, required=True)
    degree = text_field("Degree", 200)
    level = forms.ChoiceField(choices=[("", "Not stated"), *DegreeLevel.choices], required=False)
    area = text_field("Field of study", 200)
    grade = text_field("Grade", 60)
    start = MonthField("From")
    end = MonthField("To", ends=True)


class SkillForm(CandidateValues):
    """A skill of the taxonomy with how long and when it was last used."""

    skill = text_field("Skill", 160, required=True, list="skill-names", autocomplete="off")
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

    name = text_field("Language", 60, required=True)
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

    name = text_field("Name", 200, required=True)
    issuer = text_field("Issuer", 200)
    date = MonthField("Date")


class ProjectForm(CandidateValues):
    """A project."""

    name = text_field("Name", 200, required=True)
    description = long_field("Description", 2000)
    url = forms.URLField(label="Address", required=False, assume_scheme="https")


class PublicationForm(CandidateValues):
    """A publication."""

    title = text_field("Title", 400, required=True)
    publisher = text_field("Publisher", 200)
    date = MonthField("Date")
    url = forms.URLField(label="Address", required=False, assume_scheme="https")


class AwardForm(CandidateValues):
    """A prize or grant."""

    title = text_field("Title", 200, required=True)
    awarder = text_field("Given by", 200)
    date = MonthField("Date")


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
