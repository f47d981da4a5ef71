"""Main pages and endpoints at 10,000 candidates, beside a bare Django view in the same run."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import reverse
from rest_framework.test import APIClient

from core.api.authentication import tokens_for
from core.models import Membership
from core.services import account, task_run
from core.tenancy import organization_scope
from jobs.services.advertisement import create_from_advertisement
from matching.models import Match
from matching.services.ranking import request_ranking
from recruiting.demo.jobs import demo_jobs
from resumes.models import Candidate
from tests.benchmarks.population import populate
from tests.benchmarks.table import show, timed

SIZE = 10_000
TIMES = 40


def run(size: int = SIZE) -> None:
    """Print p50, p95 and CPU milliseconds, the ratio of CPU to the bare view's, and the number of queries."""
    membership = account.register(
        email=f"bench{size}@example.org", password="long-enough-secret", name="Bench", organization_name="Bench"
    )
    populate(membership.organization, size, with_details=True)
    addresses = _addresses(membership)
    page, api = Client(), APIClient()
    page.force_login(membership.user)
    api.credentials(HTTP_AUTHORIZATION=f"Bearer {tokens_for(membership.user, membership)['access']}")
    with override_settings(ROOT_URLCONF="tests.benchmarks.bare", MIDDLEWARE=[]):
        bare = timed(lambda: Client().get("/"), 1000)
    rows: list[tuple[object, ...]] = [("bare Django view (baseline)", bare.p50, bare.p95, bare.cpu, 1.0, 0)]
    for name, address in addresses.items():
        client = api if address.startswith("/api/") else page
        rows.append(_row(name, client, address, bare.cpu))
    show(
        f"Pages and endpoints at {size:,} candidates", ("", "p50 ms", "p95 ms", "CPU ms", "× bare CPU", "queries"), rows
    )


def _row(name: str, client: Client, address: str, bare: float) -> tuple[object, ...]:
    def ask() -> None:
        answer = client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)

    with CaptureQueriesContext(connection) as captured:
        ask()
    queries = len(captured)
    timing = timed(ask, TIMES)
    return (name, timing.p50, timing.p95, timing.cpu, timing.cpu / bare, queries)


def _addresses(membership: Membership) -> dict[str, str]:
    organization = membership.organization
    with organization_scope(organization):
        job = create_from_advertisement(
            text=demo_jobs()[0].description, organization=organization, actor=membership.user
        )
        task = request_ranking(job=job, actor=membership.user)
    task_run.execute(run_id=task.pk, organization_id=organization.pk)
    with organization_scope(organization):
        match = Match.objects.filter(job=job).order_by("-score", "id")[0]
        candidate = Candidate.objects.get(pk=match.candidate_id)
    return {
        "page: home": reverse("home"),
        "page: jobs": reverse("jobs:list"),
        "page: candidates": reverse("resumes:candidate-list"),
        "page: candidates, searched": reverse("resumes:candidate-list") + "?q=engineer",
        "page: candidate": reverse("resumes:candidate-detail", kwargs={"pk": candidate.pk}),
        "page: ranking": reverse("matching:ranking", kwargs={"job_pk": job.pk}),
        "GET /candidates": "/api/v1/candidates",
        "GET /candidates?q=engineer": "/api/v1/candidates?q=engineer",
        "GET /candidates/{id}": f"/api/v1/candidates/{candidate.pk}",
        "GET /jobs": "/api/v1/jobs",
        "GET /jobs/{id}/matches": f"/api/v1/jobs/{job.pk}/matches",
        "GET /matches/{id}": f"/api/v1/matches/{match.pk}",
    }
