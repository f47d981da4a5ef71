"""Background work over the API."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin
from rest_framework.response import Response
from rest_framework.reverse import reverse

from core.api.base import MemberRequest, OrganizationViewSet
from core.errors import ConflictError
from core.filters import TaskRunFilter
from core.models import TaskRun
from core.services import task_run


class TaskRunSerializer(serializers.ModelSerializer[TaskRun]):
    """A piece of background work."""

    status_url = serializers.SerializerMethodField()

    class Meta:
        model = TaskRun
        fields = [
            "id", "kind", "title", "status", "done", "total", "attempts", "error",
            "subject_id", "created_at", "started_at", "finished_at", "status_url",
        ]  # fmt: skip
        read_only_fields = fields

    def get_status_url(self, run: TaskRun) -> str:
        """Where to ask how far it is."""
        return reverse("api:task-status", kwargs={"pk": run.pk})


class AcceptedSerializer(serializers.Serializer[dict[str, Any]]):
    """The answer to what is done in the background."""

    task_id = serializers.UUIDField()
    status_url = serializers.CharField()


def accepted(run: TaskRun) -> Response:
    """202 with the task's id and where to ask for it."""
    body = {"task_id": str(run.pk), "status_url": reverse("api:task-status", kwargs={"pk": run.pk})}
    return Response(body, status=status.HTTP_202_ACCEPTED)


@extend_schema(tags=["tasks"])
class TaskViewSet(ListModelMixin, OrganizationViewSet):
    """Background work of the organization, newest first."""

    serializer_class = TaskRunSerializer
    filterset_class = TaskRunFilter
    queryset = TaskRun.objects.none()
    roles = {"list": "viewer", "status": "viewer", "result": "viewer", "retry": "recruiter"}

    def get_queryset(self) -> QuerySet[TaskRun]:
        """The organization's tasks."""
        return TaskRun.objects.all()

    @extend_schema(filters=False)
    @action(detail=True, methods=["get"], url_path="status", filter_backends=[])
    def status(self, request: MemberRequest, pk: str) -> Response:
        """State, progress and error of a task."""
        return Response(TaskRunSerializer(self.get_object()).data)

    @extend_schema(responses=OpenApiTypes.OBJECT)
    @action(detail=True, methods=["get"], filter_backends=[])
    def result(self, request: MemberRequest, pk: str) -> Response:
        """The result of a task that has ended; 409 while it runs."""
        run = self.get_object()
        if run.is_open:
            raise ConflictError("The task has not ended yet. Ask for its status, then come back.")
        return Response(run.result)

    @extend_schema(request=None, responses={202: AcceptedSerializer})
    @action(detail=True, methods=["post"], filter_backends=[])
    def retry(self, request: MemberRequest, pk: str) -> Response:
        """Run a failed task again."""
        return accepted(task_run.retry_as(run=self.get_object(), membership=request.membership))
