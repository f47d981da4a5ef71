"""What every list and form of the back office shares."""

from typing import Any, ClassVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from unfold.admin import ModelAdmin, TabularInline


class OperatorAdmin(ModelAdmin):
    """A list and a form for operators.

    Changes are recorded by the audit's triggers; Django's own log would keep names that erasure cannot reach.
    """

    list_per_page = 50
    show_full_result_count = False
    list_filter_submit = False
    compressed_fields = True
    warn_unsaved_form = True
    actions_selection_counter = True

    def get_queryset(self, request: HttpRequest) -> Any:
        """Refused here where no organization is open: Django would take a later refusal for a wrong filter."""
        return super().get_queryset(request).filter()

    def log_addition(self, request: HttpRequest, obj: Model, message: Any) -> None:
        """Nothing: the audit records it."""

    def log_change(self, request: HttpRequest, obj: Model, message: Any) -> None:
        """Nothing: the audit records it."""

    def log_deletions(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Nothing: the audit records it."""


class ReadOnly:
    """Shown, and changed by nobody here: services own the state."""

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Never."""
        return False


class ReadOnlyAdmin(ReadOnly, OperatorAdmin):
    """A list and a page to read."""

    list_disable_select_all: ClassVar[bool] = False


class ReadOnlyInline(ReadOnly, TabularInline):
    """Rows of a page to read."""

    extra = 0
    hide_title = True
    can_delete = False
