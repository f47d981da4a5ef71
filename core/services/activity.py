"""Writing a line of the timeline, in the transaction of the change it tells of."""

import uuid
from collections.abc import Mapping
from typing import Any

from core.inserting import insert_all
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
    about = {subject_id: params}
    [line] = record_all(code=code, subject_type=subject_type, subjects=about, organization=organization, actor=actor)
    return line


def record_all(
    *,
    code: str,
    subject_type: str,
    subjects: Mapping[uuid.UUID, dict[str, Any]],
    organization: Organization,
    actor: User | None,
) -> list[Activity]:
    """Add the same line about several subjects, each with its params, in one statement."""
    return insert_all(
        Activity,
        (
            Activity(
                code=code,
                subject_type=subject_type,
                subject_id=subject_id,
                organization=organization,
                actor=actor,
                params=params,
            )
            for subject_id, params in subjects.items()
        ),
    )
