"""One permission class: an operation that declares no role is denied."""

from typing import Any

from rest_framework.exceptions import MethodNotAllowed
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

PUBLIC = "public"
USER = "user"


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
        return wanted == USER or (membership is not None and membership.reaches(wanted))
