"""Jobs: postings and what they ask for."""

from django.apps import AppConfig

from core import activity_texts, navigation, skill_uses, tabs


class JobsConfig(AppConfig):
    """Registers the wording of what happens to jobs, and their pages."""

    name = "jobs"

    def ready(self) -> None:
        """Register wordings and pages."""
        from jobs.selectors.requirement import requirements_with  # noqa: PLC0415 - models are ready only now

        skill_uses.register("requirement", requirements_with)
        navigation.register(
            navigation.NavigationItem("Jobs", "jobs:list", "job", 20, ("jobs:", "matching:ranking", "matching:compare"))
        )
        tabs.register(tabs.Tab("job", "Overview", "jobs:detail", 10))
        activity_texts.register(
            {
                "job.created": "Created the job {title}",
                "job.changed": "Changed {fields} of {title}",
                "job.status": "Moved {title} from {before} to {after}",
                "job.deleted": "Deleted the job {title}",
                "application.opened": "Put into {after} for {title}",
                "application.moved": "Moved from {before} to {after} for {title}",
                "application.undone": "Took back the move to {after} for {title}",
            }
        )
