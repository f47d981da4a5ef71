"""The webhook of Clerk."""

import json
import logging
from typing import Any

from django.conf import settings
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from core.api.base import MemberRequest, OrganizationAPIView
from core.api.permissions import PUBLIC
from core.errors import InvalidError
from core.services import clerk

logger = logging.getLogger(__name__)
NOT_SIGNED = "The delivery is not signed by the secret that was agreed on, or its time is more than five minutes off."
HEADERS = ("id", "timestamp", "signature")


class ClerkEventSerializer(serializers.Serializer[Any]):
    """An event as Clerk sends it."""

    type = serializers.CharField()
    object = serializers.CharField()
    timestamp = serializers.IntegerField()
    data = serializers.DictField()  # type: ignore[assignment]


class ClerkWebhookView(OrganizationAPIView):
    """What happened to people at Clerk."""

    authentication_classes = ()
    throttle_classes = ()
    roles = {"post": PUBLIC}

    def perform_authentication(self, request: Any) -> None:
        """Ask for nobody: the signature says who sends."""

    @extend_schema(request=ClerkEventSerializer, responses={204: None}, tags=["webhooks"])
    def post(self, request: MemberRequest) -> Response:
        """Take in user.created, user.updated and user.deleted. 404 where Clerk is not configured.

        A signed delivery is answered 204 even where it makes no sense, since it would come again otherwise.
        """
        if not settings.CLERK_WEBHOOK_SECRET:
            raise Http404
        body = request._request.body
        headers = _headers(request)
        try:
            Webhook(settings.CLERK_WEBHOOK_SECRET).verify(body, headers, json_parse=False)
        except (WebhookVerificationError, ValueError, TypeError) as error:
            raise InvalidError(NOT_SIGNED, code="not_signed") from error
        clerk.receive(delivery_id=headers["webhook-id"][: clerk.LONGEST_DELIVERY_ID], event=_event(body))
        return Response(status=204)


def _headers(request: MemberRequest) -> dict[str, str]:
    """The headers by their standard names, which the sender's own ones are mapped to."""
    given = {name: request.headers.get(f"svix-{name}") or request.headers.get(f"webhook-{name}") for name in HEADERS}
    return {f"webhook-{name}": value for name, value in given.items() if value}


def _event(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        logger.warning("A signed delivery of Clerk's is no JSON")
        return None
