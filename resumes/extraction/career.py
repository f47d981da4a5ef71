"""What a career as a whole says: how senior somebody is, and when they did nothing that the resume tells of."""

from collections.abc import Iterable, Sequence
from datetime import date

from resumes.extraction.experience import job_stretch
from resumes.extraction.resume import PartialDate, ReadEducation, ReadExperience, ReadGap, ReadSeniority
from resumes.extraction.words.seniority import NO_CHIEFS, SENIORITY_WORDS

_JUNIOR_BELOW = 24  # months
_SENIOR_FROM = 84
_SHORTEST_GAP = 3


def title_level(title: str) -> str:
    """The level that a job title names, one of SENIORITY_LEVELS; empty where it names none."""
    text = NO_CHIEFS.sub(" ", title)
    return next((level for level, words in SENIORITY_WORDS if words.search(text)), "")


def read_seniority(jobs: Sequence[ReadExperience], total_months: int, as_of: date) -> ReadSeniority | None:
    """The level of the latest job by its title, else by all months worked; None where the resume tells neither.

    An internship in the past is none of somebody who has worked for years since.
    """
    latest = _latest(jobs, as_of)
    title = latest.title if latest else None
    level = title_level(title.value) if title else ""
    if title is not None and level and not (level in {"intern", "junior"} and total_months >= _SENIOR_FROM):
        return ReadSeniority(level, f"Latest title: {title.value}", round(title.confidence * 0.95, 2), title.evidence)
    if not total_months:
        return None
    years = round(total_months / 12, 1)
    level = "junior" if total_months < _JUNIOR_BELOW else "mid" if total_months < _SENIOR_FROM else "senior"
    return ReadSeniority(level, f"{years:g} years of experience", 0.6)


def _latest(jobs: Sequence[ReadExperience], as_of: date) -> ReadExperience | None:
    """The job that ends last; of several that go on the first one printed; without dates the first one printed."""
    ends = [(stretch, -number) for number, job in enumerate(jobs) if (stretch := job_stretch(job, as_of))]
    if not ends:
        return jobs[0] if jobs else None
    _, number = max(((_ordinal(last, late=True), at) for (_, last), at in ends), default=(0, 0))
    return jobs[-number]


def find_gaps(
    jobs: Sequence[ReadExperience],
    degrees: Sequence[ReadEducation],
    volunteering: Sequence[ReadExperience],
    as_of: date,
) -> tuple[ReadGap, ...]:
    """Stretches of three months or more after the first job, up to `as_of`, in which nothing is stated.

    A year without a month counts as the whole year: nobody is charged with a gap that the resume does not show.
    """
    worked = sorted(_months(job, as_of) for job in jobs if job_stretch(job, as_of))
    if not worked:
        return ()
    busy = [*worked, *(_months(job, as_of) for job in volunteering if job_stretch(job, as_of))]
    busy += [_study(degree, as_of) for degree in degrees if degree.start or degree.end]
    return tuple(_gaps(sorted(busy), worked[0][0], as_of.year * 12 + as_of.month - 1))


def _gaps(busy: Iterable[tuple[int, int]], begin: int, now: int) -> Iterable[ReadGap]:
    """`busy` are first and last months counted from year 0, in order."""
    reached = begin - 1
    for first, last in [*busy, (now + 1, now + 1)]:
        if first - reached > _SHORTEST_GAP and reached >= begin:
            yield ReadGap(_date(reached + 1), _date(first - 1), first - reached - 1)
        reached = max(reached, last)


def _months(job: ReadExperience, as_of: date) -> tuple[int, int]:
    first, last = job_stretch(job, as_of) or (PartialDate(as_of.year), PartialDate(as_of.year))
    return _ordinal(first, late=False), _ordinal(last, late=True)


def _study(degree: ReadEducation, as_of: date) -> tuple[int, int]:
    """A degree with only an end counts from a year before; one that goes on lasts until now."""
    end = _ordinal(degree.end.value, late=True) if degree.end else as_of.year * 12 + as_of.month - 1
    start = _ordinal(degree.start.value, late=False) if degree.start else end - 11
    return start, end


def _ordinal(value: PartialDate, *, late: bool) -> int:
    return value.year * 12 + (value.month or (12 if late else 1)) - 1


def _date(ordinal: int) -> PartialDate:
    return PartialDate(ordinal // 12, ordinal % 12 + 1)
