"""The one error family. Views and the API translate it; nothing else needs to know about HTTP."""

from typing import ClassVar


class AppError(Exception):
    """Something a person asked for cannot be done; `message` says what was wrong and what to do.

    `fields` maps a field's path to its messages.
    """

    status: ClassVar[int] = 400
    code: ClassVar[str] = "invalid"
    title: ClassVar[str] = "The request is not valid"

    def __init__(self, message: str, *, fields: dict[str, list[str]] | None = None, code: str = "") -> None:
        self.message = message
        self.fields = fields or {}
        self.error_code = code or self.code
        super().__init__(message)


class InvalidError(AppError):
    """The input is wrong."""


class ForbiddenError(AppError):
    """The person may see it, but their role may not do this."""

    status, code, title = 403, "forbidden", "Your role does not allow this"


class NotFoundError(AppError):
    """There is no such thing here; also what a stranger hears about what belongs to others."""

    status, code, title = 404, "not_found", "Not found"


class ConflictError(AppError):
    """The state of things does not allow it now."""

    status, code, title = 409, "conflict", "This cannot be done now"


class UnavailableError(AppError):
    """A part that the site needs does not answer just now."""

    status, code, title = 503, "unavailable", "Not available just now"
    retry_after: ClassVar[int] = 5


class TooManyError(AppError):
    """It was tried too often; `retry_after` says in how many seconds it may be tried again."""

    status, code, title = 429, "throttled", "Too many attempts"

    def __init__(self, message: str, *, retry_after: int) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class WorkerStoppingError(Exception):
    """The worker is asked to end; what it does is given back for another to do."""


class LeaseLostError(Exception):
    """Another worker has taken over this piece of work; whatever was computed is dropped."""
