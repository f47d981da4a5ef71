"""People in an organization and what is known of them."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from core.models import OrganizationModel, OrganizationSkill, Skill, audited, scoped
from resumes.enums import CandidateSource, DegreeLevel, Seniority

PARTIAL_DATE = r"^[0-9]{4}(-(0[1-9]|1[0-2]))?$"


UNLISTED = (
    "search", "evidence", "links", "languages", "certificates", "projects", "publications", "awards", "volunteering",
)  # fmt: skip
"""Columns that no list shows."""
LISTED_OF_JOBS = ("candidate", "order", "title", "employer")


def named_skills() -> "models.Prefetch[str]":
    """The candidates' skills with what they are called, in one query."""
    return models.Prefetch("skills", queryset=CandidateSkill.objects.named())


class CandidateQuerySet(models.QuerySet["Candidate"]):
    """Questions about candidates."""

    def for_list(self) -> "CandidateQuerySet":
        """With what a list row shows, in a fixed number of queries."""
        skills = models.Prefetch("skills", queryset=CandidateSkill.objects.names())
        jobs = models.Prefetch("experience", queryset=Experience.objects.only(*LISTED_OF_JOBS))
        return self.prefetch_related(skills, jobs).defer(*UNLISTED)


@audited(exclude=("search", "name_key", "doubts"))
class Candidate(OrganizationModel):
    """A person in one organization.

    `corrected_fields` names what a person has corrected: readings leave it alone. `evidence` maps a field to
    {"confidence", "resume", "page", "start", "end"}. `languages`, `certificates`, `projects`, `publications`, `awards`,
    `volunteering` and `links` are lists of objects as the reader's dataclasses name their fields. `work_permit` and
    `availability` are as the resume states them. `name_key` is the name as
    `resumes.services.identity` compares it. `doubts` counts what a person should look at, as
    `resumes.selectors.doubt` finds it.
    """

    name = models.CharField(max_length=200, blank=True)
    given_name = models.CharField(max_length=100, blank=True)
    family_name = models.CharField(max_length=100, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    city = models.CharField(max_length=120, blank=True)
    region = models.CharField(max_length=120, blank=True)
    country_code = models.CharField(max_length=2, blank=True)
    headline = models.CharField(max_length=300, blank=True)
    summary = models.TextField(blank=True)
    links = models.JSONField(default=list, blank=True)
    languages = models.JSONField(default=list, blank=True)
    certificates = models.JSONField(default=list, blank=True)
    projects = models.JSONField(default=list, blank=True)
    publications = models.JSONField(default=list, db_default=[], blank=True)
    awards = models.JSONField(default=list, db_default=[], blank=True)
    volunteering = models.JSONField(default=list, db_default=[], blank=True)
    seniority = models.CharField(max_length=20, choices=Seniority.choices, default="", db_default="", blank=True)
    work_permit = models.CharField(max_length=120, default="", db_default="", blank=True)
    total_months = models.PositiveIntegerField(default=0)
    quality_score = models.PositiveSmallIntegerField(null=True, blank=True)
    source = models.CharField(max_length=20, choices=CandidateSource.choices, default=CandidateSource.UPLOAD)
    tags = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    availability = models.CharField(max_length=120, blank=True)
    corrected_fields = ArrayField(models.CharField(max_length=40), default=list, blank=True, editable=False)
    evidence = models.JSONField(default=dict, blank=True, editable=False)
    search = SearchVectorField(null=True, editable=False)
    name_key = models.CharField(max_length=200, blank=True, editable=False)
    doubts = models.PositiveSmallIntegerField(default=0, db_default=0, editable=False)

    objects: ClassVar[Any] = scoped(CandidateQuerySet)

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["organization", "-created_at", "-id"]),
            models.Index(fields=["organization", "total_months"]),
            models.Index(fields=["organization", "quality_score"]),
            models.Index(fields=["organization", "phone"]),
            models.Index(fields=["organization", "name_key"]),
            GinIndex(fields=["search"], name="candidate_search"),
            GinIndex(fields=["tags"], name="candidate_tags"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "email"], condition=~models.Q(email=""), name="one_candidate_per_email"
            ),
            models.CheckConstraint(
                condition=models.Q(quality_score=None) | models.Q(quality_score__lte=100),
                name="candidate_quality_range",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email or "Unnamed candidate"

    @property
    def initials(self) -> str:
        """One or two letters for the candidate's mark."""
        return "".join(word[0] for word in str(self).split()[:2]).upper()


class CandidatePart(OrganizationModel):
    """Something in a candidate's past; dates are ISO years or year-months as the resume gives them."""

    candidate: models.ForeignKey[Candidate, Candidate]
    order = models.PositiveSmallIntegerField(default=0)
    start = models.CharField(max_length=7, blank=True)
    end = models.CharField(max_length=7, blank=True)
    evidence = models.JSONField(null=True, blank=True, editable=False)

    class Meta(OrganizationModel.Meta):
        abstract = True
        ordering = ["order"]


@audited()
class Experience(CandidatePart):
    """A job held. `confidence` maps title, employer, start and end to how sure the reader was."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="experience")
    title = models.CharField(max_length=200, blank=True)
    employer = models.CharField(max_length=200, blank=True)
    city = models.CharField(max_length=120, blank=True)
    country_code = models.CharField(max_length=2, blank=True)
    is_current = models.BooleanField(default=False)
    description = models.TextField(blank=True)
    highlights = models.JSONField(default=list, blank=True)
    skills = models.JSONField(default=list, blank=True)
    confidence = models.JSONField(default=dict, blank=True, editable=False)

    class Meta(CandidatePart.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(start="") | models.Q(start__regex=PARTIAL_DATE), name="experience_start"
            ),
            models.CheckConstraint(
                condition=models.Q(end="") | models.Q(end__regex=PARTIAL_DATE), name="experience_end"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.employer}"


@audited()
class Education(CandidatePart):
    """A degree or course."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="education")
    institution = models.CharField(max_length=200, blank=True)
    degree = models.CharField(max_length=200, blank=True)
    level = models.CharField(max_length=20, choices=DegreeLevel.choices, blank=True)
    area = models.CharField(max_length=200, blank=True)
    grade = models.CharField(max_length=60, blank=True)
    confidence = models.JSONField(default=dict, blank=True, editable=False)

    class Meta(CandidatePart.Meta):
        verbose_name_plural = "education"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(start="") | models.Q(start__regex=PARTIAL_DATE), name="education_start"
            ),
            models.CheckConstraint(
                condition=models.Q(end="") | models.Q(end__regex=PARTIAL_DATE), name="education_end"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.degree}, {self.institution}"


class CandidateSkillQuerySet(models.QuerySet["CandidateSkill"]):
    """Questions about the skills of candidates."""

    def named(self) -> "CandidateSkillQuerySet":
        """With what the skills are called."""
        return self.select_related("skill", "own_skill")

    def names(self) -> "CandidateSkillQuerySet":
        """Only what the skills are called."""
        return self.named().only("candidate", "months", "skill__name", "own_skill__name")


class CandidateSkill(OrganizationModel):
    """A skill of a candidate: months of use, when last used (ISO year or year-month), where the resume says so.

    It is one that all organizations share (`skill`) or one of the organization's own (`own_skill`). `evidence` is a
    list of {"page", "start", "end"}.
    """

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="skills")
    skill = models.ForeignKey("core.Skill", null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    own_skill = models.ForeignKey(
        "core.OrganizationSkill", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    months = models.PositiveIntegerField(default=0)
    last_used = models.CharField(max_length=7, blank=True)
    confidence = models.FloatField(default=1.0)
    evidence = models.JSONField(default=list, blank=True, editable=False)

    objects: ClassVar[Any] = scoped(CandidateSkillQuerySet)

    class Meta(OrganizationModel.Meta):
        ordering = ["-months", "id"]
        indexes = [models.Index(fields=["organization", "skill", "candidate"])]
        constraints = [
            models.UniqueConstraint(fields=["candidate", "skill"], name="skill_once_per_candidate"),
            models.UniqueConstraint(fields=["candidate", "own_skill"], name="own_skill_once_per_candidate"),
            models.CheckConstraint(
                condition=models.Q(skill=None, own_skill__isnull=False) | models.Q(skill__isnull=False, own_skill=None),
                name="shared_or_own_skill",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.skill_id or self.own_skill_id} of {self.candidate_id}"

    @property
    def known(self) -> Skill | OrganizationSkill:
        """The skill itself, shared or own."""
        found = self.own_skill or self.skill
        if found is None:
            raise ValueError("A candidate's skill is a shared one or an own one.")
        return found

    @property
    def key(self) -> str:
        """The skill's key."""
        return self.known.key

    @property
    def name(self) -> str:
        """What the skill is called."""
        return self.known.name


@audited()
class Note(OrganizationModel):
    """What a member wrote about a candidate; one a member."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    text = models.TextField(max_length=5000)

    class Meta(OrganizationModel.Meta):
        ordering = ["-updated_at"]
        constraints = [models.UniqueConstraint(fields=["candidate", "author"], name="one_note_per_author")]

    def __str__(self) -> str:
        return f"Note by {self.author_id} on {self.candidate_id}"
