from django.urls import path
from rest_framework.routers import SimpleRouter

from jobs.api.job import JobViewSet
from jobs.api.requirement import RequirementsView, RequirementView
from jobs.api.stage import StagesView

router = SimpleRouter(trailing_slash=False, use_regex_path=False)
router.register("jobs", JobViewSet, basename="job")

urlpatterns = [
    path("jobs/<uuid:pk>/requirements", RequirementsView.as_view(), name="job-requirements"),
    path("jobs/<uuid:pk>/requirements/<uuid:requirement_id>", RequirementView.as_view(), name="job-requirement"),
    path("settings/stages", StagesView.as_view(), name="stages"),
    *router.urls,
]
