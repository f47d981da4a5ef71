"""Ranking files from the command line, without a database."""

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from recruiting.demo.jobs import demo_jobs
from recruiting.demo.people import generate_person
from recruiting.demo.render.registry import render

ROOT = Path(__file__).resolve().parents[3]
JOB = demo_jobs()[0]
RECIPE = """Apple pie

Peel eight apples and cut them into slices. Mix them with sugar, cinnamon and the juice of a lemon.
Roll out the dough, line the tin with it and spread the apples evenly.
Bake for fifty minutes at 180 degrees until the crust is golden. Serve warm with cream.
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "job.txt").write_text(JOB.description)
    files = tmp_path / "files"
    files.mkdir()
    for number, (trade, layout) in enumerate([(JOB.occupation, "docx-plain"), (demo_jobs()[2].occupation, "txt")]):
        (files / f"{number}.{layout[:4]}").write_bytes(render(generate_person(11 + number, trade), layout).content)
    (files / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    return tmp_path


def ranked(*arguments):
    out = StringIO()
    call_command("rank_files", *map(str, arguments), "--json", stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_files_come_best_first_and_refused_ones_last_with_what_is_no_resume(folder):
    (folder / "files" / "recipe.txt").write_text(RECIPE)

    rows = ranked(folder / "job.txt", folder / "files")

    assert [Path(row["file"]).name for row in rows] == ["0.docx", "1.txt", "broken.pdf", "recipe.txt"]
    assert rows[0]["score"] > rows[1]["score"]
    for row in rows[:2]:
        assert round(sum(row["contributions"].values()), 1) == row["score"]
        assert set(row) == {"file", "score", "contributions", "missing"}
    assert (rows[2]["score"], rows[2]["status"]) == (None, "refused")
    assert rows[2]["reason"].startswith("corrupt: ")
    assert (rows[3]["score"], rows[3]["reason"]) == (
        None,
        "not_a_resume: The document reads like something other than a resume.",
    )


def test_nothing_readable_is_a_failure(folder):
    with pytest.raises(CommandError, match="None of the files"):
        ranked(folder / "job.txt", folder / "files" / "broken.pdf", folder / "not-there.pdf")
    with pytest.raises(CommandError, match="cannot be read"):
        ranked(folder / "absent.txt", folder / "files")


def test_it_needs_no_database(folder):
    done = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "rank_files", "job.txt", "files", "--json"],
        cwd=folder,
        env={
            "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
            "PATH": "/usr/bin:/bin",
            "RECRUITING_VAR": str(folder),
        },
        capture_output=True,
        text=True,
        check=True,
    )

    assert [json.loads(line)["file"] for line in done.stdout.splitlines()] == [
        "files/0.docx",
        "files/1.txt",
        "files/broken.pdf",
    ]
    assert "3/3" in done.stderr
