"""Pages of the back office that belong to no model, registered by the `admin` modules that make them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponseBase


@dataclass(frozen=True, slots=True)
class Page:
    """A page under `admin:<name>`, for operators with the permission."""

    route: str
    view: Callable[..., HttpResponseBase]
    name: str
    permission: str


_pages: dict[str, Page] = {}


def register(route: str, view: Callable[..., HttpResponseBase], name: str, *, permission: str) -> None:
    """Add a page for operators who hold `permission`."""
    _pages[name] = Page(route, permission_required(permission, raise_exception=True)(view), name, permission)


def pages() -> list[Page]:
    """All such pages."""
    return list(_pages.values())
