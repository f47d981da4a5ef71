"""The organization's skills over the API: those that all share, with its changes, and its own."""

import uuid
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.mixins import ListModelMixin
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationViewSet
from core.filters import SkillFilter
from core.models import KnownSkill
from core.models.organization_skill import NAME_LENGTH
from core.selectors.skills import get_skill
from core.selectors.taxonomy import taxonomy_in_force
from core.services.organization_skill import add_skill, change_skill, remove_skill
from core.services.skill_values import CONTEXT_LENGTH, MOST_ALIASES, MOST_CONTEXT, MOST_RELATIONS
from core.taxonomy import RelationKind, SkillEntry

EXAMPLE = {
    "name": "Acme Designer",
    "category": "design",
    "aliases": ["AcmeD"],
    "relations": [{"kind": "broader", "key": "cad", "weight": 0.7}],
}


class RelationSerializer(serializers.Serializer[dict[str, Any]]):
    """How the skill stands to another: it implies it, belongs below a broader one, or is related."""

    kind = serializers.ChoiceField(choices=[kind.value for kind in RelationKind])
    key = serializers.CharField(max_length=140)
    name = serializers.CharField(read_only=True)
    weight = serializers.FloatField(
        min_value=0, max_value=1, default=0.5, help_text="The credit that one earns for the other, 0 to 1."
    )


class SkillWriteSerializer(serializers.Serializer[dict[str, Any]]):
    """A skill as it is added or changed. Of a shared skill only the aliases can be changed: give all in force."""

    name = serializers.CharField(max_length=NAME_LENGTH, required=False)
    category = serializers.CharField(max_length=60, required=False)
    aliases = serializers.ListField(child=serializers.CharField(max_length=160), required=False)
    is_ambiguous = serializers.BooleanField(
        required=False, help_text="The name has other meanings: it counts only beside context words or other skills."
    )
    context = serializers.ListField(  # type: ignore[assignment]
        child=serializers.CharField(max_length=CONTEXT_LENGTH), max_length=MOST_CONTEXT, required=False
    )
    relations = RelationSerializer(many=True, required=False, max_length=MOST_RELATIONS)  # type: ignore[call-arg]


class NewSkillSerializer(SkillWriteSerializer):
    """A skill as it is added."""

    name = serializers.CharField(max_length=NAME_LENGTH)
    category = serializers.CharField(max_length=60)
    aliases = serializers.ListField(
        child=serializers.CharField(max_length=NAME_LENGTH), max_length=MOST_ALIASES, required=False
    )


class SkillSerializer(serializers.ModelSerializer[KnownSkill]):
    """A skill as the organization knows it; `origin` is shipped, edited (by the installation's operators) or own."""

    aliases = serializers.ListField(child=serializers.CharField(), help_text="Those in force here.")
    hidden_aliases = serializers.ListField(
        child=serializers.CharField(), help_text="Aliases of a shared skill that this organization leaves out."
    )
    is_ambiguous = serializers.SerializerMethodField()
    context = serializers.SerializerMethodField()  # type: ignore[assignment]
    relations = serializers.SerializerMethodField()

    class Meta:
        model = KnownSkill
        fields = [
            "id", "key", "name", "category", "origin", "aliases", "hidden_aliases", "is_ambiguous", "context",
            "relations", "updated_at",
        ]  # fmt: skip
        read_only_fields = fields

    def get_is_ambiguous(self, skill: KnownSkill) -> bool:
        """Whether the name counts only beside other skills or words."""
        entry = self._entry(skill)
        return entry is not None and entry.ambiguous

    def get_context(self, skill: KnownSkill) -> list[str]:
        """Words that speak for an ambiguous name."""
        entry = self._entry(skill)
        return list(entry.context) if entry else []

    @extend_schema_field(RelationSerializer(many=True))
    def get_relations(self, skill: KnownSkill) -> list[dict[str, Any]]:
        """What it implies, belongs below and is related to."""
        entry, known = self._entry(skill), taxonomy_in_force()
        return [
            {"kind": edge.kind.value, "key": edge.target, "name": other.name, "weight": edge.weight}
            for edge in (entry.relations if entry else ())
            if (other := known.get(edge.target))
        ]

    def _entry(self, skill: KnownSkill) -> SkillEntry | None:
        return taxonomy_in_force().get(skill.key)


@extend_schema(tags=["settings"])
class SkillViewSet(ListModelMixin, OrganizationViewSet):
    """The skills taxonomy with what the organization added and changed."""

    queryset = KnownSkill.objects.none()
    serializer_class = SkillSerializer
    filterset_class = SkillFilter
    default_sort = ("name", "id")
    sort_fields = {"name": "name", "category": "category", "updated": "updated_at"}
    represented_by = {"update": "shown", "destroy": "shown"}
    roles = {"list": "viewer", "create": "admin", "update": "admin", "destroy": "admin"}

    def get_queryset(self) -> QuerySet[KnownSkill]:
        """Shared and own skills."""
        return KnownSkill.objects.all()

    def shown(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """The skill as it is now, for `If-Match`."""
        return Response(SkillSerializer(get_skill(pk)).data)

    @extend_schema(
        request=NewSkillSerializer,
        responses={201: SkillSerializer},
        examples=[OpenApiExample("A skill of one's own", EXAMPLE, request_only=True)],
    )
    def create(self, request: MemberRequest) -> Response:
        """Add a skill of the organization's own. Resumes that are read from now on show it."""
        serializer = NewSkillSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        made = add_skill(values=serializer.validated_data, organization=request.organization, actor=request.user)
        return Response(SkillSerializer(get_skill(made.pk)).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=SkillWriteSerializer, responses=SkillSerializer, filters=False)
    def update(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Change an own skill, or the aliases of a shared one for this organization."""
        skill = get_skill(pk)
        serializer = SkillWriteSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        change_skill(
            skill=skill, values=serializer.validated_data, organization=request.organization, actor=request.user
        )
        return Response(SkillSerializer(get_skill(pk)).data)

    @extend_schema(responses={204: None}, filters=False)
    def destroy(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Remove an own skill; 409 where a candidate or a requirement has it, or where it is shared."""
        remove_skill(skill=get_skill(pk), organization=request.organization)
        return Response(status=status.HTTP_204_NO_CONTENT)
