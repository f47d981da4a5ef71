from django.urls import path
from rest_framework.routers import SimpleRouter

from resumes.api.bulk_import import BulkImportView
from resumes.api.candidate import CandidateViewSet
from resumes.api.resume import ResumeViewSet

router = SimpleRouter(trailing_slash=False, use_regex_path=False)
router.register("resumes", ResumeViewSet, basename="resume")
router.register("candidates", CandidateViewSet, basename="candidate")

urlpatterns = [
    path("admin/bulk-import", BulkImportView.as_view(), name="bulk-import"),
    *router.urls,
]
