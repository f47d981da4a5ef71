"""What feedback can say, where a proposal of weights can stand, and how often a saved search tells its news."""

from django.db import models


class FeedbackSubject(models.TextChoices):
    """What feedback is about."""

    RANKING = "ranking", "A place in a ranking"
    PRODUCT = "product", "The product"


class Verdict(models.TextChoices):
    """What somebody thinks of it."""

    GOOD = "good", "Good"
    BAD = "bad", "Bad"
    TOO_HIGH = "too_high", "Placed too high"
    TOO_LOW = "too_low", "Placed too low"


class ProposalState(models.TextChoices):
    """What became of proposed weights."""

    OPEN = "open", "Waits for a decision"
    NO_BETTER = "no_better", "No better than the weights in force"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"
    REPLACED = "replaced", "Replaced by a newer one"


class AlertFrequency(models.TextChoices):
    """How often a mail tells whom a saved search newly found."""

    NEVER = "never", "Never"
    DAILY = "daily", "Every day"
    WEEKLY = "weekly", "Every week"
