"""Binds a browser's session to a row of its own, whichever page signs in or out."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest

from core.access import SESSION_KEY, SIGN_IN_KEY, membership_of
from core.enums import SignInEnd, SignInKind
from core.models import SignIn, User
from core.origin import origin_of
from core.services import sign_in


@receiver(user_logged_in, dispatch_uid="core.bind_session")
def bind_session(*, request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Start a sign-in for the session; one that it was bound to before ends."""
    end_session(request=request)
    started = sign_in.start(user=user, kind=SignInKind.BROWSER, origin=origin_of(request))
    request.session[SIGN_IN_KEY] = str(started.pk)
    membership = membership_of(user, None)
    if membership is not None:
        request.session.setdefault(SESSION_KEY, str(membership.organization_id))


@receiver(user_logged_out, dispatch_uid="core.end_session")
def end_session(*, request: HttpRequest, **kwargs: Any) -> None:
    """End the sign-in of the session."""
    caller = getattr(request, "_caller", None)
    bound = request.session.get(SIGN_IN_KEY) or (caller and caller.sign_in and caller.sign_in.pk)
    if bound:
        sign_in.revoke(sign_in=SignIn(pk=bound), reason=SignInEnd.SIGNED_OUT)
