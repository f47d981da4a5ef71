"""Resume files, what was read from them, and how they came in."""

import uuid
from datetime import UTC, datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from core.models import OrganizationModel, audited, scoped
from resumes.enums import ResumeStatus, UploadOutcome
from resumes.models.candidate import Candidate


def stored_path(resume: "Resume", filename: str) -> str:
    """`{organization}/{year}/{month}/{uuid}`: the uploader's name for the file never reaches the storage."""
    now = datetime.now(UTC)
    return f"{resume.organization_id}/{now:%Y}/{now:%m}/{uuid.uuid4()}"


class ResumeQuerySet(models.QuerySet["Resume"]):
    """Questions about resume files."""

    def for_list(self) -> "ResumeQuerySet":
        """With what a list row shows, without the long texts."""
        return self.select_related("candidate").defer("text", "redacted_text", "redaction_offsets", "candidate__search")


@audited(exclude=("text", "redacted_text", "redaction_offsets"))
class Resume(OrganizationModel):
    """One file of a person. `version` counts the files of the same candidate from 1; 0 until read.

    `text` is what was read; evidence counts characters in it. `redaction_offsets` maps `redacted_text` back:
    runs of [place in the redacted text, place in the text].
    """

    candidate = models.ForeignKey(Candidate, null=True, blank=True, on_delete=models.CASCADE, related_name="resumes")
    version = models.PositiveIntegerField(default=0)
    title = models.CharField(max_length=200, blank=True)
    original_name = models.CharField(max_length=255)
    file = models.FileField(upload_to=stored_path, max_length=200)
    preview = models.FileField(upload_to=stored_path, max_length=200, blank=True)
    file_type = models.CharField(max_length=10)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    status = models.CharField(max_length=20, choices=ResumeStatus.choices, default=ResumeStatus.QUEUED)
    refusal = models.CharField(max_length=30, blank=True)
    error = models.TextField(blank=True)
    quality_score = models.PositiveSmallIntegerField(null=True, blank=True)
    text = models.TextField(blank=True)
    redacted_text = models.TextField(blank=True)
    redaction_offsets = models.JSONField(default=list, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects: ClassVar[Any] = scoped(ResumeQuerySet)

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["organization", "-created_at", "-id"]),
            models.Index(fields=["organization", "status"]),
            models.Index(fields=["candidate", "-version"]),
        ]
        constraints = [
            models.UniqueConstraint(fields=["organization", "sha256"], name="one_resume_per_content"),
            models.CheckConstraint(
                condition=models.Q(quality_score=None) | models.Q(quality_score__lte=100), name="resume_quality_range"
            ),
        ]

    def __str__(self) -> str:
        return self.original_name


class ParsedResume(OrganizationModel):
    """What the reader made of a resume: its dataclasses as JSON, with confidence and evidence of every field.

    `layout` is the document without its text, which stands in `Resume.text`; `personal_spans` the redaction's spans;
    `skills_digest` tells which skills beside the shipped ones the reader knew. `pictures` are the stored files of pages
    2 and on, drawn once somebody looks at them; empty where a page could not be drawn.
    """

    resume = models.OneToOneField(Resume, on_delete=models.CASCADE, related_name="parsed")
    reading = models.JSONField()
    layout = models.JSONField(default=list)
    personal_spans = models.JSONField(default=list)
    reader_version = models.CharField(max_length=40, db_index=True)
    skills_digest = models.CharField(max_length=16, blank=True, default="", db_default="")
    milliseconds = models.PositiveIntegerField(default=0)
    warnings = models.JSONField(default=list, blank=True)
    pictures = models.JSONField(default=list, db_default=[], blank=True)

    class Meta(OrganizationModel.Meta):
        pass

    def __str__(self) -> str:
        return f"Reading of {self.resume_id}"


class Upload(OrganizationModel):
    """Files that one person sent together."""

    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["organization", "-created_at"])]

    def __str__(self) -> str:
        return f"Upload of {self.created_at}"


class UploadItem(OrganizationModel):
    """One file of an upload and what became of it; `resume` is the new one, or the one it duplicates."""

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="items")
    name = models.CharField(max_length=255)
    size = models.PositiveIntegerField()
    outcome = models.CharField(max_length=20, choices=UploadOutcome.choices)
    refusal = models.CharField(max_length=30, blank=True)
    message = models.TextField(blank=True)
    resume = models.ForeignKey(Resume, null=True, blank=True, on_delete=models.SET_NULL, related_name="upload_items")

    class Meta(OrganizationModel.Meta):
        ordering = ["created_at", "id"]

    def __str__(self) -> str:
        return f"{self.name}: {self.outcome}"
