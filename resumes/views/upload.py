"""Pages of uploads: send files, follow what becomes of each."""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.defaultfilters import filesizeformat, pluralize
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
from resumes.services.resume import reparse, retry_unread
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
    if file.resume is None or file.status not in (ResumeStatus.READ, upload.LOOK, UploadOutcome.DUPLICATE):
        return ""
    if file.status == UploadOutcome.DUPLICATE:
        return f"same content as {file.resume.original_name}" if file.resume.candidate else ""
    told = [f"version {file.resume.version}" if file.resume.version > 1 else "new candidate"]
    if file.resume.quality_score is not None:
        told.append(f"quality {file.resume.quality_score}")
    if file.status == upload.LOOK and file.resume.candidate:
        doubts = file.resume.candidate.doubts
        told.append(f"{doubts} field{pluralize(doubts)} to look at")
    return ", ".join(told)


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
        found, form = upload.upload_detail(pk), FileStateForm(request.GET)
        shown = _on_page(request, found, form)
        can_edit = request.membership.reaches(Role.RECRUITER)
        context: dict[str, Any] = {
            **_progress(found, _narrowing(request)),
            "files": [file_row(file, can_edit=can_edit) for file in upload.files_of(shown.rows)],
            "filter_form": form,
            "clear_url": clear_url(request, form),
            "page": shown,
            **_unread(found, can_edit=can_edit),
        }
        context["batch"] |= {
            "label": _label(batch.first_name(found), context["batch"]["total"]),
            "created_at": found.created_at,
            "created_by": found.actor.name if found.actor else "",
        }
        return page_or_fragment(request, "resumes/upload_detail.html", "results", context)


def _unread(found: Upload, *, can_edit: bool) -> dict[str, Any]:
    """Why files were not read, and how many of them another try might help."""
    reasons, retryable = batch.not_read(found), batch.worth_retrying(found).count()
    return {
        "unread": [{"reason": reason, "count": count} for reason, count in reasons],
        "retryable": retryable,
        "retry_all_url": reverse("resumes:upload-retry", args=[found.pk]) if retryable and can_edit else "",
    }


def _on_page(request: PageRequest, found: Upload, form: FileStateForm) -> ListPage[UploadItem]:
    return list_page(request, batch.items_in(found, form.chosen()), "file", size=FILES_A_PAGE)


def _narrowing(request: PageRequest) -> dict[str, str]:
    return {"shown": "1", "page": request.GET.get("page", ""), "state": request.GET.get("state", "")}


class UploadProgressView(MemberView):
    """What changed in an upload since the page last asked."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> TemplateResponse:
        """The figures, and the rows to replace among those that the page shows."""
        found, is_part = upload.upload_detail(pk), "shown" in request.GET
        items = batch.items_in(found)
        if is_part:
            shown = _on_page(request, found, FileStateForm(request.GET)).rows
            items = items.filter(pk__in=[item.pk for item in shown])
        changed = batch.changed_since(items, _since(request, found.created_at) - OVERLAP)[:FILES_A_PAGE]
        can_edit = request.membership.reaches(Role.RECRUITER)
        context = _progress(found, _narrowing(request) if is_part else {})
        context["changed"] = [file_row(file, can_edit=can_edit) for file in upload.files_of(changed)]
        return page(request, "resumes/upload_progress.html", context)


def _since(request: PageRequest, begin: datetime) -> datetime:
    try:
        given = parse_datetime(request.GET.get("since", ""))
    except ValueError:
        given = None
    return given if given is not None and given.tzinfo else begin


def _progress(found: Upload, narrowing: dict[str, str]) -> dict[str, Any]:
    """What `resumes/upload_progress.html` needs; the address to ask next carries on where this answer ends."""
    progress = batch.progress_of(found)
    query = urlencode({"since": datetime.now(UTC).isoformat(), **narrowing})
    about = {
        "total": progress.total,
        "done": progress.done,
        "note": "",
        "finished": progress.finished,
        "poll_url": f"{reverse('resumes:upload-progress', args=[found.pk])}?{query}",
    }
    address = reverse("resumes:upload-detail", args=[found.pk])
    figures = [
        {"label": label, "count": count, "url": f"{address}?state={state}", "chosen": narrowing.get("state") == state}
        for state, label, count in progress.figures
    ]
    return {"batch": about, "figures": figures}


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


class UploadRetryView(MemberView):
    """Read again what failed in an upload."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, pk: uuid.UUID) -> HttpResponse:
        """Queue them, and go back to the upload, where they wait."""
        count = retry_unread(upload=upload.upload_detail(pk), actor=request.user)
        text = f"{count} file{pluralize(count)} will be read again." if count else "No file is left to be tried again."
        messages.success(request, text)
        return redirect("resumes:upload-detail", pk)
