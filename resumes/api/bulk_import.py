"""Importing many candidates over the API."""

from typing import Any

from django.core.exceptions import TooManyFilesSent
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.parsers import MultiPartParser
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from core.api.strict import ChoiceField
from core.api.tasks import AcceptedSerializer, accepted
from core.api.throttling import ScopedThrottle, UserThrottle
from core.errors import InvalidError
from resumes.enums import KnownPeople
from resumes.importing import FIELDS
from resumes.services.bulk_import import receive_import


class BulkImportSerializer(serializers.Serializer[Any]):
    """A file of many candidates: CSV, Excel, JSON Resume (one, a list, or one a line), or a ZIP of resume files."""

    file = serializers.FileField(max_length=255)
    dry_run = serializers.BooleanField(default=False, help_text="Only say what would become of every row.")
    strict = serializers.BooleanField(default=False, help_text="Import nothing where a row has an error.")
    known_people = ChoiceField(
        choices=KnownPeople.choices, default=KnownPeople.SKIP, help_text="What to do with people who are there already."
    )
    columns = serializers.JSONField(
        required=False,
        default=dict,
        help_text=f"Column names and what they are, where their names do not say: {', '.join(FIELDS)}, or empty.",
    )


@extend_schema(tags=["admin"])
class BulkImportView(OrganizationAPIView):
    """Import many candidates."""

    roles = {"post": "admin"}
    parser_classes = [MultiPartParser]
    throttle_classes = [UserThrottle, ScopedThrottle]
    throttle_scope = "upload"

    @extend_schema(request={"multipart/form-data": BulkImportSerializer}, responses={202: AcceptedSerializer})
    def post(self, request: MemberRequest) -> Response:
        """Take the file in; the task's result says how many rows were created, updated, known already or not imported.

        Errors name row (from 1, without the header), column and reason. A row with errors does not stop the others,
        unless `strict` is set.
        """
        try:
            given = BulkImportSerializer(data=request.data)
            given.is_valid(raise_exception=True)
        except TooManyFilesSent as error:
            message = "Send one file."
            raise InvalidError(message, fields={"file": [message]}) from error
        values = given.validated_data
        run = receive_import(
            file=values["file"],
            organization=request.organization,
            actor=request.user,
            is_dry_run=values["dry_run"],
            is_strict=values["strict"],
            known_people=values["known_people"],
            columns=values["columns"],
        )
        return accepted(run)
