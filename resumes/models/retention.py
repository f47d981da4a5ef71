"""How long people are kept: who is announced to go, who stays beyond that, and who was just erased."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from core.models import OrganizationModel, audited
from resumes.models.candidate import Candidate


@audited()
class RetentionHold(OrganizationModel):
    """A candidate whom retention leaves alone, and why."""

    candidate = models.OneToOneField(Candidate, on_delete=models.CASCADE, related_name="retention_hold")
    reason = models.CharField(max_length=300)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta(OrganizationModel.Meta):
        pass

    def __str__(self) -> str:
        return f"Hold on {self.candidate_id}"


class RetentionNotice(OrganizationModel):
    """It was announced that the candidate is erased on `erase_on`; nobody is erased without."""

    candidate = models.OneToOneField(Candidate, on_delete=models.CASCADE, related_name="retention_notice")
    erase_on = models.DateField()

    class Meta(OrganizationModel.Meta):
        indexes = [models.Index(fields=["organization", "erase_on"])]

    def __str__(self) -> str:
        return f"Notice for {self.candidate_id}: {self.erase_on}"


class ErasedTraits(OrganizationModel):
    """By what files that wait to be read are known to be of a person who was erased since they were uploaded.

    `digests` are keyed with the installation's secret. The row goes when the last such file was read.
    """

    digests = ArrayField(models.CharField(max_length=64))
    erased_at = models.DateTimeField()

    class Meta(OrganizationModel.Meta):
        pass

    def __str__(self) -> str:
        return f"Traits erased at {self.erased_at}"
