"""Asking before an action that cannot be undone."""

from collections.abc import Sequence
from typing import Any

from django.contrib.admin import helpers
from django.db.models import Model
from django.http import HttpRequest
from django.template.response import TemplateResponse

CONFIRMED = "confirmed"


def confirmed(
    model_admin: Any, request: HttpRequest, action: str, chosen: Sequence[Model], question: str
) -> TemplateResponse | None:
    """The page that asks; None once the operator has said yes there."""
    if request.POST.get(CONFIRMED):
        return None
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "Are you sure?",
        "question": question,
        "chosen": chosen,
        "action": action,
        "selected_name": helpers.ACTION_CHECKBOX_NAME,
        "confirmed_name": CONFIRMED,
        "opts": model_admin.opts,
    }
    return TemplateResponse(request, "admin/confirm_action.html", context)
