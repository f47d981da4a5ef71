"""Searches and filters as the API takes and answers them."""

from typing import Any

from rest_framework import serializers

from core.api.pagination import MAX_PAGE_SIZE
from core.api.strict import ChoiceField, StrictSerializer
from matching.searching.tree import MAX_LENGTH
from matching.selectors.search import PAGE_SIZE, Mode
from matching.selectors.search_filter import FILTER_SORTS, MOST_COUNTED
from resumes.api.candidate_serializers import CandidateSummarySerializer

SORTS = [sign + name for name in FILTER_SORTS for sign in ("", "-")]


class PageSerializer(StrictSerializer):
    """Which page; beyond the last there is nobody."""

    page = serializers.IntegerField(min_value=1, max_value=MOST_COUNTED, default=1)
    page_size = serializers.IntegerField(min_value=1, max_value=MAX_PAGE_SIZE, default=PAGE_SIZE)


class SearchRequestSerializer(PageSerializer):
    """A search: `query` in the language of `docs/search.md`, narrowed by a `filter` where one is given."""

    query = serializers.CharField(max_length=MAX_LENGTH, allow_blank=True, default="", trim_whitespace=False)
    filter = serializers.JSONField(required=False)
    mode = ChoiceField(choices=[mode.value for mode in Mode], default=Mode.FUSED.value)
    facets = serializers.BooleanField(default=True)


class FilterRequestSerializer(PageSerializer):
    """A tree of conditions: {"and": [...]}, {"or": [...]}, {"not": {...}} or {"field", "operator", "value"}."""

    filter = serializers.JSONField()
    sort = ChoiceField(choices=SORTS, default="-created")


class HighlightSerializer(serializers.Serializer[Any]):
    """A quote from a field; each mark is the first character of what was found and the one after the last."""

    field = serializers.CharField()
    text = serializers.CharField(source="quote.text")
    marks = serializers.ListField(child=serializers.ListField(child=serializers.IntegerField()), source="quote.marks")


class HitSerializer(serializers.Serializer[Any]):
    """A candidate found, with their places in the order by words and in the order by meaning."""

    candidate = CandidateSummarySerializer()
    word_place = serializers.IntegerField(allow_null=True)
    meaning_place = serializers.IntegerField(allow_null=True)
    highlights = HighlightSerializer(many=True)


class FacetValueSerializer(serializers.Serializer[Any]):
    """How many have the value, and the search narrowed to them."""

    label = serializers.CharField()  # type: ignore[assignment]
    count = serializers.IntegerField()
    chosen = serializers.BooleanField()
    query = serializers.CharField()


class FacetSerializer(serializers.Serializer[Any]):
    """What those found have in common; `is_exact` is false where the counts are projected from a sample."""

    field = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    is_exact = serializers.BooleanField()
    values = FacetValueSerializer(many=True)


class FilterAnswerSerializer(serializers.Serializer[Any]):
    """A page of the candidates that fit; `query` is the filter as text. There are more than `total` unless exact."""

    query = serializers.CharField()
    filter = serializers.DictField(source="tree_json")
    total = serializers.IntegerField(source="found.total")
    total_is_exact = serializers.BooleanField(source="found.is_exact")
    page = serializers.IntegerField()
    pages = serializers.IntegerField()
    results = CandidateSummarySerializer(many=True, source="rows")


class SearchAnswerSerializer(serializers.Serializer[Any]):
    """A page of what a search finds, best first; `mode` is how it was searched in the end.

    `query` and `filter` are the same search as text and as a tree. There are more than `total` unless it is exact.
    """

    query = serializers.CharField()
    filter = serializers.DictField(source="tree_json")
    mode = serializers.ChoiceField(choices=[mode.value for mode in Mode])
    total = serializers.IntegerField(source="found.total")
    total_is_exact = serializers.BooleanField(source="found.is_exact")
    page = serializers.IntegerField()
    pages = serializers.IntegerField()
    did_you_mean = serializers.CharField(allow_null=True)
    notices = serializers.ListField(child=serializers.CharField())
    results = HitSerializer(many=True, source="hits")
    facets = FacetSerializer(many=True)
