"""The demo organization."""

from io import StringIO

import pytest
from django.core.management import call_command

from core.models import Membership, Organization, User
from core.tenancy import organization_scope
from jobs.models import Job
from matching.models import Match, Ranking
from recruiting.management.commands.create_demo import PASSWORD
from resumes.enums import ResumeStatus
from resumes.models import Candidate, Resume, Upload

pytestmark = pytest.mark.django_db(transaction=True)


def create():
    out = StringIO()
    call_command("create_demo", "--wait", stdout=out, stderr=StringIO())
    return out.getvalue()


def counts():
    with organization_scope(Organization.objects.get(slug="demo")):
        return [model.objects.count() for model in (Job, Resume, Candidate, Upload, Match, Ranking)]


def test_the_demo_is_complete_and_safe_to_repeat():
    said = create()
    first = counts()

    assert first[:2] == [6, 40]
    assert first[4:] == [6 * first[2], 6]
    with organization_scope(Organization.objects.get(slug="demo")):
        assert set(Resume.objects.values_list("status", flat=True)) == {ResumeStatus.READ}
        assert all(job.requirements.count() >= 3 for job in Job.objects.active())
    assert PASSWORD in said
    assert User.objects.get(email="admin@demo.example").check_password(PASSWORD)

    assert "0 new jobs, 0 new resumes" in create()
    assert counts() == first
    assert Membership.objects.filter(organization__slug="demo").count() == 3
