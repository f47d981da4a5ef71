"""Lists cost the same number of queries at 1, 10 and 100 rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import TaskRun
from jobs.models import Job
from resumes.models import Candidate

pytestmark = pytest.mark.django_db


def fill(person, count):
    """Have `count` candidates, jobs and tasks."""
    with person.scope():
        for model, values in (
            (Candidate, {"name": "Anna"}),
            (Job, {"title": "Cook", "status": "active"}),
            (TaskRun, {"kind": "matching.rank", "title": "Rank", "status": "succeeded"}),
        ):
            missing = count - model.objects.count()
            model.objects.bulk_create([model(organization=person.organization, **values) for _ in range(missing)])


def cost(client, address):
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


API = ["/candidates", "/jobs", "/jobs/search", "/tasks", "/resumes", "/matches"]
ADDRESSES = ["/", "/jobs", "/candidates", "/uploads", "/tasks", *(f"/api/v1{path}?page_size=100" for path in API)]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_list_costs_the_same_however_long(rita, address):
    client = rita.api if address.startswith("/api") else rita.page
    costs = []
    for count in (1, 10, 100):
        fill(rita, count)
        costs.append(cost(client, address))

    assert len(set(costs)) == 1, costs
