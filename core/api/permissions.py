"""One permission class: an operation that declares no role is denied."""

from typing import Any

from rest_framework.exceptions import MethodNotAllowed
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from core.access import Caller
from core.errors import ForbiddenError
from core.scopes import PERSONAL, grants, scope_of

PUBLIC = "public"
USER = "user"
LACKING = "This API key lacks the scope {scope}. An admin can make a key that has it."
ACCOUNT = "An API key acts for an organization; a person's account is for that person."


class DeniedUnlessDeclared(BasePermission):
    """Asks the view's `roles` for the action's role: public, user, viewer, recruiter or admin."""

    message = "Your role does not allow this."

    def has_permission(self, request: Request, view: Any) -> bool:
        """Whether the caller reaches the declared role."""
        wanted = view.wanted_role()
        if wanted is None and request.method not in view.allowed_methods:
            raise MethodNotAllowed(str(request.method))
        if wanted == PUBLIC:
            return True
        if wanted is None or not request.user.is_authenticated:
            return False
        membership = getattr(request, "membership", None)
        if wanted != USER and (membership is None or not membership.reaches(wanted)):
            return False
        check_scope(request)
        return True


def check_scope(request: Request) -> None:
    """Ask an API key for the scope of the operation, which the route names; people need none."""
    caller: Caller | None = request.auth  # type: ignore[assignment]
    if caller is None or caller.key is None:
        return
    wanted = scope_of(str(getattr(request.resolver_match, "route", "")), str(request.method))
    if wanted and not grants(caller.key.scopes, wanted):
        message = ACCOUNT if wanted.startswith(PERSONAL) else LACKING.format(scope=wanted)
        raise ForbiddenError(message, code="scope")
