"""What a job asks for, over the API."""

import uuid
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from jobs.api.serializers import RequirementSerializer
from jobs.selectors.job import get_job, get_requirement
from jobs.services.requirement import add_requirements, change_requirement, remove_requirement


@extend_schema(tags=["jobs"])
class RequirementsView(OrganizationAPIView):
    """The requirements of a job."""

    roles = {"get": "viewer", "post": "recruiter"}

    @extend_schema(responses=RequirementSerializer(many=True), operation_id="job_requirements_list")
    def get(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """List them in order."""
        job = get_job(job_id=pk, user=request.user)
        return Response(RequirementSerializer(job.requirements.all(), many=True).data)

    @extend_schema(request=RequirementSerializer(many=True), responses={201: RequirementSerializer(many=True)})
    def post(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Add one (an object) or many (a list); the answer has the same form."""
        job = get_job(job_id=pk, user=request.user)
        many = isinstance(request.data, list)
        serializer = RequirementSerializer(data=request.data, many=many)
        serializer.is_valid(raise_exception=True)
        data: Any = serializer.validated_data
        rows = add_requirements(job=job, many=data if many else [data], actor=request.user)
        answer: Any = RequirementSerializer(rows, many=True).data
        return Response(answer if many else answer[0], status=status.HTTP_201_CREATED)


@extend_schema(tags=["jobs"])
class RequirementView(OrganizationAPIView):
    """One requirement of a job."""

    roles = {"put": "recruiter", "delete": "recruiter"}
    represented_by = {"put": "shown", "delete": "shown"}

    def shown(self, request: MemberRequest, pk: uuid.UUID, requirement_id: uuid.UUID) -> Response:
        """The requirement as it is now, for `If-Match`."""
        return Response(RequirementSerializer(get_requirement(job_id=pk, requirement_id=requirement_id)).data)

    @extend_schema(request=RequirementSerializer, responses=RequirementSerializer)
    def put(self, request: MemberRequest, pk: uuid.UUID, requirement_id: uuid.UUID) -> Response:
        """Change it."""
        requirement = get_requirement(job_id=pk, requirement_id=requirement_id)
        serializer = RequirementSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        changed = change_requirement(requirement=requirement, values=serializer.validated_data, actor=request.user)
        return Response(RequirementSerializer(changed).data)

    @extend_schema(responses={204: None})
    def delete(self, request: MemberRequest, pk: uuid.UUID, requirement_id: uuid.UUID) -> Response:
        """Drop it."""
        remove_requirement(requirement=get_requirement(job_id=pk, requirement_id=requirement_id), actor=request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)
