"""Candidates and their files, for operators, within the organization that is open."""

from typing import cast

from django.contrib import admin, messages
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from unfold.decorators import action, display

from core.back_office.base import ReadOnlyAdmin, ReadOnlyInline
from core.back_office.confirming import confirmed
from core.models import User
from resumes.enums import ResumeStatus
from resumes.models import Candidate, Resume
from resumes.services import erasure
from resumes.services import resume as resumes

COLORS = {
    ResumeStatus.QUEUED: "info",
    ResumeStatus.READ: "success",
    ResumeStatus.REFUSED: "warning",
    ResumeStatus.FAILED: "danger",
}


class ResumeInline(ReadOnlyInline):
    """A candidate's files, newest first."""

    model = Resume
    fields = readonly_fields = ("original_name", "version", "status", "size", "created_at")
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Resume]:
        """Without the long texts."""
        return cast("QuerySet[Resume]", super().get_queryset(request).for_list().order_by("-version"))


@admin.register(Candidate)
class CandidateAdmin(ReadOnlyAdmin):
    """People. Members correct them on the site; operators look, and erase on request."""

    list_display = ("name", "email", "headline", "country_code", "source", "quality_score", "files", "created_at")
    list_filter = ("source", "country_code")
    search_fields = ("name", "email", "phone")
    ordering = ("-created_at", "-id")
    date_hierarchy = "created_at"
    exclude = ("evidence", "search", "name_key")
    inlines = (ResumeInline,)
    actions = ("erase",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Candidate]:
        """With the number of their files."""
        found = super().get_queryset(request).defer("search").annotate(file_count=Count("resumes"))
        return cast("QuerySet[Candidate]", found)

    @display(description="Files", ordering="file_count")
    def files(self, candidate: Candidate) -> int:
        """How many."""
        return int(candidate.file_count)  # type: ignore[attr-defined]

    @action(description="Erase these people and all that is held of them")
    def erase(self, request: HttpRequest, queryset: QuerySet[Candidate]) -> HttpResponse | None:
        """After a confirmation: files, matches and audit rows go too."""
        chosen = list(Candidate.objects.filter(pk__in=queryset.values("pk")))
        question = f"Erase {len(chosen)} people with their files, matches and history? This cannot be undone."
        if page := confirmed(self, request, "erase", chosen, question):
            return page
        for candidate in chosen:
            erasure.erase(candidate=candidate, actor=cast("User", request.user))
        messages.success(request, f"{len(chosen)} erased.")
        return None


@admin.register(Resume)
class ResumeAdmin(ReadOnlyAdmin):
    """Resume files and how far they were read; the files themselves are opened on the site."""

    list_display = (
        "original_name",
        "candidate",
        "state",
        "file_type",
        "size",
        "refusal",
        "quality_score",
        "created_at",
    )
    list_filter = ("status", "file_type", "refusal")
    search_fields = ("original_name", "candidate__name", "candidate__email", "sha256")
    list_select_related = ("candidate",)
    ordering = ("-created_at", "-id")
    date_hierarchy = "created_at"
    exclude = ("file", "preview", "text", "redacted_text", "redaction_offsets")
    actions = ("read_again",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Resume]:
        """Without the long texts."""
        return cast("QuerySet[Resume]", super().get_queryset(request).for_list())

    @display(description="State", ordering="status", label=COLORS)
    def state(self, resume: Resume) -> tuple[str, str]:
        """The state with its color."""
        return resume.status, resume.get_status_display()

    @action(description="Read again")
    def read_again(self, request: HttpRequest, queryset: QuerySet[Resume]) -> None:
        """Queue a reading of each; what people corrected stays."""
        chosen = list(Resume.objects.filter(pk__in=queryset.values("pk")))
        for resume in chosen:
            resumes.reparse(resume=resume, actor=cast("User", request.user))
        messages.success(request, f"{len(chosen)} will be read again.")
