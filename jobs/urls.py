"""Pages of jobs."""

from django.urls import path

from jobs.views import editing, job, ranked, stages

app_name = "jobs"
urlpatterns = [
    path("jobs", job.JobListView.as_view(), name="list"),
    path("jobs/new", editing.JobCreateView.as_view(), name="create"),
    path("jobs/new/proposals", editing.ProposalsView.as_view(), name="propose"),
    path("jobs/<uuid:pk>", job.JobDetailView.as_view(), name="detail"),
    path("jobs/<uuid:pk>/edit", editing.JobEditView.as_view(), name="edit"),
    path("jobs/<uuid:pk>/status/<str:status>", job.JobStatusView.as_view(), name="status"),
    path("jobs/<uuid:pk>/ranked", ranked.RankedView.as_view(), name="ranked"),
    path("settings/stages", stages.StagesView.as_view(), name="stages"),
    path("jobs/<uuid:pk>/delete", job.JobDeleteView.as_view(), name="delete"),
]
