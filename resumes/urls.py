"""Pages of candidates, resumes and uploads."""

from django.urls import path

from resumes.views import file

app_name = "resumes"
urlpatterns = [
    path("files/<str:token>", file.SignedFileView.as_view(), name="signed-file"),
]
