"""Lists cost the same number of queries at 1, 10 and 100 rows, each row with all that it shows."""

import hashlib

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import TaskRun
from core.services.waiting import work_off
from jobs.models import Job, Requirement
from jobs.selectors.stage import get_stage
from matching.models import Match
from matching.services.decision import decide_all
from matching.services.ranking import request_ranking
from resumes.models import Candidate, Resume, Upload, UploadItem
from tests.benchmarks.population import populate
from tests.conftest import Person

pytestmark = pytest.mark.django_db

COUNTS = (1, 10, 100)
API = [
    *("/candidates", "/jobs", "/jobs/search", "/tasks", "/resumes", "/matches"),
    *("/jobs/{job}/matches", "/jobs/{job}/pipeline"),
]
ADDRESSES = [
    *("/", "/jobs", "/candidates", "/candidates?q=a", "/uploads", "/uploads/{upload}", "/tasks", "/jobs/{job}/ranking"),
    "/jobs/{job}/pipeline",
    *(f"/api/v1{path}?page_size=100" for path in API),
]


def fill(person: Person, count: int) -> dict[str, str]:
    """Have `count` candidates with jobs, skills and files, `count` jobs, one of them ranked, and `count` tasks."""
    organization = person.organization
    with person.scope():
        job = Job.objects.filter(title="Ranked").first() or ranked_job(person)
        held = Candidate.objects.count()
    populate(organization, count - held, seed=held + 1, with_details=True, first_number=held)
    with person.scope():
        upload = Upload.objects.first() or Upload.objects.create(organization=organization, actor=person.user)
        for candidate in Candidate.objects.filter(resumes=None):
            add_file(person, upload, candidate)
        Upload.objects.bulk_create([Upload(organization=organization) for _ in range(count - Upload.objects.count())])
        missing = range(count - Job.objects.count())
        Job.objects.bulk_create([Job(organization=organization, title="Cook", status="active") for _ in missing])
        request_ranking(job=job, actor=person.user)
    work_off(organization)
    with person.scope():
        done = {"kind": "matching.rank", "title": "Rank", "status": "succeeded", "actor": person.user}
        missing = range(count - TaskRun.objects.count())
        TaskRun.objects.bulk_create([TaskRun(organization=organization, **done) for _ in missing])
        matches = list(Match.objects.filter(job=job))
        assert len(matches) == count
        stage = get_stage(organization, "interview")
        decide_all(matches=matches, stage=stage, actor=person.user, reason="All of them")
    return {"job": str(job.pk), "upload": str(upload.pk)}


def ranked_job(person: Person) -> Job:
    job = Job.objects.create(organization=person.organization, title="Ranked", status="active")
    Requirement.objects.create(organization=person.organization, job=job, kind="skill", value="python", label="Python")
    return job


def add_file(person: Person, upload: Upload, candidate: Candidate) -> None:
    resume = Resume.objects.create(
        organization=person.organization,
        candidate=candidate,
        version=1,
        original_name="resume.txt",
        file_type="txt",
        size=1,
        sha256=hashlib.sha256(candidate.pk.bytes).hexdigest(),
        status="read",
        uploaded_by=person.user,
    )
    UploadItem.objects.create(
        organization=person.organization, upload=upload, name="resume.txt", size=1, outcome="accepted", resume=resume
    )


def cost(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
    assert answer.status_code == 200
    return len(queries)


def test_a_list_costs_the_same_however_long(rita):
    costs: dict[str, list[int]] = {address: [] for address in ADDRESSES}
    for count in COUNTS:
        known = fill(rita, count)
        for address, seen in costs.items():
            client = rita.api if address.startswith("/api") else rita.page
            seen.append(cost(client, address.format(**known)))

    assert {address: seen for address, seen in costs.items() if len(set(seen)) > 1} == {}
