"""Questions about API keys."""

from typing import Any

from django.db.models import Exists, OuterRef

from core.models import ApiKey, Membership


def list_keys() -> Any:
    """The keys of the open organization, newest first, each with whether its maker is still a member."""
    makers = Membership.objects.filter(
        user=OuterRef("created_by"), organization=OuterRef("organization"), is_active=True, user__is_active=True
    )
    return ApiKey.objects.select_related("created_by").annotate(maker_is_here=Exists(makers))
