"""Keeping a row for each declared feature, so that operators see all that they can switch."""

from django.db import connections

from core.flags import features
from core.models import Flag


def declare(alias: str) -> None:
    """Add a row for each feature that has none; what operators decided stays."""
    if Flag._meta.db_table not in connections[alias].introspection.table_names():
        return
    for feature in features():
        Flag.objects.using(alias).get_or_create(
            name=feature.name,
            defaults={"everyone": feature.default, "note": feature.description, "superusers": False},
        )
