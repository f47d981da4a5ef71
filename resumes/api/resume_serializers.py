"""Resumes and uploads as the API shows them."""

import uuid
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from resumes.enums import UploadOutcome
from resumes.models import Resume
from resumes.selectors.upload import UploadedFile
from resumes.wording import FLAG_KINDS, HIDDEN_REASONS

ANSWERS = {
    UploadOutcome.ACCEPTED: "accepted",
    UploadOutcome.DUPLICATE: "duplicate",
    UploadOutcome.REFUSED: "rejected",
}
"""What becomes of a file at the door, in the words of the API; a file is refused also later, by its reader."""


class PersonSerializer(serializers.Serializer[Any]):
    """A candidate in short."""

    id = serializers.UUIDField()
    name = serializers.CharField(source="__str__")


class ResumeSerializer(serializers.ModelSerializer[Resume]):
    """A resume file without its texts."""

    candidate = PersonSerializer(read_only=True, allow_null=True)

    class Meta:
        model = Resume
        fields = [
            "id", "candidate", "version", "title", "original_name", "file_type", "size", "status", "refusal", "error",
            "quality_score", "created_at", "updated_at",
        ]  # fmt: skip
        read_only_fields = [name for name in fields if name != "title"]


class ResumeDetailSerializer(ResumeSerializer):
    """A resume with where to find its parts."""

    links = serializers.SerializerMethodField()

    class Meta(ResumeSerializer.Meta):
        fields = [*ResumeSerializer.Meta.fields, "links"]
        read_only_fields = [*ResumeSerializer.Meta.read_only_fields, "links"]

    def get_links(self, resume: Resume) -> dict[str, str]:
        """Addresses of what belongs to the resume."""
        parts = ("parsed", "redacted", "file", "preview", "versions")
        return {part: reverse(f"api:resume-{part}", kwargs={"pk": resume.pk}) for part in parts}


class TitleSerializer(serializers.Serializer[Any]):
    """What people may change of a resume."""

    title = serializers.CharField(max_length=200, allow_blank=True)


class UploadRequestSerializer(serializers.Serializer[Any]):
    """One or many files."""

    files = serializers.ListField(child=serializers.FileField())


class UploadedFileSerializer(serializers.Serializer[UploadedFile]):
    """What became of a file: accepted with resume and task, a duplicate of whose resume, or rejected with the reason.

    `reason` is a code such as "encrypted" and `message` its sentence; `status_url` tells of the task that reads it.
    """

    name = serializers.CharField(source="item.name")
    status = serializers.SerializerMethodField()
    reason = serializers.CharField(source="item.refusal")
    message = serializers.CharField(source="reason")
    resume_id = serializers.UUIDField(source="item.resume_id", allow_null=True)
    candidate = PersonSerializer(source="resume.candidate", allow_null=True, default=None)
    task_id = serializers.SerializerMethodField()
    status_url = serializers.SerializerMethodField()

    @extend_schema_field(serializers.ChoiceField(choices=list(ANSWERS.values())))
    def get_status(self, file: UploadedFile) -> str:
        """In the words of the contract."""
        return ANSWERS[UploadOutcome(file.item.outcome)]

    def get_task_id(self, file: UploadedFile) -> uuid.UUID | None:
        """The task that reads the file, where it is new."""
        return file.task.pk if file.task and file.item.outcome == UploadOutcome.ACCEPTED else None

    def get_status_url(self, file: UploadedFile) -> str | None:
        """Where to follow that task."""
        task_id = self.get_task_id(file)
        return reverse("api:task-status", kwargs={"pk": task_id}) if task_id else None


class UploadSerializer(serializers.Serializer[Any]):
    """The answer to an upload."""

    upload = serializers.UUIDField()
    results = UploadedFileSerializer(many=True)


class RedactedSerializer(serializers.Serializer[Any]):
    """A resume's text with personal data replaced by typed placeholders."""

    text = serializers.CharField()
    kinds = serializers.DictField(child=serializers.IntegerField(), help_text="How many of each kind were replaced.")


class HiddenTextSerializer(serializers.Serializer[Any]):
    """Words that the file holds but nobody sees; they were left out of reading."""

    text = serializers.CharField()
    page = serializers.IntegerField()
    reason = serializers.ChoiceField(choices=list(HIDDEN_REASONS.items()))


class FlaggedTextSerializer(serializers.Serializer[Any]):
    """Visible words that sway a machine rather than inform a person, for a human to judge; they reject nobody."""

    text = serializers.CharField()
    page = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=list(FLAG_KINDS.items()))
    counts = serializers.BooleanField(help_text="Whether they were read all the same; else they were left out.")


class ParsingSerializer(serializers.Serializer[Any]):
    """How a resume was read; `warnings` are codes such as "ocr"."""

    reader_version = serializers.CharField()
    milliseconds = serializers.IntegerField()
    warnings = serializers.ListField(child=serializers.CharField())
    read_at = serializers.DateTimeField()
    file_type = serializers.CharField()
    pages = serializers.IntegerField()
    characters = serializers.IntegerField()
    hidden_text = HiddenTextSerializer(many=True)
    flagged_text = FlaggedTextSerializer(many=True)


class ParsedSerializer(serializers.Serializer[Any]):
    """JSON Resume 1.0.0 with evidence under x-recruiting, and how it was read."""

    resume = serializers.DictField()
    parsing = ParsingSerializer()
