"""Checks of jobs, in those aligned with the true ones by title, employer and dates."""

from collections.abc import Iterator
from dataclasses import replace

from resumes.extraction.resume import Field, ReadExperience
from tests.benchmarks.reading_quality import comparing
from tests.benchmarks.reading_quality.aligning import align, text_likeness
from tests.benchmarks.reading_quality.checks import Check, compared, in_set, value_of
from tests.benchmarks.reading_quality.skills import keys_of
from tests.samples.truth import Job

PRESENT = "present"


def all_job_checks(
    prefix: str, truths: tuple[Job, ...], reads: tuple[ReadExperience, ...], mentioned: tuple[str, ...] = ()
) -> Iterator[Check]:
    """`prefix` is what the fields' names begin with: job, or volunteering. `mentioned` are skills that text names in
    passing: they count neither for nor against the reader."""
    for number, (truth, read) in enumerate(align(truths, reads, job_likeness), 1):
        unit = f"{prefix} {number}"
        yield from _checks(prefix, truth, read, unit)
        if prefix == "job":
            yield from _skills(truth, read, unit, mentioned)


def job_likeness(truth: Job, read: ReadExperience) -> float:
    """By title, employer and dates."""
    return (
        0.35 * text_likeness(truth.title, value_of(read.title) or "")
        + 0.35 * text_likeness(truth.employer, value_of(read.employer) or "")
        + 0.15 * (truth.start == value_of(read.start))
        + 0.15 * (_end(truth) == _read_end(read))
    )


def _checks(prefix: str, truth: Job | None, read: ReadExperience | None, unit: str) -> Iterator[Check]:
    """Title, employer, dates and place of a job with the reading aligned to it; either may be None."""
    title, employer = (truth.title, truth.employer) if truth else ("", "")
    place = truth.place.city if truth and truth.place else ""
    yield from compared(f"{prefix} title", title, read and read.title, comparing.words_beside(employer), unit=unit)
    yield from compared(
        f"{prefix} employer", employer, read and read.employer, comparing.words_beside(title, place), unit=unit
    )
    start = truth.start if truth else None
    yield from compared(f"{prefix} start", start, read and read.start, comparing.same_date, unit=unit)
    end = _read_end(read)
    if read and read.end and end:
        end = replace(read.end, value=end)
    yield from compared(f"{prefix} end", _end(truth), end, comparing.same_text, unit=unit)
    current = PRESENT if truth and truth.current else ""
    yield from compared(
        f"{prefix} current", current, PRESENT if read and read.current else "", comparing.equal, unit=unit
    )
    city = replace(read.location, value=read.location.value.city) if read and read.location else None
    yield from compared(f"{prefix} place", place, city, comparing.same_text, unit=unit)


def _end(job: Job | None) -> str:
    if job is None:
        return ""
    return PRESENT if job.current else str(job.end)


def _read_end(job: ReadExperience | None) -> str:
    if job is None:
        return ""
    return PRESENT if job.current else str(value_of(job.end) or "")


def _skills(truth: Job | None, read: ReadExperience | None, unit: str, mentioned: tuple[str, ...]) -> Iterator[Check]:
    wanted, passing = keys_of(truth.skills) if truth else {}, keys_of(mentioned)
    given = tuple(Field(key, 0.0) for key in read.skills if key in wanted or key not in passing) if read else ()
    for check in in_set("job skill", tuple(wanted), given, comparing.equal):
        yield Check(check.field, check.truth, check.read, check.right, unit)
