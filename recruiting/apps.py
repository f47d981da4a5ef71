"""Composition: settings, addresses, the home page."""

from django.apps import AppConfig
from django.conf import settings

from core import error_reports
from core.navigation import NavigationItem, register
from recruiting import __version__


class RecruitingConfig(AppConfig):
    """Registers the home page."""

    name = "recruiting"

    def ready(self) -> None:
        """Put the home page into the navigation, and register the checks of an installation."""
        from recruiting import checks, database_checks  # noqa: F401, PLC0415 - models are ready only now

        register(NavigationItem("Home", "home", "home", 10))
        if settings.SENTRY_DSN:
            environment = "production" if settings.PRODUCTION else "development"
            error_reports.start(dsn=settings.SENTRY_DSN, environment=environment, release=__version__)
