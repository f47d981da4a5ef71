"""Cursor pagination: stable while rows come and go, and as quick on the last page as on the first."""

import re
from datetime import UTC, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError
from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request
from rest_framework.response import Response

from core.errors import InvalidError

MAX_PAGE_SIZE = 100
CHANGES_PARAM = "updated_after"
CHANGED_COLUMN = "updated_at"
SORT = "What to sort by; a - before it reverses the order."
CHANGED = "Only rows that were changed at this time or later (RFC 3339, with its zone)."
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,6})?([Zz]|[+-]\d\d:\d\d)", re.ASCII)


def linked(response: Response) -> Response:
    """The answer with `next` and `previous` of its body in the `Link` header, too."""
    neighbours = {"next": response.data["next"], "prev": response.data["previous"]}
    links = [f'<{address}>; rel="{name}"' for name, address in neighbours.items() if address]
    if links:
        response["Link"] = ", ".join(links)
    return response


class NewestFirst(CursorPagination):
    """Pages of `page_size` rows. A view names what it may be sorted by in `sort_fields` ({name: column})."""

    page_size = 25
    max_page_size = MAX_PAGE_SIZE
    page_size_query_param = "page_size"
    sort_param = "sort"
    ordering = ("-created_at", "-id")

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any] | None:
        """The rows of the page; a cursor that is not one of ours, or of another order, is an error."""
        queryset = changed_since(queryset, request)
        try:
            return super().paginate_queryset(queryset, request, view)
        except (NotFound, ValueError, TypeError, ValidationError, DataError) as error:
            if self.cursor_query_param not in request.query_params:
                raise
            message = "The cursor is not valid here. Start without one, and follow `next` and `previous`."
            raise InvalidError(message, fields={self.cursor_query_param: [message]}) from error

    def get_page_size(self, request: Request) -> int:
        """The asked page size; an impossible one is an error, not another size."""
        raw = request.query_params.get(self.page_size_query_param)
        if raw is None:
            return self.page_size
        if (
            not raw.isascii()
            or not raw.isdigit()
            or len(raw) > len(str(MAX_PAGE_SIZE))
            or not 1 <= int(raw) <= MAX_PAGE_SIZE
        ):
            message = f"Choose a page size from 1 to {MAX_PAGE_SIZE}."
            raise InvalidError(message, fields={self.page_size_query_param: [message]})
        return int(raw)

    def get_ordering(self, request: Request, queryset: Any, view: Any) -> tuple[str, ...]:
        """The columns to sort by, ended by the id so that the order is total."""
        wanted = request.query_params.get(self.sort_param)
        if not wanted:
            return tuple(getattr(view, "default_sort", self.ordering))
        fields = sorts_of(view, queryset.model)
        column = fields.get(wanted.removeprefix("-"))
        if column is None:
            message = f"Sort by one of: {', '.join(sorted(fields)) or 'nothing'}; put - before it to reverse."
            raise InvalidError(message, fields={self.sort_param: [message]})
        sign = "-" if wanted.startswith("-") else ""
        return (f"{sign}{column}", f"{sign}id")

    def get_paginated_response(self, data: Any) -> Response:
        """The page, with its neighbours in the body and in the `Link` header."""
        return linked(super().get_paginated_response(data))

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """The page as the API schema shows it."""
        result = super().get_paginated_response_schema(schema)
        result["required"] = ["next", "previous", "results"]
        example = "https://recruiting.example.org/api/v1/jobs?cursor=cD0yMDI2"
        address = {"type": ["string", "null"], "format": "uri", "example": example}
        result["properties"] |= {"next": address, "previous": address}
        return result

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """The parameters as the API schema shows them."""
        parameters: list[dict[str, Any]] = super().get_schema_operation_parameters(view)
        for parameter in parameters:
            if parameter["name"] == self.page_size_query_param:
                parameter["schema"] |= {"minimum": 1, "maximum": MAX_PAGE_SIZE}
        model = getattr(getattr(view, "queryset", None), "model", None)
        if names := sorted(sorts_of(view, model)):
            schema = {"type": "string", "enum": [sign + name for name in names for sign in ("", "-")]}
            parameters.append({"name": self.sort_param, "in": "query", "description": SORT, "schema": schema})
        if has_changes(model):
            schema = {"type": "string", "format": "date-time"}
            parameters.append({"name": CHANGES_PARAM, "in": "query", "description": CHANGED, "schema": schema})
        return parameters


def has_changes(model: Any) -> bool:
    """Whether rows know when they were last changed."""
    return model is not None and any(field.name == CHANGED_COLUMN for field in model._meta.fields)


def sorts_of(view: Any, model: Any) -> dict[str, str]:
    """What a list may be sorted by: what its view names, and the time of the last change."""
    changes = {CHANGED_COLUMN: CHANGED_COLUMN} if has_changes(model) else {}
    return {**getattr(view, "sort_fields", {}), **changes}


def changed_since(queryset: Any, request: Request) -> Any:
    """The rows that `updated_after` asks for: those changed at that time or later."""
    raw = request.query_params.get(CHANGES_PARAM)
    if raw is None:
        return queryset
    if not has_changes(queryset.model):
        message = "These rows do not tell when they were changed."
        raise InvalidError(message, fields={CHANGES_PARAM: [message]})
    return queryset.filter(**{f"{CHANGED_COLUMN}__gte": _time(raw)})


def _time(raw: str) -> datetime:
    try:
        time = datetime.fromisoformat(raw.upper()).astimezone(UTC) if RFC_3339.fullmatch(raw) else None
    except (ValueError, OverflowError):
        time = None
    if time is None:
        message = "Write a time with its zone (RFC 3339), such as 2026-11-21T09:30:00Z; write a + as %2B."
        raise InvalidError(message, fields={CHANGES_PARAM: [message]})
    return time
