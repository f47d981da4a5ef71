"""The lowest app: tenants, users, taxonomy, background work, audit."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from core.navigation import NavigationItem, register


class CoreConfig(AppConfig):
    """Puts the second tenancy wall in force after every migration, and background work into the navigation."""

    name = "core"

    def ready(self) -> None:
        """Connect what must follow a migration, and register the pages."""
        post_migrate.connect(apply_row_security, sender=self)
        register(NavigationItem("Tasks", "core:task-list", "clock", 50, ("core:task",), _open_tasks))


def _open_tasks() -> int:
    from core.models import TaskRun  # noqa: PLC0415 - models are ready only now

    return int(TaskRun.objects.open().count())


def apply_row_security(*, using: str, **kwargs: Any) -> None:
    """Apply policies and rights over the owner's connection."""
    from core import row_security  # noqa: PLC0415 - models are ready only now

    if using == "owner":
        row_security.apply(using)
