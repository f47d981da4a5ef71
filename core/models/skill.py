"""The skills taxonomy as the database holds it; `core.taxonomy` is the form that engines read."""

from django.db import models

from core.models.base import BaseModel
from core.taxonomy.entries import RelationKind


class Skill(BaseModel):
    """A skill of the taxonomy, shared by all organizations."""

    key = models.SlugField(max_length=120, unique=True)
    name = models.CharField(max_length=160)
    category = models.CharField(max_length=60, db_index=True)
    is_ambiguous = models.BooleanField(default=False)
    context = models.JSONField(default=list, blank=True)

    class Meta(BaseModel.Meta):
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class SkillAlias(BaseModel):
    """Another way to write a skill."""

    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=160)

    class Meta(BaseModel.Meta):
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["skill", "name"], name="alias_once_per_skill")]

    def __str__(self) -> str:
        return self.name


class SkillRelation(BaseModel):
    """An edge of the taxonomy; `weight` is the credit between the two, 0 to 1."""

    source = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="relations")
    target = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="incoming_relations")
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in RelationKind])
    weight = models.FloatField()

    class Meta(BaseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["source", "target", "kind"], name="skill_relation_once"),
            models.CheckConstraint(condition=models.Q(weight__gte=0, weight__lte=1), name="relation_weight_range"),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} {self.kind} {self.target_id}"
