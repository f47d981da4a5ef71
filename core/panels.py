"""Parts that upper apps add to a page of a lower one, so that the lower one names none of them."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

Panel = dict[str, Any]
"""What a panel's template needs, with `template`, its path, among it."""

Provider = Callable[[HttpRequest, Any], Panel | None]
"""Makes the panel for the page's object; None where there is nothing to show."""

_providers: dict[str, list[Provider]] = {}


def register(page: str, provider: Provider) -> None:
    """Add a panel to the page with this URL name."""
    providers = _providers.setdefault(page, [])
    if provider not in providers:
        providers.append(provider)


def panels(page: str, request: HttpRequest, subject: Any) -> list[Panel]:
    """The panels of a page about `subject`, in the order of their apps."""
    made = (provider(request, subject) for provider in _providers.get(page, []))
    return [panel for panel in made if panel is not None]
