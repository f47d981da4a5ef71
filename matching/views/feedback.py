"""What people think of a place in a ranking."""

import uuid

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from core.enums import Role
from core.errors import InvalidError, NotFoundError
from core.views.base import MemberView, PageRequest
from core.views.listing import toast
from matching.enums import Verdict
from matching.selectors.match import get_match
from matching.services.feedback import MOST_CHARACTERS, give_feedback


class FeedbackForm(forms.Form):
    """A verdict and a comment."""

    verdict = forms.ChoiceField(choices=Verdict.choices)
    comment = forms.CharField(required=False, max_length=MOST_CHARACTERS)


class FeedbackView(MemberView):
    """Say what you think of a match's place; every member may."""

    http_method_names = ["post"]
    post_role = Role.VIEWER

    def post(self, request: PageRequest, job_pk: uuid.UUID, match_pk: uuid.UUID) -> HttpResponse:
        """Keep it and say thanks."""
        match = get_match(match_id=match_pk)
        if match.job_id != job_pk:
            raise NotFoundError("There is no such match here.")
        form = FeedbackForm(request.POST)
        if not form.is_valid():
            raise InvalidError(f"Say good, too high or too low, and comment in at most {MOST_CHARACTERS} characters.")
        give_feedback(organization=request.organization, actor=request.user, match=match, **form.cleaned_data)
        if request.htmx:
            return toast(HttpResponse(status=204), "Thank you. What you said is kept for the learning of weights.")
        return redirect(reverse("matching:ranking", args=[job_pk, match_pk]))
