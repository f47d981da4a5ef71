"""What the audit costs: rows written with and without its chain, the log's page over many rows, and its check."""

import time
from concurrent.futures import ThreadPoolExecutor

from django.db import connection, connections, transaction

from tests import services
from tests.benchmarks.table import show, timed

ROWS = 100_000
SINGLE = 300
BULK = 5_000
WRITERS = 8


def run() -> None:
    """Measure and print."""
    from core.models import Organization

    organization = Organization.objects.create(name="Audited", slug="audited")
    _price(organization)
    _log(organization)


def _jobs(organization, count):
    from core.tenancy import organization_scope
    from jobs.models import Job

    with organization_scope(organization):
        Job.objects.bulk_create(
            [Job(organization=organization, title=f"Job {number}", description="x") for number in range(count)],
            batch_size=1000,
        )


def _parallel(organization):
    def write(_):
        for _ in range(SINGLE // WRITERS):
            _jobs(organization, 1)
        connections.close_all()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))


def _seconds(call):
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def _price(organization):
    rows = []
    for name, state in (("with the chain", "ENABLE"), ("without", "DISABLE")):
        with services.owner_connection() as owner:
            owner.execute(f"ALTER TABLE jobs_joborganizationevent {state} TRIGGER audit_link")
        one = SINGLE / _seconds(lambda: [_jobs(organization, 1) for _ in range(SINGLE)])
        many = SINGLE // WRITERS * WRITERS / _seconds(lambda: _parallel(organization))
        bulk = BULK / _seconds(lambda: _jobs(organization, BULK))
        rows.append((name, one, many, bulk))
    with services.owner_connection() as owner:
        owner.execute("TRUNCATE jobs_joborganizationevent")
        owner.execute("ALTER TABLE jobs_joborganizationevent ENABLE TRIGGER audit_link")
        owner.execute("TRUNCATE core_auditlink, core_audithead")
    header = ("Audited rows a second", "one a transaction", f"{WRITERS} writers", f"{BULK} at once")
    show("Audit: the price of the chain", header, rows)


def _log(organization):
    from core.selectors.audit_chain import verify
    from core.selectors.audit_log import audit_log, entries
    from core.tenancy import organization_scope

    for _ in range(ROWS // BULK):
        _jobs(organization, BULK)
    with connection.cursor() as cursor, transaction.atomic():
        cursor.execute("SELECT count(*) FROM jobs_job")
    with services.owner_connection() as owner:
        owner.execute("ANALYZE core_auditlink")

    def page(**filters):
        with organization_scope(organization):
            entries(audit_log(organization).filter(**filters)[:25])

    newest, nobody = timed(page, 20), timed(lambda: page(actor="nobody"), 10)
    check = _seconds(verify)
    rows = [
        ("newest page", newest.p50, newest.p95),
        ("page of a user who did nothing", nobody.p50, nobody.p95),
        ("check of the chain", check * 1000, check * 1000),
    ]
    show(f"Audit log of {ROWS:,} rows, ms", ("What", "p50", "p95"), rows)
