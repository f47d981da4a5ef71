"""How fast candidates are ranked, and whether that is what scoring them one by one gives."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import numpy as np
from django.db import connection

from core.enums import TaskStatus
from core.models import Organization, TaskRun
from core.services import account, task_run
from core.tenancy import organization_scope
from jobs.models import Job
from jobs.services.advertisement import create_from_advertisement
from matching.models import CandidateIndex, Match, Ranking
from matching.scoring.profiles import Weights
from matching.selectors import columns
from matching.selectors.basis import cosine_of, current_basis
from matching.selectors.for_text import candidates_for_text
from matching.selectors.match import ranking_of
from matching.selectors.profile_json import profile_of
from matching.selectors.vectors import nearest
from matching.selectors.what_if import what_if
from matching.services.index import request_index
from matching.services.ranking import request_ranking
from recruiting.demo.jobs import demo_jobs
from resumes.models import Candidate
from tests.benchmarks.population import populate
from tests.benchmarks.table import show

SIZES = (1_000, 10_000, 100_000)
JOBS = 200
SHOWN = 100
TEXT = demo_jobs()[0].description
TIMES = 5


@dataclass(frozen=True)
class Spent:
    """Seconds on the clock and of this process on its core."""

    wall: float
    cpu: float

    def __str__(self) -> str:
        return f"{self.wall * 1000:,.0f} ({self.cpu * 1000:,.0f})"


def spent(call: Callable[[], object], times: int = 1) -> Spent:
    """The median of `times` calls."""
    walls, cpus = [], []
    for _ in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        call()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    return Spent(statistics.median(walls), statistics.median(cpus))


def run(sizes: tuple[int, ...] = SIZES, jobs: int = JOBS) -> None:
    """Print every row beside its baseline in the same run; milliseconds on the clock and, in brackets, of CPU."""
    measured = {size: _measure(size) for size in sizes}
    names = list(measured[sizes[0]])
    show(
        "Ranking speed: ms, in brackets ms of CPU of this process (baseline: every candidate scored one by one)",
        ("", *(f"{size:,}" for size in sizes)),
        [(name, *(str(measured[size][name]) for size in sizes)) for name in names],
    )
    show(
        f"One new resume against {jobs} open jobs, ms (baseline: a task for each job)",
        ("", "", "of it writing and reading"),
        _one_new(sizes[0], jobs),
    )


def _measure(size: int) -> dict[str, object]:
    organization = account.create_organization(name=f"Speed {size}")
    populate(organization, size)
    with connection.cursor() as cursor:
        cursor.execute("SELECT refresh_ranking_statistics()")
    with organization_scope(organization):
        job = create_from_advertisement(text=TEXT, organization=organization, actor=None)
    found: dict[str, object] = {}
    with organization_scope(organization):
        one_by_one, found["one by one (baseline)"] = _exhaustive(job)
        found["columns read for the first time"] = spent(columns.columns_now)
        found[f"top {SHOWN} with reasons for a text read anew"] = spent(_best_for_text, TIMES)
        found["… of these, as one by one"] = _agreeing(one_by_one)
        found |= _vectors(one_by_one)
    found["ranking written in the background"] = spent(lambda: _rank(organization, job))
    with organization_scope(organization):
        found["… reading every index row (SQL)"] = spent(_read_all)
        found["… its log, MB"] = f"{_log_mb():.1f}"
        found["first page of the ranking with places"] = spent(lambda: list(ranking_of(job)[:25]), TIMES)
        found |= _again(job, Ranking.objects.get(job=job))
    return found


def _exhaustive(job: Job) -> tuple[dict[object, int], Spent]:
    """Everybody's score by the scorer, and what it took; reading the rows is part of it."""
    scores: dict[object, int] = {}

    def score() -> None:
        basis = current_basis(job, None)
        for index in CandidateIndex.objects.iterator(chunk_size=1000):
            scores[index.candidate_id] = int(basis.score(profile_of(index.profile), cosine_of(index, basis)).total * 10)

    return scores, spent(score)


def _best_for_text() -> list[object]:
    columns.columns_now().judged.clear()
    return [each.match.candidate_id for each in candidates_for_text(TEXT, SHOWN).best]


def _agreeing(scores: dict[object, int]) -> str:
    best = sorted(scores, key=lambda key: (-scores[key], key.bytes))[:SHOWN]
    found = _best_for_text()
    assert [scores[key] for key in found] == [scores[key] for key in best]
    return f"{sum(one == other for one, other in zip(found, best, strict=True))} of {len(best)}"


def _vectors(scores: dict[object, int]) -> dict[str, object]:
    """Recall against a plain sort of all cosines, and time beside that of pgvector's exact scan."""
    rows = list(CandidateIndex.objects.values_list("candidate_id", "vector"))
    matrix = np.array([vector.to_list() if hasattr(vector, "to_list") else vector for _, vector in rows])
    hits, asked = 0, range(0, len(rows), max(1, len(rows) // 20))
    for number in asked:
        cosines = matrix @ matrix[number]
        best = {rows[place][0] for place in np.argsort(-cosines, kind="stable")[:SHOWN]}
        limit = np.sort(cosines)[-SHOWN]
        found = nearest(matrix[number], SHOWN)
        assert len(found) == min(SHOWN, len(rows))
        hits += sum(key in best or cosine >= limit for key, cosine in found)
    return {
        f"{SHOWN} nearest vectors": spent(lambda: nearest(matrix[7], SHOWN), TIMES),
        "… exact scan by pgvector": spent(lambda: _scan(matrix[7]), TIMES),
        "… recall against sorting all": f"{hits / (len(asked) * SHOWN):.3f}",
    }


def _scan(vector: np.ndarray) -> None:
    said = "[" + ",".join(map(str, vector.tolist())) + "]"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT candidate_id FROM matching_candidateindex ORDER BY vector <=> %s::halfvec LIMIT %s", [said, SHOWN]
        )
        cursor.fetchall()


def _read_all() -> None:
    for _ in CandidateIndex.objects.values_list("candidate_id", "profile", "vector").iterator(chunk_size=1000):
        pass


def _log_mb() -> float:
    """What the scores that the organization's rankings logged take, compressed as they are stored."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(sum(pg_column_size(held.*)), 0) FROM matching_loggedbatch AS held")
        return float(cursor.fetchone()[0]) / 1e6


def _again(job: Job, ranking: Ranking) -> dict[str, object]:
    """What if: each time other weights, nothing remembered of the last but the verdicts."""
    weights = iter([replace(Weights(), skills=float(points)) for points in range(5, 50)])
    requirement = str(job.requirements.first().pk)
    columns.columns_now().judged.clear()
    first = spent(lambda: what_if(job, ranking, next(weights))[:20])
    return {
        "other weights, the first time": first,
        "other weights, again": spent(lambda: what_if(job, ranking, next(weights))[:20], TIMES),
        "a requirement dropped": spent(lambda: what_if(job, ranking, next(weights), frozenset({requirement}))[:20]),
    }


def _rank(organization: Organization, job: Job) -> None:
    with organization_scope(organization):
        run = request_ranking(job=job, actor=None)
    _execute(organization, run)
    with organization_scope(organization):
        assert Match.objects.filter(job=job).count() == CandidateIndex.objects.count()


def _execute(organization: Organization, run: TaskRun) -> TaskRun:
    task_run.execute(run_id=run.pk, organization_id=organization.pk)
    with organization_scope(organization):
        run.refresh_from_db()
    assert run.status == TaskStatus.SUCCEEDED, run.error
    return run


def _one_new(size: int, jobs: int) -> list[tuple[object, ...]]:
    organization = account.create_organization(name="Speed of one")
    populate(organization, size)
    with organization_scope(organization):
        texts = [job.description for job in demo_jobs()]
        made = [
            create_from_advertisement(text=texts[number % len(texts)], organization=organization, actor=None)
            for number in range(jobs)
        ]
        for number, job in enumerate(made):
            Job.objects.filter(pk=job.pk).update(title=f"{job.title} {number}")
    for job in made:
        _rank(organization, job)
    times = [spent(lambda: _index_one(organization)) for _ in range(TIMES + 2)][2:]
    tasks = [spent(lambda job=job: _rank(organization, job)) for job in made[:10]]
    each = statistics.median(each.wall for each in tasks)
    return [
        ("indexed and stored for all", f"{statistics.median(each.wall for each in times) * 1000:,.0f}", ""),
        ("… CPU", f"{statistics.median(each.cpu for each in times) * 1000:,.0f}", ""),
        ("a task for each job", f"{each * jobs * 1000:,.0f}", f"{each * 1000:.0f} each"),
    ]


def _index_one(organization: Organization) -> None:
    """A candidate who changed is indexed: read, embedded, scored for every job, written."""
    with organization_scope(organization):
        chosen = Candidate.objects.order_by("?").first()
        Candidate.objects.filter(pk=chosen.pk).update(
            headline=f"Backend Developer {datetime.now(UTC).timestamp()}",
            total_months=datetime.now(UTC).microsecond % 400,
        )
        run = request_index(organization=organization, candidate_ids=[chosen.pk], actor=None)
    assert _execute(organization, run).result["changed"] == 1
