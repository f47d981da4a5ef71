"""The skills that all organizations share."""

from typing import Any, cast

from django.contrib import admin
from django.db.models import Count, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from import_export.admin import ImportExportModelAdmin
from unfold.admin import TabularInline
from unfold.contrib.import_export.forms import ExportForm, ImportForm
from unfold.decorators import display

from core.admin.skill_import import FORMATS, SkillResource
from core.back_office.base import OperatorAdmin
from core.enums import SkillOrigin
from core.models import Skill, SkillAlias, SkillRelation


class AliasInline(TabularInline):
    """Other ways to write the skill."""

    model = SkillAlias
    verbose_name, verbose_name_plural = "alias", "aliases"
    extra = 0
    hide_title = True
    fields = ("name", "is_weak")


class RelationInline(TabularInline):
    """What the skill implies, belongs to or resembles."""

    model = SkillRelation
    fk_name = "source"
    verbose_name, verbose_name_plural = "relation", "relations"
    extra = 0
    hide_title = True
    autocomplete_fields = ("target",)
    fields = ("kind", "target", "weight")

    def get_queryset(self, request: HttpRequest) -> QuerySet[SkillRelation]:
        """With their targets."""
        return super().get_queryset(request).select_related("target")


@admin.register(Skill)
class SkillAdmin(ImportExportModelAdmin, OperatorAdmin):
    """Skills with aliases and relations. One that was edited here is left alone by later versions of the software."""

    resource_classes = (SkillResource,)
    import_form_class, export_form_class = ImportForm, ExportForm
    formats = FORMATS
    skip_admin_log = True
    list_display = ("name", "key", "category", "from_where", "alias_count", "relation_count")
    list_filter = ("origin", "is_ambiguous", "needs_context", "category")
    search_fields = ("name", "key", "aliases__name")
    ordering = ("name",)
    readonly_fields = ("origin", "created_at", "updated_at")
    inlines = (AliasInline, RelationInline)
    fieldsets = (
        (None, {"fields": ("name", "key", "category", "origin")}),
        ("Recognition", {"fields": ("is_ambiguous", "needs_context", "context")}),
        ("Times", {"fields": ("created_at", "updated_at")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Skill]:
        """With the numbers that a row shows."""
        return cast(
            "QuerySet[Skill]",
            super()
            .get_queryset(request)
            .annotate(aliases_n=_count(SkillAlias, "skill"), relations_n=_count(SkillRelation, "source")),
        )

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Candidates of any organization may have it."""
        return False

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        """Jobs, matches and files name a skill by its key: it stays."""
        return (*self.readonly_fields, "key") if obj else self.readonly_fields

    @display(description="Origin", ordering="origin", label={SkillOrigin.EDITED: "info"})
    def from_where(self, skill: Skill) -> tuple[str, str]:
        """Shipped, or edited here."""
        return skill.origin, skill.get_origin_display()

    @display(description="Aliases", ordering="aliases_n")
    def alias_count(self, skill: Any) -> int:
        """How many."""
        return int(skill.aliases_n)

    @display(description="Relations", ordering="relations_n")
    def relation_count(self, skill: Any) -> int:
        """How many."""
        return int(skill.relations_n)


def _count(model: type[Model], column: str) -> Coalesce:
    """The number of the skill's rows in `model`, for a page of rows cheaper than a join with both."""
    rows = model._default_manager.filter(**{column: OuterRef("pk")}).order_by().values(column)
    return Coalesce(Subquery(rows.annotate(n=Count("pk")).values("n")), 0)
