"""Items of a candidate's lists as the API shows and takes them."""

from typing import Any

from rest_framework import serializers

from core.api.strict import ChoiceField
from resumes.models.candidate import PARTIAL_DATE

Json = dict[str, Any]
MAX_ROWS = 200


class PartialDateField(serializers.RegexField):
    """A year, or a year and month: 2021 or 2021-03."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(PARTIAL_DATE, required=False, allow_blank=True, **kwargs)
        self.error_messages["invalid"] = "Write a year or a year and month, such as 2021 or 2021-03."


def in_order(attrs: Json) -> Json:
    """The values of a period. Raises ValidationError where it ends before it starts."""
    start, end = attrs.get("start", ""), attrs.get("end", "")
    shorter = min(len(start), len(end))
    if shorter and end[:shorter] < start[:shorter]:
        raise serializers.ValidationError({"end": ["The end lies before the start."]})
    return attrs


class LanguageSerializer(serializers.Serializer[Any]):
    """A language by ISO 639-1 code; CEFR level or native."""

    code = serializers.RegexField(r"^[a-z]{2,3}$")
    name = serializers.CharField(max_length=80)
    level = ChoiceField(
        choices=["A1", "A2", "B1", "B2", "C1", "C2", "native"], required=False, allow_blank=True, default=""
    )
    confidence = serializers.FloatField(read_only=True, default=None, allow_null=True)
    evidence = serializers.JSONField(read_only=True, default=None)


class LinkSerializer(serializers.Serializer[Any]):
    """A profile or page."""

    url = serializers.URLField(max_length=500)
    kind = ChoiceField(choices=["linkedin", "github", "gitlab", "stackoverflow", "portfolio", "other"], default="other")
    confidence = serializers.FloatField(read_only=True, default=None, allow_null=True)
    evidence = serializers.JSONField(read_only=True, default=None)


class CertificateSerializer(serializers.Serializer[Any]):
    """A certificate or licence."""

    name = serializers.CharField(max_length=200)
    issuer = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    date = PartialDateField()
    confidence = serializers.FloatField(read_only=True, default=None, allow_null=True)
    evidence = serializers.JSONField(read_only=True, default=None)


class ProjectSerializer(serializers.Serializer[Any]):
    """A project."""

    name = serializers.CharField(max_length=200)
    description = serializers.CharField(max_length=5000, required=False, allow_blank=True, default="")
    url = serializers.URLField(max_length=500, required=False, allow_blank=True, default="")
    confidence = serializers.FloatField(read_only=True, default=None, allow_null=True)
    evidence = serializers.JSONField(read_only=True, default=None)


class PublicationSerializer(serializers.Serializer[Any]):
    """A publication with the journal, conference or publisher where it appeared."""

    title = serializers.CharField(max_length=400)
    publisher = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    date = PartialDateField()
    url = serializers.URLField(max_length=500, required=False, allow_blank=True, default="")
    confidence = serializers.FloatField(read_only=True, default=None, allow_null=True)
    evidence = serializers.JSONField(read_only=True, default=None)


class AwardSerializer(serializers.Serializer[Any]):
    """A prize or grant with who gave it."""

    title = serializers.CharField(max_length=400)
    awarder = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    date = PartialDateField()
    confidence = serializers.FloatField(read_only=True, default=None, allow_null=True)
    evidence = serializers.JSONField(read_only=True, default=None)


class VolunteeringSerializer(serializers.Serializer[Any]):
    """Work without pay; it counts nowhere as experience."""

    role = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    organization = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    start = PartialDateField()
    end = PartialDateField()
    is_current = serializers.BooleanField(required=False, default=False)
    description = serializers.CharField(max_length=20_000, required=False, allow_blank=True, default="")
    highlights = serializers.ListField(
        child=serializers.CharField(max_length=5000), max_length=MAX_ROWS, required=False, default=list
    )
    confidence = serializers.FloatField(read_only=True, default=None, allow_null=True)
    evidence = serializers.JSONField(read_only=True, default=None)

    def validate(self, attrs: Json) -> Json:
        """One of role and organization is named; what goes on has no end."""
        if not attrs.get("role") and not attrs.get("organization"):
            raise serializers.ValidationError({"role": ["Name the role or the organization."]})
        if attrs.get("is_current") and attrs.get("end"):
            raise serializers.ValidationError({"end": ["What goes on has no end."]})
        return in_order(attrs)


class CareerGapSerializer(serializers.Serializer[Any]):
    """Months without a job, a school or work as a volunteer, first and last one included."""

    start = serializers.CharField(source="first")
    end = serializers.CharField(source="last")
    months = serializers.IntegerField()
