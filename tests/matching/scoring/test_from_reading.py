import pytest

from core.taxonomy import load_taxonomy
from jobs.advertisement import read_advertisement
from matching.scoring.from_reading import job_profile, scoring_text
from resumes.extraction.resume import Redaction

AD = """Backend Developer
Lisbon, Portugal

Requirements
- 3 years of Python
- Bachelor's degree in computer science or equivalent experience
"""


def test_an_advertisement_becomes_a_job():
    job = job_profile(read_advertisement(AD, load_taxonomy()), AD, [0.6, 0.8])
    asked = {spec.kind: spec for spec in job.requirements}
    assert job.title == "Backend Developer"
    assert job.place.country_code == "PT"
    assert job.vector == (0.6, 0.8)
    assert (asked["skill"].value, asked["skill"].months) == ("python", 36)
    assert "experience" in asked["degree"].alternatives
    assert len({spec.id for spec in job.requirements}) == len(job.requirements)


@pytest.mark.parametrize(
    ("redacted", "kept"),
    [
        ("Date of birth: [BIRTH_DATE]\nBaker", "Baker"),
        ("[NAME]\n[EMAIL] | [PHONE]\nBaker", "Baker"),
        ("As [NAME] I led a team of nine bakers", "As   I led a team of nine bakers"),
        ("Skills: [x] baking", "Skills: [x] baking"),
    ],
)
def test_what_is_scored_has_no_trace_of_placeholders(redacted, kept):
    assert scoring_text(Redaction(redacted, ())) == kept
