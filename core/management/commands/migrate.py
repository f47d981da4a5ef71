"""`migrate` as the owner of the tables, since the application's role may not change the schema."""

from django.core.management.base import CommandParser
from django.core.management.commands.migrate import Command as DjangoMigrate


class Command(DjangoMigrate):
    """Django's migrate with the owner's connection by default."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Take Django's arguments; `--database` is the owner unless said otherwise."""
        super().add_arguments(parser)
        parser.set_defaults(database="owner")
