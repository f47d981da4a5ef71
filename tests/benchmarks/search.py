"""Searching 100,000 candidates by conditions, by meaning and by both, beside plain SQL LIKE in the same run.

One in twenty-five people is generated; the others are copies under ids and addresses of their own, as generating all
takes half an hour. Copies lie equally near to every search, which is no easier for the search.
"""

from collections.abc import Callable
from typing import Any

import psutil
from django.db import connection
from psycopg import sql

from core.models import Organization
from core.services import account
from core.tenancy import organization_scope
from matching.searching import parse
from matching.selectors.search import Mode, search_candidates
from tests.benchmarks.population import populate
from tests.benchmarks.table import Timing, show, timed

GENERATED = 4_000
COPIES = 25
TIMES = 20
QUERIES = (
    "python",
    "engineer",
    "kubernetes terraform",
    '"machine learning" python',
    "skill:python years:>5",
    'title:"data analyst" OR title:"data scientist"',
    "python AND (django OR flask) -php",
    "skill:python location:Berlin",
    "nurse language:de>=B2",
    "years:3..8 degree:>=master quality:>=60",
    "(accountant OR auditor) -tag:rejected country:DE",
    "marketing manager seo content",
)
COPIED = (
    "resumes_candidate",
    "matching_candidateindex",
    "resumes_experience",
    "resumes_education",
    "resumes_candidateskill",
)
COLUMNS = "SELECT column_name FROM information_schema.columns WHERE table_name = %s ORDER BY ordinal_position"
COPY = "INSERT INTO {0} ({1}) SELECT {2} FROM {0}, generate_series(2, {3}) n WHERE organization_id = {4}"
LIKE = "SELECT count(*) FROM resumes_candidate WHERE organization_id = %s AND (headline ILIKE %s OR summary ILIKE %s)"


def run(generated: int = GENERATED, copies: int = COPIES) -> None:
    """Print wall-clock median and 95th percentile over all queries, and mean processor time of both processes."""
    from tests import services

    organization = account.create_organization(name="Bench search")
    populate(organization, generated, with_details=True)
    with services.owner_connection() as owner:
        multiply(owner, organization, copies)
    measure(organization, generated * copies)


def measure(organization: Organization, size: int) -> None:
    """Print the table for an organization that is there."""
    rows = [_row("LIKE '%word%' on headline and summary (baseline)", [_like(organization, q) for q in QUERIES])]
    rows += [_row(f"{mode.value}, with facets", [_searching(organization, q, mode) for q in QUERIES]) for mode in Mode]
    header = ("", "p50 ms", "p95 ms", "python cpu ms", "postgres cpu ms", "× baseline")
    show(
        f"Search of {size:,} candidates",
        header,
        [(*row, (row[3] + row[4]) / (rows[0][3] + rows[0][4])) for row in rows],
    )
    slowest = [(query, *(_timing(_searching(organization, query, mode)).p50 for mode in Mode)) for query in QUERIES]
    show("Each query, median ms", ("", *(mode.value for mode in Mode)), slowest)


def multiply(owner: "connection", organization: Organization, copies: int) -> None:
    """Copy the organization's candidates with all that belongs to them, `copies` - 1 times."""
    for table in COPIED:
        columns = [name for (name,) in owner.execute(COLUMNS, (table,))]
        owner.execute(sql.SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(sql.Identifier(table)))
        owner.execute(
            sql.SQL(COPY).format(
                sql.Identifier(table),
                sql.SQL(", ").join(map(sql.Identifier, columns)),
                sql.SQL(", ").join(map(_copied, columns)),
                sql.Literal(copies),
                sql.Literal(organization.pk),
            )
        )
        owner.commit()  # what hangs on foreign keys is checked now
        owner.execute(sql.SQL("ALTER TABLE {} ENABLE TRIGGER USER").format(sql.Identifier(table)))
    owner.commit()
    owner.autocommit = True
    for table in COPIED:
        owner.execute(sql.SQL("VACUUM ANALYZE {}").format(sql.Identifier(table)))


def _copied(column: str) -> sql.Composable:
    if column in {"id", "candidate_id"}:
        return sql.SQL("md5({}::text || n)::uuid").format(sql.Identifier(column))
    if column == "email":
        return sql.SQL("n || '.' || email")
    if column == "created_at":
        return sql.SQL("created_at - n * interval '1 day'")
    return sql.Identifier(column)


def _like(organization: Organization, query: str) -> Callable[[], object]:
    word = f"%{query.replace('(', '').split()[0].split(':')[-1].strip(chr(34))}%"

    def ask() -> object:
        with organization_scope(organization), connection.cursor() as cursor:
            cursor.execute(LIKE, [organization.pk, word, word])
            return cursor.fetchone()

    return ask


def _searching(organization: Organization, query: str, mode: Mode) -> Callable[[], object]:
    def search() -> object:
        with organization_scope(organization):
            return search_candidates(parse(query), mode=mode)

    return search


def _row(name: str, calls: list[Callable[[], object]]) -> tuple[Any, ...]:
    calls = calls * TIMES
    ordered = iter(calls)
    began = _postgres_ms()
    found: Timing = timed(lambda: next(ordered)(), len(calls) - 2)  # noqa: PLW0108 - the next one each time
    return (name, found.p50, found.p95, found.cpu, (_postgres_ms() - began) / len(calls))


def _postgres_ms() -> float:
    """Processor time so far of the server process behind this connection, which must run on this machine."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        times = psutil.Process(cursor.fetchone()[0]).cpu_times()
    return 1000 * (times.user + times.system)


def _timing(call: Callable[[], object]) -> Timing:
    return timed(call, 3, warm_up=1)
