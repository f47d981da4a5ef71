"""The pages' FilterSets over the API; an unknown parameter is an error, not ignored."""

from typing import Any

from django.db.models import QuerySet
from django_filters import BooleanFilter
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.request import Request

from core.errors import InvalidError

BOOLEANS = frozenset({"", "true", "false", "True", "False"})
NO_BOOLEAN = "Write true or false."
PAGING = frozenset({"cursor", "page_size", "sort", "updated_after", "fields"})


class StrictFilterBackend(DjangoFilterBackend):
    """Filters by the view's `filterset_class`; refuses parameters that it does not know, and booleans that are none."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        """The rows that the parameters ask for."""
        known = PAGING | _known(view)
        unknown = sorted(set(request.query_params) - known)
        if unknown:
            raise InvalidError(
                f"Unknown parameter: {', '.join(unknown)}. Known ones: {', '.join(sorted(known))}.",
                fields={name: ["Unknown parameter."] for name in unknown},
            )
        _check_booleans(request, view)
        filtered: QuerySet[Any] = super().filter_queryset(request, queryset, view)
        return filtered


def _check_booleans(request: Request, view: Any) -> None:
    """The forms of filters take what is neither true nor false for nothing said."""
    filters = getattr(getattr(view, "filterset_class", None), "base_filters", {})
    wrong = [
        name
        for name, held in filters.items()
        if isinstance(held, BooleanFilter) and request.query_params.get(name, "") not in BOOLEANS
    ]
    if wrong:
        raise InvalidError(f"{', '.join(wrong)}: {NO_BOOLEAN}", fields={name: [NO_BOOLEAN] for name in wrong})


def _known(view: Any) -> frozenset[str]:
    filterset = getattr(view, "filterset_class", None)
    if filterset is None:
        return frozenset()
    form_fields = filterset().form.fields
    names = set()
    for name, field in form_fields.items():
        suffixes = getattr(field.widget, "suffixes", None)
        names |= {f"{name}_{suffix}" for suffix in suffixes} if suffixes else {name}
    return frozenset(names)
