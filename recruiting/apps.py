"""Composition: settings, addresses, the home page."""

from django.apps import AppConfig

from core.navigation import NavigationItem, register


class RecruitingConfig(AppConfig):
    """Registers the home page."""

    name = "recruiting"

    def ready(self) -> None:
        """Put the home page into the navigation."""
        register(NavigationItem("Home", "home", "home", 10))
