"""The guide to the API: its examples run as they are, and it shows them as they are."""

import ast
import os
import subprocess
import sys

import pytest
from django.conf import settings

from core.enums import Role
from recruiting.settings.api import RATE_LIMITS
from tests.resumes.making import resume_text

DOCS = settings.BASE_DIR / "docs"
EXAMPLES = [DOCS / "examples" / name for name in ("rank.py", "rank.sh", "job.json")]
LINES = 10


def run(command, site, token, folder):
    environment = {**os.environ, "RECRUITING_URL": site.url, "RECRUITING_TOKEN": token}
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env=environment, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_the_guide_shows_the_example_as_it_is(file):
    assert file.read_text().strip() in (DOCS / "api.md").read_text()


def test_the_main_job_takes_ten_lines():
    """Of code: without the words above it, imports and empty lines."""
    python, shell, _ = (file.read_text().splitlines() for file in EXAMPLES)
    code = [line for line in python[python.index("import requests") + 1 :] if line]

    assert len(code) <= LINES
    assert len([line for line in shell if line and not line.startswith("#")]) <= LINES


@pytest.mark.xdist_group("site")
def test_the_examples_rank_resumes_with_reasons(site, tmp_path):
    (tmp_path / "anna keller.txt").write_bytes(resume_text())
    (tmp_path / "jonas.txt").write_bytes(resume_text(name="Jonas Frei", employer="Initech GmbH"))
    files = [str(EXAMPLES[2]), "anna keller.txt", "jonas.txt"]

    token = site.register("guide@example.org")
    by_python = run([sys.executable, str(EXAMPLES[0]), *files], site, token, tmp_path)
    by_curl = run(["sh", str(EXAMPLES[1]), *files], site, token, tmp_path)

    for shown in (by_python, by_curl):
        assert "Anna Keller" in shown
        assert "Jonas Frei" in shown
        assert "Python" in shown


def test_the_guide_explains_every_code_of_an_error():
    guide = (DOCS / "api.md").read_text()
    apps = ("core", "resumes", "jobs", "matching", "recruiting")
    sources = [file.read_text() for app in apps for file in (settings.BASE_DIR / app).rglob("*.py")]
    codes = {code for text in sources if "code" in text for code in codes_in(ast.parse(text))}

    assert codes > {"invalid", "last_admin", "throttled"}
    assert {code for code in codes if f"`{code}`" not in guide} == set()


def codes_in(tree):
    """What is given as the code of an error, or declared by its class."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and name_of(node.func).endswith("Error")
            and name_of(node.func) != "ValidationError"
        ):
            yield from (key.value.value for key in node.keywords if key.arg == "code" and is_text(key.value))
        if isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
            for part in node.body:
                if isinstance(part, ast.Assign):
                    yield from declared(part.targets[0], part.value)
                elif isinstance(part, ast.AnnAssign) and part.value:
                    yield from declared(part.target, part.value)


def declared(target, value):
    pairs = zip(target.elts, value.elts, strict=True) if isinstance(target, ast.Tuple) else [(target, value)]
    return [v.value for t, v in pairs if name_of(t) in ("code", "default_code") and is_text(v)]


def name_of(node):
    return getattr(node, "id", getattr(node, "attr", ""))


def is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_the_guide_names_every_limit_and_role():
    guide = (DOCS / "api.md").read_text()

    assert all(str(limit) in guide for limit, _ in RATE_LIMITS.values())
    assert all(role.value in guide for role in Role)
