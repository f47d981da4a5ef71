"""Writing a line of the timeline, in the transaction of the change it tells of."""

import uuid
from typing import Any

from core.models import Activity, Organization, User


def record(
    *,
    code: str,
    subject_type: str,
    subject_id: uuid.UUID,
    organization: Organization,
    actor: User | None,
    **params: Any,
) -> Activity:
    """Add a line about a candidate or a job; `code` must be in `core.activity_texts`."""
    return Activity.objects.create(
        code=code,
        subject_type=subject_type,
        subject_id=subject_id,
        organization=organization,
        actor=actor,
        params=params,
    )
