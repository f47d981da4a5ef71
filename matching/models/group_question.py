"""Who was asked for voluntary group data. What they answered lies apart, see migration 0003."""

from django.db import models

from core.models import OrganizationModel


class GroupQuestion(OrganizationModel):
    """A candidate who was mailed the link, once."""

    candidate = models.OneToOneField("resumes.Candidate", on_delete=models.CASCADE, related_name="+")

    class Meta(OrganizationModel.Meta):
        pass

    def __str__(self) -> str:
        return f"Question to {self.candidate_id}"
