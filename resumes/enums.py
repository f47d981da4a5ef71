"""States of files and where candidates come from."""

from django.db import models


class ResumeStatus(models.TextChoices):
    """Where a resume stands between upload and candidate."""

    QUEUED = "queued", "Waiting"
    READ = "read", "Read"
    REFUSED = "refused", "Refused"
    FAILED = "failed", "Failed"


class UploadOutcome(models.TextChoices):
    """What became of an uploaded file."""

    ACCEPTED = "accepted", "Accepted"
    DUPLICATE = "duplicate", "Duplicate"
    REFUSED = "refused", "Refused"


class CandidateSource(models.TextChoices):
    """How a candidate came to us."""

    UPLOAD = "upload", "Upload"
    MANUAL = "manual", "By hand"
    IMPORT = "import", "Import"


class DegreeLevel(models.TextChoices):
    """Levels of education, lowest first; the same as the reader's DEGREE_LEVELS."""

    SECONDARY = "secondary", "Secondary school"
    VOCATIONAL = "vocational", "Vocational training"
    ASSOCIATE = "associate", "Associate"
    BACHELOR = "bachelor", "Bachelor"
    MASTER = "master", "Master"
    DOCTORATE = "doctorate", "Doctorate"


class Seniority(models.TextChoices):
    """How high somebody stands, lowest first; the same as the reader's SENIORITY_LEVELS."""

    INTERN = "intern", "Intern"
    JUNIOR = "junior", "Junior"
    MID = "mid", "Mid-level"
    SENIOR = "senior", "Senior"
    LEAD = "lead", "Lead"
    MANAGER = "manager", "Manager"
    DIRECTOR = "director", "Director"
    EXECUTIVE = "executive", "Executive"


class ImportKind(models.TextChoices):
    """What a file of many candidates is."""

    CSV = "csv", "CSV"
    XLSX = "xlsx", "Excel"
    ZIP = "zip", "Archive of resumes"
    JSON = "json", "JSON Resume"


class ImportState(models.TextChoices):
    """Where an import stands."""

    WAITING = "waiting", "Waiting"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"
    UNDOING = "undoing", "Being undone"
    UNDONE = "undone", "Undone"


class KnownPeople(models.TextChoices):
    """What an import does with people that are candidates already."""

    SKIP = "skip", "Leave as they are"
    UPDATE = "update", "Fill in what is empty"


class RowOutcome(models.TextChoices):
    """What became of a row of an import."""

    CREATED = "created", "Created"
    UPDATED = "updated", "Updated"
    DUPLICATE = "duplicate", "Known already"
    FAILED = "failed", "Not imported"
