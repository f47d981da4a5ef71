"""Tabs of one object's pages, registered by the apps that own the pages, so that the lower app names none of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab of the pages about `subject`, a kind of object such as "job".

    `url_name` takes the object's id; `url_names` are further pages that belong to the tab. `count` answers what is
    shown beside the label.
    """

    subject: str
    label: str
    url_name: str
    order: int
    url_names: tuple[str, ...] = ()
    count: Callable[[Any], int] | None = None


@dataclass(frozen=True, slots=True)
class TabLink:
    """A tab as `components/tabs.html` shows it."""

    label: str
    url: str
    current: bool
    count: int


_tabs: dict[str, Tab] = {}


def register(tab: Tab) -> None:
    """Add a tab."""
    _tabs[tab.url_name] = tab


def links(subject: str, request: HttpRequest, instance: Any) -> list[TabLink]:
    """The tabs of the object in order, with the current one marked."""
    match = request.resolver_match
    here = match.view_name if match else ""
    tabs = sorted((tab for tab in _tabs.values() if tab.subject == subject), key=lambda tab: tab.order)
    return [
        TabLink(
            label=tab.label,
            url=reverse(tab.url_name, args=[instance.pk]),
            current=here == tab.url_name or here in tab.url_names,
            count=tab.count(instance) if tab.count else 0,
        )
        for tab in tabs
    ]
