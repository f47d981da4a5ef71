"""Pages of rankings."""

from django.urls import path

from matching.views import compare, fairness, group_answer, ranking, ranking_log, scoring, search, what_if

app_name = "matching"
urlpatterns = [
    path("search", search.SearchView.as_view(), name="search"),
    path("search/build", search.SearchBuildView.as_view(), name="search-build"),
    path("jobs/<uuid:job_pk>/ranking", ranking.RankingView.as_view(), name="ranking"),
    path("jobs/<uuid:job_pk>/ranking/<uuid:match_pk>", ranking.RankingView.as_view(), name="ranking"),
    path("jobs/<uuid:job_pk>/ranking/state", ranking.RankingStateView.as_view(), name="ranking-state"),
    path("jobs/<uuid:job_pk>/ranking/again", ranking.RankAgainView.as_view(), name="rank"),
    path("jobs/<uuid:job_pk>/ranking/what-if", what_if.WhatIfView.as_view(), name="what-if"),
    path("jobs/<uuid:job_pk>/ranking/what-if/<uuid:match_pk>", what_if.WhatIfView.as_view(), name="what-if"),
    path("jobs/<uuid:job_pk>/ranking/leave-out", what_if.LeaveOutView.as_view(), name="leave-out"),
    path("jobs/<uuid:job_pk>/ranking/ask-again", what_if.AskAgainView.as_view(), name="ask-again"),
    path("jobs/<uuid:job_pk>/ranking/weights", ranking.WeightsView.as_view(), name="weights"),
    path("settings/scoring", scoring.ScoringView.as_view(), name="scoring"),
    path("settings/scoring/preview", scoring.ScoringPreviewView.as_view(), name="scoring-preview"),
    path("settings/scoring/default", scoring.ScoringRestoreView.as_view(), name="scoring-default"),
    path("settings/scoring/<uuid:weights_pk>/use", scoring.ScoringRestoreView.as_view(), name="scoring-restore"),
    path("settings/fairness", fairness.FairnessView.as_view(), name="fairness"),
    path("settings/fairness/file/<str:form>", fairness.FairnessFileView.as_view(), name="fairness-file"),
    path("groups/<str:token>", group_answer.GroupAnswerView.as_view(), name="group-answer"),
    path("settings/rankings", ranking_log.RankingLogView.as_view(), name="logged-rankings"),
    path("settings/rankings/<uuid:logged_pk>", ranking_log.LoggedRankingView.as_view(), name="logged-ranking"),
    path("settings/rankings/<uuid:logged_pk>/state", ranking_log.ReplayStateView.as_view(), name="replay-state"),
    path("jobs/<uuid:job_pk>/compare", compare.CompareView.as_view(), name="compare"),
]
