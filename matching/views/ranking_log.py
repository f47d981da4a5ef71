"""The log of automated rankings as pages: what was ranked when, on what basis, and whether it comes out the same."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from core.enums import Role, TaskStatus
from core.models import TaskRun
from core.views.base import MemberView, PageRequest, page
from core.views.listing import ListPage, list_page
from matching.models import LoggedRanking
from matching.scoring.profiles import Weights
from matching.selectors.explanation import COMPONENT_LABELS
from matching.selectors.logged_scores import LoggedScore, scores_of
from matching.selectors.ranking_log import erased_entries, get_ranking, list_rankings
from matching.services.replaying import KIND, request_replay
from matching.services.scores_file import CONTENT_TYPE, write_scores
from matching.views.scoring import weight_rows
from resumes.models import Candidate
from resumes.naming import shown_person


@dataclass(frozen=True, slots=True)
class ReplayState:
    """How far the newest replay is: its task while it runs, its result or its error when it has ended."""

    task: TaskRun | None
    result: dict[str, Any] | None
    error: str = ""


class RankingLogPage(MemberView):
    """A page for admins."""

    role = Role.ADMIN
    post_role = Role.ADMIN


class RankingLogView(RankingLogPage):
    """Every automated ranking, newest first."""

    http_method_names = ["get", "head"]

    def get(self, request: PageRequest) -> TemplateResponse:
        """The list."""
        shown: ListPage[LoggedRanking] = list_page(request, list_rankings(), "ranking")
        return page(request, "matching/ranking_log.html", {"rankings": shown.rows, "page": shown})


class LoggedRankingView(RankingLogPage):
    """One logged ranking: what it rested on; posting has it computed again."""

    def get(self, request: PageRequest, logged_pk: uuid.UUID) -> TemplateResponse:
        """What the log holds, and what came of the newest replay."""
        ranking = get_ranking(logged_pk)
        content = ranking.basis.content
        context = {
            "ranking": ranking,
            "job": content["job"],
            "as_of": date.fromisoformat(content["as_of"]),
            "rarity": sorted(content["rarity"].items()),
            "weights": weight_rows(Weights(**content["weights"])),
            "erased": erased_entries(ranking),
            "replay": replay_state(ranking),
        }
        return page(request, "matching/logged_ranking.html", context)

    def post(self, request: PageRequest, logged_pk: uuid.UUID) -> HttpResponse:
        """Queue the replay."""
        request_replay(ranking=get_ranking(logged_pk), actor=request.user)
        return redirect("matching:logged-ranking", logged_pk=logged_pk)


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A logged score with what the person is called, and its parts by their labels."""

    logged: LoggedScore
    name: str
    parts: list[tuple[str, Decimal]]


class LoggedScoresView(RankingLogPage):
    """What a logged ranking came to, candidate by candidate."""

    http_method_names = ["get", "head"]

    def get(self, request: PageRequest, logged_pk: uuid.UUID) -> TemplateResponse:
        """The scores, the best first."""
        ranking = get_ranking(logged_pk)
        scores = scores_of(ranking)
        shown: ListPage[LoggedScore] = list_page(request, scores, "score")
        context = {
            "ranking": ranking,
            "job": ranking.basis.content["job"]["title"],
            "labels": [COMPONENT_LABELS[part] for part in scores.parts],
            "rows": _score_rows(shown.rows),
            "page": shown,
        }
        return page(request, "matching/logged_scores.html", context)


class LoggedScoresFileView(RankingLogPage):
    """The scores of a logged ranking for a spreadsheet."""

    http_method_names = ["get", "head"]

    def get(self, request: PageRequest, logged_pk: uuid.UUID) -> HttpResponse:
        """CSV."""
        response = HttpResponse(write_scores(scores_of(get_ranking(logged_pk))), content_type=CONTENT_TYPE)
        response["Content-Disposition"] = f'attachment; filename="ranking-{logged_pk}.csv"'
        return response


def _score_rows(scores: Sequence[LoggedScore]) -> list[ScoreRow]:
    people = Candidate.objects.only("name").in_bulk([score.candidate_id for score in scores])
    return [
        ScoreRow(
            score, shown_person(person).name, [(COMPONENT_LABELS[part], held) for part, held in score.points.items()]
        )
        for score in scores
        if (person := people.get(score.candidate_id))
    ]


class ReplayStateView(RankingLogPage):
    """How far a replay is, asked again and again while it runs."""

    http_method_names = ["get", "head"]

    def get(self, request: PageRequest, logged_pk: uuid.UUID) -> TemplateResponse:
        """The state."""
        ranking = get_ranking(logged_pk)
        return page(request, "matching/replay_state.html", {"ranking": ranking, "replay": replay_state(ranking)})


def replay_state(ranking: LoggedRanking) -> ReplayState:
    """Where the newest replay of the ranking stands."""
    run = TaskRun.objects.filter(kind=KIND, subject_id=ranking.pk).order_by("-created_at").first()
    if run is None or run.is_open:
        return ReplayState(run, None)
    return ReplayState(None, run.result if run.status == TaskStatus.SUCCEEDED else None, run.error)
