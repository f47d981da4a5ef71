"""`migrate` as the owner of the tables, since the application's role may not change the schema."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from core.schema import STANDS_BETWEEN, missing_of_replaced


class Command(DjangoMigrate):
    """Django's migrate with the owner's connection by default."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Take Django's arguments; `--database` is the owner unless said otherwise."""
        super().add_arguments(parser)
        parser.set_defaults(database="owner")

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, unless the database stands between migrations that have been put together since."""
        missing = missing_of_replaced(MigrationRecorder(connections[options["database"]]).applied_migrations())
        if missing:
            raise CommandError(f"The database lacks {', '.join(missing)}, {STANDS_BETWEEN}")
        super().handle(*args, **options)
