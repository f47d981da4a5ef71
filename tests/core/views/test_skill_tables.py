"""Own skills as CSV: written out, looked at, read in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from core.models import OrganizationSkill
from core.services.organization_skill import add_skill
from core.services.skill_csv import MOST_ROWS, import_skills

pytestmark = pytest.mark.django_db
TABLE = "name,category,aliases,ambiguous,context,relations\nZyxometry,science,ZyxSuite; ZyxS,,,broader:statistics:0.7\n"


def look(person, text):
    return person.page.post("/settings/skills/import", {"file": SimpleUploadedFile("skills.csv", text.encode())})


def confirm(person, text):
    return person.page.post("/settings/skills/import", {"confirmed": "yes", "text": text})


def held(person):
    with person.scope():
        return list(OrganizationSkill.objects.values_list("name", flat=True))


def test_a_look_writes_nothing_and_the_confirmed_file_does(alice):
    shown = look(alice, TABLE)
    before = held(alice)
    confirm(alice, TABLE)

    assert "1 to add, 0 to change" in shown.content.decode()
    assert (before, held(alice)) == ([], ["Zyxometry"])


def test_what_is_exported_is_imported_as_it_is(alice, charlie):
    confirm(alice, TABLE.replace("ZyxSuite", "'+zyx"))
    exported = alice.page.get("/settings/skills/export.csv").content.decode()
    again = look(alice, exported).content.decode()
    confirm(charlie, exported)

    assert ",'+zyx" in exported.replace('"', "")
    assert "0 to add, 0 to change" in again
    assert held(charlie) == ["Zyxometry"]
    with alice.scope():
        (mine,) = OrganizationSkill.objects.values_list("aliases", "relations")
    with charlie.scope():
        assert [mine] == list(OrganizationSkill.objects.values_list("aliases", "relations"))


def test_one_wrong_line_keeps_the_whole_file_out_and_is_named(alice):
    text = TABLE + "Kubernetes,it,,,,\nZyx Two,it,zyxs,,,\n,it,,,,\nZyx Three,it,,,,broader:statistics:much\n"
    answer = confirm(alice, text)
    html = answer.content.decode()

    assert answer.status_code == 400
    assert html.count("Not possible") == 4
    assert "is a skill already: Kubernetes" in html
    assert held(alice) == []


@pytest.mark.parametrize("text", ["", "name\nx\n", "name,category,salary\nx,it,1\n", "name,category\n", '"'])
def test_what_is_no_table_of_skills_is_refused(alice, text):
    assert look(alice, text).status_code == 400


def test_a_file_that_is_no_text_is_refused(alice):
    file = SimpleUploadedFile("skills.csv", b"\xff\xfe\x00")

    assert alice.page.post("/settings/skills/import", {"file": file}).status_code == 400


def test_the_largest_table_is_looked_at_whole(alice):
    lines = [f"Zyx {number} studio,it,Zyx{number}s,,," for number in range(MOST_ROWS)]
    with alice.scope():
        add_skill(values={"name": "Zyx", "category": "it"}, organization=alice.organization, actor=alice.user)
        rows = import_skills(
            text="\n".join([TABLE.splitlines()[0], *lines]),
            organization=alice.organization,
            actor=alice.user,
            is_trial=True,
        )

    assert [row.action for row in rows] == ["add"] * MOST_ROWS
