"""Pages of uploads: send files, follow what becomes of each."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.defaultfilters import filesizeformat
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.dateparse import parse_datetime

from core.enums import Role
from core.views.base import MemberView, PageRequest, page
from core.views.listing import ListPage, clear_url, list_page, page_or_fragment
from resumes.enums import ResumeStatus, UploadOutcome
from resumes.forms import FileStateForm
from resumes.models import Candidate, Upload, UploadItem
from resumes.selectors import batch, upload
from resumes.selectors.upload import UploadedFile
from resumes.services.resume import reparse
from resumes.services.upload import receive_items

FILES_A_PAGE = 100
OVERLAP = timedelta(seconds=10)
"""A change is stamped when its transaction begins and seen when it ends; what a poll sees twice does no harm."""


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file as `resumes/upload_row.html` shows it."""

    pk: uuid.UUID
    name: str
    size: str
    status: str
    get_status_display: str
    candidate_name: str
    candidate_url: str
    detail: str
    reason: str
    retry_url: str


def file_row(file: UploadedFile, *, can_edit: bool) -> FileRow:
    """The row of an uploaded file; with a way to read it again where it was kept but not read."""
    candidate = file.resume.candidate if file.resume else None
    retry = can_edit and file.resume is not None and file.status in (ResumeStatus.FAILED, ResumeStatus.REFUSED)
    return FileRow(
        pk=file.item.pk,
        name=file.item.name,
        size=filesizeformat(file.item.size),
        status=file.status,
        get_status_display=batch.STATES[file.status],
        candidate_name=_name(candidate) if candidate else "",
        candidate_url=reverse("resumes:candidate-detail", args=[candidate.pk]) if candidate else "",
        detail=_detail(file),
        reason="" if candidate else file.reason,
        retry_url=reverse("resumes:file-retry", args=[file.item.pk]) if retry else "",
    )


def _name(candidate: Candidate) -> str:
    """The name; where the resume states none, also what the person does."""
    known = candidate.name or candidate.email or not candidate.headline
    return str(candidate) if known else f"{candidate}, {candidate.headline}"


def _detail(file: UploadedFile) -> str:
    if file.resume is None or file.status not in (ResumeStatus.READ, UploadOutcome.DUPLICATE):
        return ""
    if file.status == UploadOutcome.DUPLICATE:
        return f"same content as {file.resume.original_name}" if file.resume.candidate else ""
    version = f"version {file.resume.version}" if file.resume.version > 1 else "new candidate"
    return version if file.resume.quality_score is None else f"{version}, quality {file.resume.quality_score}"


class UploadListView(MemberView):
    """Send files, and see earlier uploads."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """The page; it names the upload that its files will make."""
        identifier = uuid.uuid4()
        shown: ListPage[Any] = list_page(request, batch.batches(), "upload", size=20)
        context: dict[str, Any] = {
            "form_url": request.path,
            "batch": {"id": identifier, "poll_url": reverse("resumes:upload-progress", args=[identifier])},
            "fields": None,
            "limits": {"files": settings.UPLOAD_MAX_FILES, "megabytes": settings.UPLOAD_MAX_BYTES // 1024**2},
            "batches": [_batch_row(found) for found in shown.rows],
            "page": shown,
        }
        return page(request, "resumes/upload_list.html", context)

    def post(self, request: PageRequest) -> HttpResponse:
        """Take the files in; the page's script gets their rows, a plain form the upload's page."""
        items = receive_items(
            files=request.FILES.getlist("files"),
            organization=request.organization,
            actor=request.user,
            upload_id=_identifier(request.POST.get("batch", "")),
        )
        if not request.htmx:
            return redirect("resumes:upload-detail", items[0].upload_id)
        rows = [file_row(file, can_edit=True) for file in batch.files_of_items(items)]
        return page(request, "resumes/upload_rows.html", {"files": rows}, status=201)


def _identifier(given: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(given)
    except ValueError:
        return None


def _batch_row(found: Any) -> dict[str, Any]:
    return {
        "url": reverse("resumes:upload-detail", args=[found.pk]),
        "label": _label(found.first_name, found.total),
        "created_at": found.created_at,
        "total": found.total,
        "read": found.read,
        "waiting": found.waiting,
        "known": found.duplicates,
        "trouble": f"{found.trouble} not read" if found.trouble else "",
    }


def _label(first_name: str | None, total: int) -> str:
    name = first_name or "No files"
    return name if total <= 1 else f"{name} and {total - 1} more"


class UploadDetailView(MemberView):
    """The files of one upload."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> TemplateResponse:
        """The files, narrowed to one state where asked."""
        found = upload.upload_detail(pk)
        files = upload.uploaded_files(found)
        form = FileStateForm(request.GET)
        shown = _on_page(request, files, form)
        can_edit = request.membership.reaches(Role.RECRUITER)
        context: dict[str, Any] = {
            **_progress(found, files, _narrowing(request)),
            "files": [file_row(file, can_edit=can_edit) for file in shown.rows],
            "filter_form": form,
            "clear_url": clear_url(request, form),
            "page": shown,
        }
        context["batch"] |= {
            "label": _label(files[0].item.name if files else None, len(files)),
            "created_at": found.created_at,
            "created_by": found.actor.name if found.actor else "",
        }
        return page_or_fragment(request, "resumes/upload_detail.html", "results", context)


def _on_page(request: PageRequest, files: Sequence[UploadedFile], form: FileStateForm) -> ListPage[UploadedFile]:
    state = form.chosen()
    narrowed = [file for file in files if state in ("", file.status)]
    return list_page(request, narrowed, "file", size=FILES_A_PAGE)


def _narrowing(request: PageRequest) -> dict[str, str]:
    return {"shown": "1", "page": request.GET.get("page", ""), "state": request.GET.get("state", "")}


class UploadProgressView(MemberView):
    """What changed in an upload since the page last asked."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> TemplateResponse:
        """The figures, and the rows to replace among those that the page shows."""
        found = upload.upload_detail(pk)
        files = upload.uploaded_files(found)
        is_part = "shown" in request.GET
        shown = _on_page(request, files, FileStateForm(request.GET)).rows if is_part else files
        can_edit = request.membership.reaches(Role.RECRUITER)
        context = _progress(found, files, _narrowing(request) if is_part else {})
        changed = batch.changed_since(shown, _since(request, found.created_at) - OVERLAP)
        context["changed"] = [file_row(file, can_edit=can_edit) for file in changed]
        return page(request, "resumes/upload_progress.html", context)


def _since(request: PageRequest, begin: datetime) -> datetime:
    try:
        given = parse_datetime(request.GET.get("since", ""))
    except ValueError:
        given = None
    return given if given is not None and given.tzinfo else begin


def _progress(found: Upload, files: Sequence[UploadedFile], narrowing: dict[str, str]) -> dict[str, Any]:
    """What `resumes/upload_progress.html` needs; the address to ask next carries on where this answer ends."""
    progress = batch.progress_of(files)
    query = urlencode({"since": datetime.now(UTC).isoformat(), **narrowing})
    about = {
        "total": progress.total,
        "done": progress.done,
        "note": "",
        "finished": progress.finished,
        "poll_url": f"{reverse('resumes:upload-progress', args=[found.pk])}?{query}",
    }
    return {"batch": about, "figures": [{"label": label, "count": count} for label, count in progress.figures]}


class FileRetryView(MemberView):
    """Read the file of an upload again."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, pk: uuid.UUID) -> HttpResponse:
        """Queue it; answers the row."""
        item = get_object_or_404(UploadItem.objects.exclude(resume=None).select_related("resume"), pk=pk)
        reparse(resume=item.resume, actor=request.user)
        if not request.htmx:
            return redirect("resumes:upload-detail", item.upload_id)
        rows = [file_row(file, can_edit=True) for file in batch.files_of_items([item])]
        return page(request, "resumes/upload_rows.html", {"files": rows})
