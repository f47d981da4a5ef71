"""Candidates and their files."""

from django.apps import AppConfig

TEXTS = {
    "candidate.added": "{name} was added from {file}",
    "candidate.created": "{name} was added by hand",
    "candidate.new_version": "{file} was read as a new version",
    "candidate.corrected": "{fields} corrected",
    "candidate.reset": "{fields} follows the resume again",
    "candidate.erased": "A candidate was erased",
    "resume.deleted": "{file} was deleted",
}


class ResumesConfig(AppConfig):
    """Registers the reading of resumes and the wording of timelines."""

    name = "resumes"

    def ready(self) -> None:
        """Make this app's work and wording known to core."""
        from core import activity_texts, task_kinds  # noqa: PLC0415 - models are ready only now
        from resumes.services.reading import READ_RESUME  # noqa: PLC0415 - as above

        task_kinds.register(READ_RESUME)
        activity_texts.register(TEXTS)
