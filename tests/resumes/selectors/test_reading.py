"""What was stored comes back as it was read."""

import pytest

from resumes.models import ParsedResume
from resumes.reader import get_reader
from resumes.selectors.reading import stored_reading
from resumes.selectors.resume import resume_detail
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db


def test_a_reading_comes_back_whole(alice):
    resume = read(alice.organization, resume_text())
    outcome = get_reader().read(resume_text())

    with alice.scope():
        stored = stored_reading(resume_detail(resume.pk))

    assert stored.reading == outcome.reading
    assert stored.document == outcome.document
    assert stored.redaction == outcome.redaction


def test_a_reading_of_another_shape_is_none(alice):
    resume = read(alice.organization, resume_text())
    with alice.scope():
        ParsedResume.objects.update(reading=["an", "older", "shape"])

        assert stored_reading(resume_detail(resume.pk)) is None
