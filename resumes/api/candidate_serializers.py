"""Candidates as the API shows and takes them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from core import activity_texts
from core.api.strict import ChoiceField
from core.models import Activity
from resumes.api.candidate_lists import (
    MAX_ROWS,
    AwardSerializer,
    CareerGapSerializer,
    CertificateSerializer,
    LanguageSerializer,
    LinkSerializer,
    PartialDateField,
    ProjectSerializer,
    PublicationSerializer,
    VolunteeringSerializer,
    in_order,
)
from resumes.api.resume_serializers import ResumeSerializer
from resumes.enums import DegreeLevel
from resumes.extensions import detail_fields
from resumes.extraction.grades import read_grade
from resumes.models import Candidate, CandidateSkill, Education, Experience, Note
from resumes.selectors.career import gaps_of
from resumes.services.candidate import READ_FIELDS

Json = dict[str, Any]


class _Period(serializers.ModelSerializer[Any]):
    start = PartialDateField()
    end = PartialDateField()

    def validate(self, attrs: Json) -> Json:
        """What ends does not end before it starts."""
        return in_order(attrs)


class ExperienceSerializer(_Period):
    """A job held."""

    highlights = serializers.ListField(
        child=serializers.CharField(max_length=5000), max_length=MAX_ROWS, required=False
    )
    skills = serializers.ListField(child=serializers.CharField(max_length=120), max_length=MAX_ROWS, required=False)
    evidence = serializers.JSONField(read_only=True)
    confidence = serializers.JSONField(read_only=True)

    class Meta:
        model = Experience
        fields = [
            "id", "title", "employer", "city", "country_code", "start", "end", "is_current", "description",
            "highlights", "skills", "evidence", "confidence",
        ]  # fmt: skip
        extra_kwargs = {"description": {"max_length": 50_000}}

    def validate(self, attrs: Json) -> Json:
        """A job that goes on has no end."""
        if attrs.get("is_current") and attrs.get("end"):
            raise serializers.ValidationError({"end": ["A current job has no end."]})
        return super().validate(attrs)


class EducationSerializer(_Period):
    """A degree or course; the grade as printed, with its value and scale where it says so."""

    grade_value = serializers.SerializerMethodField()
    grade_scale = serializers.SerializerMethodField()
    level = ChoiceField(choices=DegreeLevel.choices, required=False, allow_blank=True)
    evidence = serializers.JSONField(read_only=True)
    confidence = serializers.JSONField(read_only=True)

    class Meta:
        model = Education
        fields = [
            "id", "institution", "degree", "level", "area", "grade", "grade_value", "grade_scale", "start", "end",
            "evidence", "confidence",
        ]  # fmt: skip

    def get_grade_value(self, row: Education) -> str:
        """A number, or a mark in words."""
        return read_grade(row.grade).value

    def get_grade_scale(self, row: Education) -> str:
        """The best number, such as "4.0"; "1-5" where 1 is the best; "words" for marks in words; else empty."""
        return read_grade(row.grade).scale


class CandidateSkillSerializer(serializers.ModelSerializer[CandidateSkill]):
    """A skill with years of use and where the resume shows it; `key` names it in the taxonomy."""

    key = serializers.SlugField()
    name = serializers.CharField(read_only=True)
    months = serializers.IntegerField(min_value=0, max_value=1200, required=False)
    years = serializers.SerializerMethodField()
    last_used = PartialDateField()
    confidence = serializers.FloatField(read_only=True)
    evidence = serializers.JSONField(read_only=True)

    class Meta:
        model = CandidateSkill
        fields = ["key", "name", "months", "years", "last_used", "confidence", "evidence"]

    def get_years(self, skill: CandidateSkill) -> float:
        """Years of use."""
        return round(skill.months / 12, 1)


class CandidateSummarySerializer(serializers.ModelSerializer[Candidate]):
    """A row of the list."""

    title = serializers.SerializerMethodField()
    skills = serializers.SerializerMethodField()

    class Meta:
        model = Candidate
        fields = [
            "id", "name", "email", "phone", "city", "region", "country_code", "headline", "title", "total_months",
            "quality_score", "source", "tags", "availability", "skills", "created_at", "updated_at",
        ]  # fmt: skip

    def get_title(self, candidate: Candidate) -> str:
        """The title of the latest job."""
        return next((job.title for job in candidate.experience.all()), "")

    def get_skills(self, candidate: Candidate) -> list[str]:
        """The ten skills used longest."""
        return [skill.name for skill in candidate.skills.all()[:10]]


class CandidateSerializer(serializers.ModelSerializer[Candidate]):
    """A candidate in full; also what one may send to create or correct one."""

    email = serializers.EmailField(max_length=254, required=False, allow_blank=True)
    country_code = serializers.RegexField(r"^[A-Z]{2}$", required=False, allow_blank=True)
    summary = serializers.CharField(max_length=20_000, required=False, allow_blank=True)
    total_months = serializers.IntegerField(min_value=0, max_value=1200, required=False)
    tags = serializers.ListField(child=serializers.CharField(max_length=40), max_length=50, required=False)
    links = LinkSerializer(many=True, required=False)
    languages = LanguageSerializer(many=True, required=False)
    certificates = CertificateSerializer(many=True, required=False)
    projects = ProjectSerializer(many=True, required=False)
    publications = PublicationSerializer(many=True, required=False)
    awards = AwardSerializer(many=True, required=False)
    volunteering = VolunteeringSerializer(many=True, required=False)
    gaps = serializers.SerializerMethodField()
    experience = ExperienceSerializer(many=True, required=False)
    education = EducationSerializer(many=True, required=False)
    skills = CandidateSkillSerializer(many=True, required=False)
    resumes = ResumeSerializer(many=True, read_only=True)
    uncorrect = serializers.MultipleChoiceField(
        choices=[(name, name) for name in READ_FIELDS],
        write_only=True,
        required=False,
        help_text="Fields that shall follow the resume again.",
    )

    class Meta:
        model = Candidate
        fields = [
            "id", "name", "given_name", "family_name", "email", "phone", "city", "region", "country_code", "headline",
            "summary", "links", "languages", "certificates", "projects", "publications", "awards", "volunteering",
            "total_months", "seniority", "work_permit", "gaps", "quality_score", "source", "tags", "availability",
            "corrected_fields", "evidence", "experience", "education", "skills", "resumes",
            "created_at", "updated_at", "uncorrect",
        ]  # fmt: skip
        read_only_fields = ["quality_score", "source", "corrected_fields", "evidence"]

    def get_fields(self) -> dict[str, Any]:
        """With what upper apps add."""
        return {**super().get_fields(), **detail_fields()}

    @extend_schema_field(CareerGapSerializer(many=True))
    def get_gaps(self, candidate: Candidate) -> Any:
        """Stretches of three months or more after the first job in which nothing is stated."""
        return CareerGapSerializer(gaps_of(candidate), many=True).data

    def validate_email(self, value: str) -> str:
        """An email's case does not count."""
        return value.lower()

    def validate(self, attrs: Json) -> Json:
        """No list is longer than a career."""
        long = {
            name: [f"Send at most {MAX_ROWS}."]
            for name, rows in attrs.items()
            if isinstance(rows, list) and len(rows) > MAX_ROWS
        }
        if long:
            raise serializers.ValidationError(long)
        return attrs

    def validate_tags(self, value: list[str]) -> list[str]:
        """Each tag once."""
        return list(dict.fromkeys(value))

    def to_representation(self, candidate: Candidate) -> Json:
        """With where to find the rest."""
        shown: Json = super().to_representation(candidate)
        links = {part: reverse(f"api:candidate-{part}", kwargs={"pk": candidate.pk}) for part in ("notes", "timeline")}
        return {**shown, "addresses": links}


class NewCandidateSerializer(CandidateSerializer):
    """A candidate to create: one is known by a name or an email."""

    uncorrect = None  # type: ignore[assignment]

    class Meta(CandidateSerializer.Meta):
        fields = [name for name in CandidateSerializer.Meta.fields if name != "uncorrect"]

    def validate(self, attrs: Json) -> Json:
        """Somebody must be named."""
        if not attrs.get("name") and not attrs.get("email"):
            raise serializers.ValidationError({"name": ["Give a name or an email."]})
        return super().validate(attrs)


class NoteSerializer(serializers.ModelSerializer[Note]):
    """What a member wrote about a candidate."""

    text = serializers.CharField(max_length=5000)
    author = serializers.CharField(source="author.name", default="", read_only=True)
    author_id = serializers.UUIDField(read_only=True)

    class Meta:
        model = Note
        fields = ["id", "author", "author_id", "text", "created_at", "updated_at"]
        read_only_fields = ["id", "created_at", "updated_at"]


class ActivitySerializer(serializers.ModelSerializer[Activity]):
    """Something that happened."""

    text = serializers.SerializerMethodField()
    actor = serializers.CharField(source="actor.name", default="", read_only=True)

    class Meta:
        model = Activity
        fields = ["id", "code", "text", "params", "actor", "created_at"]

    def get_text(self, line: Activity) -> str:
        """The sentence for people."""
        return activity_texts.render(line.code, line.params)
