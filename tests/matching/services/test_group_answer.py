"""What people say of their groups: given by their link only, readable by nobody else, gone with them."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from django.db import connection
from django.db.utils import ProgrammingError
from django.test import Client

from core.errors import NotFoundError
from core.models import Email
from core.services.organization_erasure import erase_organization
from matching.models import GroupQuestion
from matching.services.group_answer import link_of, own_answer, token_of
from resumes.models import Candidate
from resumes.services.erasure import erase
from tests import services
from tests.matching.candidates import add_candidate, make_job, rank
from tests.matching.groups import add_people, answer, move
from tests.tasks import work_off

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])
SAID = {"sex": "other", "race": "native"}


def url_of(person, candidate):
    return f"/groups/{token_of(person.organization.pk, candidate.pk)}"


def held():
    with services.owner_connection() as owner:
        return owner.execute("SELECT candidate_id, sex, race FROM apart.group_answer ORDER BY candidate_id").fetchall()


def test_a_candidate_answers_changes_and_takes_back_by_their_link(rita):
    ada = add_candidate(rita)
    page, url = Client(), url_of(rita, ada)
    assert "Two voluntary questions" in page.get(url).content.decode()

    assert page.post(url, SAID).status_code == 302
    assert held() == [(ada.pk, "other", "native")]
    assert "Your answers are kept since" in page.get(url).content.decode()
    page.post(url, {"sex": "declined", "race": "white"})
    assert held() == [(ada.pk, "declined", "white")]
    page.post(url, {"withdraw": "1"})

    assert held() == []


def test_a_wrong_answer_is_told_and_nothing_is_kept(rita):
    response = Client().post(url_of(rita, add_candidate(rita)), {"sex": "martian", "race": ""})

    assert response.status_code == 400
    assert held() == []


def test_a_link_that_is_forged_cut_off_or_of_somebody_gone_is_not_found(rita, charlie):
    ada = add_candidate(rita)
    good = token_of(rita.organization.pk, ada.pk)
    forged = [good[:-1] + ("0" if good[-1] != "0" else "1"), good[:40], "x", good.replace(ada.pk.hex, rita.user.pk.hex)]
    foreign = token_of(charlie.organization.pk, ada.pk)

    assert [Client().get(f"/groups/{token}").status_code for token in [*forged, foreign]] == [404] * 5
    assert Client().post(f"/groups/{foreign}", SAID).status_code == 404


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM apart.group_answer",
        "SELECT count(*) FROM apart.group_answer",
        "INSERT INTO apart.group_answer SELECT * FROM apart.group_answer",
        "UPDATE apart.group_answer SET sex = 'male'",
        "DELETE FROM apart.group_answer",
        "GRANT USAGE ON SCHEMA apart TO PUBLIC",
    ],
)
def test_the_application_has_no_right_to_the_answers(rita, statement):
    answer(rita, add_candidate(rita))

    with pytest.raises(ProgrammingError, match="permission denied"), rita.scope(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_no_function_tells_the_answer_of_one_person(rita):
    people = add_people(rita, [("female", "asian")] * 29)

    with rita.scope(), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM own_group_answer(%s, %s)", [people[0].pk, "guessed"])
        assert cursor.fetchall() == []
        ids = [person.pk for person in people]
        cursor.execute("SELECT sex, race, people FROM group_counts(%s::uuid[], %s::integer[])", [ids, [0] * 29])
        assert cursor.fetchall() == [("", "", 29)]
        cursor.execute("SELECT sex, people FROM group_counts(%s::uuid[], %s::integer[])", [[ids[0]] * 40, [0] * 40])
        assert cursor.fetchall() == [("", 40)]
    with pytest.raises(NotFoundError):
        own_answer(link_of(token_of(rita.organization.pk, rita.user.pk)))


def test_another_organization_counts_nobody_of_ours(rita, charlie):
    people = add_people(rita, [("female", "asian")] * 30)
    ids = [person.pk for person in people]

    for person, expected in ((rita, "female"), (charlie, "")):
        with person.scope(), connection.cursor() as cursor:
            cursor.execute("SELECT sex FROM group_counts(%s::uuid[], %s::integer[])", [ids, [0] * 30])
            assert cursor.fetchall() == [(expected,)]


def test_no_page_api_audit_or_export_tells_an_answer(alice):
    ada = add_candidate(alice)
    rank(alice, make_job(alice))
    answer(alice, ada, **SAID)

    paths = [f"/api/v1/candidates/{ada.pk}", "/api/v1/matches", "/api/v1/admin/logs", "/api/v1/analytics/fairness"]
    told = [alice.api.get(path) for path in paths]
    pages = [alice.page.get(path) for path in (f"/candidates/{ada.pk}", "/settings/audit", "/settings/fairness")]
    export = alice.api.get(f"/api/v1/candidates/{ada.pk}/export")
    person = json.loads(zipfile.ZipFile(io.BytesIO(b"".join(export.streaming_content))).read("person.json"))

    assert {response.status_code for response in [*told, *pages, export]} == {200}
    for text in [*(response.content.decode() for response in [*told, *pages]), json.dumps(person)]:
        assert '"native"' not in text
        assert "Native American" not in text
    assert "lies apart" in person["group_answers"]


def test_answers_go_with_the_person_and_with_the_organization(rita):
    ada, ben = add_candidate(rita, "Ada"), add_candidate(rita, "Ben")
    answer(rita, ada)
    answer(rita, ben)
    with rita.scope():
        erase(candidate=Candidate.objects.get(pk=ada.pk), actor=rita.user)
    assert [row[0] for row in held()] == [ben.pk]

    erase_organization(organization=rita.organization)

    assert held() == []


def test_everybody_considered_is_asked_once_by_mail(alice):
    ada, _ = (
        add_candidate(alice, email="ada@example.org"),
        add_candidate(alice, "Not considered", email="b@example.org"),
    )
    job = make_job(alice)
    move(alice, job, ada, "shortlisted")
    alice.page.post("/settings/fairness")
    work_off(alice)
    alice.page.post("/settings/fairness")
    work_off(alice)

    (sent,) = [email for email in Email.objects.all() if email.template_key == "group_question"]
    assert sent.to == "ada@example.org"
    with alice.scope():
        assert GroupQuestion.objects.get().candidate_id == ada.pk
    assert token_of(alice.organization.pk, ada.pk) not in json.dumps(sent.context)


def test_only_two_modules_ask_for_anything_of_the_answers():
    asked = ("group_answer(", "group_counts", "group_impact", "apart.")
    code = [path for app in ("recruiting", "core", "resumes", "jobs", "matching") for path in Path(app).rglob("*.py")]
    found = {
        str(path)
        for path in code
        if "migrations" not in path.parts and any(word in line for word in asked for line in queries(path))
    }

    assert found == {"matching/services/group_answer.py", "matching/selectors/fairness.py"}


def queries(path):
    return [line for line in path.read_text().splitlines() if "SELECT" in line]
