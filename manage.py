#!/usr/bin/env python
"""Django's command line; starts the project's own PostgreSQL and Redis for the commands that need them."""

import os
import sys

WITHOUT_SERVICES = frozenset(
    {
        "help",
        "version",
        "check",
        "makemigrations",
        "collectstatic",
        "spectacular",
        "read_resume",
        "rank_files",
        "er_diagram",
    }
)


def _needs_services(arguments: list[str]) -> bool:
    if len(arguments) < 2 or {"--help", "-h"} & set(arguments):
        return False
    return arguments[1] not in WITHOUT_SERVICES or "--database" in arguments


def main() -> None:
    """Run the command that the arguments name."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recruiting.settings")
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415 - settings are named first
    from django.core.management import execute_from_command_line  # noqa: PLC0415 - as above

    if _needs_services(sys.argv):
        from recruiting import embedded  # noqa: PLC0415 - only where services are needed

        embedded.start()
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"The configuration is not right: {error}")


if __name__ == "__main__":
    main()
