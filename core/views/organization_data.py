"""Taking everything away, and erasing it: an organization's own data."""

import uuid

from django.conf import settings
from django.contrib import messages
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views import View

from core.enums import Role
from core.errors import NotFoundError
from core.forms import EraseOrganizationForm
from core.selectors.organization_export import SPENT, export_url, exports, signed_export
from core.services.organization_erasure import pending_erasure, request_erasure, take_back_erasure
from core.services.organization_export import request_export
from core.views.base import MemberView, PageRequest, form_errors, page


class AdminPage(MemberView):
    """A page for admins."""

    role = Role.ADMIN
    post_role = Role.ADMIN


def _data_page(request: PageRequest, form: EraseOrganizationForm, status: int = 200) -> TemplateResponse:
    context = {
        "form": form,
        "exports": list(exports()[:10]),
        "pending": pending_erasure(),
        "days": settings.ORGANIZATION_ERASURE_DAYS,
    }
    return page(request, "core/settings_data.html", context, status=status)


class DataView(AdminPage):
    """Exports, and the way to erase the organization."""

    http_method_names = ["get", "head"]

    def get(self, request: PageRequest) -> HttpResponse:
        """What there is."""
        return _data_page(request, EraseOrganizationForm())


class ExportView(AdminPage):
    """Have an export made."""

    http_method_names = ["post"]

    def post(self, request: PageRequest) -> HttpResponse:
        """Queue it."""
        request_export(organization=request.organization, actor=request.user)
        messages.success(request, "The export is being made. It shows here when it is ready.")
        return redirect("core:settings-data")


class ExportDownloadView(AdminPage):
    """Download an export."""

    http_method_names = ["get", "head"]

    def get(self, request: PageRequest, export_pk: uuid.UUID) -> HttpResponse:
        """Go to its short-lived address."""
        return redirect(export_url(export_pk))


class SignedExportView(View):
    """Streams an export to whoever holds its address, as long as it lasts."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, token: str) -> FileResponse:
        """The zip; 404 where the address is spent or the file is gone."""
        name, shown = signed_export(token)
        try:
            file = default_storage.open(name)
        except FileNotFoundError as error:
            raise NotFoundError(SPENT) from error
        response = FileResponse(file, as_attachment=True, filename=shown, content_type="application/zip")
        response["X-Content-Type-Options"] = "nosniff"
        response["Cache-Control"] = "private, no-store"
        return response


class EraseOrganizationView(AdminPage):
    """Have the organization erased."""

    http_method_names = ["post"]

    def post(self, request: PageRequest) -> HttpResponse:
        """Queue it, if its name was typed."""
        form = EraseOrganizationForm(request.POST)
        if form.is_valid():
            with form_errors(form):
                request_erasure(organization=request.organization, actor=request.user, name=form.cleaned_data["name"])
        if form.errors:
            return _data_page(request, form, status=400)
        messages.success(request, "This organization will be erased. Until then, you can take that back here.")
        return redirect("core:settings-data")


class KeepOrganizationView(AdminPage):
    """Take the erasure back."""

    http_method_names = ["post"]

    def post(self, request: PageRequest) -> HttpResponse:
        """Drop it."""
        take_back_erasure(organization=request.organization, actor=request.user)
        messages.success(request, "This organization stays.")
        return redirect("core:settings-data")
