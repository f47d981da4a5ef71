"""The organization whose data an operator has open: chosen on purpose, recorded, and closed after an hour."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.http import HttpRequest

from core.models import Organization
from core.tenancy import organization_scope

SESSION_KEY = "operator_visit"


@contextmanager
def open_organization(request: HttpRequest) -> Iterator[None]:
    """Open the organization that the operator chose, if any, for the transaction at hand."""
    held = request.session.get(SESSION_KEY) or {}
    organization = Organization.objects.filter(pk=held["organization"]).first() if held else None
    request.opened_organization = None  # type: ignore[attr-defined]
    if organization is None:
        yield
        return
    with organization_scope(organization):
        request.opened_organization = organization  # type: ignore[attr-defined]
        yield
