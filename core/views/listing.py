"""What list pages share: pages of rows, and the part of a page that htmx asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.template.defaultfilters import pluralize
from django.template.response import TemplateResponse
from django.utils.cache import patch_vary_headers
from django_htmx.http import trigger_client_event

from core.views.base import page

T = TypeVar("T")
R = TypeVar("R", bound=HttpResponseBase)
PAGE_SIZE = 25


@dataclass(frozen=True, slots=True)
class ListPage(Generic[T]):
    """One page of rows: `summary` says which ones in words; a query is empty where there is no such page."""

    rows: Sequence[T]
    summary: str
    previous_query: str = ""
    next_query: str = ""
    count: int = 0


def list_page(
    request: HttpRequest, rows: "QuerySet[Any] | Sequence[T]", noun: str, *, size: int = PAGE_SIZE, plural: str = "s"
) -> ListPage[T]:
    """The page of `rows` that `?page=` names, the nearest one where there is none.

    `noun` names one row, and `plural` is what it ends in for several.
    """
    shown = Paginator(rows, size).get_page(_number(request.GET.get("page", "")))
    count = shown.paginator.count
    words = f"{count:,} {noun}{pluralize(count, plural)}"
    if shown.has_other_pages():
        words = f"{shown.start_index():,}–{shown.end_index():,} of {words}"
    return ListPage(
        rows=list(shown.object_list),
        summary=words,
        previous_query=_query(request, shown.number - 1) if shown.has_previous() else "",
        next_query=_query(request, shown.number + 1) if shown.has_next() else "",
        count=count,
    )


def _number(raw: str) -> str:
    is_one = raw.isascii() and raw.isdigit() and raw.strip("0")
    return raw if is_one else "1"


def _query(request: HttpRequest, number: int) -> str:
    query = request.GET.copy()
    query["page"] = str(number)
    return query.urlencode()


def page_or_fragment(
    request: HttpRequest, template: str, fragment: str, context: dict[str, Any], *, status: int = 200
) -> TemplateResponse:
    """The whole page, or only its part `fragment` where htmx asks for it; the context says which as `part`."""
    part = asks_for_part(request)
    shown = {**context, "part": part}
    response = page(request, f"{template}#{fragment}" if part else template, shown, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def asks_for_part(request: HttpRequest) -> bool:
    """Whether htmx swaps the answer into the page; going back in the history wants the page anew."""
    htmx: Any = getattr(request, "htmx", None)
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def clear_url(request: HttpRequest, form: Any) -> str:
    """The address without filters while one is active, else empty."""
    given = any(value.strip() for name in form.fields for value in request.GET.getlist(form.add_prefix(name)))
    return request.path if given else ""


def toast(response: R, text: str, *, undo: str = "") -> R:
    """Let the page that receives `response` over htmx tell short news, with an undo where an address is given."""
    return trigger_client_event(response, "toast", {"text": text, **({"undo": undo} if undo else {})})
