"""People who say which groups they belong to."""

from core.models import Skill
from jobs.selectors.stage import get_stage
from jobs.services.application import move_application
from matching.services.group_answer import give_answer, link_of, token_of
from resumes.models import Candidate, CandidateSkill, Experience
from tests.matching.candidates import announce
from tests.tasks import work_off


def add_people(person, said, *, able=lambda number: number % 2):
    """A candidate for each (sex, race) of `said`, who says so unless it is None; half of them know Python."""
    organization = person.organization
    with person.scope():
        made = Candidate.objects.bulk_create(
            Candidate(organization=organization, name=f"Person {number}", email=f"p{number}@example.org")
            for number in range(len(said))
        )
        Experience.objects.bulk_create(
            Experience(organization=organization, candidate=candidate, title="Backend Developer", start="2020-01")
            for candidate in made
        )
        python = Skill.objects.get(key="python")
        CandidateSkill.objects.bulk_create(
            CandidateSkill(organization=organization, candidate=candidate, skill=python, months=30)
            for number, candidate in enumerate(made)
            if able(number)
        )
    announce(person, *made)
    work_off(person)
    for candidate, groups in zip(made, said, strict=True):
        if groups:
            answer(person, candidate, *groups)
    return made


def answer(person, candidate, sex="female", race="asian"):
    give_answer(link=link_of(token_of(person.organization.pk, candidate.pk)), sex=sex, race=race)


def move(person, job, candidate, kind):
    """Move the candidate to the first stage of the kind."""
    with person.scope():
        stage = get_stage(person.organization, kind)
        move_application(job=job, candidate=candidate, stage=stage, actor=person.user)
