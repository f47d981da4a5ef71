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
