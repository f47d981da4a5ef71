"""States and roles with their labels."""

from django.db import models


class Role(models.TextChoices):
    """What a member may do; each role may do all that the ones before it may."""

    VIEWER = "viewer", "Viewer"
    RECRUITER = "recruiter", "Recruiter"
    ADMIN = "admin", "Admin"


class OrganizationKind(models.TextChoices):
    """A company that hires, or a candidate's own workspace."""

    COMPANY = "company", "Company"
    PERSONAL = "personal", "Personal"


class Plan(models.TextChoices):
    """What an organization is granted; the limits stand where they are applied."""

    STANDARD = "standard", "Standard"
    PREMIUM = "premium", "Premium"


class TaskStatus(models.TextChoices):
    """Where a piece of background work stands."""

    QUEUED = "queued", "Waiting"
    RUNNING = "running", "Running"
    SUCCEEDED = "succeeded", "Done"
    FAILED = "failed", "Failed"


TASK_OPEN = (TaskStatus.QUEUED, TaskStatus.RUNNING)


class EmailStatus(models.TextChoices):
    """Where an outgoing mail stands."""

    QUEUED = "queued", "Waiting"
    SENT = "sent", "Sent"
    FAILED = "failed", "Failed"


class SignInKind(models.TextChoices):
    """How a person was let in."""

    BROWSER = "browser", "Browser"
    API = "api", "API"
    CLERK = "clerk", "Clerk"


class SignInEnd(models.TextChoices):
    """Why a sign-in ended before its time."""

    SIGNED_OUT = "signed_out", "Signed out"
    ENDED = "ended", "Ended by you"
    PASSWORD_CHANGED = "password_changed", "The password was changed"
    DEACTIVATED = "deactivated", "The account was deactivated"
    REPLAYED = "replayed", "A used refresh token was used again"


class SkillOrigin(models.TextChoices):
    """Whose a skill is: of the shipped files, of the installation's operators, or of the organization itself."""

    SHIPPED = "shipped", "Shipped"
    EDITED = "edited", "Installation"
    OWN = "own", "Own"


class Theme(models.TextChoices):
    """How pages look."""

    SYSTEM = "system", "As the system"
    LIGHT = "light", "Light"
    DARK = "dark", "Dark"
