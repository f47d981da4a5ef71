"""Weights learned from decisions, over the API."""

import uuid
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationViewSet
from core.api.tasks import AcceptedSerializer, accepted
from matching.api.fairness import FairnessTableSerializer
from matching.api.what_if import MOST, TriedSerializer
from matching.models import WeightProposal
from matching.selectors.learning import get_proposal, list_proposals
from matching.selectors.proposal_effect import effect_of
from matching.selectors.weights import get_ranking
from matching.services.learning import accept_proposal, decline_proposal, request_learning


class EvidenceSerializer(serializers.Serializer[Any]):
    """What a proposal rests on: decisions for and against in `jobs` jobs.

    `now` and `then` are the shares (0 to 1) of `pairs` pairs of candidates, unseen by the fit, that the weights before
    and after put in the order in which people decided.
    """

    yes = serializers.IntegerField()
    no = serializers.IntegerField()
    jobs = serializers.IntegerField()
    pairs = serializers.IntegerField()
    now = serializers.FloatField()
    then = serializers.FloatField()


class WeightProposalSerializer(serializers.ModelSerializer[WeightProposal]):
    """Weights that decisions propose; only a person puts them in force."""

    before = serializers.DictField(child=serializers.FloatField())
    after = serializers.DictField(child=serializers.FloatField())
    evidence = EvidenceSerializer()
    asked_by = serializers.CharField(source="asked_by.name", default=None, allow_null=True)
    decided_by = serializers.CharField(source="decided_by.name", default=None, allow_null=True)

    class Meta:
        model = WeightProposal
        fields = ["id", "before", "after", "evidence", "state", "asked_by", "decided_by", "decided_at", "created_at"]
        read_only_fields = fields


class EffectQuerySerializer(serializers.Serializer[Any]):
    """The ranked job, and how many of its best to list."""

    job = serializers.UUIDField(help_text="A job that is ranked.")
    limit = serializers.IntegerField(min_value=1, max_value=MOST, default=25)


class ChangeSerializer(serializers.Serializer[Any]):
    """Impact among the best `top` as the ranking has them and as the weights would."""

    top = serializers.IntegerField()
    now = FairnessTableSerializer(many=True)
    proposed = FairnessTableSerializer(many=True)


class EffectSerializer(TriedSerializer):
    """The ranking under proposed weights, and what it means for groups."""

    groups = ChangeSerializer()


@extend_schema(tags=["settings"])
class ProposalViewSet(ListModelMixin, OrganizationViewSet):
    """Proposals of weights."""

    queryset = WeightProposal.objects.none()
    serializer_class = WeightProposalSerializer
    filter_backends = []
    default_sort = ("-created_at", "-id")
    represented_by = {"accept": "retrieve", "decline": "retrieve"}
    roles = {
        "list": "admin",
        "retrieve": "admin",
        "create": "admin",
        "effect": "admin",
        "accept": "admin",
        "decline": "admin",
    }

    def get_queryset(self) -> QuerySet[WeightProposal]:
        """The organization's proposals."""
        return list_proposals()

    @extend_schema(responses=WeightProposalSerializer, filters=False)
    def retrieve(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """One proposal with what it rests on."""
        return Response(WeightProposalSerializer(get_proposal(pk)).data)

    @extend_schema(request=None, responses={202: AcceptedSerializer})
    def create(self, request: MemberRequest) -> Response:
        """Learn from the decisions so far; 409 where they are too few."""
        return accepted(request_learning(organization=request.organization, actor=request.user))

    @extend_schema(parameters=[EffectQuerySerializer], responses=EffectSerializer, filters=False)
    @action(detail=True, methods=["get"], filter_backends=[])
    def effect(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """What the proposed weights would do to a ranked job: who moves, and how groups fare; nothing is stored."""
        proposal = get_proposal(pk)
        query = EffectQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        effect = effect_of(proposal, get_ranking(query.validated_data["job"]))
        shown = effect.moves[: query.validated_data["limit"]]
        body = {"moved": effect.moves.moved, "total": len(effect.moves), "candidates": shown, "groups": effect.change}
        return Response(EffectSerializer(body).data)

    @extend_schema(request=None, responses=WeightProposalSerializer)
    @action(detail=True, methods=["post"], filter_backends=[])
    def accept(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Put the proposed weights in force; ranked jobs are ranked again."""
        return Response(WeightProposalSerializer(accept_proposal(proposal=get_proposal(pk), actor=request.user)).data)

    @extend_schema(request=None, responses=WeightProposalSerializer)
    @action(detail=True, methods=["post"], filter_backends=[])
    def decline(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Leave the weights as they are."""
        return Response(WeightProposalSerializer(decline_proposal(proposal=get_proposal(pk), actor=request.user)).data)
