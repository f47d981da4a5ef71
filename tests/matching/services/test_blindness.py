"""Two resumes that differ in personal data only, from file to score."""

from dataclasses import replace

import pytest
from django.core.files.base import ContentFile

from matching.models import CandidateIndex, Match
from matching.services.ranking import request_ranking
from recruiting.demo.jobs import demo_jobs
from recruiting.demo.people import generate_person
from recruiting.demo.render.registry import render
from resumes.services.upload import receive_files
from tests.matching.candidates import make_job
from tests.tasks import work_off

pytestmark = pytest.mark.django_db(transaction=True)

NAMES = (
    ("John", "Miller", "john.miller@example.org", "+1 312 555 0143"),
    ("Aisha", "Rahman", "aisha.r@example.net", "+1 617 555 0177"),
)


def twins(seed, occupation, layout):
    person = generate_person(seed, occupation)
    for given, family, email, phone in NAMES:
        other = replace(person, given_name=given, family_name=family, email=email, phone=phone, links=())
        yield ContentFile(render(other, layout).content, name=f"{family}.{layout}")


@pytest.mark.parametrize("layout", ["docx-plain", "pdf-single", "txt"])
def test_who_a_person_is_changes_no_score(rita, layout):
    demo = demo_jobs()[1]
    requirements = [{"kind": "skill", "value": "sql"}, {"kind": "degree", "value": "bachelor"}]
    job = make_job(rita, title=demo.title, description=demo.description, requirements=requirements)
    with rita.scope():
        receive_files(files=list(twins(5, demo.occupation, layout)), organization=rita.organization, actor=rita.user)
    work_off(rita)
    with rita.scope():
        request_ranking(job=job, actor=rita.user)
    work_off(rita)

    with rita.scope():
        first, second = Match.objects.select_related("candidate")
        assert {first.candidate.family_name, second.candidate.family_name} == {"Miller", "Rahman"}
        assert (first.score, first.points, first.missing) == (second.score, second.points, second.missing)
        assert first.score > 10
        for index in CandidateIndex.objects.all():
            stored = f"{index.profile} {index.quotes}"
            assert not any(word in stored for name in NAMES for word in name)
