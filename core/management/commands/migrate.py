"""`migrate` as the owner of the tables, since the application's role may not change the schema."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder


class Command(DjangoMigrate):
    """Django's migrate with the owner's connection by default."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Take Django's arguments; `--database` is the owner unless said otherwise."""
        super().add_arguments(parser)
        parser.set_defaults(database="owner")

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, unless the database stands between migrations that have been put together since."""
        missing = _missing_of_replaced(options["database"])
        if missing:
            raise CommandError(
                f"The database lacks {', '.join(missing)}, which this version has put together with others. Nothing "
                'was changed. Update to the version before first, as "Upgrade" in docs/operations.md says.'
            )
        super().handle(*args, **options)


def _missing_of_replaced(database: str) -> list[str]:
    """Migrations not applied that stand with applied ones in the `replaces` of the same new migration."""
    applied = MigrationRecorder(connections[database]).applied_migrations()
    known = MigrationLoader(None, ignore_no_migrations=True).disk_migrations or {}
    replaced = [set(migration.replaces) for migration in known.values()]
    return sorted(".".join(name) for names in replaced if names & set(applied) for name in names - set(applied))
