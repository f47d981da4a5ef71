"""Files come in: each is accepted, a duplicate, or refused with a reason; none spoils the others."""

import hashlib
import logging
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils import timezone

from core.errors import InvalidError, NotFoundError
from core.models import Organization, User
from core.outages import outage
from resumes.enums import CandidateSource, ResumeStatus, UploadOutcome
from resumes.models import Resume, Upload, UploadItem
from resumes.parsing import Refusal, RefusedFile, detect_type
from resumes.services.file_name import display_name
from resumes.services.reading import request_reading
from resumes.virus_scan import ScannerError, scan

logger = logging.getLogger(__name__)

NO_FILES = "Choose at least one file."


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that was looked at: its hash and type, or why it is refused."""

    file: "File[Any]"
    name: str
    size: int
    sha256: str = ""
    file_type: str = ""
    refusal: RefusedFile | None = None


def receive_files(
    *,
    files: "Sequence[File[Any]]",
    organization: Organization,
    actor: User | None,
    upload_id: uuid.UUID | None = None,
    source: str = CandidateSource.UPLOAD,
) -> Upload:
    """Take in files as one upload, or as more of the upload `upload_id` where a page sends them one by one.

    Its items say what became of each. Raises InvalidError for no files or too many.
    """
    items = receive_items(files=files, organization=organization, actor=actor, upload_id=upload_id, source=source)
    return items[0].upload


def receive_items(
    *,
    files: "Sequence[File[Any]]",
    organization: Organization,
    actor: User | None,
    upload_id: uuid.UUID | None = None,
    source: str = CandidateSource.UPLOAD,
) -> list[UploadItem]:
    """As `receive_files`; returns the items of these files only, in their order."""
    _check_number(files)
    incoming = [examine(file) for file in files]
    stored: list[str] = []
    try:
        with transaction.atomic():
            upload = _upload(upload_id, organization, actor)
            intake = _Intake(organization, actor, source, stored)
            resumes = intake.take(incoming)
            items = UploadItem.objects.bulk_create(
                [_item(upload, file, resumes.get(index)) for index, file in enumerate(incoming)]
            )
    except BaseException as error:  # whatever ends the transaction, no file may stay behind without its row
        _delete_unnamed(stored, error)
        raise
    return items


def _delete_unnamed(names: Sequence[str], error: BaseException) -> None:
    """Delete files that no row names; where a part of the site is away, the nightly sweep does, and nobody waits."""
    for name in () if outage(error) else names:
        default_storage.delete(name)


def _check_number(files: "Sequence[File[Any]]") -> None:
    if not files:
        raise InvalidError(NO_FILES, fields={"files": [NO_FILES]})
    if len(files) > settings.UPLOAD_MAX_FILES:
        message = f"Send at most {settings.UPLOAD_MAX_FILES} files at once; these are {len(files)}."
        raise InvalidError(message, fields={"files": [message]})


def examine(file: "File[Any]") -> Incoming:
    """Look at size and content, also for viruses where a scanner is set; the name has no say in the type."""
    name, size = display_name(file.name or ""), file.size
    if size > settings.UPLOAD_MAX_BYTES:
        limit = f"the limit is {settings.UPLOAD_MAX_BYTES // 1024**2} MB"
        return Incoming(file, name, size, refusal=RefusedFile(Refusal.TOO_LARGE, limit))
    data = file.read()
    file.seek(0)
    try:
        file_type = detect_type(data)
        _refuse_infected(data)
    except RefusedFile as refusal:
        return Incoming(file, name, size, refusal=refusal)
    return Incoming(file, name, size, hashlib.sha256(data).hexdigest(), file_type)


def _refuse_infected(data: bytes) -> None:
    if not settings.CLAMD_URL:
        return
    try:
        found = scan(data, settings.CLAMD_URL)
    except ScannerError as error:
        logger.error("%s", error)  # noqa: TRY400 - its sentence says all there is
        raise RefusedFile(Refusal.NOT_SCANNED) from error
    if found:
        logger.warning("The virus scanner found %s in an upload", found)
        raise RefusedFile(Refusal.INFECTED, found)


def _upload(upload_id: uuid.UUID | None, organization: Organization, actor: User | None) -> Upload:
    if upload_id is None:
        return Upload.objects.create(organization=organization, actor=actor)
    try:
        with transaction.atomic():
            upload, _ = Upload.objects.get_or_create(
                pk=upload_id, defaults={"organization": organization, "actor": actor}
            )
    except IntegrityError as error:
        raise NotFoundError("There is no such upload here.") from error
    return upload


@dataclass(frozen=True, slots=True)
class Taken:
    """The resume that a file became, or the one it duplicates."""

    resume: Resume
    is_new: bool


class _Intake:
    def __init__(self, organization: Organization, actor: User | None, source: str, stored: list[str]) -> None:
        self._organization, self._actor, self._source, self._stored = organization, actor, source, stored
        self._received = timezone.now()

    def take(self, incoming: Sequence[Incoming]) -> dict[int, Taken]:
        """By place in `incoming`. Rows are written in the order of hashes, so that two uploads cannot deadlock."""
        fit = [(file.sha256, index) for index, file in enumerate(incoming) if file.refusal is None]
        known = {
            resume.sha256: resume
            for resume in Resume.objects.filter(sha256__in={sha for sha, _ in fit}).select_related("candidate")
        }
        taken = {}
        for sha256, index in sorted(fit):
            found = known.get(sha256)
            taken[index] = Taken(found, is_new=False) if found else self._create(incoming[index], index)
            known[sha256] = taken[index].resume
        return taken

    def _create(self, file: Incoming, index: int) -> Taken:
        """Of two files of one person the one sent later counts as newer, in whatever order they are written."""
        resume = Resume(
            organization=self._organization,
            original_name=file.name,
            file=file.file,
            file_type=file.file_type,
            size=file.size,
            sha256=file.sha256,
            uploaded_by=self._actor,
            created_at=self._received + timedelta(microseconds=index),
        )
        try:
            with transaction.atomic():
                resume.save()
        except IntegrityError:
            default_storage.delete(str(resume.file.name))
            return Taken(Resume.objects.select_related("candidate").get(sha256=file.sha256), is_new=False)
        self._stored.append(str(resume.file.name))
        request_reading(resume=resume, actor=self._actor, source=self._source)
        return Taken(resume, is_new=True)


def _item(upload: Upload, file: Incoming, taken: Taken | None) -> UploadItem:
    item = UploadItem(upload=upload, organization_id=upload.organization_id, name=file.name, size=file.size)
    if file.refusal is not None:
        item.outcome, item.refusal, item.message = UploadOutcome.REFUSED, file.refusal.refusal, file.refusal.message
    elif taken is not None:
        item.resume = taken.resume
        item.outcome = UploadOutcome.ACCEPTED if taken.is_new else UploadOutcome.DUPLICATE
        item.message = "" if taken.is_new else duplicate_message(taken.resume)
    return item


def duplicate_message(resume: Resume) -> str:
    """Of whom the file is a duplicate, and what to do where it could not be read."""
    owner = f" of {resume.candidate}" if resume.candidate else ""
    message = f"Same content as “{resume.original_name}”{owner}."
    if resume.status in (ResumeStatus.REFUSED, ResumeStatus.FAILED):
        return f"{message} That file was not read: {resume.error} It can be read again."
    return message
