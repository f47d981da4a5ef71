"""People decide about people: only what answers a person's request moves somebody, and one service writes it."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
APPS = ("core", "resumes", "jobs", "matching", "interviews", "recruiting")
DOORS = {"move_application", "undo_move", "decide", "decide_all"}
OPEN_TO = {
    "matching/services/decision.py",
    "matching/api/decision.py",
    "matching/views/decision.py",
}
WRITES = {"create", "get_or_create", "update_or_create", "bulk_create", "bulk_update", "update"}
WRITER = "jobs/services/application.py"


def calls():
    """Every call in the source, as (path, what is called)."""
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield path.relative_to(ROOT).as_posix(), ast.unparse(node.func)


def test_nothing_but_the_answer_to_a_person_moves_anybody():
    found = {path for path, called in calls() if called.rpartition(".")[2] in DOORS}

    assert found == OPEN_TO


def test_one_service_writes_applications_and_moves():
    written = {
        path
        for path, called in calls()
        if called.startswith(("Application.objects", "StageChange.objects")) and called.rpartition(".")[2] in WRITES
    }

    assert written == {WRITER}


def test_the_service_that_moves_looks_at_no_score():
    tree = ast.parse((ROOT / WRITER).read_text(encoding="utf-8"))
    compared = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Compare)]

    assert not [text for text in compared if "score" in text or "rank" in text]
