"""Pages of candidates, resumes and uploads."""

from django.urls import path

from resumes.views import (
    bulk_import,
    candidate,
    correction,
    evidence,
    file,
    person,
    rereading,
    resume,
    retention,
    upload,
)

app_name = "resumes"
urlpatterns = [
    path("candidates", candidate.CandidateListView.as_view(), name="candidate-list"),
    path("candidates/new", candidate.CandidateCreateView.as_view(), name="candidate-create"),
    path("candidates/<uuid:pk>", candidate.CandidateDetailView.as_view(), name="candidate-detail"),
    path("candidates/<uuid:pk>/read", candidate.CandidateReadView.as_view(), name="candidate-read"),
    path("candidates/<uuid:pk>/evidence/<int:start>", evidence.EvidenceView.as_view(), name="candidate-evidence"),
    path("candidates/<uuid:pk>/note", candidate.CandidateNoteView.as_view(), name="candidate-note"),
    path("candidates/<uuid:pk>/erase", candidate.CandidateEraseView.as_view(), name="candidate-erase"),
    path("candidates/<uuid:pk>/export", person.CandidateExportView.as_view(), name="candidate-export"),
    path("candidates/<uuid:pk>/fields/<slug:key>", correction.FieldView.as_view(), name="candidate-field"),
    path("candidates/<uuid:pk>/confirm/<slug:key>", correction.ConfirmView.as_view(), name="candidate-confirm"),
    path("candidates/<uuid:pk>/reset/<slug:key>", correction.ResetView.as_view(), name="candidate-reset"),
    path("candidates/<uuid:pk>/lists/<slug:key>", correction.NewEntryView.as_view(), name="candidate-entry-new"),
    path("candidates/<uuid:pk>/lists/<slug:key>/<int:index>", correction.EntryView.as_view(), name="candidate-entry"),
    path(
        "candidates/<uuid:pk>/lists/<slug:key>/<int:index>/remove",
        correction.RemoveEntryView.as_view(),
        name="candidate-entry-remove",
    ),
    path(
        "candidates/<uuid:pk>/lists/<slug:key>/<int:index>/confirm",
        correction.ConfirmEntryView.as_view(),
        name="candidate-entry-confirm",
    ),
    path("resumes/read-again", rereading.RereadingView.as_view(), name="rereading"),
    path("skill-names", correction.SkillNamesView.as_view(), name="skill-names"),
    path("resumes/<uuid:pk>/file", resume.ResumeFileView.as_view(), name="resume-file"),
    path("resumes/<uuid:pk>/preview", resume.ResumePreviewView.as_view(), name="resume-preview"),
    path("resumes/<uuid:pk>/pages/<int:number>", resume.ResumePageView.as_view(), name="resume-page"),
    path("resumes/<uuid:pk>/pages/<int:number>/drawn", resume.PageDrawnView.as_view(), name="resume-page-drawn"),
    path("settings/import", bulk_import.ImportListView.as_view(), name="import-list"),
    path("settings/import/<uuid:pk>", bulk_import.ImportDetailView.as_view(), name="import-detail"),
    path("settings/import/<uuid:pk>/start", bulk_import.ImportStartView.as_view(), name="import-start"),
    path("settings/import/<uuid:pk>/undo", bulk_import.ImportUndoView.as_view(), name="import-undo"),
    path("settings/retention", retention.RetentionView.as_view(), name="retention"),
    path("settings/retention/<uuid:candidate_pk>/keep", retention.KeepView.as_view(), name="retention-keep"),
    path("settings/retention/<uuid:candidate_pk>/release", retention.ReleaseView.as_view(), name="retention-release"),
    path("uploads", upload.UploadListView.as_view(), name="upload-list"),
    path("uploads/<uuid:pk>", upload.UploadDetailView.as_view(), name="upload-detail"),
    path("uploads/<uuid:pk>/progress", upload.UploadProgressView.as_view(), name="upload-progress"),
    path("uploads/<uuid:pk>/retry", upload.UploadRetryView.as_view(), name="upload-retry"),
    path("uploads/files/<uuid:pk>/retry", upload.FileRetryView.as_view(), name="file-retry"),
    path("files/<str:token>", file.SignedFileView.as_view(), name="signed-file"),
]
