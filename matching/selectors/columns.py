"""The open organization's candidates as columns, kept in this process and brought up to date at each use.

A row is read again when the transaction that wrote it was not over at the last reading: transaction numbers, unlike
times, cannot hide a change that was made earlier and committed later. Somebody deleted shows in the number of rows.
"""

import uuid
from collections import OrderedDict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import islice
from threading import Lock
from typing import Any, NamedTuple

import numpy as np
from django.contrib.postgres.aggregates.mixins import OrderableAggMixin
from django.db import connection
from django.db.models import Aggregate, BinaryField, F, Func, QuerySet
from django.db.models.functions import Left
from django_scopes import get_scope

from matching.columns import Columns, Row, columns_of, joined
from matching.columns.columns import DIGEST_BYTES, Ids
from matching.columns.judging import Memory
from matching.embedding import load_embedder
from matching.models import VECTOR_DIMENSIONS, CandidateIndex

MOST_ROWS = 300_000
MOST_JOBS = 4
_READ_AT_ONCE = 4000
_HEADER_BYTES = 4  # of a vector in PostgreSQL's binary form: its length
_NOW = """
    SELECT pg_snapshot_xmin(now)::text::bigint,
        greatest(pg_snapshot_xmax(now)::text::bigint, coalesce(own::text::bigint, 0) + 1), own IS NOT NULL,
        EXISTS (SELECT FROM matching_candidateindex WHERE organization_id = %(organization)s AND changed >= %(since)s),
        (SELECT count(*) FROM matching_candidateindex WHERE organization_id = %(organization)s)
    FROM pg_current_snapshot() AS now, pg_current_xact_id_if_assigned() AS own
"""
_PRESENT = "SELECT string_agg(uuid_send(candidate_id), '') FROM matching_candidateindex"


@dataclass(frozen=True, slots=True)
class Held:
    """An organization's columns. What transactions from number `since` on write is not in them yet.

    `judged` remembers verdicts for the jobs looked at last, see `Judging.memory`.
    """

    columns: Columns
    since: int = 0
    judged: "OrderedDict[str, Memory]" = field(default_factory=OrderedDict)

    def memory(self, job: str) -> Memory:
        """The verdicts remembered under a key that tells all that they depend on beside the columns."""
        with _lock:
            memory = self.judged.setdefault(job, {})
            self.judged.move_to_end(job)
            while len(self.judged) > MOST_JOBS:
                self.judged.popitem(last=False)
        return memory


_held: "OrderedDict[uuid.UUID, Held]" = OrderedDict()
_lock = Lock()


def columns_now() -> Held:
    """The columns of the open organization as its rows are now.

    In a transaction that wrote something, what is read is not kept: it may be undone.
    """
    organization = get_scope()["organization"].pk
    with _lock:
        before = _held.get(organization) or Held(columns_of([], VECTOR_DIMENSIONS))
    now, is_writing = _brought_up(organization, before)
    if not is_writing:
        _keep(organization, now)
    return now


def columns_among(candidate_ids: Collection[uuid.UUID]) -> Columns:
    """The columns of a few candidates, read anew."""
    return _read(CandidateIndex.objects.filter(candidate__in=list(candidate_ids)))


def id_bytes(ids: Collection[uuid.UUID]) -> Ids:
    """Ids as columns hold them."""
    return np.array([key.bytes for key in ids], dtype="S16")


def id_of(held: bytes) -> uuid.UUID:
    """An id of columns, whose zeros at the end numpy leaves out."""
    return uuid.UUID(bytes=held.ljust(16, b"\0"))


class Packed(OrderableAggMixin, Aggregate):
    """The ids of rows end to end, as `packed_ids` reads them."""

    function = "string_agg"
    template = "%(function)s(uuid_send(%(expressions)s), '' %(order_by)s)"
    output_field = BinaryField()


def packed_ids(packed: bytes | memoryview | None) -> Ids:
    """Ids that the database sent end to end."""
    return np.frombuffer(packed or b"", dtype="S16")


def _brought_up(organization: uuid.UUID, before: Held) -> tuple[Held, bool]:
    now, columns = _glance(organization, before.since), before.columns
    if now.has_written:
        columns = columns.replaced(packed_ids(None), _read(_rows_since(before.since, now.until)))
    if len(columns) != now.rows:
        columns = columns.replaced(_gone(columns), columns_of([], VECTOR_DIMENSIONS))
    judged = before.judged if columns is before.columns else OrderedDict()
    return Held(columns, now.since, judged), now.is_writing


def _rows_since(since: int, until: int) -> QuerySet[CandidateIndex]:
    """What those transactions wrote; where nothing was read yet everything, also what a backup brought from afar."""
    rows: QuerySet[CandidateIndex] = CandidateIndex.objects.all()
    return rows.filter(changed__gte=since, changed__lt=until) if since else rows


class _Glance(NamedTuple):
    """The oldest transaction that is not over, a number above all that can be seen, whether we are in one that writes.

    Whether there are rows of a transaction from the one asked for on, and how many rows there are.
    """

    since: int
    until: int
    is_writing: bool
    has_written: bool
    rows: int


def _glance(organization: uuid.UUID, since: int) -> _Glance:
    with connection.cursor() as cursor:
        cursor.execute(_NOW, {"organization": organization, "since": since})
        return _Glance(*cursor.fetchone())


def _read(rows: QuerySet[CandidateIndex]) -> Columns:
    version = load_embedder().version
    digest = Left("digest", DIGEST_BYTES)
    packed = Func(F("vector"), function="halfvec_send", output_field=BinaryField())
    values = rows.order_by("candidate").values_list("candidate_id", digest, "profile", packed, "embedder_version")
    read = (_row(values, version) for values in values.iterator(chunk_size=_READ_AT_ONCE))
    pieces = [columns_of(piece, VECTOR_DIMENSIONS) for piece in _pieces(read)]
    return joined([columns_of([], VECTOR_DIMENSIONS), *pieces])


def _row(values: tuple[Any, ...], version: str) -> Row:
    candidate, digest, facts, packed, embedder_version = values
    vector = None
    if packed is not None and embedder_version == version:
        vector = np.frombuffer(packed, dtype=">f2", offset=_HEADER_BYTES).astype(np.float16)
    return Row(candidate.bytes, digest, facts, vector)


def _pieces(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while piece := list(islice(rows, _READ_AT_ONCE)):
        yield piece


def _gone(columns: Columns) -> Ids:
    """The ids whose rows are not there any more."""
    with connection.cursor() as cursor:
        cursor.execute(_PRESENT)
        (packed,) = cursor.fetchone()
    return columns.ids[~columns.holding(packed_ids(packed))]


def _keep(organization: uuid.UUID, now: Held) -> None:
    """Keep it, and let go of those unused longest beyond `MOST_ROWS`."""
    with _lock:
        _held[organization] = now
        _held.move_to_end(organization)
        while len(_held) > 1 and sum(len(each.columns) for each in _held.values()) > MOST_ROWS:
            _held.popitem(last=False)
