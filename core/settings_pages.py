"""The pages of the settings, registered by the apps that own them, so that core names none of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from core.enums import Role
from core.tabs import TabLink

if TYPE_CHECKING:
    from core.models import Membership


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """A page that members of `role` and above see; `url_names` are further pages that belong to it."""

    label: str
    url_name: str
    order: int
    role: str = Role.ADMIN
    url_names: tuple[str, ...] = ()

    def owns(self, url_name: str) -> bool:
        """Whether the page with this URL name belongs to it."""
        return url_name == self.url_name or url_name in self.url_names


_pages: dict[str, SettingsPage] = {}


def register(label: str, url_name: str, order: int, role: str = Role.ADMIN, *, url_names: tuple[str, ...] = ()) -> None:
    """Add a page; its template extends `core/settings.html` and fills the block `settings`."""
    _pages[url_name] = SettingsPage(label, url_name, order, role, url_names)


def visible(membership: "Membership") -> list[SettingsPage]:
    """The pages that the member may see, in order."""
    return sorted((page for page in _pages.values() if membership.reaches(page.role)), key=lambda page: page.order)


def owns(url_name: str) -> bool:
    """Whether the page with this URL name belongs to the settings."""
    return any(page.owns(url_name) for page in _pages.values())


def links(request: Any) -> list[TabLink]:
    """The pages that the caller may see as tabs, with the current one marked."""
    match = request.resolver_match
    here = match.view_name if match else ""
    return [
        TabLink(
            label=page.label,
            url=reverse(page.url_name),
            current=page.owns(here),
            count=0,
        )
        for page in visible(request.membership)
    ]
