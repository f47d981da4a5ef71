"""The page that an invitation's link leads to."""

import pghistory
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache

from core.errors import AppError
from core.models import User
from core.services.invitation import accept, find_invitation
from core.views.organization import enter_organization

ANSWER = "core/invitation.html"


@method_decorator(never_cache, name="dispatch")
class InvitationView(View):
    """Join the organization that invites: whoever is signed in with the invited address, by one press."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Who invites whom, and what to do; the same page for every link that is not good."""
        try:
            invitation = find_invitation(token)
        except AppError as error:
            return render(request, ANSWER, {"error": error.message}, status=error.status)
        user = request.user
        fits = isinstance(user, User) and user.email.lower() == invitation.email
        return render(request, ANSWER, {"invitation": invitation, "token": token, "fits": fits})

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Join."""
        if not isinstance(request.user, User):
            return self.get(request, token)
        try:
            with pghistory.context(user=str(request.user.pk), via="page"):
                membership = accept(token=token, user=request.user)
        except AppError as error:
            return render(request, ANSWER, {"error": error.message}, status=error.status)
        enter_organization(request, membership)
        messages.success(request, f"You are a member of {membership.organization} now.")
        return redirect("home")
