"""Ranking all candidates for a job, and again where something changed."""

from decimal import Decimal

import pytest

from core.models import TaskRun
from jobs.services.job import create_job, set_job_status, update_job
from matching.models import CandidateIndex, Match, Ranking
from matching.services.ranking import request_ranking
from tests.matching.candidates import add_candidate, announce
from tests.tasks import work_off

pytestmark = pytest.mark.django_db(transaction=True)

PYTHON = {"kind": "skill", "value": "python", "months": 24}


def make_job(person, *, title="Backend Developer", requirements=(PYTHON,), **values):
    with person.scope():
        return create_job(
            values={"title": title, **values},
            organization=person.organization,
            actor=person.user,
            requirements=requirements,
        )


def rank(person, job):
    with person.scope():
        request_ranking(job=job, actor=person.user)
    return work_off(person)


def test_every_candidate_is_ranked_best_first(rita):
    with rita.scope():
        cook = add_candidate(rita, "Cook", skills=(), title="Sous Chef")
        developer = add_candidate(rita, "Developer")
    job = make_job(rita)

    rank(rita, job)

    with rita.scope():
        matches = list(Match.objects.filter(job=job).order_by("rank"))
        assert [match.candidate_id for match in matches] == [developer.pk, cook.pk]
        assert [match.rank for match in matches] == [1, 2]
        for match in matches:
            assert sum(map(Decimal, match.points.values())) == match.score
        assert matches[1].missing == [{"requirement": str(job.requirements.get().pk), "label": "Python"}]
        assert Ranking.objects.get(job=job).candidates == 2
