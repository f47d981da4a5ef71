"""The skills taxonomy as the database holds it; `core.taxonomy` is the form that engines read."""

import pgtrigger
from django.db import models

from core.enums import SkillOrigin
from core.models.base import BaseModel
from core.taxonomy.entries import RelationKind

_EDITED = "UPDATE core_skill SET origin = 'edited' WHERE id = {row}.{column} AND origin <> 'edited';"


def _mark_edited(column: str) -> list[pgtrigger.Trigger]:
    """Triggers that note on the skill that somebody changed a row beside it."""
    written = pgtrigger.Trigger(
        name="mark_edited",
        operation=pgtrigger.Insert | pgtrigger.Update,
        when=pgtrigger.After,
        func=_EDITED.format(row="NEW", column=column) + " RETURN NEW;",
    )
    removed = pgtrigger.Trigger(
        name="mark_edited_by_removal",
        operation=pgtrigger.Delete,
        when=pgtrigger.After,
        func=_EDITED.format(row="OLD", column=column) + " RETURN OLD;",
    )
    return [*BaseModel.Meta.triggers, written, removed]


class Skill(BaseModel):
    """A skill of the taxonomy, shared by all organizations.

    `origin` is "shipped" while the row says what the shipped files say; whoever changes it, or adds a skill, makes
    it "edited" by triggers, and the loader leaves it alone from then on.
    """

    key = models.SlugField(max_length=120, unique=True)
    name = models.CharField(max_length=160)
    category = models.CharField(max_length=60, db_index=True)
    is_ambiguous = models.BooleanField(default=False)
    needs_context = models.BooleanField(default=False, db_default=False)
    context = models.JSONField(default=list, blank=True)
    origin = models.CharField(
        max_length=20,
        choices=SkillOrigin.choices,
        default=SkillOrigin.EDITED,
        db_default=SkillOrigin.SHIPPED,
        editable=False,
        db_index=True,
    )

    class Meta(BaseModel.Meta):
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(key__startswith="own-"), name="shared_skills_have_no_own_keys")
        ]
        triggers = [
            *BaseModel.Meta.triggers,
            pgtrigger.Trigger(
                name="mark_edited",
                operation=pgtrigger.UpdateOf(  # type: ignore[no-untyped-call]
                    "key", "name", "category", "is_ambiguous", "needs_context", "context"
                ),
                when=pgtrigger.Before,
                condition=pgtrigger.AnyChange("key", "name", "category", "is_ambiguous", "needs_context", "context"),
                func="NEW.origin = 'edited'; RETURN NEW;",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SkillAlias(BaseModel):
    """Another way to write a skill; a weak one counts only beside words of its context or among other skills."""

    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=160)
    is_weak = models.BooleanField(default=False, db_default=False)

    class Meta(BaseModel.Meta):
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["skill", "name"], name="alias_once_per_skill")]
        triggers = _mark_edited("skill_id")

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
        triggers = _mark_edited("source_id")

    def __str__(self) -> str:
        return f"{self.source_id} {self.kind} {self.target_id}"
