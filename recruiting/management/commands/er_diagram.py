"""Bring the ER diagram of the documentation up to date."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from recruiting import er_diagram


class Command(BaseCommand):
    help = "Draw the ER diagram anew from the models into docs/architecture.md."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rewrite the part between the diagram's marks."""
        file = settings.BASE_DIR / "docs" / "architecture.md"
        file.write_text(er_diagram.replaced(file.read_text()))
        self.stdout.write(f"{file.relative_to(settings.BASE_DIR)} is up to date.")
