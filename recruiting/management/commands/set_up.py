"""Prepare the services of an installation, and bring its database up to date."""

from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from recruiting import environment as env
from recruiting import provision


class Command(BaseCommand):
    """Safe to repeat: what is there stays."""

    help = (
        "Make the two database roles, the database and its extension (where DATABASE_ADMIN_URL names a role that may), "
        "make the bucket (where S3_BUCKET is set), migrate, and load the skills. Run it before every start of a new "
        "version. Safe to repeat."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare one after the other."""
        if admin := env.text("DATABASE_ADMIN_URL"):
            self._prepare_database(admin)
        if settings.STORAGE_BUCKET:
            made = provision.prepare_bucket()
            self.stdout.write(f"Bucket {settings.STORAGE_BUCKET}: {'made' if made else 'is there'}.")
        call_command("migrate", verbosity=0)
        self.stdout.write("Database: up to date.")
        call_command("load_skills", verbosity=0)
        self.stdout.write("Skills: loaded.")

    def _prepare_database(self, admin: str) -> None:
        application, owner = env.text("DATABASE_URL"), env.text("DATABASE_OWNER_URL")
        if not (application and owner):
            raise CommandError("Set DATABASE_URL and DATABASE_OWNER_URL to the roles that are to be made.")
        try:
            provision.prepare_database(admin=admin, application=application, owner=owner)
        except psycopg.Error as error:
            raise CommandError(f"PostgreSQL refused: {str(error).splitlines()[0]}") from error
        self.stdout.write("Roles and database: ready.")
