"""The audit's rows against their links, and the triggers that make both: asked over the owner's connection."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pgtrigger
from django.db import connections, models, transaction
from psycopg import sql

from core.audit_chain import TRIGGER, audit_models, chain_column
from core.models import AuditLink, AuditShape
from core.models.audit import INSTALLATION

OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Finding:
    """A break: in which chain, at which link (0 where it is no link), and what is wrong."""

    chain: uuid.UUID
    sequence: int
    problem: str


@contextmanager
def one_moment() -> Iterator[None]:
    """Let all that is read be of one moment, while others go on writing; inside a transaction, of that one."""
    connection = connections[OWNER]
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic(using=OWNER):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield


def changed(chain: uuid.UUID, erased: set[int]) -> Iterator[Finding]:
    """Rows that are not as their links have seen them; links in `erased` may, and must, have lost theirs."""
    shapes = AuditLink.objects.using(OWNER).filter(chain=chain, shape__isnull=False).order_by()
    known = AuditShape.objects.using(OWNER).in_bulk()
    for number in sorted(number or 0 for number in shapes.values_list("shape", flat=True).distinct()):
        if number in known and _exists(known[number].table_name):
            yield from _changed_of(chain, known[number], erased)
        else:
            yield Finding(chain, 0, f"the table of the links of shape {number} is gone")


def _exists(table: str) -> bool:
    return table in connections[OWNER].introspection.table_names()


def _changed_of(chain: uuid.UUID, shape: AuditShape, erased: set[int]) -> Iterator[Finding]:
    query = sql.SQL(
        "SELECT link.sequence, link.event_id, line.pgh_id IS NOT NULL, "
        "link.content = sha256(link.salt || convert_to({}::text, 'UTF8')) "
        "FROM core_auditlink AS link LEFT JOIN {} AS line ON line.pgh_id = link.event_id "
        "WHERE link.chain = %s AND link.shape = %s AND link.sequence IS NOT NULL ORDER BY link.sequence"
    ).format(_content(shape), sql.Identifier(shape.table_name))
    for sequence, event, is_there, is_same in _rows(query, [chain, shape.pk]):
        named = f"row {event} of {shape.table_name}"
        if sequence in erased:
            if is_there:
                yield Finding(chain, sequence, f"{named} is there, though it was erased")
        elif not is_there:
            yield Finding(chain, sequence, f"{named} is gone, though no erasure names it")
        elif is_same is False:
            yield Finding(chain, sequence, f"{named} was changed")


def _content(shape: AuditShape) -> sql.Composable:
    """The row as it was digested: without columns that its table got later."""
    with connections[OWNER].cursor() as cursor:
        description = connections[OWNER].introspection.get_table_description(cursor, shape.table_name)
    later = sorted({column.name for column in description} - set(shape.columns))
    return sql.SQL("(to_jsonb(line) - {}::text[])").format(sql.Literal(later)) if later else sql.SQL("to_jsonb(line)")


def unlinked(chain: uuid.UUID | None) -> Iterator[Finding]:
    """Rows, of one chain or of all, that no link names, and rows that two links name."""
    for model in audit_models():
        if _exists(model._meta.db_table):
            yield from _unlinked_of(model, chain)
            yield from _linked_twice(model._meta.db_table, chain)


def _unlinked_of(model: type[models.Model], chain: uuid.UUID | None) -> Iterator[Finding]:
    table, column = model._meta.db_table, chain_column(model)
    owner = sql.SQL("line.{}").format(sql.Identifier(column)) if column else sql.SQL("NULL::uuid")
    query = sql.SQL(
        "SELECT coalesce({owner}, %(installation)s), line.pgh_id FROM {table} AS line "
        "WHERE (%(chain)s::uuid IS NULL OR coalesce({owner}, %(installation)s) = %(chain)s) AND NOT EXISTS ("
        "SELECT 1 FROM core_auditlink AS link JOIN core_auditshape AS shape ON shape.id = link.shape "
        "WHERE shape.table_name = %(name)s AND link.event_id = line.pgh_id) ORDER BY line.pgh_id"
    ).format(owner=owner, table=sql.Identifier(table))
    for found, event in _rows(query, {"installation": INSTALLATION, "chain": chain, "name": table}):
        yield Finding(found, 0, f"row {event} of {table} was added around the triggers: no link names it")


def _linked_twice(table: str, chain: uuid.UUID | None) -> Iterator[Finding]:
    query = sql.SQL(
        "SELECT max(link.chain::text)::uuid, max(link.sequence), link.event_id FROM core_auditlink AS link "
        "JOIN core_auditshape AS shape ON shape.id = link.shape WHERE shape.table_name = %s "
        "GROUP BY link.event_id HAVING count(*) > 1 AND (%s::uuid IS NULL OR bool_or(link.chain = %s))"
    )
    for found, sequence, event in _rows(query, [table, chain, chain]):
        yield Finding(found, sequence or 0, f"row {event} of {table} stands in the chain twice")


def unguarded() -> Iterator[Finding]:
    """Triggers that are missing or switched off: what is not written cannot be missed later."""
    enabled = {
        (table, trigger): state
        for table, trigger, state in _rows(
            sql.SQL("SELECT tgrelid::regclass::text, tgname, tgenabled = 'O' FROM pg_trigger WHERE NOT tgisinternal"),
            [],
        )
    }
    wanted = [("core_auditlink", "audit_seal")]
    for model in audit_models():
        wanted.append((model._meta.db_table, TRIGGER))
        wanted += _tracking(model)
    for table, trigger in wanted:
        if not enabled.get((table, trigger)):
            state = "is switched off" if (table, trigger) in enabled else "is missing"
            yield Finding(INSTALLATION, 0, f"the trigger {trigger} of {table} {state}: run migrate, and find out why")


def _tracking(model: Any) -> list[tuple[str, str]]:
    """The triggers that write the rows of the audit table: one for inserts, updates and deletes each."""
    tracked = model.pgh_tracked_model
    return [
        (tracked._meta.db_table, trigger.get_pgid(tracked))
        for owner, trigger in pgtrigger.registered()
        if getattr(trigger, "event_model", None) is model
    ]


def _rows(query: sql.SQL | sql.Composed, parameters: Any) -> Iterator[tuple[Any, ...]]:
    with connections[OWNER].cursor() as cursor:
        cursor.execute(query, parameters)
        yield from cursor.fetchall()
