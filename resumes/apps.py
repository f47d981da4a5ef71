"""Candidates and their files."""

from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.urls import reverse

from core import tabs
from core.navigation import NavigationItem

if TYPE_CHECKING:
    from core.models import TaskRun

TEXTS = {
    "candidate.added": "{name} was added from {file}",
    "candidate.created": "{name} was added by hand",
    "candidate.imported": "{name} was added by an import",
    "candidate.new_version": "{file} was read as a new version",
    "candidate.corrected": "{fields} corrected",
    "candidate.confirmed": "{fields} confirmed",
    "candidate.reset": "{fields} follows the resume again",
    "candidate.erased": "A candidate was erased",
    "candidate.exported": "Everything held about the person was exported",
    "resume.deleted": "{file} was deleted",
    "retention.announced": "{count} candidates are due to be erased",
}


class ResumesConfig(AppConfig):
    """Registers the reading of resumes, the wording of timelines, and the pages."""

    name = "resumes"

    def ready(self) -> None:
        """Make this app's work and wording known to core."""
        from core import (  # noqa: PLC0415 - models are ready only now
            activity_texts,
            email_templates,
            navigation,
            panels,
            settings_pages,
            skill_uses,
            task_kinds,
            task_links,
        )
        from resumes import pages  # noqa: PLC0415 - as above
        from resumes.selectors.skills import candidates_with  # noqa: PLC0415 - as above
        from resumes.services.bulk_import import IMPORT  # noqa: PLC0415 - as above
        from resumes.services.import_undo import UNDO  # noqa: PLC0415 - as above
        from resumes.services.page_pictures import DRAW_PAGES  # noqa: PLC0415 - as above
        from resumes.services.reading import READ_RESUME  # noqa: PLC0415 - as above
        from resumes.services.rereading import READ_AGAIN  # noqa: PLC0415 - as above
        from resumes.services.retention import MAIL as RETENTION_MAIL  # noqa: PLC0415 - as above

        for kind in (READ_RESUME, DRAW_PAGES, IMPORT, UNDO, READ_AGAIN):
            task_kinds.register(kind)
        panels.register("core:skill-list", pages.rereading_panel)
        skill_uses.register("candidate", candidates_with)
        activity_texts.register(TEXTS)
        task_links.register(READ_RESUME.name, _candidate_of)
        for kind in (IMPORT, UNDO):
            task_links.register(kind.name, _import_of)
        settings_pages.register("Import", "resumes:import-list", 60, url_names=("resumes:import-detail",))
        settings_pages.register("Retention", "resumes:retention", 70)
        email_templates.register(RETENTION_MAIL)
        tabs.register(tabs.Tab("candidate", "Profile", "resumes:candidate-detail", 10))
        navigation.register(
            NavigationItem(
                "Candidates", "resumes:candidate-list", "people", 30, ("resumes:candidate", "matching:candidate")
            )
        )
        navigation.register(NavigationItem("Uploads", "resumes:upload-list", "upload", 40, ("resumes:upload",)))


def _import_of(run: "TaskRun") -> str:
    return reverse("resumes:import-detail", args=[run.subject_id])


def _candidate_of(run: "TaskRun") -> str:
    candidate = run.result.get("candidate")
    return reverse("resumes:candidate-detail", args=[candidate]) if candidate else ""
