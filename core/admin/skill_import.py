"""Skills as rows of a spreadsheet: one a row, lists in a cell separated by |."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from import_export import fields, resources, widgets
from import_export.formats.base_formats import CSV, JSON, XLSX

from core.models import Skill, SkillAlias, SkillRelation
from core.taxonomy.entries import RelationKind

FORMATS = [CSV, XLSX, JSON]
WEAK = "~"
KINDS = [kind.value for kind in RelationKind]

Alias = tuple[str, bool]
Relation = tuple[str, str, float]


class ListWidget(widgets.Widget):
    """A list in a cell."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[str]:
        """Its parts, each once."""
        parts = (" ".join(part.split()) for part in str(value or "").split("|"))
        return list(dict.fromkeys(part for part in parts if part))

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        """The cell."""
        return " | ".join(value or [])


class AliasWidget(ListWidget):
    """Other ways to write a skill; one that counts only beside others begins with ~."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[Alias]:  # type: ignore[override]
        """Each alias, and whether it is weak."""
        parts = super().clean(value, row, **kwargs)
        return sorted({part.removeprefix(WEAK).strip(): part.startswith(WEAK) for part in parts}.items())

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        """The cell."""
        return super().render([f"{WEAK if weak else ''}{name}" for name, weak in value or []])


class RelationWidget(ListWidget):
    """Edges to other skills, each as kind:key:weight."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[Relation]:  # type: ignore[override]
        """Each edge; ValueError says what cannot be read."""
        return sorted({self._edge(part) for part in super().clean(value, row, **kwargs)})

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        """The cell."""
        return super().render([f"{kind}:{key}:{weight:g}" for kind, key, weight in value or []])

    def _edge(self, part: str) -> Relation:
        kind, _, rest = part.partition(":")
        key, _, weight = rest.partition(":")
        if kind not in KINDS or not key:
            raise ValueError(f"“{part}”: write a relation as kind:key:weight, with a kind of {', '.join(KINDS)}.")
        try:
            number = float(weight)
        except ValueError:
            raise ValueError(f"“{part}”: the weight must be a number from 0 to 1.") from None
        if not 0 <= number <= 1:
            raise ValueError(f"“{part}”: the weight must be a number from 0 to 1.")
        return kind, key, number


def given(skill: Any, name: str, held: Any) -> Any:
    """What the row says of `name`, else what is held."""
    said = getattr(skill, f"given_{name}", None)
    return held(skill) if said is None else said


def aliases_of(skill: Skill) -> list[Alias]:
    """The skill's aliases in order."""
    return sorted((alias.name, alias.is_weak) for alias in skill.aliases.all())


def relations_of(skill: Skill) -> list[Relation]:
    """The skill's relations in order."""
    edges = skill.relations.all()
    return sorted((edge.kind, edge.target.key, edge.weight) for edge in edges)


def write_relations(skill: Skill, relations: list[Relation]) -> None:
    """Exchange the skill's relations; ValidationError names skills that are not there."""
    targets = Skill.objects.in_bulk([key for _, key, _ in relations], field_name="key")
    if missing := sorted({key for _, key, _ in relations} - set(targets)):
        message = f"There is no skill with the key {', '.join(missing)}; put its row before this one."
        raise ValidationError({"relations": [message]})
    skill.relations.all().delete()
    SkillRelation.objects.bulk_create(
        [SkillRelation(source=skill, target=targets[key], kind=kind, weight=weight) for kind, key, weight in relations]
    )


class BesideField(fields.Field):
    """A cell of rows beside the skill: read from the table, and kept on the skill as `given_…` until it is saved."""

    def __init__(self, held: Callable[[Skill], Any], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.held = held

    def get_value(self, instance: Skill) -> Any:
        """What the table holds now."""
        return self.held(instance)


class SkillResource(resources.ModelResource):
    """A skill with its aliases and relations; recognized by its key."""

    context = fields.Field(attribute="context", column_name="context", widget=ListWidget())
    aliases = BesideField(aliases_of, attribute="given_aliases", column_name="aliases", widget=AliasWidget())
    relations = BesideField(relations_of, attribute="given_relations", column_name="relations", widget=RelationWidget())

    class Meta:
        model = Skill
        import_id_fields = ("key",)
        fields = ("key", "name", "category", "is_ambiguous", "needs_context", "context", "aliases", "relations")
        export_order = fields
        clean_model_instances = True
        report_skipped = False
        use_transactions = True
        chunk_size = 1000

    def get_queryset(self) -> QuerySet[Skill]:
        """All skills that are shared."""
        return Skill.objects.all()

    def filter_export(self, queryset: QuerySet[Skill], **kwargs: Any) -> QuerySet[Skill]:
        """With what a row shows, in three queries."""
        return queryset.prefetch_related("aliases", "relations__target")

    def skip_row(
        self, instance: Any, original: Any, row: Any, import_validation_errors: dict[str, Any] | None = None
    ) -> bool:
        """Whether the row says what is there already."""
        if import_validation_errors or original._state.adding:
            return False
        plain = ("name", "category", "is_ambiguous", "needs_context", "context")
        return (
            all(getattr(instance, name) == getattr(original, name) for name in plain)
            and given(instance, "aliases", aliases_of) == aliases_of(original)
            and given(instance, "relations", relations_of) == relations_of(original)
        )

    def after_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """Write what stands beside the skill, where the row says otherwise; an absent column changes nothing."""
        aliases = given(instance, "aliases", aliases_of)
        if aliases != aliases_of(instance):
            instance.aliases.all().delete()
            SkillAlias.objects.bulk_create([SkillAlias(skill=instance, name=n, is_weak=w) for n, w in aliases])
        relations = given(instance, "relations", relations_of)
        if relations != relations_of(instance):
            write_relations(instance, relations)
