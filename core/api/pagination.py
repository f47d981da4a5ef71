"""Cursor pagination: stable while rows come and go, and as quick on the last page as on the first."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError
from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request

from core.errors import InvalidError

MAX_PAGE_SIZE = 100


class NewestFirst(CursorPagination):
    """Pages of `page_size` rows. A view names what it may be sorted by in `sort_fields` ({name: column})."""

    page_size = 25
    max_page_size = MAX_PAGE_SIZE
    page_size_query_param = "page_size"
    sort_param = "sort"
    ordering = ("-created_at", "-id")

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any] | None:
        """The rows of the page; a cursor that is not one of ours, or of another order, is an error."""
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
        fields: dict[str, str] = getattr(view, "sort_fields", {})
        column = fields.get(wanted.removeprefix("-"))
        if column is None:
            message = f"Sort by one of: {', '.join(sorted(fields)) or 'nothing'}; put - before it to reverse."
            raise InvalidError(message, fields={self.sort_param: [message]})
        sign = "-" if wanted.startswith("-") else ""
        return (f"{sign}{column}", f"{sign}id")

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """The page as the API schema shows it."""
        result = super().get_paginated_response_schema(schema)
        result["required"] = ["next", "previous", "results"]
        return result

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """The parameters as the API schema shows them."""
        parameters: list[dict[str, Any]] = super().get_schema_operation_parameters(view)
        for parameter in parameters:
            if parameter["name"] == self.page_size_query_param:
                parameter["schema"] |= {"minimum": 1, "maximum": MAX_PAGE_SIZE}
        return parameters
