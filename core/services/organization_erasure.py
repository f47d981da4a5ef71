"""Erasing an organization: after some days in which it can be taken back, everything, table by table.

What is erased is found in the models (`core.selectors.organization_data`), so that no app can be forgotten.
"""

from datetime import timedelta

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.utils import timezone
from psycopg import sql

from core.enums import Role
from core.errors import ConflictError, InvalidError, LeaseLostError
from core.file_keeping import files_may_go, stored_names
from core.models import Organization, TaskRun, User
from core.selectors.organization_data import Held, own_tables
from core.services import activity, task_run
from core.task_kinds import Apply, Progress, TaskKind
from core.tenancy import organization_scope

KIND = "core.erase_organization"
BATCH = 2000
WRONG_NAME = "Type the name of the organization exactly as it is written above."


@transaction.atomic
def request_erasure(*, organization: Organization, actor: User, name: str) -> TaskRun:
    """Have the organization erased after `ORGANIZATION_ERASURE_DAYS`; `name` shows that it is meant."""
    if " ".join(name.split()) != organization.name:
        raise InvalidError(WRONG_NAME, fields={"name": [WRONG_NAME]})
    run = pending_erasure()
    if run is not None:
        return run
    run = task_run.enqueue(
        kind=KIND, title="Erase this organization", organization=organization, actor=actor, unique_key=KIND
    )
    run.not_before = timezone.now() + timedelta(days=settings.ORGANIZATION_ERASURE_DAYS)
    run.save(update_fields=["not_before"])
    _tell("organization.erasure_requested", organization, actor)
    return run


def pending_erasure() -> TaskRun | None:
    """The erasure that waits or goes on in the open organization."""
    return TaskRun.objects.open().filter(kind=KIND).order_by("created_at").first()


@transaction.atomic
def take_back_erasure(*, organization: Organization, actor: User) -> None:
    """Keep the organization; 409 where its erasure has begun, also where a stopped worker's successor is to go on."""
    waiting = list(TaskRun.objects.open().filter(kind=KIND).select_for_update(of=("self",)))
    if any(run.started_at for run in waiting):
        raise ConflictError("The organization is being erased already.")
    if waiting:
        TaskRun.objects.filter(pk__in=[run.pk for run in waiting]).delete()
        _tell("organization.erasure_taken_back", organization, actor)


def _tell(code: str, organization: Organization, actor: User) -> None:
    activity.record(
        code=code, subject_type="organization", subject_id=organization.pk, organization=organization, actor=actor
    )


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Erase batch by batch. Stopped halfway, the next attempt goes on. The task's own row goes at the end."""
    erase_organization(organization=run.organization, progress=progress, own=run)
    raise LeaseLostError


def erase_organization(
    *, organization: Organization, progress: Progress | None = None, own: TaskRun | None = None
) -> None:
    """Erase everything of the organization at once; people's accounts stay."""
    tables = own_tables()
    for done, held in enumerate(tables):
        while _erase_batch(held, organization, own):
            if progress:
                progress(done, len(tables))
        if progress:
            progress(done + 1, len(tables))
    _remove_files(organization)
    _finish(organization, tables)
    _remove_files(organization)  # what was stored meanwhile


def _erase_batch(held: Held, organization: Organization, own: TaskRun | None) -> int:
    """Delete some rows, but the task at work; returns how many."""
    key = held.model._meta.pk
    table, column, identifier = map(sql.Identifier, (held.model._meta.db_table, held.column, str(key and key.column)))
    kept = own.pk if own and held.model is TaskRun else None
    query = (
        sql.SQL(
            "DELETE FROM {0} WHERE {2} IN "
            "(SELECT {2} FROM {0} WHERE {1} = %s AND {2}::text IS DISTINCT FROM %s LIMIT %s)"
        )
        .format(table, column, identifier)
        .as_string()
    )
    with organization_scope(organization), connection.cursor() as cursor:
        cursor.execute(query, [organization.pk, str(kept) if kept else None, BATCH])
        return int(cursor.rowcount)


def _finish(organization: Organization, tables: list[Held]) -> None:
    """What was written meanwhile, the organization itself, and its audit."""
    with organization_scope(organization):
        Organization.objects.select_for_update().filter(pk=organization.pk).first()
        while sum(_erase_batch(held, organization, None) for held in tables):
            continue
        Organization.objects.filter(pk=organization.pk).delete()
        with connection.cursor() as cursor:
            cursor.execute("SELECT erase_organization_events(%s)", [organization.pk])


def _remove_files(organization: Organization) -> None:
    """The files of the organization; while a backup runs they stay, and the nightly sweep takes them later."""
    with files_may_go() as may:
        for name in list(stored_names(str(organization.pk))) if may else ():
            default_storage.delete(name)


ERASE_ORGANIZATION = TaskKind(KIND, prepare, role=Role.ADMIN)
