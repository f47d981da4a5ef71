"""Resumes and uploads as the API shows them."""

from typing import Any

from rest_framework import serializers
from rest_framework.reverse import reverse

from core.api.tasks import AcceptedSerializer
from resumes.enums import UploadOutcome
from resumes.models import Resume
from resumes.selectors.upload import UploadedFile


class PersonSerializer(serializers.Serializer[Any]):
    """A candidate in short."""

    id = serializers.UUIDField()
    name = serializers.CharField(source="__str__")


class ResumeSerializer(serializers.ModelSerializer[Resume]):
    """A resume file without its texts."""

    candidate = PersonSerializer(read_only=True)

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
    """What became of a file: accepted with resume and task, duplicate with the existing resume, or refused."""

    name = serializers.CharField(source="item.name")
    outcome = serializers.ChoiceField(source="item.outcome", choices=UploadOutcome.choices)
    reason = serializers.CharField(source="item.refusal")
    message = serializers.CharField(source="reason")
    resume = serializers.UUIDField(source="item.resume_id", allow_null=True)
    candidate = PersonSerializer(source="resume.candidate", allow_null=True, default=None)
    task = serializers.SerializerMethodField()

    def get_task(self, file: UploadedFile) -> dict[str, str] | None:
        """The task that reads the file, where it is new."""
        if file.task is None or file.item.outcome != UploadOutcome.ACCEPTED:
            return None
        status_url = reverse("api:task-status", kwargs={"pk": file.task.pk})
        return dict(AcceptedSerializer({"task_id": file.task.pk, "status_url": status_url}).data)


class UploadSerializer(serializers.Serializer[Any]):
    """The answer to an upload."""

    upload = serializers.UUIDField()
    results = UploadedFileSerializer(many=True)


class RedactedSerializer(serializers.Serializer[Any]):
    """A resume's text with personal data replaced by typed placeholders."""

    text = serializers.CharField()
    kinds = serializers.DictField(child=serializers.IntegerField(), help_text="How many of each kind were replaced.")


class ParsedSerializer(serializers.Serializer[Any]):
    """JSON Resume 1.0.0 with evidence under x-recruiting, and how it was read."""

    resume = serializers.DictField()
    parsing = serializers.DictField()
