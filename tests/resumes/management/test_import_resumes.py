"""Resumes by command."""

import io
import zipfile

import pytest
from django.core.management import CommandError, call_command

from core.models import TaskRun
from recruiting.demo.files import demo_resumes
from resumes.models import Candidate, Resume
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_bytes(resume_text())
    (tmp_path / "empty.pdf").write_bytes(b"")
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("deep/b.txt", resume_text("Tobias Richter", "t@example.org", "+49 30 901821", "Stark AG"))
        archive.writestr("__MACOSX/b.txt", b"junk")
        archive.writestr("again.txt", resume_text())
    return tmp_path


def run(command, *arguments):
    out, err = io.StringIO(), io.StringIO()
    call_command(command, *map(str, arguments), stdout=out, stderr=err)
    return out.getvalue().strip(), err.getvalue()


def test_folders_and_archives_are_imported_and_read(alice, folder):
    out, err = run("import_resumes", folder, "--organization=acme", "--wait")

    assert out.startswith("4 files: 1 duplicate, 2 read, 1 refused")
    assert "empty.pdf: The file is empty." in err
    with alice.scope():
        assert {person.name: person.source for person in Candidate.objects.all()} == {
            "Anna Keller": "import",
            "Tobias Richter": "import",
        }


def test_importing_again_changes_nothing(alice, folder):
    run("import_resumes", folder, "--organization=acme")

    out, _ = run("import_resumes", folder, "--organization=acme")

    assert out == "4 files: 3 duplicate, 1 refused"
    with alice.scope():
        assert TaskRun.objects.filter(kind="resumes.read").count() == Resume.objects.count() == 2


def test_without_waiting_the_work_is_left_to_the_workers(alice, folder):
    out, _ = run("import_resumes", folder / "a.txt", "--organization=acme")

    assert out == "1 files: 1 accepted"
    with alice.scope():
        assert TaskRun.objects.get().status == "queued"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["a.txt", "--organization=nowhere"], 2, "There are: acme"),
        (["missing", "--organization=acme"], 2, "no such file"),
        (["empty.pdf", "--organization=acme", "--strict"], 1, "not read"),
    ],
)
def test_mistakes_end_with_a_code_and_a_reason(alice, folder, monkeypatch, arguments, code, words):
    monkeypatch.chdir(folder)

    with pytest.raises(CommandError, match=words) as error:
        run("import_resumes", *arguments)

    assert error.value.returncode == code


def test_resumes_are_read_again(alice, charlie):
    read(alice.organization, resume_text())
    read(charlie.organization, resume_text())

    assert run("reparse", "--outdated")[0].splitlines() == [
        "acme: 0 resumes will be read again.",
        "bolt: 0 resumes will be read again.",
    ]
    assert run("reparse", "--organization=acme", "--wait")[0] == "acme: 1 resumes will be read again."
    with alice.scope():
        assert [run.status for run in TaskRun.objects.filter(kind="resumes.read")] == ["succeeded"] * 2


def test_generated_resumes_of_many_layouts_become_their_people(alice, tmp_path):
    """From end to end: each file a candidate with the name, email and first employer that it was made with."""
    made = list(demo_resumes(12))
    for number, resume in enumerate(made):
        (tmp_path / f"{number:02} {resume.filename}").write_bytes(resume.content)

    out, _ = run("import_resumes", tmp_path, "--organization=acme", "--wait")

    assert out.startswith("12 files: 12 read")
    with alice.scope():
        found = {person.email: person for person in Candidate.objects.prefetch_related("experience")}
        right = [resume for resume in made if resume.person.email in found]
        named = [found[resume.person.email].name == resume.person.name for resume in right]
        employed = [latest_employer_is_found(found[resume.person.email], resume.person) for resume in right]
    assert len(right) >= 11
    assert sum(named) >= 10
    assert sum(employed) >= 9


def latest_employer_is_found(candidate, person):
    wanted = person.positions[-1].employer
    return any(job.employer.startswith(wanted) for job in candidate.experience.all())
