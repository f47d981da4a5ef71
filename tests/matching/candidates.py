"""Candidates and jobs as rows, and rankings of them."""

from core.models import Skill
from jobs.services.job import create_job
from matching.services.ranking import request_ranking
from resumes.models import Candidate, CandidateSkill, Experience
from resumes.signals import candidate_changed
from tests.tasks import work_off

PYTHON = {"kind": "skill", "value": "python", "months": 24}


def add_candidate(person, name="Ada Park", *, skills=("python",), title="Backend Developer", months=60, **fields):
    """A candidate of the person's organization with one position; announced as changed."""
    organization = person.organization
    with person.scope():
        candidate = Candidate.objects.create(organization=organization, name=name, total_months=months, **fields)
        Experience.objects.create(
            organization=organization, candidate=candidate, title=title, start="2019-01", is_current=True
        )
        for key in skills:
            skill = Skill.objects.get(key=key)
            CandidateSkill.objects.create(organization=organization, candidate=candidate, skill=skill, months=months)
    announce(person, candidate)
    return candidate


def announce(person, *candidates):
    ids = [candidate.pk for candidate in candidates]
    with person.scope():
        candidate_changed.send(sender=Candidate, organization=person.organization, candidate_ids=ids)


def make_job(person, *, title="Backend Developer", requirements=(PYTHON,), **values):
    with person.scope():
        return create_job(
            values={"title": title, **values},
            organization=person.organization,
            actor=person.user,
            requirements=requirements,
        )


def rank(person, job):
    """Rank the job, and do whatever else waits; returns the task runs."""
    with person.scope():
        request_ranking(job=job, actor=person.user)
    return work_off(person)
