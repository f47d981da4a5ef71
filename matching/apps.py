"""Matching: candidates against jobs."""

from functools import partial

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import register as register_check

from core import (
    activity_texts,
    email_templates,
    navigation,
    notification_kinds,
    panels,
    settings_pages,
    tabs,
    task_links,
)
from core.enums import Role
from jobs import figures
from matching.embedding import loading


class MatchingConfig(AppConfig):
    """Connects what a change of candidates or jobs sets in motion."""

    name = "matching"

    def ready(self) -> None:
        """Register wordings and kinds of work, and listen to what changes."""
        from matching import checks, pages, receivers  # noqa: PLC0415 - models are ready only now
        from matching.api.candidate_matches import CandidateMatchSerializer, explained_matches  # noqa: PLC0415 - as above
        from matching.selectors.ranking_log import logged_scores  # noqa: PLC0415 - as above
        from matching.services import group_answer, learning, replaying, reranking  # noqa: F401, PLC0415 - they register kinds of work
        from resumes import extensions  # noqa: PLC0415 - as above

        activity_texts.register(
            {
                "job.ranked": "Ranked {candidates} candidates for {title}",
                "match.deleted": "Deleted the match with {title}",
                "saved_search.erased": "A saved search that named an erased person was deleted",
            }
        )
        receivers.connect()
        loading.use_model(settings.EMBEDDING_MODEL)
        register_check(checks.embedding_model)
        _register_people()
        _register_searching()
        _register_settings()
        email_templates.register(group_answer.MAIL)
        ranking_pages = ("matching:what-if", "matching:compare")
        tabs.register(tabs.Tab("job", "Ranking", "matching:ranking", 20, ranking_pages, pages.ranked_count))
        tabs.register(tabs.Tab("job", "Pipeline", "matching:pipeline", 30))
        panels.register("resumes:candidate-detail", pages.applications_panel)
        panels.register("resumes:candidate-detail", pages.matches_panel)
        panels.register("resumes:candidate-detail", pages.similar_panel)
        task_links.register("matching.rank", pages.ranking_link)
        task_links.register("matching.replay", pages.logged_ranking_link)
        task_links.register("matching.learn", pages.proposals_link)
        figures.register(pages.job_figures)
        navigation.register_open_jobs(pages.open_jobs)
        extensions.register_export("matches", explained_matches)
        extensions.register_export("group_answers", lambda candidate: group_answer.TOLD_APART)
        extensions.register_export("ranking_log", lambda candidate: list(logged_scores(candidate)))
        extensions.register_detail("matches", partial(CandidateMatchSerializer, many=True))


def _register_people() -> None:
    """The pages about one candidate."""
    tabs.register(tabs.Tab("candidate", "Jobs that fit", "matching:candidate-jobs", 20))
    tabs.register(tabs.Tab("candidate", "Similar", "matching:candidate-similar", 30))


def _register_searching() -> None:
    """The family of pages that search, and of saved searches: their mail, the choice to have it, and their export."""
    from core.services import own_data  # noqa: PLC0415 - models are ready only now
    from matching.models import SavedSearch  # noqa: PLC0415 - as above
    from matching.selectors.saved_search import own_searches  # noqa: PLC0415 - as above
    from matching.services import search_alerts  # noqa: PLC0415 - as above

    email_templates.register(search_alerts.MAIL)
    notification_kinds.register(search_alerts.NEWS)
    own_data.register(SavedSearch, "saved_searches", own_searches)
    family = ("matching:search", "matching:saved", "matching:for-text", "matching:text-job")
    navigation.register(navigation.NavigationItem("Search", "matching:search", "search", 35, family))
    navigation.register_search("matching:search")


def _register_settings() -> None:
    """The pages of the settings."""
    settings_pages.register("Scoring", "matching:scoring", 60, Role.VIEWER, url_names=("matching:proposals",))
    settings_pages.register(
        "Ranking log",
        "matching:logged-rankings",
        65,
        Role.ADMIN,
        url_names=("matching:logged-ranking", "matching:logged-scores"),
    )
    settings_pages.register("Fairness", "matching:fairness", 66, Role.ADMIN)
    settings_pages.register("Searches", "matching:looked-for", 67, Role.ADMIN)
