"""Skills go out to a spreadsheet and come back: previewed first, row by row, with what is wrong beside its row."""

import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from core.models import Skill

pytestmark = pytest.mark.django_db

CSV, XLSX = "0", "1"
HEAD = "key,name,category,is_ambiguous,needs_context,context,aliases,relations"
NEW = "juggling,Juggling,arts,0,0,ball | club,Jugglery | ~Toss juggling,broader:python:0.5"
IMPORT, PROCESS = reverse("admin:core_skill_import"), reverse("admin:core_skill_process_import")


def preview(olga, *rows):
    file = SimpleUploadedFile("skills.csv", "\n".join([HEAD, *rows]).encode())
    return olga.page.post(IMPORT, {"format": CSV, "import_file": file, "resource": ""})


def confirm(olga, previewed):
    body = dict(previewed.context["confirm_form"].initial)
    return olga.page.post(PROCESS, body, follow=True)


def test_a_preview_changes_nothing_and_the_confirmation_does(olga):
    before = Skill.objects.count()

    previewed = preview(olga, NEW)
    assert previewed.status_code == 200
    assert "Jugglery" in previewed.content.decode()
    assert Skill.objects.count() == before

    assert confirm(olga, previewed).status_code == 200
    skill = Skill.objects.get(key="juggling")
    assert (skill.name, skill.context, skill.origin) == ("Juggling", ["ball", "club"], "edited")
    assert set(skill.aliases.values_list("name", "is_weak")) == {("Jugglery", False), ("Toss juggling", True)}
    assert list(skill.relations.values_list("kind", "target__key", "weight")) == [("broader", "python", 0.5)]


def test_a_changed_row_changes_its_skill_only(olga):
    python = Skill.objects.get(key="python")
    row = f'python,Python,{python.category},0,0,,"Python3 | Cython language",'

    held = python.aliases.create(name="Parseltongue")
    others = Skill.objects.filter(origin="edited").count()

    previewed = preview(olga, row)
    assert re.search(rf"<del[^>]*>[^<]*{held.name}", previewed.content.decode())
    confirm(olga, previewed)

    python.refresh_from_db()
    assert set(python.aliases.values_list("name", flat=True)) == {"Python3", "Cython language"}
    assert python.relations.count() == 0
    assert Skill.objects.filter(origin="edited").count() == others


def test_what_goes_out_comes_back_without_any_change(olga):
    out = olga.page.post(reverse("admin:core_skill_export"), {"format": CSV, "resource": "", **ALL_FIELDS})
    lines = out.content.decode().splitlines()
    assert lines[0] == HEAD
    assert len(lines) == Skill.objects.count() + 1

    previewed = preview(olga, *lines[1:40])

    assert previewed.context["result"].totals["skip"] == 39
    assert not previewed.context["result"].rows


ALL_FIELDS = {f"skillresource_{name}": "on" for name in HEAD.split(",")}


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("x1,,arts,0,0,,,", "This field cannot be blank"),
        ("bad key!,Name,arts,0,0,,,", "slug"),
        ("x1,Name,arts,0,0,,,likes:python:1", "kind:key:weight"),
        ("x1,Name,arts,0,0,,,broader:python:7", "from 0 to 1"),
        ("x1,Name,arts,0,0,,,broader:python:lots", "from 0 to 1"),
        ("x1,Name,arts,0,0,,,broader:no-such-skill:1", "no-such-skill"),
        ("own-x,Name,arts,0,0,,,", "own"),
    ],
)
def test_what_is_wrong_stands_beside_its_row(olga, row, words):
    before = Skill.objects.count()

    previewed = preview(olga, NEW, row)

    assert words in previewed.content.decode()
    assert "confirm_form" not in previewed.context
    assert Skill.objects.count() == before


def test_a_file_that_is_none_is_refused(olga):
    file = SimpleUploadedFile("skills.xlsx", b"not a workbook")
    answer = olga.page.post(IMPORT, {"format": XLSX, "import_file": file, "resource": ""})

    assert answer.status_code == 200
    assert "confirm_form" not in answer.context


def test_a_workbook_holds_every_skill_in_a_fixed_number_of_queries(olga):
    with CaptureQueriesContext(connection) as queries:
        out = olga.page.post(reverse("admin:core_skill_export"), {"format": XLSX, "resource": "", **ALL_FIELDS})

    sheet = load_workbook(io.BytesIO(out.content)).active
    assert sheet.max_row == Skill.objects.count() + 1
    assert len(queries) < 40


def test_members_can_neither_import_nor_export(alice):
    for url in (IMPORT, reverse("admin:core_skill_export")):
        assert alice.page.get(url, follow=True).status_code == 403
