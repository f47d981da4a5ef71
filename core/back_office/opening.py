"""The organization whose data an operator has open: chosen on purpose, recorded, and closed after an hour."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.http import HttpRequest
from django_scopes.exceptions import ScopeError

from core.models import OperatorVisit, Organization
from core.selectors.operator_visit import visit_under_way
from core.tenancy import organization_scope

SESSION_KEY = "operator_visit"


@contextmanager
def open_organization(request: HttpRequest) -> Iterator[None]:
    """Open the organization that the operator chose, if any, for the transaction at hand."""
    held = request.session.get(SESSION_KEY)
    visit = visit_under_way(held, request.user) if held else None  # type: ignore[arg-type]
    request.visit = visit  # type: ignore[attr-defined]
    if visit is None:
        yield
        return
    with organization_scope(visit.organization):
        yield


def opened(request: HttpRequest) -> Organization:
    """The organization that is open; ScopeError, which leads to the page that opens one, where none is."""
    visit: OperatorVisit | None = request.visit  # type: ignore[attr-defined]
    if visit is None:
        raise ScopeError("No organization is open.")
    return visit.organization
