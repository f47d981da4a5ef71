from django.urls import path
from rest_framework.routers import SimpleRouter

from matching.api.decision import PipelineCandidateView, PipelineView
from matching.api.fairness import FairnessView
from matching.api.feedback import FeedbackView
from matching.api.for_text import ForTextView, JobFromTextView
from matching.api.jobs_fit import JobsFitView
from matching.api.match import JobMatchesView, JobMatchView, MatchViewSet
from matching.api.proposals import ProposalViewSet
from matching.api.ranking_log import LoggedRankingViewSet
from matching.api.saved_search import SavedSearchViewSet
from matching.api.scoring import ScoringView
from matching.api.search import CandidateFilterView, CandidateSearchView
from matching.api.search_report import SearchReportView
from matching.api.similar import SimilarCandidatesView
from matching.api.what_if import WhatIfView

router = SimpleRouter(trailing_slash=False, use_regex_path=False)
router.register("matches", MatchViewSet, basename="match")
router.register("rankings", LoggedRankingViewSet, basename="logged-ranking")
router.register("saved-searches", SavedSearchViewSet, basename="saved-search")
router.register("settings/scoring/proposals", ProposalViewSet, basename="proposal")

urlpatterns = [
    path("candidates/search", CandidateSearchView.as_view(), name="candidate-search"),
    path("candidates/filter", CandidateFilterView.as_view(), name="candidate-filter"),
    path("candidates/for-text", ForTextView.as_view(), name="for-text"),
    path("jobs/from-text", JobFromTextView.as_view(), name="job-from-text"),
    path("candidates/<uuid:pk>/jobs-fit", JobsFitView.as_view(), name="candidate-jobs-fit"),
    path("candidates/<uuid:pk>/similar", SimilarCandidatesView.as_view(), name="candidate-similar"),
    path("jobs/<uuid:pk>/match", JobMatchView.as_view(), name="job-match"),
    path("jobs/<uuid:pk>/matches", JobMatchesView.as_view(), name="job-matches"),
    path("jobs/<uuid:pk>/what-if", WhatIfView.as_view(), name="job-what-if"),
    path("jobs/<uuid:pk>/pipeline", PipelineView.as_view(), name="job-pipeline"),
    path("jobs/<uuid:pk>/pipeline/<uuid:candidate_id>", PipelineCandidateView.as_view(), name="job-pipeline-candidate"),
    path("feedback", FeedbackView.as_view(), name="feedback"),
    path("settings/scoring", ScoringView.as_view(), name="scoring"),
    path("analytics/search", SearchReportView.as_view(), name="search-report"),
    path("analytics/fairness", FairnessView.as_view(), name="fairness"),
    *router.urls,
]
