"""Arrows between apps that import-linter cannot see: string foreign keys and template links."""

import re
from pathlib import Path

import pytest
from django.apps import apps

ORDER = ["core", "resumes", "jobs", "matching", "interviews", "recruiting"]
ROOT = Path(__file__).resolve().parents[2]
LINK = re.compile(r"""{%\s*url\s+["'](\w+):""")
INCLUDE = re.compile(r"""{%\s*(?:include|extends)\s+["'](\w+)/""")


@pytest.mark.parametrize(
    "model", [m for m in apps.get_models() if m._meta.app_label in ORDER], ids=lambda m: m._meta.label
)
def test_foreign_keys_point_to_the_left(model):
    targets = {field.related_model._meta.app_label for field in model._meta.fields if field.is_relation}

    reach = set(ORDER[: ORDER.index(model._meta.app_label) + 1])
    assert targets & set(ORDER) <= reach


@pytest.mark.parametrize("app", ORDER)
def test_templates_link_and_include_to_the_left(app):
    reach = set(ORDER[: ORDER.index(app) + 1])
    wrong = {
        (file.name, target)
        for file in (ROOT / "templates" / app).rglob("*.html")
        for pattern in (LINK, INCLUDE)
        for target in pattern.findall(file.read_text())
        if target in ORDER and target not in reach
    }

    assert wrong == set()


def test_celery_is_rung_in_one_place_only():
    sources = [file for app in ORDER for file in (ROOT / app).rglob("*.py")]
    ringing = {
        str(file.relative_to(ROOT)) for file in sources if re.search(r"\.(delay|apply_async)\(", file.read_text())
    }

    assert ringing == {"core/services/doorbell.py"}
