"""How usable a resume is, with reasons that its owner can act on."""

import re
from collections.abc import Sequence

from resumes.extraction.resume import Quality, QualityReason, ReadExperience, ReadGap, ResumeReading

_SHORT_WORDS = 120
_LONG_WORDS = 2500
_LONG_GAP = 6  # months
_ENOUGH_LINES = 4
_ODD = re.compile("[\ufffd\ue000-\uf8ff]")
_MAX_ODD = 0.02


def rate(reading: ResumeReading, text: str) -> Quality:
    """100 points less what each shortcoming costs, never below 0."""
    reasons = tuple(
        QualityReason(code, message, -points) for code, message, points, applies in _checks(reading, text) if applies
    )
    return Quality(max(0, 100 + sum(reason.points for reason in reasons)), reasons)


def _checks(reading: ResumeReading, text: str) -> list[tuple[str, str, int, bool]]:
    words = len(text.split())
    jobs = reading.experience
    return [
        ("name_missing", "Put your full name on the first line, in the largest type.", 8, reading.name is None),
        ("email_missing", "Add an email address so that you can be reached.", 15, not reading.emails),
        ("phone_missing", "Add a phone number with its country code.", 5, not reading.phones),
        ("location_missing", "Say in which city and country you live.", 3, reading.location is None),
        ("experience_missing", "Add a section with your work experience.", 20, not jobs),
        ("dates_missing", "Give every job a start and an end, such as 03/2021 - present.", 12, _share(jobs, "start", "end") < 0.5),  # noqa: E501
        ("titles_missing", "Give every job a title.", 6, _share(jobs, "title") < 0.8),
        ("employers_missing", "Name the employer of every job.", 6, _share(jobs, "employer") < 0.8),
        ("details_missing", "Describe what you did and achieved in each job.", 8, bool(jobs) and not any(job.highlights or job.description for job in jobs)),  # noqa: E501
        ("education_missing", "Add your education, even if it is not finished.", 8, not reading.education),
        ("skills_missing", "List the skills and tools you work with by name.", 12, not reading.skills),
        ("skills_few", "Name more of the skills and tools you work with.", 5, 0 < len(reading.skills) < 4),
        ("summary_missing", "Begin with two or three sentences on what you offer.", 3, reading.summary is None),
        ("months_missing", "Give the months of your jobs too: 03/2021 says more than 2021.", 2, _only_years(jobs)),
        ("gap_unexplained", f"Nothing is said of {_longest_gap(reading)}. One line on it saves a question.", 2, bool(_gaps(reading))),  # noqa: E501
        ("results_missing", "Add a result to some lines, such as how many, how much or how fast.", 4, _lacks_results(reading)),  # noqa: E501
        ("scan", "This is a scan. Send the PDF or Word file it was printed from: it reads more surely.", 10, "ocr" in reading.warnings),  # noqa: E501
        ("pages_unread", "Some pages are pictures that could not be read. Send them as text.", 8, "pages_left_out" in reading.warnings),  # noqa: E501
        ("letters_unreadable", "Some letters cannot be read. Export the file again with its fonts embedded.", 10, _odd_share(text) > _MAX_ODD),  # noqa: E501
        ("several_people", "The file holds the resumes of several people. Send one file for each.", 15, "several_people" in reading.warnings),  # noqa: E501
        ("too_short", f"Say more: under {_SHORT_WORDS} words tell little.", 15, words < _SHORT_WORDS),
        ("too_long", "Shorten it: two pages are read, ten are not.", 6, words > _LONG_WORDS),
    ]  # fmt: skip


def _only_years(jobs: Sequence[ReadExperience]) -> bool:
    starts = [job.start.value for job in jobs if job.start]
    return bool(starts) and not any(start.month for start in starts)


def _gaps(reading: ResumeReading) -> list[ReadGap]:
    return [gap for gap in reading.gaps if gap.months >= _LONG_GAP]


def _longest_gap(reading: ResumeReading) -> str:
    gap = max(_gaps(reading), key=lambda gap: gap.months, default=None)
    return f"{gap.first} to {gap.last}" if gap else ""


def _lacks_results(reading: ResumeReading) -> bool:
    """Whether several lines tell of work and none of them has a number."""
    lines = [line for job in reading.experience for line in job.highlights]
    return len(lines) >= _ENOUGH_LINES and not any(char.isdigit() for line in lines for char in line)


def _odd_share(text: str) -> float:
    """Share of characters that stand for none: replacement characters and those of private use."""
    return len(_ODD.findall(text)) / max(len(text), 1)


def _share(jobs: tuple[object, ...], *names: str) -> float:
    """Share of jobs with at least one of these fields; 1.0 without jobs."""
    if not jobs:
        return 1.0
    return sum(any(getattr(job, name) is not None for name in names) for job in jobs) / len(jobs)
