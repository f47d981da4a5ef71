"""What resumes add to the pages of core: how many were read before the skills changed."""

from typing import Any

from django.http import HttpRequest

from core.enums import Role
from core.panels import Panel
from resumes.enums import ResumeStatus
from resumes.models import Resume
from resumes.services.rereading import is_under_way, outdated_resumes


def rereading(request: Any) -> Panel:
    """How many resumes were read with other skills, and whether they are being read."""
    outdated = outdated_resumes().count()
    total = Resume.objects.filter(status=ResumeStatus.READ).count() if outdated else 0
    return {
        "template": "resumes/rereading.html",
        "outdated": outdated,
        "read": total - outdated,
        "total": total,
        "running": bool(outdated) and is_under_way(),
        "can_read": request.membership.reaches(Role.RECRUITER),
    }


def rereading_panel(request: HttpRequest, subject: object) -> Panel | None:
    """The panel of the skills' page; None while every resume shows the skills of now."""
    panel = rereading(request)
    return panel if panel["outdated"] else None
