"""Matching: candidates against jobs."""

from django.apps import AppConfig

from core import activity_texts


class MatchingConfig(AppConfig):
    """Connects what a change of candidates or jobs sets in motion."""

    name = "matching"

    def ready(self) -> None:
        """Register wordings and kinds of work, and listen to what changes."""
        from matching import receivers  # noqa: PLC0415 - models are ready only now

        activity_texts.register(
            {
                "job.ranked": "Ranked {candidates} candidates for {title}",
                "match.deleted": "Deleted the match with {title}",
            }
        )
        receivers.connect()
