"""A file becomes a candidate."""

import pytest

from resumes.services.reading import file_reader
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db


def test_a_resume_becomes_a_candidate(alice):
    resume = read(alice.organization, resume_text())

    with alice.scope():
        candidate = resume.candidate
        assert (resume.status, resume.version) == ("read", 1)
        assert (candidate.name, candidate.email) == ("Anna Keller", "anna.keller@example.org")
        assert [job.employer for job in candidate.experience.all()] == ["Globex AG", "Initech GmbH"]
        assert {"python", "docker"} <= {skill.skill.key for skill in candidate.skills.select_related("skill")}
        place = candidate.evidence["name"]
        assert resume.text[place["start"] : place["end"]] == "Anna Keller"
        assert resume.preview
        assert resume.redacted_text
        assert "anna.keller" not in resume.redacted_text


def test_files_of_two_organizations_are_read_in_processes_of_their_own(alice, charlie):
    children = []
    for organization, name in (
        (alice.organization, "One"),
        (alice.organization, "Two"),
        (charlie.organization, "Three"),
    ):
        read(organization, resume_text(name=f"Anna {name}"))
        child = file_reader()._nursery.child
        children.append((child.pid, child.compartment))

    assert [compartment for _, compartment in children] == [
        str(alice.organization.pk),
        str(alice.organization.pk),
        str(charlie.organization.pk),
    ]
    assert children[0] == children[1]
    assert children[2][0] != children[0][0]
