"""The shell's navigation, registered by the apps that own its pages, so that core names none of them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """An entry: `prefixes` are URL names whose pages belong to it; `count` is shown beside the label.

    `shown` says whether the caller sees it; where it is absent, every member does. `owns` says of a URL name whether
    its page belongs to the entry, where prefixes cannot.
    """

    label: str
    url_name: str
    icon: str
    order: int
    prefixes: tuple[str, ...] = ()
    count: Callable[[], int] | None = None
    shown: Callable[[HttpRequest], bool] | None = None
    owns: Callable[[str], bool] | None = None


@dataclass(frozen=True, slots=True)
class NavigationLink:
    """An entry as the template shows it."""

    label: str
    url: str
    icon: str
    current: bool
    count: int | None


@dataclass(frozen=True, slots=True)
class OpenJob:
    """A job that the shell leads to from every page."""

    label: str
    url: str
    count: int
    current: bool


OpenJobs = Callable[[HttpRequest], list[OpenJob]]

_items: dict[str, NavigationItem] = {}
_open_jobs: list[OpenJobs] = []
_search: list[str] = []


def register(item: NavigationItem) -> None:
    """Add an entry to the shell."""
    _items[item.url_name] = item


def register_search(url_name: str) -> None:
    """Name the page that answers the search box of the top bar with `?q=`."""
    _search[:] = [url_name]


def register_open_jobs(provider: OpenJobs) -> None:
    """Name who knows the open jobs; it is asked once for every page, so it asks the database once."""
    _open_jobs[:] = [provider]


def open_jobs(request: HttpRequest) -> list[OpenJob]:
    """The open jobs that the shell leads to; none where no app knows any."""
    return _open_jobs[0](request) if _open_jobs else []


def search_url() -> str:
    """Where the search box sends its words; empty where no app answers it."""
    return reverse(_search[0]) if _search else ""


def links(request: HttpRequest) -> list[NavigationLink]:
    """The entries in order, with the current one marked."""
    match = request.resolver_match
    here = match.view_name if match else ""
    items = (item for item in _items.values() if item.shown is None or item.shown(request))
    return [_link(item, here) for item in sorted(items, key=lambda item: item.order)]


def _link(item: NavigationItem, here: str) -> NavigationLink:
    return NavigationLink(
        label=item.label,
        url=reverse(item.url_name),
        icon=item.icon,
        current=_is_current(item, here),
        count=item.count() if item.count else None,
    )


def _is_current(item: NavigationItem, here: str) -> bool:
    if here == item.url_name or (bool(item.prefixes) and here.startswith(item.prefixes)):
        return True
    return item.owns is not None and item.owns(here)
