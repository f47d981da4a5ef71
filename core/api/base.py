"""What every API view shares: the caller's organization, open for exactly one transaction."""

import contextlib
from typing import Any, ClassVar, cast

import pghistory
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from core.access import Caller, audit_words, mark_seen
from core.api import conditional, idempotency, rates
from core.api.representation import Representation
from core.api.sparse import PARAMETER, sparse
from core.errors import InvalidError
from core.models import Membership, Organization, User
from core.presentation import answered_for
from core.tenancy import organization_scope


class MemberRequest(Request):
    """A request of a member."""

    user: User
    membership: Membership
    organization: Organization


class OrganizationAPIMixin:
    """Opens the organization's scope after authentication; an answer that is an error writes nothing.

    `roles` maps each action (or HTTP method in lower case, for plain views) to the role it asks for.
    `represented_by` maps an action that changes something to the one that shows it, whose ETag `If-Match` names;
    only where it is not the GET of the same address.
    """

    roles: ClassVar[dict[str, str]] = {}
    represented_by: ClassVar[dict[str, str]] = {}
    request: Any
    in_transaction = False
    claimed: idempotency.Claim | None = None
    full_etag = ""

    def wanted_role(self) -> str | None:
        """The role that the operation at hand asks for; None, and so denied, where it declares none."""
        action = getattr(self, "action", None) or cast("str", self.request.method).lower()
        return self.roles.get("retrieve" if action == "head" else action)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Run the operation inside the scope that `perform_authentication` opens."""
        self.rate_counts: list[rates.Count] = []
        if request.method == "OPTIONS":
            return HttpResponse(headers={"Allow": ", ".join(self.allowed_methods)})  # type: ignore[attr-defined]
        with contextlib.ExitStack() as self.scope:
            response: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
            if isinstance(response, Response):
                self._complete(response.render())
            if response.status_code >= 400 and self.in_transaction:
                transaction.set_rollback(True)
            return response

    def perform_authentication(self, request: Any) -> None:
        """Authenticate, then open the caller's organization in both walls."""
        try:
            super().perform_authentication(request)  # type: ignore[misc]
        except AuthenticationFailed:
            super().check_throttles(request)  # type: ignore[misc]
            raise
        self.scope.enter_context(transaction.atomic())
        self.in_transaction = True
        caller: Caller | None = request.auth
        membership = caller.membership if caller else None
        if membership is None:
            return
        request.membership = membership
        request.organization = request._request.organization = membership.organization
        mark_seen(membership)
        self.scope.enter_context(organization_scope(membership.organization))
        self.scope.enter_context(pghistory.context(user=str(request.user.pk), via="api", **audit_words(caller)))
        accepted = request.headers.get("Accept-Language", "")
        self.scope.enter_context(answered_for(request.user, membership.organization, accepted))

    def check_permissions(self, request: Any) -> None:
        """Count first: what is refused counts too."""
        super().check_throttles(request)  # type: ignore[misc]
        super().check_permissions(request)  # type: ignore[misc]

    def check_throttles(self, request: Any) -> None:
        """Done with the permissions."""

    def initial(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """After everything that may refuse the request: whether it was answered before, or comes too late."""
        super().initial(request, *args, **kwargs)  # type: ignore[misc]
        if request.method == "POST" and idempotency.HEADER in request.headers:
            if not self.in_transaction:
                self.scope.enter_context(transaction.atomic())  # an answer is kept with its effect or not at all
            self.claimed = idempotency.claim(request)
        elif request.method in conditional.CHANGES:
            Representation(self).check(request.headers.get("If-Match"))

    def handle_exception(self, exc: Exception) -> Any:
        """An answer given before is given again."""
        if isinstance(exc, idempotency.ReplayedAnswer):
            return exc.response
        return super().handle_exception(exc)  # type: ignore[misc]

    def finalize_response(self, request: Any, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Leave out what `fields` does not name, and tell how much of the limits is used."""
        if conditional.is_shown(request, response) and PARAMETER in request.query_params:
            response = self._sparse(request, response)
        final = super().finalize_response(request, response, *args, **kwargs)  # type: ignore[misc]
        for name, value in rates.headers(self.rate_counts).items():
            final[name] = value
        return final

    def _sparse(self, request: Any, response: Response) -> Any:
        self.full_etag = conditional.etag_of(Representation(self).render(response.data))
        try:
            response.data = sparse(response.data, request.query_params[PARAMETER])
        except InvalidError as error:
            return self.handle_exception(error)
        return response

    def _complete(self, response: HttpResponse) -> None:
        request = self.request
        if conditional.is_shown(request, response):
            conditional.answer(request, response, self.full_etag or conditional.etag_of(response.content))
        if self.claimed is not None:
            idempotency.keep(self.claimed, response)
        if "If-Match" in request.headers and response.status_code == 200 and request.method in conditional.CHANGES:
            response["ETag"] = Representation(self).etag()


class OrganizationAPIView(OrganizationAPIMixin, APIView):
    """A single operation."""


class OrganizationViewSet(OrganizationAPIMixin, GenericViewSet[Any]):
    """The operations on one kind of object."""

    lookup_value_converter = "uuid"
