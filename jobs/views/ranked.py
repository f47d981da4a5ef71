"""Switching the ranking of a job on and off."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from core.errors import InvalidError
from core.views.base import MemberView, PageRequest
from jobs.selectors.job import get_job
from jobs.services.ranked import set_ranked


class RankedView(MemberView):
    """Whether candidates of the job are scored."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, pk: uuid.UUID) -> HttpResponse:
        """Switch it, and say so; without a reason, off stays on."""
        job = get_job(job_id=pk, user=request.user)
        wanted = request.POST.get("is_ranked") == "1"
        try:
            set_ranked(job=job, is_ranked=wanted, actor=request.user, reason=request.POST.get("reason", ""))
        except InvalidError as error:
            messages.error(request, error.message)
        else:
            text = "Candidates are ranked for this job again." if wanted else "Nobody is ranked for this job any more."
            messages.success(request, text)
        return redirect("jobs:detail", pk=pk)
