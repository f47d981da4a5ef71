"""The API: each app's operations under one namespace, the schema and its documentation."""

from csp.constants import UNSAFE_INLINE
from csp.decorators import csp_update
from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from core.api import errors
from recruiting import health, quick_search_api, statistics_api

app_name = "api"
docs_view = SpectacularSwaggerSplitView.as_view(url_name="api:schema", template_name="recruiting/api_docs.html")
swagger_ui = csp_update({"style-src": [UNSAFE_INLINE]})(docs_view)
urlpatterns = [
    path("", include("core.api.urls")),
    path("", include("resumes.api.urls")),
    path("", include("jobs.api.urls")),
    path("", include("matching.api.urls")),
    path("search", quick_search_api.QuickSearchView.as_view(), name="search"),
    path("admin/stats", statistics_api.StatisticsView.as_view(), name="admin-stats"),
    path("health", health.HealthView.as_view(), name="health"),
    path("health/ready", health.ReadyView.as_view(), name="health-ready"),
    path("schema", SpectacularAPIView.as_view(), name="schema"),
    path("docs", swagger_ui, name="docs"),
    re_path(r"^[\s\S]*$", errors.not_found, name="not-found"),
]
