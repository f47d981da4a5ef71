"""Migrations belong to the owner of the tables; everything else runs as the application's role."""

from typing import Any


class OwnerMigratesRouter:
    """Reads and writes go to `default`; only `owner` may change the schema."""

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        """Whether the schema may be changed over this connection."""
        return db == "owner"
