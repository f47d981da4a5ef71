"""Where each file of an upload stands."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import TaskRun
from resumes.models import Resume
from resumes.selectors.upload import uploaded_files, uploads
from tests.resumes.making import file_of, resume_text, upload, work_off

pytestmark = pytest.mark.django_db


def states(person, sent):
    with person.scope():
        return [file.status for file in uploaded_files(sent)]


def test_files_are_followed_from_waiting_to_read(alice):
    sent = upload(alice.organization, file_of(resume_text()), file_of(b""), file_of(resume_text()))
    seen = [states(alice, sent)]
    with alice.scope():
        TaskRun.objects.update(status="running")
    seen.append(states(alice, sent))
    with alice.scope():
        TaskRun.objects.update(status="queued")
    work_off(alice.organization)
    seen.append(states(alice, sent))
    with alice.scope():
        Resume.objects.all().delete()
    seen.append(states(alice, sent))

    assert seen == [
        ["queued", "refused", "duplicate"],
        ["reading", "refused", "duplicate"],
        ["read", "refused", "duplicate"],
        ["deleted", "refused", "duplicate"],
    ]


def test_uploads_count_their_files(alice):
    upload(alice.organization, file_of(resume_text()), file_of(b""), file_of(b"\x89PNG\r\n\x1a\n damaged"))
    work_off(alice.organization)
    upload(alice.organization, file_of(resume_text()), file_of(resume_text(extra="More")))

    with alice.scope():
        figures = [(u.total, u.read, u.waiting, u.duplicates, u.trouble) for u in uploads()]
    assert figures == [(2, 0, 1, 1, 0), (3, 1, 0, 0, 2)]


def test_files_cost_the_same_at_one_and_three(alice):
    one = upload(alice.organization, file_of(resume_text()))
    three = upload(alice.organization, *[file_of(resume_text(extra=str(number))) for number in range(3)])

    def cost(sent):
        with alice.scope(), CaptureQueriesContext(connection) as queries:
            for file in uploaded_files(sent):
                str(file.resume.candidate)
        return len(queries)

    assert cost(one) == cost(three)
