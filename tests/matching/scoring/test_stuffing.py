"""Repeating what a resume already says gains nothing."""

from random import Random

import pytest

from tests.matching.scoring.test_blindness import RESUME, STREETS, score_of
from tests.matching.scoring.test_twins import compiled_jobs, scores_of
from tests.matching.scoring.twins import career_of, identity, resume_of

PLAIN = RESUME.format(
    name="Emily Walsh", pronoun="She", street=STREETS[0], email="emily@example.com", phone="(937) 555-1234", personal=""
)
SKILLS = "Wound care, IV therapy, patient education, Excel"


@pytest.mark.parametrize(
    "repeated",
    [
        "\n".join([SKILLS] * 40),
        ", ".join([SKILLS] * 10),
        SKILLS + "\n" + "wound care " * 200,
    ],
)
def test_repeated_keywords_gain_nothing(repeated):
    stuffed = PLAIN.replace(SKILLS, repeated)
    assert stuffed != PLAIN
    assert score_of(stuffed).total <= score_of(PLAIN).total


def stuffed_ways(text):
    """The resume with its own lines and skills said again and again."""
    lines = text.split("\n")
    listed = max((line for line in lines if not line.startswith("  *")), key=lambda line: line.count(","))
    done = [line for line in lines if line.startswith("  *")]
    yield "\n".join([text, *[listed] * 30])
    yield text.replace(listed, ", ".join([listed] * 10))
    yield "\n".join([text, *done * 5])


def test_no_career_gains_by_being_said_again_and_again(full_drills):
    jobs = list(compiled_jobs())
    for seed in range(50 if full_drills else 2):
        person, career = career_of(seed)
        plain = resume_of(identity(Random(seed), person, career), career)
        before = scores_of(plain, jobs)
        for stuffed in stuffed_ways(plain):
            after = scores_of(stuffed, jobs)
            assert all(now[0] <= then[0] for now, then in zip(after, before, strict=True))
