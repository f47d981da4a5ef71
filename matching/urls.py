"""Pages of rankings."""

from django.urls import path

from matching.views import compare, ranking

app_name = "matching"
urlpatterns = [
    path("jobs/<uuid:job_pk>/ranking", ranking.RankingView.as_view(), name="ranking"),
    path("jobs/<uuid:job_pk>/ranking/<uuid:match_pk>", ranking.RankingView.as_view(), name="ranking"),
    path("jobs/<uuid:job_pk>/ranking/state", ranking.RankingStateView.as_view(), name="ranking-state"),
    path("jobs/<uuid:job_pk>/ranking/again", ranking.RankAgainView.as_view(), name="rank"),
    path("jobs/<uuid:job_pk>/ranking/weights", ranking.WeightsView.as_view(), name="weights"),
    path("jobs/<uuid:job_pk>/compare", compare.CompareView.as_view(), name="compare"),
]
