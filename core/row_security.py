"""The second wall: row-level security policies and the rights of the application's role.

Applied after every migration from the models themselves, so no table can be forgotten.
"""

from django.apps import apps
from django.conf import settings
from django.db import connections, transaction
from psycopg import sql

from core import audit_chain
from core.tenancy import SETTING, scoped_models

POLICY = "organization_wall"
EVENT_SUFFIX = "event"


def apply(alias: str) -> None:
    """Put the policies and rights in force over the owner's connection `alias`.

    Tables that a migration has just taken back are passed over.
    """
    role = str(settings.DATABASES["default"]["USER"])
    present = set(connections[alias].introspection.table_names())
    tables = {model._meta.db_table for model in scoped_models()} & present
    audit_tables = {model._meta.db_table for model in apps.get_models() if is_audit_table(model)} & present
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        for statement in [*_rights(role, audit_tables), *(part for table in sorted(tables) for part in _policy(table))]:
            cursor.execute(statement)
        audit_chain.apply(connections[alias], role, present)


def is_audit_table(model: type) -> bool:
    """Whether the model holds audit rows, which the application may add and read only."""
    return hasattr(model, "pgh_tracked_model")


def _rights(role: str, audit_tables: set[str]) -> list[sql.Composed]:
    name = sql.Identifier(role)
    statements = [
        sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(name),
        sql.SQL("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}").format(name),
        sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(name),
        sql.SQL("GRANT EXECUTE ON FUNCTION due_task_runs(integer) TO {}").format(name),
    ]
    revoke = sql.SQL("REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}")
    return statements + [revoke.format(sql.Identifier(table), name) for table in sorted(audit_tables)]


def _policy(table: str) -> list[sql.Composed]:
    name = sql.Identifier(table)
    condition = sql.SQL("organization_id = nullif(current_setting({}, true), '')::uuid").format(sql.Literal(SETTING))
    return [
        sql.SQL("ALTER TABLE {} ENABLE ROW LEVEL SECURITY").format(name),
        sql.SQL("DROP POLICY IF EXISTS {} ON {}").format(sql.Identifier(POLICY), name),
        sql.SQL("CREATE POLICY {} ON {} USING ({}) WITH CHECK ({})").format(
            sql.Identifier(POLICY), name, condition, condition
        ),
    ]
