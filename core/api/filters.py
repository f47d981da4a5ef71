"""The pages' FilterSets over the API; an unknown parameter is an error, not ignored."""

from typing import Any

from django.db.models import QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.request import Request

from core.errors import InvalidError

PAGING = frozenset({"cursor", "page_size", "sort", "updated_after", "fields"})


class StrictFilterBackend(DjangoFilterBackend):
    """Filters by the view's `filterset_class` and refuses parameters that it does not know."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        """The rows that the parameters ask for."""
        known = PAGING | _known(view)
        unknown = sorted(set(request.query_params) - known)
        if unknown:
            raise InvalidError(
                f"Unknown parameter: {', '.join(unknown)}. Known ones: {', '.join(sorted(known))}.",
                fields={name: ["Unknown parameter."] for name in unknown},
            )
        filtered: QuerySet[Any] = super().filter_queryset(request, queryset, view)
        return filtered


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
