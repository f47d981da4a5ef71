"""The lowest app: tenants, users, taxonomy, background work, audit."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from core import activity_texts, settings_pages
from core.navigation import NavigationItem, register

TEXTS = {
    "member.invited": "A {role} was invited",
    "member.joined": "{member} joined as {role}",
    "member.role_changed": "{member} is {after} now, was {before}",
    "member.deactivated": "{member} was deactivated",
    "member.reactivated": "{member} was reactivated",
}


class CoreConfig(AppConfig):
    """Puts the second tenancy wall in force after every migration, and background work into the navigation."""

    name = "core"

    def ready(self) -> None:
        """Connect what must follow a migration, and register the pages."""
        post_migrate.connect(apply_row_security, sender=self)
        register(NavigationItem("Tasks", "core:task-list", "clock", 50, ("core:task",), _open_tasks))
        activity_texts.register(TEXTS)
        settings_pages.register("Organization", "core:settings-organization", 10)
        register(
            NavigationItem("Settings", "core:settings", "settings", 90, shown=_has_settings, owns=settings_pages.owns)
        )


def _has_settings(request: Any) -> bool:
    return bool(settings_pages.visible(request.membership))


def _open_tasks() -> int:
    from core.models import TaskRun  # noqa: PLC0415 - models are ready only now

    return int(TaskRun.objects.open().count())


def apply_row_security(*, using: str, **kwargs: Any) -> None:
    """Apply policies and rights over the owner's connection."""
    from core import row_security  # noqa: PLC0415 - models are ready only now

    if using == "owner":
        row_security.apply(using)
