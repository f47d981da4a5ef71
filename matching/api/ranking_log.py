"""The log of automated rankings over the API."""

import uuid
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from core.api.base import MemberRequest, OrganizationViewSet
from core.api.pagination import linked
from core.api.tasks import AcceptedSerializer, accepted
from matching.api.search_serializers import PageSerializer
from matching.models import LoggedRanking
from matching.selectors.logged_scores import scores_of
from matching.selectors.ranking_log import erased_entries, get_ranking, list_rankings
from matching.services.replaying import request_replay


class LoggedRankingSerializer(serializers.ModelSerializer[LoggedRanking]):
    """One automated ranking: of which job, asked for by whom, by which formulas.

    `job` is null where the job is gone; `candidates` is null where a single score was computed because somebody opened
    it; `scored` counts who was scored anew; without `finished_at` it was broken off.
    """

    title = serializers.CharField(source="basis.content.job.title")
    asked_by = serializers.CharField(source="asked_by.name", default=None, allow_null=True)
    version = serializers.CharField(source="basis.version", help_text="Of the formulas.")
    embedder_version = serializers.CharField(source="basis.embedder_version")
    as_of = serializers.DateField(source="basis.content.as_of", help_text="The month that experience is counted to.")

    class Meta:
        model = LoggedRanking
        fields = [
            "id", "job", "title", "asked_by", "version", "embedder_version", "as_of", "candidates", "scored",
            "created_at", "finished_at",
        ]  # fmt: skip
        read_only_fields = fields


class LoggedRankingDetailSerializer(LoggedRankingSerializer):
    """With what it rested on beside the candidates and the job's vector, and how many entries were erased.

    `digest` is over both: a replay checks it.
    """

    digest = serializers.CharField(source="basis.digest", help_text="SHA-256, as hexadecimal digits.")
    basis = serializers.DictField(source="basis.content")
    erased = serializers.SerializerMethodField()

    class Meta(LoggedRankingSerializer.Meta):
        fields = [*LoggedRankingSerializer.Meta.fields, "digest", "basis", "erased"]
        read_only_fields = fields

    def get_erased(self, ranking: LoggedRanking) -> int:
        """Entries that went with their persons."""
        return erased_entries(ranking)


class ScoresQuerySerializer(PageSerializer):
    """Which page of the scores, of which there may be more than a search counts."""

    page = serializers.IntegerField(min_value=1, max_value=1_000_000, default=1)


class LoggedScoreSerializer(serializers.Serializer[Any]):
    """A score as it was logged, `place` from 1, and the points of each part, which add up to it."""

    place = serializers.IntegerField()
    candidate = serializers.UUIDField(source="candidate_id")
    score = serializers.DecimalField(max_digits=4, decimal_places=1)
    points = serializers.DictField(child=serializers.DecimalField(max_digits=4, decimal_places=1))


class LoggedScoresSerializer(serializers.Serializer[Any]):
    """A page of the scores, the best first; empty beyond the last."""

    total = serializers.IntegerField()
    page = serializers.IntegerField()
    pages = serializers.IntegerField()
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    results = LoggedScoreSerializer(many=True)


@extend_schema(tags=["matches"])
class LoggedRankingViewSet(ListModelMixin, OrganizationViewSet):
    """Automated rankings as they were logged."""

    queryset = LoggedRanking.objects.none()
    serializer_class = LoggedRankingSerializer
    filter_backends = []
    default_sort = ("-created_at", "-id")
    roles = {"list": "admin", "retrieve": "admin", "scores": "admin", "replay": "admin"}

    def get_queryset(self) -> QuerySet[LoggedRanking]:
        """The organization's log."""
        return list_rankings()

    @extend_schema(responses=LoggedRankingDetailSerializer, filters=False)
    def retrieve(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """One logged ranking with what it rested on."""
        return Response(LoggedRankingDetailSerializer(get_ranking(pk)).data)

    @extend_schema(parameters=[ScoresQuerySerializer], responses=LoggedScoresSerializer, filters=False)
    @action(detail=True, methods=["get"], filter_backends=[])
    def scores(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """The scores that it came to: of those whom it scored anew, without those who were erased."""
        query = ScoresQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        pages = Paginator(scores_of(get_ranking(pk)), query.validated_data["page_size"])
        number = query.validated_data["page"]
        body = {
            "total": pages.count,
            "page": number,
            "pages": pages.num_pages,
            "next": _address(request, number + 1) if number < pages.num_pages else None,
            "previous": _address(request, min(number - 1, pages.num_pages)) if number > 1 else None,
            "results": list(pages.page(number)) if number <= pages.num_pages else [],
        }
        return linked(Response(LoggedScoresSerializer(body).data))

    @extend_schema(request=None, responses={202: AcceptedSerializer})
    @action(detail=True, methods=["post"], filter_backends=[])
    def replay(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Compute its scores again from the log alone; the task's result tells whether they are equal."""
        return accepted(request_replay(ranking=get_ranking(pk), actor=request.user))


def _address(request: MemberRequest, number: int) -> str:
    address: str = replace_query_param(request.build_absolute_uri(), "page", number)
    return address
