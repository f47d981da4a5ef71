"""The audit log of an organization: its chain, newest first, with what each row says.

The links give order, filters and pages; only the rows of the page are read, table by table.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.fields.files import FieldFile

from core.audit_chain import audit_models
from core.models import AuditLink, AuditShape, Organization, User

OPERATOR = "operator"
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """A field before and after; None where there was no row."""

    field: str
    before: Any
    after: Any

    @property
    def label(self) -> str:
        """The field as people read it."""
        return self.field.removesuffix("_id").replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the log. `is_erased`: the row went with a person who was erased."""

    sequence: int
    at: datetime
    action: str
    table: str
    kind: str
    record: str
    actor: User | None
    actor_id: str
    source: str
    request_id: str
    reason: str
    changes: Sequence[Change]
    is_erased: bool


def audited_tables() -> dict[str, type[models.Model]]:
    """Audit models by the label of what they watch, such as `jobs.job`."""
    return {_tracked(model)._meta.label_lower: model for model in audit_models()}


def audit_log(organization: Organization) -> QuerySet[AuditLink]:
    """The organization's links, newest first."""
    return AuditLink.objects.of_chain(organization.pk)


def shapes_of(label: str) -> list[int]:
    """The numbers under which the links name the audit table of `label`."""
    model = audited_tables()[label]
    return list(AuditShape.objects.filter(table_name=model._meta.db_table).values_list("pk", flat=True))


def entries(links: Iterable[AuditLink]) -> list[LogEntry]:
    """What the links' rows say, in a number of queries that depends on their tables only."""
    shown = list(links)
    tables = _tables()
    rows = _rows(shown, tables)
    actors = User.objects.in_bulk({uuid.UUID(link.actor) for link in shown if link.actor})
    return [_entry(link, tables, rows.get((link.shape, link.event_id)), actors) for link in shown]


def _tracked(model: Any) -> type[models.Model]:
    tracked: type[models.Model] = model.pgh_tracked_model
    return tracked


def _tables() -> dict[int | None, type[models.Model]]:
    by_name = {model._meta.db_table: model for model in audit_models()}
    shapes = AuditShape.objects.values_list("pk", "table_name")
    return {number: by_name[name] for number, name in shapes if name in by_name}


Key = tuple[int | None, int | None]


def _rows(links: Sequence[AuditLink], tables: dict[int | None, type[models.Model]]) -> dict[Key, tuple[Any, Any]]:
    """Each link's row and the row before it of the same object."""
    wanted: dict[int | None, set[int]] = defaultdict(set)
    for link in links:
        if link.shape in tables and link.event_id is not None:
            wanted[link.shape].add(link.event_id)
    found: dict[Key, tuple[Any, Any]] = {}
    for shape, events in wanted.items():
        model: Any = tables[shape]
        earlier = model.objects.filter(pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__lt=OuterRef("pgh_id"))
        latest = Subquery(earlier.order_by("-pgh_id").values("pgh_id")[:1])
        rows = list(model.objects.filter(pgh_id__in=events).annotate(before_id=latest))
        before = model.objects.in_bulk({row.before_id for row in rows if row.before_id} - {None})
        for row in rows:
            found[shape, row.pgh_id] = row, before.get(row.before_id)
    return found


def _entry(
    link: AuditLink,
    tables: dict[int | None, type[models.Model]],
    found: tuple[Any, Any] | None,
    actors: dict[Any, User],
) -> LogEntry:
    row, before = found or (None, None)
    model = tables.get(link.shape)
    context: Values = (getattr(row, "pgh_context", None) if row else link.context) or {}
    return LogEntry(
        sequence=link.sequence or 0,
        at=link.recorded_at,
        action=link.action,
        table=_tracked(model)._meta.label_lower if model else "",
        kind=str(_tracked(model)._meta.verbose_name).capitalize() if model else "Audit",
        record=link.record,
        actor=actors.get(uuid.UUID(link.actor)) if link.actor else None,
        actor_id=link.actor,
        source=_source(context),
        request_id=str(context.get("request_id", "")),
        reason=str(context.get("reason", "")),
        changes=_changes(link.action, row, before),
        is_erased=row is None and link.shape is not None,
    )


def _source(context: Values) -> str:
    """Where it was done: page, api, task, or operator for commands and consoles."""
    return str(context.get("via") or ("task" if "task" in context else OPERATOR))


def _changes(action: str, row: Any, before: Any) -> list[Change]:
    if row is None:
        return []
    new, old = _values(row), _values(before) if before is not None else {}
    if action == "delete":
        return [Change(name, value, None) for name, value in new.items() if value not in (None, "", [], {})]
    if action == "insert":
        return [Change(name, None, value) for name, value in new.items() if value not in (None, "", [], {})]
    return [Change(name, old.get(name), value) for name, value in new.items() if old.get(name) != value]


def _values(row: models.Model) -> Values:
    fields = row._meta.concrete_fields
    return {
        field.attname: _plain(getattr(row, field.attname))
        for field in fields
        if not field.name.startswith("pgh_") and field.name not in ("id", "created_at", "organization")
    }


def _plain(value: Any) -> Any:
    """A file shows as the name it is stored under, never as what it holds."""
    return value.name if isinstance(value, FieldFile) else value
