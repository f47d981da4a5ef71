"""Candidates as rows, with and without a resume."""

from core.models import Skill
from resumes.models import Candidate, CandidateSkill, Experience
from resumes.signals import candidate_changed


def add_candidate(person, name="Ada Park", *, skills=("python",), title="Backend Developer", months=60, **fields):
    """A candidate of the person's organization with one position; announced as changed."""
    organization = person.organization
    candidate = Candidate.objects.create(organization=organization, name=name, total_months=months, **fields)
    Experience.objects.create(
        organization=organization, candidate=candidate, title=title, start="2019-01", is_current=True
    )
    for key in skills:
        CandidateSkill.objects.create(
            organization=organization, candidate=candidate, skill=Skill.objects.get(key=key), months=months
        )
    announce(person, candidate)
    return candidate


def announce(person, *candidates):
    candidate_changed.send(
        sender=Candidate,
        organization=person.organization,
        candidate_ids=[candidate.pk for candidate in candidates],
        actor=None,
    )
