"""What migrations of all apps need."""

from collections.abc import Collection

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration

Name = tuple[str, str]
"""App and name of a migration."""
STANDS_BETWEEN = (
    "which this version has put together with others. Nothing was changed. Update to the version before first, as "
    '"Upgrade" in docs/operations.md says.'
)


def known_migrations() -> dict[Name, Migration]:
    """Those of this version."""
    return MigrationLoader(None, ignore_no_migrations=True).disk_migrations or {}


def missing_of_replaced(applied: Collection[Name]) -> list[str]:
    """Migrations not applied that stand with applied ones in the `replaces` of the same new migration."""
    done, known = set(applied), known_migrations()
    replaced = [set(migration.replaces) for name, migration in known.items() if name not in done]
    return sorted(".".join(name) for names in replaced if names & done for name in names - done)


def install_triggers(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Install the triggers of all models that the migrations know by now, those that are there already anew.

    An operation for each trigger has Django make the classes of all related models again: as much work as everything
    else that a first migration does.
    """
    for model in apps.get_models():
        for trigger in getattr(model._meta, "triggers", ()):
            schema_editor.execute(trigger.install_sql, params=None)
