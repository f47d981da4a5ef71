"""Resume files for tests, small and readable at once."""

from django.core.files.base import ContentFile

from core.models import Organization, TaskRun, User
from core.services import task_run
from core.tenancy import organization_scope
from resumes.models import Resume, Upload
from resumes.services.reading import KIND
from resumes.services.upload import receive_files
from tests.resumes.parsing.files import Put, pdf

RESUME = """{name}
{email}
{phone}
Berlin, Germany

Experience

Senior Data Engineer, {employer}
03/2019 - 12/2022
- Built pipelines in Python and PostgreSQL for forty teams
- Ran Airflow and Docker in production

Data Engineer, Initech GmbH
01/2016 - 02/2019
- Wrote ETL jobs in SQL and Python

Education

Bachelor of Science in Computer Science, University of Potsdam
2012 - 2015

Skills
Python, SQL, PostgreSQL, Docker, Airflow, Linux

Languages
English (C1), German (native)
{extra}
"""


def resume_text(
    name: str = "Anna Keller",
    email: str = "anna.keller@example.org",
    phone: str = "+49 30 901820",
    employer: str = "Globex AG",
    extra: str = "",
) -> bytes:
    return RESUME.format(name=name, email=email, phone=phone, employer=employer, extra=extra).encode()


def _printed(lines: list[str]) -> list[Put]:
    return [Put(72, 760 - 16 * row, line) for row, line in enumerate(lines) if line]


def two_pages(name: str = "Anna Keller", email: str = "anna@example.org", pages: int = 2) -> bytes:
    """A resume whose education and skills stand on the second page; more pages are empty but for a line."""
    text = RESUME.format(name=name, email=email, phone="+49 30 901820", employer="Globex AG", extra="").split("\n")
    cut = text.index("Education")
    more = [_printed([f"Reference number {number}"]) for number in range(3, pages + 1)]
    return pdf(_printed(text[:cut]), _printed(text[cut:]), *more)


def file_of(content: bytes, name: str = "resume.txt") -> ContentFile:
    return ContentFile(content, name=name)


def upload(organization: Organization, *files: ContentFile, actor: User | None = None) -> Upload:
    """Take in the files, in a transaction of its own."""
    with organization_scope(organization):
        return receive_files(files=files, organization=organization, actor=actor)


def work_off(organization: Organization) -> None:
    """Read what waits to be read, as workers would."""
    with organization_scope(organization):
        waiting = list(TaskRun.objects.filter(status="queued", kind=KIND).order_by("created_at", "id"))
    for run in waiting:
        task_run.execute(run_id=run.pk, organization_id=organization.pk)


def read(organization: Organization, content: bytes, name: str = "resume.txt") -> Resume:
    """Upload one file and read it."""
    item_upload = upload(organization, file_of(content, name))
    work_off(organization)
    with organization_scope(organization):
        return Resume.objects.select_related("candidate").get(upload_items__upload=item_upload)
