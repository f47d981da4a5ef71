"""All that an organization holds, table by table: found in the models, so that no table can be forgotten."""

from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import Any

from django.apps import apps
from django.db import connection, models
from psycopg import sql

from core.audit_chain import audit_models
from core.models import Organization

NOT_EXPORTED = {
    "resumes.ErasedTraits": "keyed digests of people who were erased",
    "core.OrganizationExport": "the exports themselves",
}
"""Scoped tables that an export leaves out, and why."""
BATCH = 1000


@dataclass(frozen=True, slots=True)
class Held:
    """A table and the column that names the organization."""

    model: type[models.Model]
    column: str = "organization_id"

    @property
    def label(self) -> str:
        """Such as `jobs.Job`."""
        return self.model._meta.label


def own_tables() -> list[Held]:
    """Tables whose rows go with the organization, those that point at others first; its audit not among them."""
    found = {held.model: held for held in map(_held, apps.get_models(include_auto_created=True)) if held}
    graph: dict[type[models.Model], set[type[models.Model]]] = {model: set() for model in found}
    for model in found:
        for target in {field.related_model for field in model._meta.concrete_fields if field.is_relation} - {model}:
            if target in graph:
                graph[target].add(model)
    return [found[model] for model in TopologicalSorter(graph).static_order()]


def _held(model: type[models.Model]) -> Held | None:
    if model._meta.proxy or not model._meta.managed or model in audit_models():
        return None
    for field in model._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and field.related_model is Organization and _cascades(field):
            return Held(model, str(field.column))
    return None


def _cascades(field: "models.ForeignKey[Any, Any]") -> bool:
    return field.remote_field.on_delete is models.CASCADE


def exported_tables() -> list[Held]:
    """Tables that an export holds: the organization itself, what it made, and its audit."""
    audit = [
        Held(model, "organization_id" if _has(model, "organization_id") else "pgh_obj_id")
        for model in audit_models()
        if _has(model, "organization_id") or model.pgh_tracked_model is Organization  # type: ignore[attr-defined]
    ]
    every = [Held(Organization, "id"), *own_tables(), *audit]
    return sorted((held for held in every if held.label not in NOT_EXPORTED), key=lambda held: held.label)


def _has(model: type[models.Model], column: str) -> bool:
    return any(field.column == column for field in model._meta.concrete_fields)


def rows(held: Held, organization: Organization) -> Iterator[str]:
    """Each row of the organization as a line of JSON."""
    key = held.model._meta.pk
    query = (
        sql.SQL("SELECT to_jsonb(line)::text FROM {} AS line WHERE {} = %s ORDER BY {}")
        .format(*_names(held), sql.Identifier(str(key and key.column)))
        .as_string()
    )
    with connection.chunked_cursor() as cursor:
        cursor.execute(query, [organization.pk])
        while batch := cursor.fetchmany(BATCH):
            yield from (line for (line,) in batch)


def _names(held: Held) -> tuple[sql.Identifier, sql.Identifier]:
    return sql.Identifier(held.model._meta.db_table), sql.Identifier(held.column)


def file_names(organization: Organization) -> Iterator[str]:
    """The stored files that rows of the open organization name."""
    for held in own_tables():
        for field in held.model._meta.concrete_fields:
            if isinstance(field, models.FileField):
                manager = held.model._base_manager.filter(**{held.column: organization.pk}).exclude(**{field.name: ""})
                yield from filter(None, manager.order_by().values_list(field.name, flat=True))
