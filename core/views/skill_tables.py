"""Own skills as a file: written out, and read in after a look at what it would do."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from core.enums import Role
from core.errors import InvalidError
from core.services.skill_csv import COLUMNS, MOST_BYTES, MOST_ROWS, ImportedRow, import_skills, own_skills_csv
from core.views.base import MemberView, PageRequest, page

UNREADABLE = "Choose a CSV file in UTF-8, of at most 512 kB."


class SkillExportView(MemberView):
    """The own skills as CSV."""

    def get(self, request: PageRequest) -> HttpResponse:
        """The file."""
        headers = {"Content-Disposition": 'attachment; filename="skills.csv"'}
        return HttpResponse(own_skills_csv(), content_type="text/csv; charset=utf-8", headers=headers)


class SkillImportView(MemberView):
    """Read skills from CSV: first a look, then for good."""

    role = Role.ADMIN
    post_role = Role.ADMIN

    def get(self, request: PageRequest) -> TemplateResponse:
        """The form."""
        return self._page({})

    def post(self, request: PageRequest) -> HttpResponse:
        """Show what the file would do; with `confirmed`, do it."""
        confirmed = "confirmed" in request.POST
        try:
            text = request.POST.get("text", "") if confirmed else _text_of(request)
            rows = import_skills(
                text=text, organization=request.organization, actor=request.user, is_trial=not confirmed
            )
        except InvalidError as error:
            return self._page({"error": error.message}, status=400)
        if confirmed and not any(row.problem for row in rows):
            written = sum(row.action in {"add", "change"} for row in rows)
            messages.success(request, f"{written} skill{'' if written == 1 else 's'} imported.")
            return redirect("core:skill-list")
        return self._page(_looked_at(rows, text), status=400 if confirmed else 200)

    def _page(self, context: dict[str, Any], status: int = 200) -> TemplateResponse:
        shown = {"columns": COLUMNS, "most": MOST_ROWS, **context}
        return page(self.request, "core/skill_import.html", shown, status=status)


def _looked_at(rows: list[ImportedRow], text: str) -> dict[str, Any]:
    return {
        "rows": rows,
        "text": text,
        "wrong": sum(bool(row.problem) for row in rows),
        "added": sum(row.action == "add" for row in rows),
        "changed": sum(row.action == "change" for row in rows),
    }


def _text_of(request: PageRequest) -> str:
    file = request.FILES.get("file")
    if file is None or (file.size or 0) > MOST_BYTES:
        raise InvalidError(UNREADABLE)
    try:
        return file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidError(UNREADABLE) from error
