"""Ranking every candidate of an organization for a job, from nothing and after one of them changed."""

import time

from core.models import Organization
from core.services import account, task_run
from core.tenancy import organization_scope
from jobs.services.advertisement import create_from_advertisement
from matching.models import CandidateIndex, Match
from matching.services.ranking import request_ranking
from recruiting.demo.jobs import demo_jobs
from tests.benchmarks.population import populate
from tests.benchmarks.table import show

SIZES = (1_000, 10_000, 100_000)


def run(sizes: tuple[int, ...] = SIZES) -> None:
    """Print seconds, candidates a second, and the growth beside the smallest size."""
    rows = []
    for size in sizes:
        organization = _organization(size)
        populate(organization, size)
        scan = _seconds(lambda organization=organization: _read_all(organization))
        first, again = _rank_twice(organization)
        rows.append((f"{size:,} candidates", scan, first, size / first, first / scan, again))
    show(
        "Ranking a job (baseline: reading every index row once)",
        ("", "scan s", "rank s", "candidates/s", "× baseline", "one changed s"),
        rows,
    )


def _organization(size: int) -> Organization:
    return account.create_organization(name=f"Bench {size}")


def _read_all(organization: Organization) -> None:
    with organization_scope(organization):
        for _ in CandidateIndex.objects.values_list("candidate_id", "profile", "vector").iterator(chunk_size=1000):
            pass


def _rank_twice(organization: Organization) -> tuple[float, float]:
    with organization_scope(organization):
        job = create_from_advertisement(text=demo_jobs()[0].description, organization=organization, actor=None)
    first = _seconds(lambda: _rank(organization, job))
    with organization_scope(organization):
        chosen = CandidateIndex.objects.first()
        CandidateIndex.objects.filter(pk=chosen.pk).update(digest="0" * 64)
    return first, _seconds(lambda: _rank(organization, job))


def _rank(organization: Organization, job: object) -> None:
    with organization_scope(organization):
        task = request_ranking(job=job, actor=None)
    task_run.execute(run_id=task.pk, organization_id=organization.pk)
    with organization_scope(organization):
        task.refresh_from_db()
        assert task.status == "succeeded", task.error
        assert Match.objects.filter(job=job).count() == CandidateIndex.objects.count()


def _seconds(call: object) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start
