"""The task that reads a resume in the sandbox and makes it a candidate, or a new version of one."""

import os
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from functools import cache
from pathlib import PurePosixPath
from typing import Any
from uuid import UUID, uuid5

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from core import metrics
from core.models import TaskRun, User
from core.selectors.taxonomy import extra_entries
from core.services import activity, task_run
from core.task_kinds import Apply, Progress, TaskKind
from core.taxonomy import Extra, digest_of
from core.tenancy import organization_scope
from resumes.enums import CandidateSource, ResumeStatus
from resumes.extraction.resume import Redaction, ResumeReading
from resumes.models import Candidate, ParsedResume, Resume
from resumes.parsing import Document, Limits, Refusal
from resumes.reader import Reader, ReadOutcome, SandboxLimits, verdict
from resumes.services import identity, suppression
from resumes.services.reader_version import reader_version
from resumes.services.storable import bare, cleaned, packed, runs
from resumes.services.versions import lock_resume, take_newest

KIND = "resumes.read"
HEARTBEAT_SECONDS = 10.0
GONE = "gone"
Json = dict[str, Any]


def request_reading(
    *, resume: Resume, actor: User | None, source: str = CandidateSource.UPLOAD, is_resume: bool = False
) -> TaskRun:
    """Have the resume read; a task that still waits for it serves both askers.

    `is_resume`: a person says so, whatever the reader thinks.
    """
    return task_run.enqueue(
        kind=KIND,
        title=f"Read {resume.original_name}",
        organization=resume.organization,
        actor=actor,
        params={"source": source, "is_resume": is_resume},
        subject_id=resume.pk,
        unique_key=f"{KIND}:{resume.pk}",
    )


class ReaderCrashedError(Exception):
    """The reader fell over; perhaps not by the fault of the file."""


@cache
def file_reader() -> Reader:
    """This process's reader, started on first use, with the limits of the settings."""
    limits = Limits(max_bytes=settings.UPLOAD_MAX_BYTES, max_pages=settings.UPLOAD_MAX_PAGES)
    return Reader(SandboxLimits(file=limits))


def _forget_reader() -> None:
    if file_reader.cache_info().currsize:
        file_reader().forget()


os.register_at_fork(after_in_child=_forget_reader)


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Read the file in the sandbox; returns what writes the result.

    Raises ReaderCrashedError, so that the work is tried again, until the last attempt, which holds it against the file.
    """
    with organization_scope(run.organization):
        resume = Resume.objects.filter(pk=run.subject_id).first()
        extra = extra_entries()
    if resume is None:
        return lambda: {"status": GONE}
    with default_storage.open(resume.file.name) as file:
        data = file.read()
    outcome = _read(run, data, resume.original_name, extra, progress)
    if outcome.refusal == Refusal.CRASHED and run.attempts < task_run.MAX_ATTEMPTS:
        raise ReaderCrashedError(outcome.diagnosis)
    if not run.params.get("is_resume"):
        outcome = verdict(outcome)
    preview = _store_preview(resume, outcome.preview) if outcome.is_read else ""
    return lambda: _counted(_apply(run, outcome, preview, digest_of(extra)))


def _read(run: TaskRun, data: bytes, name: str, extra: Extra, progress: Progress) -> ReadOutcome:
    """Read while keeping the task's lease, in a process that sees files of this organization alone."""
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(file_reader().read, data, name, extra=extra, compartment=str(run.organization_id))
        while (outcome := _result(future)) is None:
            progress(0, 1)
    return outcome


def _result(future: Future[ReadOutcome]) -> ReadOutcome | None:
    try:
        return future.result(timeout=HEARTBEAT_SECONDS)
    except NotYet:
        return None


def _store_preview(resume: Resume, picture: bytes | None) -> str:
    """The preview's name, made from the file's, so that a second attempt leaves nothing behind; empty without one."""
    if not picture:
        return ""
    stored = PurePosixPath(str(resume.file.name))
    name = str(stored.with_name(str(uuid5(UUID(stored.name), "preview"))))
    default_storage.delete(name)
    return default_storage.save(name, ContentFile(picture))


def _apply(run: TaskRun, outcome: ReadOutcome, preview: str, skills_digest: str) -> Json:
    reading = cleaned(outcome.reading) if outcome.reading else None
    traits = identity.traits_of(reading) if reading is not None else identity.Traits()
    identity.lock(organization=run.organization, traits=traits)
    resume = lock_resume(run.subject_id)
    if resume is None or suppression.is_erased(resume, traits):
        return _gone(run, resume, preview)
    if reading is None or outcome.document is None or outcome.redaction is None:
        return _refuse(resume, outcome)
    resume.preview = preview
    is_first = resume.status != ResumeStatus.READ
    _save_reading(resume, outcome, reading, outcome.document, outcome.redaction)
    ParsedResume.objects.filter(resume=resume).update(skills_digest=skills_digest)
    candidate, is_new = _whose(resume, reading, run.params.get("source", CandidateSource.UPLOAD))
    take_newest(candidate)
    resume.refresh_from_db(fields=["version"])
    if is_first:
        _tell(resume, candidate, run.actor, is_new=is_new)
    return {
        "status": ResumeStatus.READ.value,
        "resume": str(resume.pk),
        "candidate": str(candidate.pk),
        "version": resume.version,
        "is_new": is_new,
    }


def _gone(run: TaskRun, resume: Resume | None, preview: str) -> Json:
    """The file was deleted meanwhile, or its person was erased."""
    if preview:
        default_storage.delete(preview)
    if resume is not None:
        suppression.drop(resume, run)
    return {"status": GONE}


def _refuse(resume: Resume, outcome: ReadOutcome) -> Json:
    """A resume that was read before keeps what was read."""
    refusal = outcome.refusal.value if outcome.refusal else ""
    if resume.status != ResumeStatus.READ:
        resume.status, resume.refusal, resume.error = ResumeStatus.REFUSED, refusal, outcome.message
        resume.save(update_fields=["status", "refusal", "error"])
    return {
        "status": ResumeStatus.REFUSED.value,
        "resume": str(resume.pk),
        "reason": refusal,
        "message": outcome.message,
    }


def _save_reading(
    resume: Resume, outcome: ReadOutcome, reading: ResumeReading, document: Document, redaction: Redaction
) -> None:
    document, redaction = cleaned(document), cleaned(redaction)
    ParsedResume.objects.update_or_create(
        resume=resume,
        defaults={
            "organization_id": resume.organization_id,
            "reading": packed(reading),
            "layout": packed(bare(document)),
            "personal_spans": packed(redaction.spans),
            "reader_version": reader_version(),
            "milliseconds": outcome.milliseconds,
            "warnings": list(reading.warnings),
        },
    )
    resume.status, resume.refusal, resume.error = ResumeStatus.READ, "", ""
    resume.text, resume.redacted_text = document.text, redaction.text
    resume.redaction_offsets = runs(redaction.offsets)
    resume.quality_score = reading.quality.score
    resume.save()


def _whose(resume: Resume, reading: ResumeReading, source: str) -> tuple[Candidate, bool]:
    """The candidate, locked until the transaction ends, and whether they are new. The traits are locked already."""
    known = resume.candidate or identity.recognize(identity.traits_of(reading))
    candidate = known or Candidate.objects.create(organization=resume.organization, source=source)
    if resume.candidate_id is None:
        resume.candidate = candidate
        resume.save(update_fields=["candidate"])
    return Candidate.objects.select_for_update().get(pk=candidate.pk), known is None


def _tell(resume: Resume, candidate: Candidate, actor: User | None, *, is_new: bool) -> None:
    activity.record(
        code="candidate.added" if is_new else "candidate.new_version",
        subject_type="candidate",
        subject_id=candidate.pk,
        organization=resume.organization,
        actor=actor,
        name=str(candidate),
        file=resume.original_name,
    )


def _counted(result: Json) -> Json:
    metrics.READS.labels(result["status"]).inc()
    return result


def give_up(run: TaskRun, message: str) -> None:
    """The resume shows that it could not be read; one that was read before stays so."""
    _counted({"status": ResumeStatus.FAILED.value})
    resume = lock_resume(run.subject_id)
    if resume is not None and resume.status != ResumeStatus.READ:
        resume.status, resume.error = ResumeStatus.FAILED, message
        resume.save(update_fields=["status", "error"])


READ_RESUME = TaskKind(KIND, prepare, give_up)
