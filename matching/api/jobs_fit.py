"""Where a candidate would fit, over the API."""

import uuid
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from core.api.languages import ACCEPT_LANGUAGE, explained
from matching.api.limits import LimitSerializer
from matching.api.serializers import ClosingSerializer, MatchJobSerializer, MissingLabelSerializer
from matching.selectors.jobs_fit import jobs_fit
from resumes.selectors.candidate import find_candidate


class JobFitSerializer(serializers.Serializer[Any]):
    """The candidate's score for an open job; `match` and `rank` are null where they are not ranked for it."""

    job = MatchJobSerializer()
    match = serializers.UUIDField(source="match.id", default=None, allow_null=True)
    rank = serializers.IntegerField(source="match.rank", default=None, allow_null=True)
    score = serializers.FloatField()
    points = serializers.DictField(child=serializers.FloatField())
    missing = MissingLabelSerializer(many=True)
    closings = ClosingSerializer(many=True)


class JobsFitSerializer(serializers.Serializer[Any]):
    """Open jobs by the candidate's score, best first; `open_jobs` says how many were scored.

    `is_ready` is false where the candidate is not yet prepared for ranking; then none was.
    """

    candidate = serializers.UUIDField()
    is_ready = serializers.BooleanField()
    open_jobs = serializers.IntegerField()
    jobs = JobFitSerializer(many=True)


@extend_schema(tags=["candidates"])
class JobsFitView(OrganizationAPIView):
    """Which jobs a candidate fits."""

    roles = {"get": "viewer"}

    @extend_schema(parameters=[LimitSerializer, ACCEPT_LANGUAGE], responses=JobsFitSerializer)
    def get(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """The candidate against all open jobs, ranked for them or not, with what would close the gaps."""
        limit = LimitSerializer.of(request)
        candidate = find_candidate(pk)
        found = jobs_fit(candidate)
        shown = found.fits[:limit]
        body = {
            "candidate": candidate.pk,
            "is_ready": found.indexed is not None,
            "open_jobs": len(found.fits),
            "jobs": [
                {
                    "job": fit.job,
                    "match": fit.match,
                    "score": fit.score,
                    "points": fit.points,
                    "missing": fit.missing,
                    "closings": found.closings(fit).ways,
                }
                for fit in shown
            ],
        }
        return explained(Response(JobsFitSerializer(body).data))
