"""The audit log over the API."""

from collections.abc import Sequence
from typing import Any, cast

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationViewSet
from core.filters import AuditFilter
from core.models import AuditLink
from core.selectors.audit_log import LogEntry, audit_log, entries


class LogActorSerializer(serializers.Serializer[Any]):
    """Who did it."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    email = serializers.EmailField()


class LogChangeSerializer(serializers.Serializer[Any]):
    """A field before and after."""

    field = serializers.CharField()
    before = serializers.JSONField(allow_null=True)
    after = serializers.JSONField(allow_null=True)


class LogEntrySerializer(serializers.Serializer[LogEntry]):
    """One line of the audit log."""

    sequence = serializers.IntegerField(help_text="The line's place in the organization's chain, from 1.")
    at = serializers.DateTimeField()
    action = serializers.ChoiceField(choices=["insert", "update", "delete", "erase"])
    table = serializers.CharField(help_text="What the record is, such as jobs.job; empty for an erasure.")
    record = serializers.CharField(help_text="The record's id.")
    actor = LogActorSerializer(allow_null=True)
    source = serializers.CharField(  # type: ignore[assignment]
        help_text="page, api, task, or operator for commands."
    )
    request_id = serializers.CharField()
    reason = serializers.CharField()
    is_erased = serializers.BooleanField(help_text="What it said was erased with its person.")
    changes = LogChangeSerializer(many=True)


EXAMPLE = {
    "sequence": 412,
    "at": "2026-03-02T09:14:03.120000Z",
    "action": "update",
    "table": "jobs.job",
    "record": "0195574c-2a3b-7c4d-8e5f-6a7b8c9d0e1f",
    "actor": {"id": "0195574c-1111-7c4d-8e5f-6a7b8c9d0e1f", "name": "Rita", "email": "rita@example.org"},
    "source": "page",
    "request_id": "5b1f6c0e9a7d4f0bb8f1c5f5a3a0d1c2",
    "reason": "",
    "is_erased": False,
    "changes": [{"field": "status", "before": "active", "after": "paused"}],
}


@extend_schema(tags=["admin"])
class AuditLogViewSet(OrganizationViewSet):
    """The audit log, newest first."""

    serializer_class = LogEntrySerializer
    filterset_class = AuditFilter
    queryset = AuditLink.objects.none()
    default_sort: Sequence[str] = ("-sequence",)
    roles = {"list": "admin"}

    def get_queryset(self) -> QuerySet[AuditLink]:
        """The organization's links."""
        return audit_log(self.request.organization)

    @extend_schema(
        responses=LogEntrySerializer(many=True),
        examples=[OpenApiExample("A job was paused", EXAMPLE, response_only=True)],
    )
    def list(self, request: MemberRequest) -> Response:
        """Who changed what, from where, with the values before and after."""
        links = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        return self.get_paginated_response(LogEntrySerializer(cast("Any", entries(links or [])), many=True).data)
