"""What the whole of a candidate's past says, corrections included."""

from django.utils import timezone

from resumes.extraction.career import find_gaps
from resumes.extraction.resume import Field, PartialDate, ReadEducation, ReadExperience, ReadGap
from resumes.models import Candidate


def gaps_of(candidate: Candidate) -> tuple[ReadGap, ...]:
    """Gaps up to today. Ask for the candidate with experience and education."""
    jobs = [
        ReadExperience(start=_field(job.start), end=_field(job.end), current=job.is_current)
        for job in candidate.experience.all()
    ]
    degrees = [ReadEducation(start=_field(row.start), end=_field(row.end)) for row in candidate.education.all()]
    unpaid = [
        ReadExperience(start=_field(row["start"]), end=_field(row["end"]), current=row["is_current"])
        for row in candidate.volunteering
    ]
    return find_gaps(jobs, degrees, unpaid, timezone.now().date())


def _field(text: str) -> Field[PartialDate] | None:
    return Field(partial_date(text), 1.0) if text else None


def partial_date(text: str) -> PartialDate:
    """The date of an ISO year or year-month."""
    year, _, month = text.partition("-")
    return PartialDate(int(year), int(month) if month else None)
