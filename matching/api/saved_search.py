"""Saved searches over the API."""

import uuid
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationViewSet
from core.api.strict import ChoiceField
from matching.enums import AlertFrequency
from matching.filters import SavedSearchFilter
from matching.models import SavedSearch, SavedSearchHit
from matching.models.saved_search import NAME_LENGTH
from matching.searching.tree import MAX_LENGTH
from matching.selectors.saved_search import (
    as_changed,
    found_since,
    get_changeable,
    get_search,
    problem_of,
    saved_searches,
)
from matching.selectors.search import Mode
from matching.services.saved_search import change_search, look, remove_search, restore_search, save_search
from resumes.api.candidate_serializers import CandidateSummarySerializer

EXAMPLE = {"name": "Data engineers in Berlin", "query": "skill:python years:>5 location:Berlin", "alert": "daily"}


class SavedSearchSerializer(serializers.ModelSerializer[SavedSearch]):
    """A saved search. `new_people` counts who was found since its owner, if that is you, looked at its page.

    `problem` says why the query cannot be read any more, and is empty where it can.
    """

    owner = serializers.CharField(source="owner.name")
    is_own = serializers.SerializerMethodField()
    mode = serializers.ChoiceField(choices=[mode.value for mode in Mode])
    new_people = serializers.IntegerField()
    problem = serializers.SerializerMethodField()

    class Meta:
        model = SavedSearch
        fields = [
            "id", "name", "query", "mode", "alert", "is_shared", "owner", "is_own", "new_people", "problem",
            "last_run_at", "last_looked_at", "created_at", "updated_at",
        ]  # fmt: skip
        read_only_fields = fields

    def get_is_own(self, search: SavedSearch) -> bool:
        """Whether the caller owns it."""
        return bool(search.owner_id == self.context["request"].user.pk)

    def get_problem(self, search: SavedSearch) -> str:
        """Why the query cannot be read."""
        return problem_of(search)


class SavedSearchWriteSerializer(serializers.Serializer[Any]):
    """A search to keep: `query` in the language of `docs/search.md`; `alert` says how often a mail tells its news."""

    name = serializers.CharField(max_length=NAME_LENGTH)
    query = serializers.CharField(max_length=MAX_LENGTH, trim_whitespace=False)
    mode = ChoiceField(choices=[mode.value for mode in Mode], default=Mode.FUSED.value)
    alert = ChoiceField(choices=AlertFrequency.choices, default=AlertFrequency.NEVER)
    is_shared = serializers.BooleanField(default=False)


class SavedSearchHitSerializer(serializers.ModelSerializer[SavedSearchHit]):
    """Somebody whom the search found after it was saved or changed, and when."""

    candidate = CandidateSummarySerializer()

    class Meta:
        model = SavedSearchHit
        fields = ["id", "candidate", "found_at", "updated_at"]
        read_only_fields = fields


@extend_schema(tags=["candidates"])
class SavedSearchViewSet(ListModelMixin, OrganizationViewSet):
    """The caller's saved searches, and those that others share."""

    queryset = SavedSearch.objects.none()
    serializer_class = SavedSearchSerializer
    filterset_class = SavedSearchFilter
    sort_fields = {"created": "created_at", "name": "name", "run": "last_run_at"}
    roles = {
        "list": "viewer",
        "retrieve": "viewer",
        "create": "viewer",
        "partial_update": "viewer",
        "destroy": "viewer",
        "candidates": "viewer",
        "restore": "viewer",
        "looked": "viewer",
    }
    represented_by = {"restore": "retrieve", "looked": "retrieve"}

    def get_queryset(self) -> QuerySet[SavedSearch]:
        """Those that the caller sees."""
        return saved_searches(self.request.user)

    @extend_schema(responses=SavedSearchSerializer, filters=False)
    def retrieve(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """One saved search."""
        return Response(self._shown(pk))

    @extend_schema(
        request=SavedSearchWriteSerializer,
        responses={201: SavedSearchSerializer},
        examples=[OpenApiExample("A search with a daily mail", EXAMPLE, request_only=True)],
    )
    def create(self, request: MemberRequest) -> Response:
        """Save a search. Whoever fits it now counts as known; 409 where you have as many as one may have."""
        given = SavedSearchWriteSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        kept = save_search(organization=request.organization, actor=request.user, values=given.validated_data)
        return Response(self._shown(kept.pk), status=status.HTTP_201_CREATED)

    @extend_schema(request=SavedSearchWriteSerializer, responses=SavedSearchSerializer, filters=False)
    def partial_update(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Change the given fields; with another query or mode, whoever fits it now counts as known."""
        search = get_changeable(pk, request.membership)
        given = SavedSearchWriteSerializer(data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        change_search(search=search, actor=request.user, values=given.validated_data)
        return Response(self._told(as_changed(search, request.user)))

    @extend_schema(responses={204: None}, filters=False)
    def destroy(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Delete a saved search; its owner may, and admins may delete a shared one."""
        remove_search(search=get_changeable(pk, request.membership), actor=request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(responses=SavedSearchHitSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], filter_backends=[], sort_fields={})
    def candidates(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Whom it found after it was saved or changed, the newest first; nothing is marked as looked at."""
        self.default_sort = ("-found_at", "-id")
        shown = self.paginate_queryset(found_since(get_search(pk, request.user)))
        return self.get_paginated_response(SavedSearchHitSerializer(shown, many=True).data)

    @extend_schema(request=None, responses=SavedSearchSerializer, filters=False)
    @action(detail=True, methods=["post"], filter_backends=[])
    def restore(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Bring a deleted search back before the night; 409 where you have as many as one may have."""
        restore_search(search=get_changeable(pk, request.membership, removed=True), actor=request.user)
        return Response(self._shown(pk))

    @extend_schema(request=None, responses=SavedSearchSerializer, filters=False)
    @action(detail=True, methods=["post"], filter_backends=[])
    def looked(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Nobody found so far is new to the owner any more; from anybody else it changes nothing."""
        look(search=get_search(pk, request.user), actor=request.user)
        return Response(self._shown(pk))

    def _shown(self, pk: uuid.UUID) -> Any:
        return self._told(get_search(pk, self.request.user))

    def _told(self, search: SavedSearch) -> Any:
        return SavedSearchSerializer(search, context=self.get_serializer_context()).data
