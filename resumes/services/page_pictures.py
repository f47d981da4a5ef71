"""The task that draws the pages of a resume behind the first, once somebody looks at them."""

from pathlib import PurePosixPath
from uuid import UUID, uuid5

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from core.models import TaskRun, User
from core.services import task_run
from core.task_kinds import Apply, Progress, TaskKind
from core.tenancy import organization_scope
from resumes.models import ParsedResume, Resume
from resumes.selectors.reading import document_of
from resumes.services.reading import GONE, file_reader
from resumes.services.versions import lock_resume

KIND = "resumes.draw"


def request_pictures(*, resume: Resume, actor: User | None) -> TaskRun | None:
    """Have the pages drawn; None where that is under way or was tried without success."""
    if TaskRun.objects.filter(kind=KIND, subject_id=resume.pk).exclude(status="succeeded").exists():
        return None
    return task_run.enqueue(
        kind=KIND,
        title=f"Draw the pages of {resume.original_name}",
        organization=resume.organization,
        actor=actor,
        subject_id=resume.pk,
        unique_key=f"{KIND}:{resume.pk}",
    )


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Draw the pages in the sandbox and store them; returns what writes their names."""
    with organization_scope(run.organization):
        resume = Resume.objects.select_related("parsed").filter(pk=run.subject_id).exclude(parsed=None).first()
        count = len(document_of(resume).pages) if resume else 0
    if resume is None:
        return lambda: {"status": GONE}
    with default_storage.open(resume.file.name) as file:
        data = file.read()
    names = []
    for number in range(2, count + 1):
        picture = file_reader().render_page(data, number, compartment=str(run.organization_id))
        names.append(_store(resume, number, picture))
        progress(number, count)
    return lambda: _keep(resume, names)


def _store(resume: Resume, number: int, picture: bytes | None) -> str:
    """The picture's name, made from the file's, so that a second attempt leaves nothing behind; empty without one."""
    if not picture:
        return ""
    stored = PurePosixPath(str(resume.file.name))
    name = str(stored.with_name(str(uuid5(UUID(stored.name), f"page {number}"))))
    default_storage.delete(name)
    return default_storage.save(name, ContentFile(picture))


def _keep(resume: Resume, names: list[str]) -> dict[str, str | int]:
    """The file may have been deleted meanwhile; then its pictures go, too."""
    if lock_resume(resume.pk) is None:
        for name in filter(None, names):
            default_storage.delete(name)
        return {"status": GONE}
    ParsedResume.objects.filter(resume=resume).update(pictures=names)
    return {"pages": len(names)}


def give_up(run: TaskRun, message: str) -> None:
    """Nobody waits any longer: the pages are shown as text."""
    ParsedResume.objects.filter(resume=run.subject_id).update(pictures=[""])


DRAW_PAGES = TaskKind(KIND, prepare, give_up)
