"""Answers kept for a day, so that a request that is sent again has one effect."""

from django.db import models
from django.db.models.functions import Now


class IdempotencyRecord(models.Model):
    """What a request with an `Idempotency-Key` was answered.

    `digest` is made of the caller and the key, `fingerprint` of the request. `answer` is encrypted with a secret of
    the installation and the key itself, which is not kept: whoever reads the table learns nothing. The table belongs
    to no organization, for registering and signing in come before one is known; the digest names its caller.
    """

    digest = models.CharField(primary_key=True, max_length=64, editable=False)
    fingerprint = models.CharField(max_length=64)
    answer = models.BinaryField()
    created_at = models.DateTimeField(db_default=Now(), editable=False, db_index=True)

    def __str__(self) -> str:
        return self.digest[:12]
