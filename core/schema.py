"""What migrations of all apps need."""

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def install_triggers(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Install the triggers of all models that the migrations know by now, those that are there already anew.

    An operation for each trigger has Django make the classes of all related models again: as much work as everything
    else that a first migration does.
    """
    for model in apps.get_models():
        for trigger in getattr(model._meta, "triggers", ()):
            schema_editor.execute(trigger.install_sql, params=None)
