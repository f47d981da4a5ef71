"""The lowest app: tenants, users, taxonomy, background work, audit."""

import gc
from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from core import account_pages, activity_texts, email_templates, settings_pages, task_kinds
from core.enums import Role
from core.navigation import NavigationItem, register

TEXTS = {
    "organization.erasure_requested": "The erasure of this organization was asked for",
    "organization.erasure_taken_back": "The erasure of this organization was taken back",
    "member.invited": "A {role} was invited",
    "member.joined": "{member} joined as {role}",
    "member.role_changed": "{member} is {after} now, was {before}",
    "member.deactivated": "{member} was deactivated",
    "member.reactivated": "{member} was reactivated",
}


class CoreConfig(AppConfig):
    """Puts the second tenancy wall in force after every migration, and background work into the navigation."""

    name = "core"
    verbose_name = "Installation"

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        gc.disable()  # until all is loaded: looking for garbage among modules took a fourth of every start

    def ready(self) -> None:
        """Connect what must follow a migration, and register the pages."""
        from core import receivers  # noqa: F401, PLC0415 - connects them; models are ready only now

        post_migrate.connect(apply_row_security, sender=self)
        post_migrate.connect(declare_flags, sender=self)
        register(NavigationItem("Tasks", "core:task-list", "clock", 50, ("core:task",), _open_tasks))
        activity_texts.register(TEXTS)
        _register_account()
        settings_pages.register("Organization", "core:settings-organization", 10)
        settings_pages.register("Members", "core:settings-members", 20)
        settings_pages.register("Data", "core:settings-data", 90)
        _register_data()
        settings_pages.register("API keys", "core:settings-api-keys", 70)
        settings_pages.register("Audit log", "core:settings-audit", 80)
        settings_pages.register(
            "Skills",
            "core:skill-list",
            50,
            Role.VIEWER,
            url_names=("core:skill-new", "core:skill-detail", "core:skill-edit", "core:skill-import"),
        )
        _register_mail()
        register(
            NavigationItem("Settings", "core:settings", "settings", 90, shown=_has_settings, owns=settings_pages.owns)
        )
        gc.freeze()
        gc.enable()


def _register_data() -> None:
    from core.services.organization_erasure import ERASE_ORGANIZATION  # noqa: PLC0415 - models are ready only now
    from core.services.organization_export import EXPORT_ORGANIZATION  # noqa: PLC0415 - as above

    task_kinds.register(ERASE_ORGANIZATION)
    task_kinds.register(EXPORT_ORGANIZATION)


def _register_mail() -> None:
    from core.services.invitation import MAIL  # noqa: PLC0415 - models are ready only now

    email_templates.register(MAIL)


def _register_account() -> None:
    from core import account_emails  # noqa: PLC0415 - models are ready only now

    account_emails.register_all()
    account_pages.register("Profile", "core:account", 10, url_names=("core:account-address",))
    account_pages.register("Password", "core:account-password", 30)
    account_pages.register("Sign-ins", "core:account-security", 35)
    account_pages.register("Preferences", "core:account-preferences", 40)
    account_pages.register("Your data", "core:account-data", 50)


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


def declare_flags(*, using: str, **kwargs: Any) -> None:
    """Keep a row for each feature that operators can switch."""
    from core.services import flag  # noqa: PLC0415 - models are ready only now

    if using == "owner":
        flag.declare(using)
