"""Jobs: postings and what they ask for."""

from django.apps import AppConfig

from core import activity_texts


class JobsConfig(AppConfig):
    """Registers the wording of what happens to jobs."""

    name = "jobs"

    def ready(self) -> None:
        """Register wordings."""
        activity_texts.register(
            {
                "job.created": "Created the job {title}",
                "job.changed": "Changed {fields} of {title}",
                "job.status": "Moved {title} from {before} to {after}",
                "job.deleted": "Deleted the job {title}",
            }
        )
