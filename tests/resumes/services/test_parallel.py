"""What happens to one person at the same time: nothing waits for each other for ever."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from core.models import TaskRun
from core.services import task_run
from core.tenancy import organization_scope
from resumes.models import Candidate, Resume
from resumes.services import candidate as candidate_service
from resumes.services import reading
from resumes.services import resume as resume_service
from resumes.services.erasure import erase
from tests.resumes.making import read, resume_text

pytestmark = [pytest.mark.django_db(transaction=True)]

FILES = 4


@pytest.fixture
def resumes(alice):
    """Files of one person, each about to be numbered again."""
    made = [read(alice.organization, resume_text(extra=f"Version {number}")) for number in range(FILES)]
    with alice.scope():
        Resume.objects.update(version=0)
    return made


def readings(person, resumes):
    """What writes the result of reading each file again."""
    with person.scope():
        asked = [resume_service.reparse(resume=resume, actor=person.user) for resume in resumes]
    runs = [task_run.claim(run_id=run.pk, organization=person.organization) for run in asked]
    return [reading.prepare(run, lambda done, total: None) for run in runs]


def together(person, works):
    """Do all at once, each in a transaction of its own; raises what one of them raised."""
    start = threading.Barrier(len(works))

    def run(work):
        try:
            start.wait()
            with organization_scope(person.organization):
                return work()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(works)) as pool:
        return [future.result() for future in [pool.submit(run, work) for work in works]]


def test_all_files_of_a_person_are_read_again_at_once(alice, resumes):
    results = together(alice, readings(alice, resumes))

    assert {result["status"] for result in results} == {"read"}
    with alice.scope():
        assert Candidate.objects.count() == 1
        assert [resume.version for resume in Resume.objects.order_by("created_at")] == [1, 2, 3, 4]


def test_files_are_deleted_and_fields_corrected_while_others_are_read(alice, resumes):
    candidate, user = resumes[0].candidate, alice.user
    works = [
        *readings(alice, resumes),
        lambda: resume_service.delete(resume=resumes[0], actor=user),
        lambda: candidate_service.correct(candidate=candidate, actor=user, values={"email": "anna@example.org"}),
        lambda: candidate_service.reset(candidate=candidate, actor=user, fields=["phone"]),
    ]

    together(alice, works)

    with alice.scope():
        assert Candidate.objects.get().email == "anna@example.org"
        assert [resume.version for resume in Resume.objects.order_by("created_at")] == [1, 2, 3]


def test_a_person_is_erased_while_their_files_are_read(alice, resumes):
    candidate = resumes[0].candidate

    together(alice, [*readings(alice, resumes), lambda: erase(candidate=candidate, actor=alice.user)])

    with alice.scope():
        assert not Candidate.objects.exists()
        assert not Resume.objects.exists()
        assert not TaskRun.objects.filter(kind=reading.KIND).exists()
