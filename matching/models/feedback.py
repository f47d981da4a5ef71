"""What people think of rankings, and the weights that their decisions propose."""

from django.conf import settings
from django.db import models

from core.models import OrganizationModel, audited
from matching.enums import FeedbackSubject, ProposalState, Verdict


@audited()
class Feedback(OrganizationModel):
    """What a member thinks of a candidate's place in a ranking, or of the product; one for each place and member.

    `score`, `rank` and `ranked` (of how many) tell what it was that they thought so of.
    """

    subject = models.CharField(max_length=20, choices=FeedbackSubject.choices)
    job = models.ForeignKey("jobs.Job", null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    candidate = models.ForeignKey(
        "resumes.Candidate", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    verdict = models.CharField(max_length=20, choices=Verdict.choices)
    comment = models.TextField(blank=True, max_length=2000)
    score = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    rank = models.PositiveIntegerField(null=True, blank=True)
    ranked = models.PositiveIntegerField(null=True, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta(OrganizationModel.Meta):
        verbose_name_plural = "feedback"
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["author", "job", "candidate"],
                condition=models.Q(subject=FeedbackSubject.RANKING),
                name="one_feedback_per_place_and_author",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.verdict}"


@audited()
class WeightProposal(OrganizationModel):
    """Weights learned from decisions, which come into force only where a person accepts them.

    `evidence` is `matching.services.learning.Evidence` as JSON: how many decisions, and how well both sets fit them.
    """

    before = models.JSONField()
    after = models.JSONField()
    evidence = models.JSONField()
    state = models.CharField(max_length=20, choices=ProposalState.choices, default=ProposalState.OPEN)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return f"Proposal of {self.created_at}"
