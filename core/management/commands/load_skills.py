"""Load the shipped skills taxonomy."""

from typing import Any

from django.core.management.base import BaseCommand

from core.services.taxonomy import load_skills


class Command(BaseCommand):
    help = (
        "Load the shipped skills taxonomy with aliases and relations into the database. "
        "Safe to repeat: skills are recognized by key, and what refers to them stays."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and say how many."""
        count = load_skills()
        if options["verbosity"]:
            self.stdout.write(f"{count} skills loaded.")
