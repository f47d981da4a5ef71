"""LinkedIn's PDF export: an employer with one title, and one with several and a total length."""

from datetime import date

from resumes.extraction import read_document
from resumes.parsing.building import DraftLine, build_document
from tests.resumes.extraction.texts import jobs

LINES = [
    (26, "Ann Reed"), (12, "Welder at Northwind"), (10.5, "Leeds, England, United Kingdom"), (15.75, "Experience"),
    (12, "Northwind"), (10.5, "4 years 3 months"), (11.5, "Zorblat Weaver"),
    (10.5, "June 2020 - Present (2 years 3 months)"), (10.5, "Leeds"), (11.5, "Quill Bender"),
    (10.5, "June 2018 - May 2020 (2 years)"), (10.5, "Bent 400 quills with Python"), (12, "Elm & Oak"),
    (11.5, "Apprentice"), (10.5, "January 2016 - May 2018 (2 years 5 months)"), (15.75, "Education"),
    (12, "Leeds College"), (10.5, "Bachelor, Crafts · (2012 - 2015)"),
]  # fmt: skip


def test_titles_under_one_employer_are_jobs_of_their_own():
    drafts = [DraftLine(text, font_size=size) for size, text in LINES]
    document = build_document(drafts, file_type="pdf")
    reading = read_document(document, as_of=date(2022, 9, 1))
    assert jobs(reading) == [
        ("Zorblat Weaver", "Northwind", "2020-06", "now"),
        ("Quill Bender", "Northwind", "2018-06", "2020-05"),
        ("Apprentice", "Elm & Oak", "2016-01", "2018-05"),
    ]
    assert reading.experience[0].location.value.city == "Leeds"
    assert reading.experience[1].description == "Bent 400 quills with Python"
