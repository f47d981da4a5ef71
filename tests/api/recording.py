"""Records what the API takes and gives into the examples of its schema; `pytest tests/api/recording.py` runs it."""

import json
import re
from typing import Any

import pytest
from django.urls import get_resolver

from recruiting import api_examples
from tests.api.schema import LOCAL, openapi, operations, shape_of
from tests.architecture import routes
from tests.architecture.test_routes import url_of, walk
from tests.conftest import PASSWORD

REQUESTS: list[tuple[str, str, Any]] = [
    ("post", "/auth/register", {
        "email": "dana@example.org", "password": "a-long-enough-secret", "name": "Dana Weber", "organization": "Delta",
    }),
    ("post", "/auth/login", {"email": "alice@example.org", "password": PASSWORD}),
    ("post", "/jobs", {
        "title": "Backend Engineer", "description": "Builds the services behind our shop, in Python on PostgreSQL.",
        "department": "Engineering", "city": "Zürich", "country_code": "CH",
        "other_places": [{"city": "Bern", "country_code": "CH"}], "remote": "hybrid", "status": "active",
        "salary_min": 95000, "salary_max": 120000, "salary_currency": "CHF", "salary_period": "year",
        "requirements": [
            {"kind": "skill", "value": "python", "must": True, "months": 36},
            {"kind": "language", "value": "en", "level": "B2", "must": False},
        ],
    }),
    ("post", "/jobs/{job}/requirements", {"kind": "skill", "value": "sql", "must": True, "months": 24}),
    ("post", "/jobs/{job}/requirements/extract", {"text": "You bring three years of Python and fluent English."}),
    ("put", "/jobs/{job}/status", {"status": "paused"}),
    ("post", "/jobs/{job}/match", None),
    ("post", "/candidates", {
        "name": "Jonas Frei", "email": "jonas.frei@example.org", "city": "Bern", "country_code": "CH",
        "tags": ["referred"], "skills": [{"key": "python", "months": 60}],
        "languages": [{"code": "de", "name": "German", "level": "native"}],
    }),
    ("patch", "/candidates/{candidate}", {"city": "Bern", "uncorrect": ["headline"]}),
    ("put", "/candidates/{candidate}/notes", {"text": "Called on Monday; free from March."}),
    ("patch", "/resumes/{resume}", {"title": "CV, spring 2026"}),
    ("post", "/matches/compare", {"job": "{job}", "candidates": ["{candidate}", "{other}"]}),
    ("post", "/candidates/search", {
        "query": 'python (title:"data engineer" OR skill:sql) years:>3', "mode": "fused", "page_size": 10,
    }),
    ("post", "/candidates/filter", {
        "filter": {"and": [
            {"field": "skill", "operator": "is", "value": "python"},
            {"not": {"field": "years", "operator": "lt", "value": 2}},
        ]},
        "sort": "-experience",
    }),
]  # fmt: skip


@pytest.mark.django_db
def test_record(alice, nobody, monkeypatch):
    """Not a test, but it needs what tests have: people, a database, a worker at hand."""
    monkeypatch.setattr(routes, "MARKER", "Keller")
    world = routes.make_world(alice)
    found: dict[str, Any] = {}
    for name, pattern in walk(get_resolver().url_patterns):
        if name.startswith("api:") and "get" in getattr(pattern.callback, "actions", {"get": ""}):
            note(found, alice.api.get(url_of(name, world)), None)
    known = {name: str(held.pk) for name, held in world.objects.items()}
    for method, path, body in REQUESTS:
        text = json.dumps(body)
        for name, key in known.items():
            text = text.replace(f"{{{name}}}", key)
        client = nobody if path.startswith("/auth/") else alice.api
        answer = getattr(client, method)("/api/v1" + path.format(**known), json.loads(text), format="json")
        note(found, answer, json.loads(text))
        if path == "/candidates":
            known["other"] = answer.json()["id"]
    kept = {**api_examples.recorded(), **found}
    api_examples.FILE.write_text(json.dumps(dict(sorted(kept.items())), indent=1, ensure_ascii=False) + "\n")


def note(found: dict[str, Any], answer: Any, sent: Any) -> None:
    """Keep what was sent and given under the names that the schema has for them."""
    if answer.status_code >= 300 or not answer.get("Content-Type", "").startswith("application/json"):
        return
    path, method = answer.wsgi_request.path, answer.wsgi_request.method.lower()
    for template, verb, operation in operations():
        if verb == method and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
            keep(found, shape_of(operation["responses"].get(str(answer.status_code), {})), answer.json())
            if sent is not None:
                keep(found, shape_of(operation.get("requestBody", {})), sent)
            return


def keep(found: dict[str, Any], schema: Any, value: Any) -> None:
    """By component: a page gives its rows, a list its first."""
    name = (schema or {}).get("$ref", "").removeprefix(LOCAL)
    if name.startswith("Paginated"):
        schema = openapi()["components"]["schemas"][name]["properties"]["results"]["items"]
        value = next(iter(value["results"]), None)
        name = schema.get("$ref", "").removeprefix(LOCAL)
    if name and value is not None:
        found[name] = hidden(value)


def hidden(value: Any) -> Any:
    """Tokens are cut: they are nobody's business, and change with each run."""
    if not isinstance(value, dict):
        return value
    return {key: "eyJhbGciOi…" if key in ("access", "refresh") else inner for key, inner in value.items()}
