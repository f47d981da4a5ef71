"""What the page of a ranking takes: filters and weights."""

from collections.abc import Iterable, Mapping
from typing import Any

import django_filters
from django import forms
from django.db.models import F, Func, IntegerField, Q, QuerySet
from django.db.models.expressions import Combinable

from core.presentation import hides_names
from core.selectors.taxonomy import taxonomy_in_force
from jobs.advertisement.reader import MOST_CHARACTERS
from jobs.models import Job
from jobs.pages import stage_choices
from matching.enums import AlertFrequency
from matching.fairness.groups import NOT_SAID, RACE, SEX
from matching.filters import NO_STAGE, RankingFilter
from matching.models import Match
from matching.models.saved_search import NAME_LENGTH
from matching.scoring.result import COMPONENTS
from matching.searching.tree import MAX_LENGTH
from matching.selectors.explanation import COMPONENT_LABELS
from matching.selectors.search import Mode
from resumes.selectors.name_order import NameOrder
from resumes.selectors.skills import key_column

MODES = {Mode.FUSED: "Words and meaning", Mode.BOOLEAN: "Words only", Mode.MEANING: "Meaning only"}
SORTS: dict[str, tuple[str | Combinable, ...]] = {
    "score": ("-score", "id"),
    "name": (NameOrder("candidate__name"), "id"),
    "years": ("-candidate__total_months", "-score", "id"),
    "missing": ("missing_count", "-score", "id"),
}
SORT_LABELS = (
    ("score", "Best score first"),
    ("missing", "Fewest missing first"),
    ("years", "Most years first"),
    ("name", "By name"),
)


class RankingPageFilter(RankingFilter):
    """The page's filter: by name, skill, score and missing must-haves, and the order."""

    q = django_filters.CharFilter(method="having", label="Name or title")
    skill = django_filters.CharFilter(method="skilled", label="Skill")
    min_score = django_filters.NumberFilter(field_name="score", lookup_expr="gte", label="Lowest score")
    min_years = django_filters.NumberFilter(method="for_years", label="Years, at least")
    stage = django_filters.ChoiceFilter(
        method="standing",
        label="Stage",
        choices=lambda: [(NO_STAGE, "Undecided"), *stage_choices()],
        empty_label="Any stage",
    )
    complete = django_filters.BooleanFilter(
        method="lacking_nothing", label="Nothing missing", widget=forms.CheckboxInput
    )
    sort = django_filters.ChoiceFilter(method="sorted", label="Order", choices=SORT_LABELS, empty_label=None)
    max_score = missing = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, attributes in _WIDGETS.items():
            self.form.fields[name].widget.attrs |= attributes
        if hides_names():
            self._leave_names_out()

    def _leave_names_out(self) -> None:
        self.form.fields["q"].label = "Title"
        self.form.fields["q"].widget.attrs["placeholder"] = "Title"
        self.form.fields["sort"].choices = [choice for choice in SORT_LABELS if choice[0] != "name"]

    def having(self, queryset: QuerySet[Match], name: str, value: str) -> QuerySet[Match]:
        """By part of the candidate's name or headline; of the headline alone for whoever hides names."""
        if hides_names():
            return queryset.filter(candidate__headline__icontains=value)
        return super().having(queryset, name, value)

    def skilled(self, queryset: QuerySet[Match], name: str, value: str) -> QuerySet[Match]:
        """By a skill of the candidate, under any of its names."""
        entry = taxonomy_in_force().by_name(value)
        if entry:
            named = Q(**{f"candidate__skills__{key_column(entry.key)}": entry.key})
        else:
            shared, own = "candidate__skills__skill__name", "candidate__skills__own_skill__name"
            named = Q(**{f"{shared}__icontains": value}) | Q(**{f"{own}__icontains": value})
        return queryset.filter(named).distinct()

    def lacking_nothing(self, queryset: QuerySet[Match], name: str, value: bool) -> QuerySet[Match]:
        """Only those who meet every must-have."""
        return queryset.filter(missing=[]) if value else queryset

    def sorted(self, queryset: QuerySet[Match], name: str, value: str) -> QuerySet[Match]:
        """In this order."""
        count = Func(F("missing"), function="jsonb_array_length", output_field=IntegerField())
        return queryset.annotate(missing_count=count).order_by(*SORTS[value])


_WIDGETS: Mapping[str, dict[str, str]] = {
    "q": {"type": "search", "placeholder": "Name or title"},
    "skill": {"placeholder": "Skill"},
    "min_score": {"placeholder": "Score from", "min": "0", "max": "100"},
    "min_years": {"placeholder": "Years from", "min": "0", "max": "80"},
}


class WeightsForm(forms.Form):
    """Points for each component; they are scaled to add up to 100."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for component in COMPONENTS:
            self.fields[component] = forms.FloatField(
                label=COMPONENT_LABELS[component], min_value=0, max_value=100, required=False
            )

    def weights(self) -> dict[str, float]:
        """Points by component."""
        return {component: self.cleaned_data[component] or 0.0 for component in COMPONENTS}


class RankedJobForm(forms.Form):
    """The job on which weights are tried."""

    job = forms.UUIDField()


class GroupAnswerForm(forms.Form):
    """What a candidate says of themselves, if they like."""

    sex = forms.ChoiceField(label="Sex or gender", choices=[("", "Choose"), *SEX.items(), *NOT_SAID.items()])
    race = forms.ChoiceField(label="Race or ethnicity", choices=[("", "Choose"), *RACE.items(), *NOT_SAID.items()])


MONTH: dict[str, Any] = {
    "required": False,
    "input_formats": ["%Y-%m", "%Y-%m-%d"],
    "widget": forms.DateInput(attrs={"type": "month", "placeholder": "2026-01"}, format="%Y-%m"),
}


class FairnessForm(forms.Form):
    """Of which job and time the report is; empty where of all."""

    job = forms.UUIDField(required=False, label="Job", widget=forms.Select)
    since = forms.DateField(**MONTH, label="From the month")
    until = forms.DateField(**MONTH, label="Before the month")

    def offer(self, jobs: Iterable[Job]) -> None:
        """Let people choose among the jobs."""
        self.fields["job"].widget.choices = [("", "All jobs"), *((str(job.pk), job.title) for job in jobs)]


class SavedSearchForm(forms.Form):
    """A search to keep: what it is called, what it asks, who sees it, and how often a mail tells its news."""

    name = forms.CharField(max_length=NAME_LENGTH, label="Name")
    query = forms.CharField(
        max_length=MAX_LENGTH,
        label="Search",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false", "autocapitalize": "off"}),
    )
    mode = forms.ChoiceField(choices=[(mode.value, label) for mode, label in MODES.items()], label="How to search")
    alert = forms.ChoiceField(
        choices=AlertFrequency.choices,
        label="Mail me new people",
        help_text="At night, in one mail for all your searches. New people are counted on the page in any case.",
    )
    is_shared = forms.BooleanField(required=False, label="Show it to everybody in the organization")


class TextForm(forms.Form):
    """A text that says whom somebody looks for."""

    text = forms.CharField(
        label="Text",
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text="The first line counts as the title.",
        error_messages={"required": "Paste a text that says whom you look for."},
    )
