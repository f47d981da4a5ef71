"""The pages of a person's own account, registered by whoever owns them."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from core.tabs import TabLink


@dataclass(frozen=True, slots=True)
class AccountPage:
    """A page of the account; `url_names` are further pages that belong to it."""

    label: str
    url_name: str
    order: int
    url_names: tuple[str, ...] = ()


_pages: dict[str, AccountPage] = {}


def register(label: str, url_name: str, order: int, *, url_names: tuple[str, ...] = ()) -> None:
    """Add a page; its view is a `core.views.account_base.AccountView`, its template extends `core/account.html`."""
    _pages[url_name] = AccountPage(label, url_name, order, url_names)


def links(request: Any) -> list[TabLink]:
    """The pages as tabs, with the current one marked."""
    match = request.resolver_match
    here = match.view_name if match else ""
    return [
        TabLink(page.label, reverse(page.url_name), current=here in (page.url_name, *page.url_names), count=0)
        for page in sorted(_pages.values(), key=lambda page: page.order)
    ]
