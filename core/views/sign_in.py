"""The page of a person's sign-ins."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from core.access import sign_in_of
from core.enums import SignInEnd
from core.errors import NotFoundError
from core.models import SignIn
from core.selectors.sign_in import list_sign_ins, replayed_lately
from core.services import sign_in
from core.views.account_base import AccountView
from core.views.base import PageRequest

OTHERS = "others"


class SecurityView(AccountView):
    """Where the person is signed in, and ending it."""

    def get(self, request: PageRequest) -> HttpResponse:
        """The list."""
        context: dict[str, Any] = {
            "rows": list_sign_ins(request.user, this=sign_in_of(request)),
            "replayed": replayed_lately(request.user),
        }
        return self.account_page("core/account_security.html", context)

    def post(self, request: PageRequest) -> HttpResponse:
        """End what `end` names: one sign-in, or all the others."""
        chosen = request.POST.get("end", "")
        if chosen == OTHERS:
            count = sign_in.revoke_all(user=request.user, reason=SignInEnd.ENDED, keep=sign_in_of(request))
            messages.success(request, f"{count} other sign-in{'' if count == 1 else 's'} ended.")
        else:
            sign_in.revoke(sign_in=_own(request, chosen), reason=SignInEnd.ENDED)
            messages.success(request, "The sign-in was ended.")
        return redirect("core:account-security")


def _own(request: PageRequest, chosen: str) -> SignIn:
    try:
        return SignIn.objects.get(user=request.user, pk=uuid.UUID(chosen))
    except (ValueError, SignIn.DoesNotExist) as error:
        raise NotFoundError("You have no such sign-in.") from error
