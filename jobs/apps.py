"""Jobs: postings and what they ask for."""

from django.apps import AppConfig

from core import activity_texts, navigation, settings_pages, skill_uses, tabs
from core.enums import Role

OWN_PAGES = (
    "jobs:create", "jobs:detail", "jobs:edit", "jobs:propose", "matching:ranking", "matching:what-if",
    "matching:compare", "matching:pipeline",
)  # fmt: skip
"""Pages that belong to the entry Jobs of the navigation."""


class JobsConfig(AppConfig):
    """Registers the wording of what happens to jobs, and their pages."""

    name = "jobs"

    def ready(self) -> None:
        """Register wordings and pages."""
        from jobs import pages  # noqa: PLC0415 - models are ready only now
        from jobs.selectors.requirement import requirements_with  # noqa: PLC0415 - as above
        from resumes import extensions  # noqa: PLC0415 - as above

        extensions.register_narrowing("stage", pages.in_stage, pages.stage_choices)
        extensions.register_marks(pages.stage_marks)
        skill_uses.register("requirement", requirements_with)
        navigation.register(navigation.NavigationItem("Jobs", "jobs:list", "job", 20, OWN_PAGES))
        settings_pages.register("Stages", "jobs:stages", 55, Role.VIEWER)
        tabs.register(tabs.Tab("job", "Overview", "jobs:detail", 10))
        activity_texts.register(
            {
                "job.created": "Created the job {title}",
                "job.changed": "Changed {fields} of {title}",
                "job.status": "Moved {title} from {before} to {after}",
                "job.deleted": "Deleted the job {title}",
                "job.unranked": "Switched the ranking of {title} off: {reason}",
                "job.ranked_again": "Switched the ranking of {title} on",
                "application.opened": "Moved to {after} for {title}",
                "application.moved": "Moved from {before} to {after} for {title}",
                "application.undone": "Took back the move to {after} for {title}",
            }
        )
