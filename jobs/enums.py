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


class SavedJobKind(models.TextChoices):
    """How a user marked a job."""

    FAVORITE = "favorite", "Favorite"
    HIDDEN = "hidden", "Hidden"
