"""The stages of the pipeline over the API, and moves from one to another as it shows them."""

from typing import Any

from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from core.api.strict import ChoiceField
from jobs.enums import StageKind
from jobs.models import Stage, StageChange
from jobs.selectors.stage import stages_of
from jobs.services.stage import MOST_CHARACTERS, replace_stages


class StageSerializer(serializers.ModelSerializer[Stage]):
    """A stage: `kind` is what standing in it means, whatever it is called."""

    class Meta:
        model = Stage
        fields = ["id", "name", "kind"]
        read_only_fields = fields


class NewStageSerializer(serializers.Serializer[Any]):
    """A stage to keep (by `id` or name) or to add."""

    id = serializers.UUIDField(required=False)
    name = serializers.CharField(max_length=MOST_CHARACTERS)
    kind = ChoiceField(choices=StageKind.choices)


class SaidStageSerializer(serializers.Serializer[Any]):
    """A stage as it was called when somebody was moved; `id` is null where it was removed since."""

    id = serializers.UUIDField(allow_null=True)
    name = serializers.CharField()
    kind = ChoiceField(choices=StageKind.choices)


class StageChangeSerializer(serializers.ModelSerializer[StageChange]):
    """A move: who, when, why, and where the candidate stood in the ranking then.

    `is_override` says that it went against the ranking; `undoes` names the move that it takes back.
    """

    before = serializers.SerializerMethodField()
    after = serializers.SerializerMethodField()
    actor = serializers.CharField(source="actor.name", default=None, allow_null=True)
    score = serializers.FloatField(allow_null=True)
    is_undone = serializers.SerializerMethodField()

    class Meta:
        model = StageChange
        fields = [
            "id", "before", "after", "actor", "reason", "score", "rank", "ranked", "is_override", "undoes",
            "is_undone", "created_at",
        ]  # fmt: skip
        read_only_fields = fields

    @extend_schema_field(SaidStageSerializer(allow_null=True))
    def get_before(self, change: StageChange) -> dict[str, Any] | None:
        """The stage before; null for the move that opened the application."""
        return _said(change.before_id, change.before_name, change.before_kind) if change.before_kind else None

    @extend_schema_field(SaidStageSerializer)
    def get_after(self, change: StageChange) -> dict[str, Any]:
        """The stage after."""
        return _said(change.after_id, change.after_name, change.after_kind)

    def get_is_undone(self, change: StageChange) -> bool:
        """Whether the move was taken back."""
        return hasattr(change, "undone_by")


def _said(stage_id: Any, name: str, kind: str) -> dict[str, Any]:
    return dict(SaidStageSerializer({"id": stage_id, "name": name, "kind": kind}).data)


@extend_schema(tags=["settings"])
class StagesView(OrganizationAPIView):
    """The organization's pipeline."""

    roles = {"get": "viewer", "put": "admin"}

    @extend_schema(responses=StageSerializer(many=True), operation_id="settings_stages_list")
    def get(self, request: MemberRequest) -> Response:
        """The stages in order."""
        return Response(StageSerializer(stages_of(request.organization), many=True).data)

    @extend_schema(request=NewStageSerializer(many=True), responses=StageSerializer(many=True))
    def put(self, request: MemberRequest) -> Response:
        """Replace them, in this order. One that somebody stands in can neither vanish nor change its kind: 409."""
        serializer = NewStageSerializer(data=request.data, many=True)
        serializer.is_valid(raise_exception=True)
        wanted: Any = serializer.validated_data
        stages = replace_stages(organization=request.organization, many=wanted)
        return Response(StageSerializer(stages, many=True).data)
