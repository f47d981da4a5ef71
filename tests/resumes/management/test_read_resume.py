"""Files are read without a database."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from recruiting.paths import BASE_DIR
from resumes.management.commands.read_resume import in_order
from tests.resumes.making import resume_text

EMPTY = "empty: The file is empty. Save it again and upload it once more."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "b.txt").write_bytes(resume_text(name="Tobias Richter"))
    (tmp_path / "a.txt").write_bytes(resume_text())
    (tmp_path / "c.pdf").write_bytes(b"")
    (tmp_path / ".hidden").write_bytes(resume_text())
    return tmp_path


def run(*arguments) -> str:
    out = io.StringIO()
    call_command("read_resume", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_each_file_has_one_line_in_order(folder):
    lines = [json.loads(line) for line in run("--json", folder / "c.pdf", folder).splitlines()]

    assert [Path(line["file"]).name for line in lines] == ["c.pdf", "a.txt", "c.pdf", "b.txt"]
    assert [line["status"] for line in lines] == ["refused", "read", "refused", "read"]
    assert {tuple(line) for line in lines} == {("file", "status", "reason", "resume", "milliseconds")}
    assert [line["reason"] for line in lines] == [EMPTY, None, EMPTY, None]
    assert [bool(line["resume"]) for line in lines] == [False, True, False, True]
    assert lines[1]["resume"]["basics"]["name"] == "Anna Keller"
    assert lines[1]["resume"]["x-recruiting"]["basics"]["name"]["evidence"]["quote"] == "Anna Keller"
    assert all(line["milliseconds"] >= 0 for line in lines)


def test_a_missing_file_is_a_line_too_and_the_exit_code_says_so(folder):
    out = io.StringIO()
    with pytest.raises(CommandError, match="no such file"):
        call_command("read_resume", "--json", str(folder / "none.pdf"), str(folder / "a.txt"), stdout=out)

    first, second = map(json.loads, out.getvalue().splitlines())
    assert (first["status"], first["reason"]) == ("refused", "missing: There is no such file.")
    assert second["status"] == "read"


def test_people_get_sentences(folder):
    assert "Anna Keller; 7 years in 2 jobs" in run(folder / "a.txt")


def test_an_impossible_number_of_processes_is_refused(folder):
    with pytest.raises(CommandError, match="from 1 to 64"):
        run(folder, "--processes=0")


def test_lines_wait_for_those_before_them():
    paths = [Path(name) for name in "abca"]
    done = [(Path("c"), "3"), (Path("a"), "1"), (Path("b"), "2"), (Path("a"), "1")]

    assert list(in_order(paths, done)) == ["1", "2", "3", "1"]


def test_nothing_is_asked_for_but_the_file(folder):
    """No database, no folder of ours: the addresses lead nowhere, and nothing can be written under var."""
    nowhere = {
        "DATABASE_URL": "postgresql://x:y@127.0.0.1:1/z",
        "REDIS_URL": "redis://127.0.0.1:1/0",
        "RECRUITING_VAR": "/dev/null/var",
    }
    done = subprocess.run(
        [sys.executable, str(BASE_DIR / "manage.py"), "read_resume", "--json", "a.txt"],
        cwd=folder,
        env={**os.environ, **nowhere},
        capture_output=True,
        check=True,
        text=True,
    )

    assert json.loads(done.stdout)["status"] == "read"
