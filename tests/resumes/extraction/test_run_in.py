"""Headings and headers of entries that run into their text."""

import pytest

from tests.resumes.extraction.texts import read

CAPITALS = """Jo Doe jo@example.org
PROFILE Cook with a calm hand.
WORK EXPERIENCE
Head Cook, Ritz Hotel (York, UK), 2018 - 2021. Ran a team of 14. Cut waste by 13 % in 2019.
Cook, Field Kitchens, Inc., since May 2021. Served 80 guests a night.
EDUCATION Diploma in Cookery, Leeds City College, 2015.
KEY SKILLS HACCP, Catering
"""
LED = """Jo Doe
Skills. HACCP, Catering
Experience
2018 - 2021: Head Cook, Ritz Hotel, York. Ran a team of 14.
05/2021 - present: Cook, Field Kitchens, Leeds. Served 80 guests.
"""


@pytest.mark.parametrize("text", [CAPITALS, LED])
def test_a_header_ends_at_its_full_stop(text):
    jobs = read(text).experience

    assert [(job.title.value, job.start.value.year, job.current) for job in jobs] == [
        ("Head Cook", 2018, False),
        ("Cook", 2021, True),
    ]
    assert jobs[0].employer.value == "Ritz Hotel"


def test_headings_in_capitals_are_told_from_what_they_lead_into():
    reading = read(CAPITALS)

    assert reading.summary.value == "Cook with a calm hand."
    assert reading.education[0].institution.value == "Leeds City College"


def test_a_date_within_a_sentence_ends_no_header():
    reading = read("Jo Doe\nExperience\nCook, Ritz Hotel, 2018 - 2021\nMoved the kitchen, done by 2019. Saved a third.")

    assert len(reading.experience) == 1
