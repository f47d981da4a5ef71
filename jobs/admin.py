"""Jobs, for operators, within the organization that is open."""

from typing import cast

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from unfold.decorators import display

from core.back_office.base import ReadOnlyAdmin, ReadOnlyInline
from jobs.enums import JobStatus
from jobs.models import Job, Requirement

COLORS = {JobStatus.ACTIVE: "success", JobStatus.DRAFT: "info"}


class RequirementInline(ReadOnlyInline):
    """What the job asks for."""

    model = Requirement
    fields = readonly_fields = ("kind", "label", "value")


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin):
    """Postings; members change them on the site."""

    list_display = ("title", "state", "department", "city", "requirement_count", "created_by", "created_at")
    list_filter = ("status", "employment_type", "remote", "country_code")
    search_fields = ("title", "department", "city")
    list_select_related = ("created_by",)
    ordering = ("-created_at", "-id")
    date_hierarchy = "created_at"
    exclude = ("search",)
    inlines = (RequirementInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Job]:
        """With the number of requirements."""
        return cast(
            "QuerySet[Job]",
            super().get_queryset(request).defer("search").annotate(requirements_n=Count("requirements")),
        )

    @display(description="State", ordering="status", label=COLORS)
    def state(self, job: Job) -> tuple[str, str]:
        """The state with its color."""
        return job.status, job.get_status_display()

    @display(description="Requirements", ordering="requirements_n")
    def requirement_count(self, job: Job) -> int:
        """How many."""
        return int(job.requirements_n)  # type: ignore[attr-defined]
