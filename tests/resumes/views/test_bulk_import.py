"""The pages of imports: check, choose columns, import, undo."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from resumes.models import BulkImport, Candidate
from tests.tasks import work_off

pytestmark = pytest.mark.django_db

TABLE = b"Wer,Mail,Ort\nAnna Keller,anna@example.org,Bern\nBen Ortiz,nonsense,Basel\n"


def send(client, content=TABLE, name="people.csv"):
    return client.post("/settings/import", {"file": SimpleUploadedFile(name, content), "known_people": "skip"})


def text_of(answer):
    return answer.content.decode()


def test_alice_checks_a_file_says_what_its_columns_are_imports_and_undoes_it(alice):
    client = alice.page
    page = send(client).headers["Location"]
    assert 'hx-trigger="every 2s"' in text_of(client.get(page))
    work_off(alice, "resumes.import")
    shown = text_of(client.get(page))
    assert "Not an email address." in shown
    assert re.findall(r'<option value="(\w*)" selected', shown) == ["", "email", "city", "skip"]

    choice = {"column_0": "name", "column_1": "email", "column_2": "city", "known_people": "skip", "again": "check"}
    second = client.post(f"{page}/start", choice).headers["Location"]
    work_off(alice, "resumes.import")
    assert "Anna Keller" in text_of(client.get(second))
    with alice.scope():
        assert Candidate.objects.count() == 0

    third = client.post(f"{second}/start", {**choice, "again": ""}).headers["Location"]
    work_off(alice, "resumes.import")
    with alice.scope():
        assert Candidate.objects.values_list("name", "city").get() == ("Anna Keller", "Bern")
    assert "Undo this import" in text_of(client.get(third))

    assert client.post(f"{third}/undo").status_code == 302
    work_off(alice, "resumes.import_undo")
    assert "Undone: 1 removed" in text_of(client.get(third))
    with alice.scope():
        assert Candidate.objects.count() == 0


def test_a_check_that_was_imported_offers_nothing_more(alice):
    client = alice.page
    page = send(client).headers["Location"]
    work_off(alice, "resumes.import")
    choice = {"column_0": "name", "column_1": "email", "column_2": "", "known_people": "skip"}
    client.post(f"{page}/start", choice)

    assert "Import 1 candidate" not in text_of(client.get(page))
    assert client.post(f"{page}/start", {"known_people": "skip"}).status_code == 409


def test_what_is_no_table_is_said_beside_the_field(alice):
    answer = send(alice.page, b"%PDF-1.7", "cv.pdf")

    assert answer.status_code == 400
    assert "This is no CSV, Excel, JSON Resume or ZIP file." in text_of(answer)
    with alice.scope():
        assert BulkImport.objects.count() == 0


def test_the_api_answers_with_the_task_whose_result_says_what_became_of_the_rows(alice):
    answer = alice.api.post(
        "/api/v1/admin/bulk-import",
        {"file": SimpleUploadedFile("p.csv", TABLE), "dry_run": "true", "columns": '{"Wer": "name"}'},
        format="multipart",
    )
    assert answer.status_code == 202
    work_off(alice, "resumes.import")
    result = alice.api.get(f"/api/v1/tasks/{answer.json()['task_id']}/result").json()

    assert (result["dry_run"], result["total"], result["created"], result["failed"]) == (True, 2, 1, 1)
    assert result["columns"] == {"Wer": "name", "Mail": "email", "Ort": "city"}


@pytest.mark.parametrize("columns", ["nonsense", "[1]", '{"Wer": "shoe"}'])
def test_the_api_refuses_columns_that_make_no_sense(alice, columns):
    answer = alice.api.post(
        "/api/v1/admin/bulk-import",
        {"file": SimpleUploadedFile("p.csv", TABLE), "columns": columns},
        format="multipart",
    )

    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["columns"])
