"""A file becomes a candidate."""

import pytest

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
