"""Rooms stay small. The exceptions are listed, and may only shrink."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APPS = ("core", "resumes", "jobs", "matching", "interviews", "recruiting")
MODULE, FUNCTION, TEMPLATE = 300, 40, 150
LARGER_MODULES = {
    "resumes/extraction/words/headings.py": 350,
}
SOURCES = sorted(file for app in APPS for file in (ROOT / app).rglob("*.py") if "migrations" not in file.parts)


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", SOURCES, ids=name_of)
def test_a_module_and_its_functions_stay_small(file):
    text = file.read_text()
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {
        node.name: node.end_lineno - node.lineno + 1 for node in functions if node.end_lineno - node.lineno >= FUNCTION
    }

    assert text.count("\n") <= LARGER_MODULES.get(name_of(file), MODULE)
    assert long == {}


@pytest.mark.parametrize("file", sorted((ROOT / "templates").rglob("*.html")), ids=name_of)
def test_a_template_stays_small(file):
    assert file.read_text().count("\n") <= TEMPLATE
