"""States and kinds of jobs, with their labels and allowed moves."""

from django.db import models


class JobStatus(models.TextChoices):
    """Where a posting stands."""

    DRAFT = "draft", "Draft"
    ACTIVE = "active", "Active"
    PAUSED = "paused", "Paused"
    CLOSED = "closed", "Closed"


STATUS_MOVES: dict[str, tuple[str, ...]] = {
    JobStatus.DRAFT: (JobStatus.ACTIVE, JobStatus.CLOSED),
    JobStatus.ACTIVE: (JobStatus.PAUSED, JobStatus.CLOSED),
    JobStatus.PAUSED: (JobStatus.ACTIVE, JobStatus.CLOSED),
    JobStatus.CLOSED: (JobStatus.ACTIVE,),
}


class RemoteType(models.TextChoices):
    """Where the work is done."""

    ON_SITE = "on_site", "On site"
    HYBRID = "hybrid", "Hybrid"
    REMOTE = "remote", "Remote"


class EmploymentType(models.TextChoices):
    """What kind of contract."""

    FULL_TIME = "full_time", "Full time"
    PART_TIME = "part_time", "Part time"
    CONTRACT = "contract", "Contract"
    TEMPORARY = "temporary", "Temporary"
    INTERNSHIP = "internship", "Internship"


class SalaryPeriod(models.TextChoices):
    """What a salary is paid for."""

    YEAR = "year", "a year"
    MONTH = "month", "a month"
    DAY = "day", "a day"
    HOUR = "hour", "an hour"


class RequirementKind(models.TextChoices):
    """What a requirement asks for."""

    SKILL = "skill", "Skill"
    EXPERIENCE = "experience", "Experience"
    DEGREE = "degree", "Degree"
    LANGUAGE = "language", "Language"
    LICENCE = "licence", "License"
    LOCATION = "location", "Location"


EXPERIENCE_INSTEAD = "experience"
"""Among the alternatives of a degree: experience may stand in for it."""


class SavedJobKind(models.TextChoices):
    """How a user marked a job."""

    FAVORITE = "favorite", "Favorite"
    HIDDEN = "hidden", "Hidden"


class StageKind(models.TextChoices):
    """What standing in a stage means, whatever the organization calls it."""

    APPLIED = "applied", "Applied"
    SHORTLISTED = "shortlisted", "Shortlisted"
    SCREENING = "screening", "Screening"
    INTERVIEW = "interview", "Interview"
    OFFER = "offer", "Offer"
    HIRED = "hired", "Hired"
    REJECTED = "rejected", "Rejected"
    WITHDRAWN = "withdrawn", "Withdrawn"


FORWARD_KINDS: tuple[str, ...] = (
    StageKind.SHORTLISTED,
    StageKind.SCREENING,
    StageKind.INTERVIEW,
    StageKind.OFFER,
    StageKind.HIRED,
)
"""Kinds of stages that somebody comes into because a person said yes to them."""
CLOSED_KINDS: tuple[str, ...] = (StageKind.HIRED, StageKind.REJECTED, StageKind.WITHDRAWN)
"""Kinds of stages in which nothing more is to be decided."""
NEEDED_KINDS: tuple[str, ...] = (StageKind.SHORTLISTED, StageKind.HIRED, StageKind.REJECTED)
"""Kinds that every pipeline has a stage of."""


class ApplicationSource(models.TextChoices):
    """How an application came about."""

    SHORTLIST = "shortlist", "From the ranking"
    MANUAL = "manual", "Added by hand"
    CAREERS = "careers", "Careers page"
    IMPORT = "import", "Import"
