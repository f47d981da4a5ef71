"""Lists of the back office cost the same number of queries with one row and with three."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.enums import SignInKind
from core.models import ApiKey, Email, Membership, OperatorVisit, Organization, TaskRun, User
from core.services import sign_in
from jobs.models import Job, Requirement
from tests.core.admin.rows import _match
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db

LISTS = [
    "core_organization", "core_membership", "core_user", "core_signin", "core_email", "core_taskrun", "core_apikey",
    "core_operatorvisit", "resumes_candidate", "resumes_resume", "jobs_job", "matching_match",
]  # fmt: skip


def add_one_of_each(alice, number):
    """Another row in every list, with all that it shows."""
    organization, name = alice.organization, "ABC"[number]
    user = User.objects.create_user(f"{name}@example.org", name=name)
    other = Organization.objects.create(name=name, slug=name.lower())
    for place in (organization, other):
        Membership.objects.create(user=user, organization=place)
    sign_in.start(user=user, kind=SignInKind.BROWSER)
    Email.objects.create(to=user.email, user=user, sender_organization=organization, template_key="invitation")
    with alice.scope():
        made = {"organization": organization}
        TaskRun.objects.create(**made, kind="matching.rank", title="Rank", actor=user)
        key = {"name": name, "prefix": name, "digest": name, "role": "viewer", "scopes": [], "created_by": user}
        ApiKey.objects.create(**made, **key)
        ends = {"ends_at": "2030-01-01T00:00:00Z", "reason": "Ticket"}
        OperatorVisit.objects.create(**made, operator=user, acting_as=alice.user, **ends)
        job = Job.objects.create(**made, title=f"Cook {name}", created_by=user)
        Requirement.objects.create(**made, job=job, kind="skill", value="python", label="Python")
    read(organization, resume_text(name=f"Anna {name}erg"), f"{name}.txt")


def costs(olga):
    found = {}
    for name in LISTS:
        url = reverse(f"admin:{name}_changelist")
        olga.page.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert olga.page.get(url).status_code == 200
        found[name] = len(queries)
    return found


def test_a_list_costs_the_same_however_long(olga, alice):
    olga.open(alice.organization)
    add_one_of_each(alice, 0)
    with alice.scope():
        _match(alice)
    first = costs(olga)

    for number in (1, 2):
        add_one_of_each(alice, number)
        with alice.scope():
            _match(alice)

    assert costs(olga) == first
