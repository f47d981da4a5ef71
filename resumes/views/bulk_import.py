"""Pages of imports: send a file, see what would become of it, import it, undo that."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse

from core.enums import Role
from core.models import TaskRun
from core.views.base import MemberView, PageRequest, form_errors, page
from core.views.listing import list_page, page_or_fragment
from resumes.enums import ImportState, RowOutcome
from resumes.import_forms import ColumnsForm, ImportForm
from resumes.models import BulkImport
from resumes.services.bulk_import import receive_import, start_import
from resumes.services.import_source import preview_of
from resumes.services.import_undo import can_undo, request_undo

FIGURES = (
    ("total", "Rows", "Rows"),
    ("created", RowOutcome.CREATED.label, "Would be created"),
    ("updated", RowOutcome.UPDATED.label, "Would be updated"),
    ("duplicates", RowOutcome.DUPLICATE.label, RowOutcome.DUPLICATE.label),
    ("failed", RowOutcome.FAILED.label, "Would not be imported"),
)
UNDER_WAY = (ImportState.WAITING, ImportState.UNDOING)


class _ImportView(MemberView):
    role = Role.ADMIN
    post_role = Role.ADMIN


class ImportListView(_ImportView):
    """Send a file, and see earlier imports."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """The form and the list."""
        return self._page(request, ImportForm())

    def post(self, request: PageRequest) -> HttpResponse:
        """Check the file; nothing is imported yet."""
        form, run = ImportForm(request.POST, request.FILES), None
        if form.is_valid():
            with form_errors(form):
                run = receive_import(
                    organization=request.organization, actor=request.user, is_dry_run=True, **form.cleaned_data
                )
        if run is None:
            return self._page(request, form, status=400)
        return redirect("resumes:import-detail", run.subject_id)

    def _page(self, request: PageRequest, form: ImportForm, status: int = 200) -> TemplateResponse:
        imports = BulkImport.objects.select_related("actor").order_by("-created_at", "-id")
        context = {"form": form, "page": list_page(request, imports, "import", size=20)}
        return page(request, "resumes/import_list.html", context, status=status)


class ImportDetailView(_ImportView):
    """What would become, or became, of the rows of one file; it refreshes itself while work is under way."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> TemplateResponse:
        """The import."""
        found = _find(pk)
        return page_or_fragment(request, "resumes/import_detail.html", "state", _shown(found))


def _find(pk: uuid.UUID) -> BulkImport:
    return get_object_or_404(BulkImport.objects.select_related("actor"), pk=pk)


def _shown(found: BulkImport) -> dict[str, Any]:
    result = found.result
    can_start = found.is_dry_run and bool(found.file) and found.state == ImportState.DONE
    return {
        "found": found,
        "task": TaskRun.objects.filter(subject_id=found.pk).order_by("-created_at").first(),
        "under_way": found.state in UNDER_WAY,
        "figures": [
            {"label": checked if found.is_dry_run else done, "count": result.get(name, 0)}
            for name, done, checked in FIGURES
            if "total" in result
        ],
        "errors": result.get("errors", []),
        "columns_form": _columns_form(found) if can_start else None,
        "preview": preview_of(found) if can_start else [],
        "can_undo": can_undo(found),
    }


def _columns_form(found: BulkImport, data: Any = None) -> ColumnsForm:
    taken = found.result.get("columns", {})
    columns = {header: taken[header] for header in found.result.get("headers", ())}
    return ColumnsForm(data, columns=columns, initial={"known_people": found.known_people})


class ImportStartView(_ImportView):
    """Go on with a file that was checked."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, pk: uuid.UUID) -> HttpResponse:
        """Import it, or check it again with other columns."""
        found = _find(pk)
        form = _columns_form(found, request.POST)
        if not form.is_valid():
            messages.error(request, "Choose from what is offered.")
            return redirect("resumes:import-detail", pk)
        run = start_import(
            checked=found,
            actor=request.user,
            is_dry_run=request.POST.get("again") == "check",
            known_people=form.cleaned_data["known_people"],
            columns=form.columns(),
        )
        return redirect("resumes:import-detail", run.subject_id)


class ImportUndoView(_ImportView):
    """Take an import back."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, pk: uuid.UUID) -> HttpResponse:
        """Ask for the undo."""
        request_undo(bulk_import=_find(pk), actor=request.user)
        return redirect("resumes:import-detail", pk)
