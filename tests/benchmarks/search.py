"""Searching 100,000 candidates by conditions, by meaning and by both, beside plain SQL LIKE in the same run.

One in twenty-five people is generated; the others are copies under ids and addresses of their own, as generating all
takes half an hour. Copies lie equally near to every search, which is no easier for the search.
"""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import psutil
from django.db import connection
from psycopg import sql

from core.models import Organization
from core.services import account
from core.tenancy import organization_scope
from matching.searching import parse
from matching.selectors.search import Mode, search_candidates
from tests.benchmarks.population import populate
from tests.benchmarks.table import show

BASELINE = "LIKE '%word%' on headline and summary (baseline)"
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


@dataclass(frozen=True)
class Spent:
    """Milliseconds on the clock of each call, and of processor time of a mean call: here and in PostgreSQL."""

    walls: tuple[float, ...]
    python: float
    postgres: float

    @property
    def cpu(self) -> float:
        """Of both."""
        return self.python + self.postgres


def run(generated: int = GENERATED, copies: int = COPIES) -> None:
    """Print time on the clock over all queries, and processor time of both processes for all and for each."""
    from tests import services

    organization = account.create_organization(name="Bench search")
    populate(organization, generated, with_details=True)
    with services.owner_connection() as owner:
        multiply(owner, organization, copies)
    measure(organization, generated * copies)


def measure(organization: Organization, size: int) -> None:
    """Print the tables for an organization that is there."""
    spent = {name: [_spent(call(query)) for query in QUERIES] for name, call in _ways(organization).items()}
    baseline = statistics.mean(each.cpu for each in spent[BASELINE])
    show(
        f"Search of {size:,} candidates, milliseconds (most: the query that costs most)",
        ("", "p50", "p95", "python cpu", "postgres cpu", "cpu", "most cpu", "× baseline"),
        [_row(name, each, baseline) for name, each in spent.items()],
    )
    by_query = zip(QUERIES, *([each.cpu for each in of_way] for of_way in spent.values()), strict=True)
    show("Each query, milliseconds of cpu", ("", *spent), list(by_query))


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


def _ways(organization: Organization) -> dict[str, Callable[[str], Callable[[], object]]]:
    modes = {f"{mode.value}, with facets": partial(_searching, organization, mode=mode) for mode in Mode}
    return {BASELINE: partial(_like, organization), **modes}


def _row(name: str, spent: Sequence[Spent], baseline: float) -> tuple[object, ...]:
    walls = sorted(wall for each in spent for wall in each.walls)
    cpu = statistics.mean(each.cpu for each in spent)
    return (
        name,
        statistics.median(walls),
        walls[int(0.95 * (len(walls) - 1))],
        statistics.mean(each.python for each in spent),
        statistics.mean(each.postgres for each in spent),
        cpu,
        max(each.cpu for each in spent),
        cpu / baseline,
    )


def _spent(call: Callable[[], object]) -> Spent:
    call()
    walls, python, postgres = [], time.process_time(), _postgres_ms()
    for _ in range(TIMES):
        began = time.perf_counter()
        call()
        walls.append((time.perf_counter() - began) * 1000)
    python = (time.process_time() - python) * 1000 / TIMES
    return Spent(tuple(walls), python, (_postgres_ms() - postgres) / TIMES)


def _postgres_ms() -> float:
    """Processor time so far of the server process behind this connection, which must run on this machine."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        times = psutil.Process(cursor.fetchone()[0]).cpu_times()
    return 1000 * (times.user + times.system)
