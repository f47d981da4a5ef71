"""Repeating what a resume already says gains nothing."""

import pytest

from tests.matching.scoring.test_blindness import RESUME, STREETS, score_of

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
