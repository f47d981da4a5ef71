"""Puts the audit's triggers in force, from the models, after every migration: no audit table can be forgotten.

What is chained and how stands in `core/migrations/0002_functions.py`; what it promises in
`docs/decisions/0008-audit-chain.md`.
"""

from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from core.models import AuditHead, AuditLink, AuditShape
from core.models.audit import INSTALLATION

TRIGGER = "audit_link"
WALL = "audit_wall"
SECRET_COLUMN = "salt"  # noqa: S105 - the name of a column


def audit_models() -> list[type[models.Model]]:
    """Every model that holds audit rows, by table."""
    found = [model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]
    return sorted(found, key=lambda model: model._meta.db_table)


def chain_column(model: type[models.Model]) -> str:
    """The column of an audit row that names its chain; empty where it belongs to the installation."""
    if any(field.column == "organization_id" for field in model._meta.concrete_fields):
        return "organization_id"
    tracked: Any = model
    return "pgh_obj_id" if tracked.pgh_tracked_model._meta.label == "core.Organization" else ""


def apply(connection: BaseDatabaseWrapper, role: str, present: set[str]) -> None:
    """Chain every audit table that is present, and leave the application's `role` no way around it."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        for model in audit_models():
            if model._meta.db_table in present:
                _guard(cursor, model, role)
        if AuditLink._meta.db_table not in present:
            return
        _allow_reading(cursor, role)
        for model in audit_models():
            if model._meta.db_table in present:
                _chain(cursor, model)


def _guard(cursor: CursorWrapper, model: Any, role: str) -> None:
    """Only the triggers of the audited table write audit rows: they run as the owner, the application may not."""
    table, tracked = model._meta.db_table, model.pgh_tracked_model._meta.db_table
    cursor.execute(
        "SELECT p.oid::regprocedure::text FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
        "WHERE t.tgrelid = to_regclass(%s) AND strpos(p.prosrc, %s) > 0 AND NOT p.prosecdef",
        [tracked, f'INSERT INTO "{table}"'],
    )
    for (function,) in cursor.fetchall():
        cursor.execute(f"ALTER FUNCTION {function} SECURITY DEFINER SET search_path = public, pg_temp")
    names = sql.Identifier(table), sql.Identifier(role)
    cursor.execute(sql.SQL("REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {} FROM {}").format(*names))


def _allow_reading(cursor: CursorWrapper, role: str) -> None:
    name = sql.Identifier(role)
    for model in (AuditLink, AuditHead, AuditShape):
        cursor.execute(sql.SQL("REVOKE ALL ON {} FROM {}").format(sql.Identifier(model._meta.db_table), name))
    columns = [field.column for field in AuditLink._meta.concrete_fields if field.column != SECRET_COLUMN]
    listed = sql.SQL(", ").join(sql.Identifier(str(column)) for column in columns)
    cursor.execute(sql.SQL("GRANT SELECT ({}) ON core_auditlink TO {}").format(listed, name))
    cursor.execute(sql.SQL("GRANT SELECT ON core_auditshape TO {}").format(name))
    cursor.execute(sql.SQL("GRANT EXECUTE ON FUNCTION erase_user_events(uuid) TO {}").format(name))
    cursor.execute(sql.SQL("GRANT EXECUTE ON FUNCTION erase_organization_events(uuid) TO {}").format(name))
    cursor.execute("ALTER TABLE core_auditlink ENABLE ROW LEVEL SECURITY")
    cursor.execute(f"DROP POLICY IF EXISTS {WALL} ON core_auditlink")
    cursor.execute(
        f"CREATE POLICY {WALL} ON core_auditlink FOR SELECT "
        "USING (chain = nullif(current_setting('app.organization', true), '')::uuid)"
    )


def _chain(cursor: CursorWrapper, model: type[models.Model]) -> None:
    """Install the trigger, anew where the columns have changed; rows from before the first time are chained now."""
    table = model._meta.db_table
    cursor.execute(
        "SELECT array_agg(column_name::text ORDER BY column_name) FROM information_schema.columns "
        "WHERE table_schema = 'public' AND table_name = %s",
        [table],
    )
    columns = cursor.fetchone()[0]
    shape = AuditShape.objects.using(cursor.db.alias).filter(table_name=table).order_by("-id").first()
    is_new = shape is None
    if shape is None or shape.columns != columns:
        shape = AuditShape.objects.using(cursor.db.alias).create(table_name=table, columns=columns)
    wanted = [str(shape.pk), chain_column(model)]
    if _installed(cursor, table) != wanted:
        _install(cursor, table, wanted)
    if is_new:
        _adopt(cursor, table, *wanted)


def _installed(cursor: CursorWrapper, table: str) -> list[str] | None:
    """The arguments of the trigger that is in force; None without one."""
    cursor.execute(
        "SELECT tgargs FROM pg_trigger WHERE tgrelid = to_regclass(%s) AND tgname = %s AND tgenabled = 'O'",
        [table, TRIGGER],
    )
    row = cursor.fetchone()
    return bytes(row[0]).decode().split("\0")[:-1] if row else None


def _install(cursor: CursorWrapper, table: str, arguments: list[str]) -> None:
    name = sql.Identifier(table)
    cursor.execute(sql.SQL("DROP TRIGGER IF EXISTS audit_link ON {}").format(name))
    cursor.execute(
        sql.SQL(
            "CREATE CONSTRAINT TRIGGER audit_link AFTER INSERT ON {} DEFERRABLE INITIALLY DEFERRED "
            "FOR EACH ROW EXECUTE FUNCTION audit_link({}, {})"
        ).format(name, *map(sql.Literal, arguments))
    )


def _adopt(cursor: CursorWrapper, table: str, shape: str, chain: str) -> None:
    cursor.execute("SET LOCAL timezone = 'UTC'")
    cursor.execute(
        sql.SQL(
            "INSERT INTO core_auditlink (chain, shape, event_id, action, record, actor, salt, content, recorded_at) "
            "SELECT coalesce((to_jsonb(line) ->> {})::uuid, {}), {}, pgh_id, pgh_label, "
            "coalesce(pgh_obj_id::text, ''), coalesce(pgh_context ->> 'user', ''), salt, "
            "sha256(salt || convert_to(to_jsonb(line)::text, 'UTF8')), now() "
            "FROM {} AS line CROSS JOIN LATERAL (SELECT uuid_send(gen_random_uuid()) AS salt, line.pgh_id AS _) AS s "
            "ORDER BY pgh_id"
        ).format(sql.Literal(chain), sql.Literal(str(INSTALLATION)), sql.Literal(int(shape)), sql.Identifier(table))
    )
