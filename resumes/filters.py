"""What lists of candidates and resumes are narrowed by, on pages and over the API."""

from typing import Any

import django_filters
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import Q, QuerySet

from core.moments import MomentRangeFilter
from resumes.enums import CandidateSource, ResumeStatus
from resumes.extensions import narrowed
from resumes.models import Candidate, Resume
from resumes.parsing import FileType
from resumes.selectors.lexemes import fields_written, holding, how_well, written
from resumes.selectors.skills import key_column

MAX_YEARS = 80
FIELDS_ELSEWHERE = (
    "This filter looks for words. Put {name}: in quotation marks to look for it as a word, or use Search "
    "(POST /candidates/search over the API), which knows fields such as skill:python."
)


class WordsFilter(django_filters.BaseInFilter, django_filters.CharFilter):
    """Words with commas between them; a row must have all."""


class _RangeFilter(django_filters.NumberFilter):
    """A number in bounds that a column can hold."""

    def __init__(self, *, high: int, **kwargs: Any) -> None:
        super().__init__(validators=[MinValueValidator(0), MaxValueValidator(high)], **kwargs)

    def get_max_validator(self) -> None:
        """The bound is given."""


def _words_only(text: str) -> None:
    """Refuse fields, which only searches know, rather than look for them as words."""
    if fields := fields_written(text):
        raise ValidationError(FIELDS_ELSEWHERE.format(name=fields[0]))


class CandidateFilter(django_filters.FilterSet):
    """Narrow candidates by words, skills, years, place, quality, tags, source, availability and stage."""

    q = django_filters.CharFilter(method="search", label="Search", max_length=200, validators=[_words_only])
    skills = WordsFilter(method="with_skills", label="Skills")
    min_years = _RangeFilter(high=MAX_YEARS, method="at_least_years", label="From years")
    max_years = _RangeFilter(high=MAX_YEARS, method="at_most_years", label="To years")
    location = django_filters.CharFilter(method="in_place", label="Place", max_length=120)
    city = django_filters.CharFilter(lookup_expr="icontains", max_length=120)
    country = django_filters.CharFilter(field_name="country_code", lookup_expr="iexact", max_length=2)
    min_quality = _RangeFilter(high=100, field_name="quality_score", lookup_expr="gte", label="From quality")
    max_quality = _RangeFilter(high=100, field_name="quality_score", lookup_expr="lte", label="To quality")
    tags = WordsFilter(method="with_tags", label="Tags")
    source = django_filters.MultipleChoiceFilter(choices=CandidateSource.choices)
    availability = django_filters.CharFilter(lookup_expr="icontains", max_length=120)
    stage = django_filters.CharFilter(method="in_stage", label="Stage", max_length=400)

    class Meta:
        model = Candidate
        fields: list[str] = []

    def search(self, queryset: QuerySet[Candidate], name: str, value: str) -> QuerySet[Candidate]:
        """Rows whose name, titles, skills or resume hold what is written; `rank` tells how well."""
        words = written(value)
        return queryset.annotate(rank=how_well(words)).filter(holding(words))

    def with_skills(self, queryset: QuerySet[Candidate], name: str, value: list[str]) -> QuerySet[Candidate]:
        """Rows with every one of the skills, by key."""
        for key in filter(None, value):
            wanted = key.strip().lower()
            queryset = queryset.filter(**{f"skills__{key_column(wanted)}": wanted})
        return queryset

    def with_tags(self, queryset: QuerySet[Candidate], name: str, value: list[str]) -> QuerySet[Candidate]:
        """Rows with every one of the tags."""
        return queryset.filter(tags__contains=[tag.strip() for tag in value if tag.strip()])

    def at_least_years(self, queryset: QuerySet[Candidate], name: str, value: float) -> QuerySet[Candidate]:
        """Rows with at least these years of experience."""
        return queryset.filter(total_months__gte=int(value * 12))

    def at_most_years(self, queryset: QuerySet[Candidate], name: str, value: float) -> QuerySet[Candidate]:
        """Rows with at most these years of experience."""
        return queryset.filter(total_months__lte=int(value * 12))

    def in_place(self, queryset: QuerySet[Candidate], name: str, value: str) -> QuerySet[Candidate]:
        """Rows in a city, region or country of this name or code."""
        return queryset.filter(Q(city__icontains=value) | Q(region__icontains=value) | Q(country_code__iexact=value))

    def in_stage(self, queryset: QuerySet[Candidate], name: str, value: str) -> QuerySet[Candidate]:
        """Rows that stand in such a stage for any job, by id, kind or name."""
        return narrowed(name, queryset, value)


class ResumeFilter(django_filters.FilterSet):
    """Narrow resumes by state, type, candidate, time of upload and quality."""

    status = django_filters.MultipleChoiceFilter(choices=ResumeStatus.choices)
    file_type = django_filters.MultipleChoiceFilter(choices=[(kind.value, kind.value.upper()) for kind in FileType])
    candidate = django_filters.UUIDFilter(field_name="candidate_id")
    uploaded = MomentRangeFilter(field_name="created_at")
    min_quality = _RangeFilter(high=100, field_name="quality_score", lookup_expr="gte")
    max_quality = _RangeFilter(high=100, field_name="quality_score", lookup_expr="lte")

    class Meta:
        model = Resume
        fields: list[str] = []
