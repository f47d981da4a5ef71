"""The page of API keys."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone

from core.api_key_forms import ApiKeyForm
from core.enums import Role
from core.models import ApiKey
from core.selectors.api_key import list_keys
from core.services.api_key import create_key, revoke_key
from core.views.base import MemberView, PageRequest, form_errors, page


class ApiKeysView(MemberView):
    """The organization's keys, and a form for a new one."""

    role = Role.ADMIN
    post_role = Role.ADMIN

    def get(self, request: PageRequest) -> TemplateResponse:
        """The list."""
        return self._page(request, ApiKeyForm())

    def post(self, request: PageRequest) -> TemplateResponse:
        """Make a key and show it, this once."""
        form = ApiKeyForm(request.POST)
        if form.is_valid():
            with form_errors(form):
                made, text = create_key(maker=request.membership, **form.values())
        if form.errors:
            return self._page(request, form, status=400)
        response = self._page(request, ApiKeyForm(), made=made, text=text)
        response["Cache-Control"] = "no-store"
        return response

    def _page(self, request: PageRequest, form: ApiKeyForm, status: int = 200, **shown: Any) -> TemplateResponse:
        context = {"form": form, "keys": list_keys(), "now": timezone.now(), **shown}
        return page(request, "core/settings_api_keys.html", context, status=status)


class ApiKeyRevokeView(MemberView):
    """End a key."""

    role = Role.ADMIN
    post_role = Role.ADMIN
    http_method_names = ["post"]

    def post(self, request: PageRequest, api_key_pk: uuid.UUID) -> HttpResponse:
        """Revoke it and go back to the list."""
        key = get_object_or_404(ApiKey.objects.all(), pk=api_key_pk)
        revoke_key(key=key)
        messages.success(request, f"The key {key.name} was revoked.")
        return redirect("core:settings-api-keys")
