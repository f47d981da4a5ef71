"""What jobs add to the lists and pages of candidates."""

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.db.models import QuerySet

from core.tenancy import open_organization
from jobs.models import Application
from jobs.selectors.application import standing_in
from jobs.selectors.stage import stage_names
from jobs.wording import StageMark, stage_mark
from resumes.models import Candidate


def in_stage(candidates: QuerySet[Candidate], named: str) -> QuerySet[Candidate]:
    """The candidates who stand in one of the stages for any job."""
    return candidates.filter(standing_in(open_organization(), named, candidate="pk"))


def stage_choices() -> list[tuple[str, str]]:
    """The stages by name."""
    return [(name, name) for name in stage_names()]


def stage_marks(candidate_ids: Sequence[uuid.UUID]) -> Mapping[uuid.UUID, Sequence[StageMark]]:
    """The stages that each candidate stands in, the one they moved to last first."""
    marks: dict[uuid.UUID, list[StageMark]] = defaultdict(list)
    held = Application.objects.filter(candidate__in=candidate_ids).select_related("stage").order_by("-moved_at")
    for application in held:
        marks[application.candidate_id].append(stage_mark(application.stage.name, application.stage.kind))
    return marks
