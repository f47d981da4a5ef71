"""What an address shows now, to compare with what a caller saw."""

from typing import Any

from django.conf import settings
from rest_framework.response import Response

from core.api import conditional
from core.api.errors import PreconditionFailedError, PreconditionRequiredError
from core.services import locking


class Representation:
    """The answer of the GET that shows what the operation at hand changes."""

    def __init__(self, view: Any) -> None:
        self.view = view

    def check(self, if_match: str | None) -> None:
        """Raise where the caller saw something else than there is now. From here on nobody else changes it."""
        if if_match is None:
            if settings.API_REQUIRE_IF_MATCH and self._handler():
                raise PreconditionRequiredError
            return
        if not self._handler():
            raise PreconditionFailedError("This address shows nothing that has an ETag. Leave If-Match out.")
        self._lock()
        if not conditional.matches(if_match, self.etag()):
            raise PreconditionFailedError

    def etag(self) -> str:
        """The ETag that a GET would give now."""
        view, handler = self.view, self._handler()
        action = getattr(view, "action", None)
        view.action = handler
        try:
            response: Response = getattr(view, handler)(view.request, *view.args, **view.kwargs)
        finally:
            view.action = action
        return conditional.etag_of(self.render(response.data))

    def render(self, data: Any) -> bytes:
        """The body as this caller gets it."""
        request = self.view.request
        context = {"view": self.view, "request": request, "args": self.view.args, "kwargs": self.view.kwargs}
        return bytes(request.accepted_renderer.render(data, request.accepted_media_type, context))

    def _handler(self) -> str:
        view = self.view
        method = str(view.request.method).lower()
        declared = view.represented_by.get(getattr(view, "action", None) or method)
        if declared is not None:
            return str(declared)
        return str(view.action_map.get("get", "")) if hasattr(view, "action_map") else "get" * hasattr(view, "get")

    def _lock(self) -> None:
        request, pk = self.view.request, self.view.kwargs.get("pk")
        locking.hold(f"{getattr(request, 'organization', '')} {request.path}")
        queryset = getattr(self.view, "queryset", None)
        if queryset is not None and pk is not None:
            list(queryset.model.objects.select_for_update(of=("self",)).filter(pk=pk).values_list("pk"))
