"""What every API view shares: the caller's organization, open for exactly one transaction."""

import contextlib
from typing import Any, ClassVar, cast

import pghistory
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from rest_framework.request import Request
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from core.access import membership_of
from core.api.authentication import organization_claim
from core.models import Membership, Organization, User
from core.tenancy import organization_scope


class MemberRequest(Request):
    """A request of a member."""

    user: User
    membership: Membership
    organization: Organization


class OrganizationAPIMixin:
    """Opens the organization's scope after authentication; an answer that is an error writes nothing.

    `roles` maps each action (or HTTP method in lower case, for plain views) to the role it asks for.
    """

    roles: ClassVar[dict[str, str]] = {}
    request: Any
    in_transaction = False

    def wanted_role(self) -> str | None:
        """The role that the operation at hand asks for; None, and so denied, where it declares none."""
        action = getattr(self, "action", None) or cast("str", self.request.method).lower()
        return self.roles.get("retrieve" if action == "head" else action)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Run the operation inside the scope that `perform_authentication` opens."""
        with contextlib.ExitStack() as self.scope:
            response: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
            if response.status_code >= 400 and self.in_transaction:
                transaction.set_rollback(True)
            return response

    def perform_authentication(self, request: Any) -> None:
        """Authenticate, then open the caller's organization in both walls."""
        super().perform_authentication(request)  # type: ignore[misc]
        self.scope.enter_context(transaction.atomic())
        self.in_transaction = True
        membership = membership_of(request.user, organization_claim(cast("Any", request.auth)))
        if membership is None:
            return
        request.membership = membership
        request.organization = membership.organization
        self.scope.enter_context(organization_scope(membership.organization))
        self.scope.enter_context(pghistory.context(user=str(request.user.pk), via="api"))


class OrganizationAPIView(OrganizationAPIMixin, APIView):
    """A single operation."""


class OrganizationViewSet(OrganizationAPIMixin, GenericViewSet[Any]):
    """The operations on one kind of object."""

    lookup_value_converter = "uuid"
