"""What an organization knows of skills beside the taxonomy that all share."""

from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django_scopes import get_scope

from core.enums import SkillOrigin
from core.models.base import OrganizationModel, audited
from core.models.skill import Skill

NAME_LENGTH = 120
OWN = "own-"
"""What the keys of an organization's own skills begin with, and no other."""


@audited()
class OrganizationSkill(OrganizationModel):
    """A skill of the organization's own, or, with `skill`, what it changes about one that all share.

    Of a shared skill it holds own `aliases` and `hidden_aliases`; name, category and the rest stay empty.
    `relations` is a list of {"kind", "key", "weight"}.
    """

    skill = models.ForeignKey(Skill, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    key = models.SlugField(max_length=140)
    name = models.CharField(max_length=NAME_LENGTH, blank=True)
    category = models.CharField(max_length=60, blank=True)
    aliases = ArrayField(models.CharField(max_length=NAME_LENGTH), default=list, blank=True)
    hidden_aliases = ArrayField(models.CharField(max_length=160), default=list, blank=True)
    is_ambiguous = models.BooleanField(default=False)
    context = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    relations = models.JSONField(default=list, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta(OrganizationModel.Meta):
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "key"], name="one_skill_per_key_and_organization"),
            models.UniqueConstraint(fields=["organization", "skill"], name="one_change_per_skill_and_organization"),
            models.CheckConstraint(
                condition=Q(skill=None, key__startswith=OWN) | (Q(skill__isnull=False) & ~Q(key__startswith=OWN)),
                name="own_skills_have_own_keys",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.key


class KnownSkillManager(models.Manager["KnownSkill"]):
    """Skills that all share, and those of the organization whose scope is open."""

    def get_queryset(self) -> models.QuerySet["KnownSkill"]:
        """Nothing of any organization outside of its scope."""
        scope: dict[str, Any] = get_scope()
        mine = Q(owner_id=None)
        if organization := scope.get("organization"):
            mine |= Q(owner_id=organization.pk)
        return super().get_queryset().filter(mine)


class KnownSkill(models.Model):
    """A row of a view: the skills as an organization knows them, its own and the shared with its changes.

    `aliases` are those in force, `names` the name and them, one a line. `change_id` is the OrganizationSkill behind.
    """

    id = models.UUIDField(primary_key=True)
    key = models.SlugField()
    name = models.CharField(max_length=160)
    category = models.CharField(max_length=60)
    origin = models.CharField(max_length=20, choices=SkillOrigin.choices)
    aliases = ArrayField(models.CharField(max_length=160))
    hidden_aliases = ArrayField(models.CharField(max_length=160))
    names = models.TextField()
    change_id = models.UUIDField(null=True)
    owner_id = models.UUIDField(null=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    objects = KnownSkillManager()

    class Meta:
        managed = False
        db_table = "core_knownskill"
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name
