"""One box over everything that has a name, over the API."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from jobs.api.serializers import JobSummarySerializer
from jobs.filters import JobFilter
from jobs.selectors.job import list_jobs
from matching.searching.tree import MAX_LENGTH
from matching.selectors.search import search_candidates
from matching.selectors.search_reading import read_query
from resumes.api.candidate_serializers import CandidateSummarySerializer

USUAL, MOST = 5, 20


class QuickSearchQuerySerializer(serializers.Serializer[Any]):
    """What is looked for: words, or a search in the language of `docs/search.md` for the candidates."""

    q = serializers.CharField(max_length=MAX_LENGTH)
    limit = serializers.IntegerField(min_value=1, max_value=MOST, default=USUAL, help_text="Of each kind.")


class InterviewFoundSerializer(serializers.Serializer[Any]):
    """An interview; there are none yet."""

    id = serializers.UUIDField()


class QuickSearchSerializer(serializers.Serializer[Any]):
    """The best of each kind, and how many there are; candidates are `candidates_more` where not all were counted."""

    candidates = CandidateSummarySerializer(many=True)
    candidates_total = serializers.IntegerField()
    candidates_more = serializers.BooleanField()
    jobs = JobSummarySerializer(many=True)
    jobs_total = serializers.IntegerField()
    interviews = InterviewFoundSerializer(many=True)
    interviews_total = serializers.IntegerField()


@extend_schema(tags=["candidates"])
class QuickSearchView(OrganizationAPIView):
    """Candidates, jobs and interviews at once."""

    roles = {"get": "viewer"}

    @extend_schema(parameters=[QuickSearchQuerySerializer], responses=QuickSearchSerializer)
    def get(self, request: MemberRequest) -> Response:
        """Search candidates by words and meaning, and jobs by words; the best of each kind."""
        given = QuickSearchQuerySerializer(data=request.query_params)
        given.is_valid(raise_exception=True)
        text, limit = given.validated_data["q"], given.validated_data["limit"]
        people = search_candidates(read_query(text, field="q"), page_size=limit, with_facets=False)
        jobs = JobFilter({"q": text}, queryset=list_jobs(user=request.user)).qs
        found = {
            "candidates": [hit.candidate for hit in people.hits],
            "candidates_total": people.found.total,
            "candidates_more": not people.found.is_exact,
            "jobs": jobs.order_by("-relevance", "-id")[:limit],
            "jobs_total": jobs.count(),
            "interviews": [],
            "interviews_total": 0,
        }
        return Response(QuickSearchSerializer(found).data)
