"""Importing many candidates: what becomes of every row, what a killed worker leaves, and undoing it."""

import io
import json
import threading
import time
import zipfile
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import Workbook

from core.enums import TaskStatus
from core.errors import ConflictError, InvalidError
from core.models import Activity, Skill, TaskRun
from core.services.task_run import execute
from resumes.models import BulkImport, Candidate, ImportRow, Note, Resume
from resumes.services import bulk_import as service
from resumes.services import candidate as candidates
from resumes.services import import_undo
from resumes.services.erasure import erase
from resumes.services.import_rows import ERASED
from resumes.signals import candidate_changed
from tests.resumes.making import read, resume_text
from tests.tasks import work_off

pytestmark = pytest.mark.django_db

TABLE = """Full Name,E-mail,Phone,Country,Skills,Current Company
Anna Keller,anna@example.org,+49 30 901820,Germany,"Python, Zither tuning",Globex
,nonsense,,Nowhere,,
Ben Ortiz,ben@example.org,,ES,SQL,Initech
Anna K.,ANNA@example.org,,,,
"""


def receive(person, content=TABLE, name="people.csv", **kwargs):
    data = content.encode() if isinstance(content, str) else content
    with person.scope():
        return service.receive_import(
            file=ContentFile(data, name=name), organization=person.organization, actor=person.user, **kwargs
        )


def run(person, content=TABLE, **kwargs):
    """Import; the result."""
    task = receive(person, content, **kwargs)
    work_off(person, service.KIND)
    return result_of(person, task)


def result_of(person, task):
    with person.scope():
        return TaskRun.objects.get(pk=task.pk).result


def counts(result):
    return tuple(result[name] for name in ("total", "created", "updated", "duplicates", "failed"))


def test_good_rows_become_candidates_and_bad_ones_say_why(alice):
    result = run(alice)

    assert counts(result) == (4, 2, 0, 1, 1)
    assert result["errors"] == [
        {"row": 2, "column": "E-mail", "reason": "Not an email address."},
        {
            "row": 2,
            "column": "Country",
            "reason": "Not a country. Write its name in English or its two letters, such as CH.",
        },
    ]
    with alice.scope():
        anna = Candidate.objects.get(email="anna@example.org")
        assert (anna.name, anna.country_code, anna.source) == ("Anna Keller", "DE", "import")
        assert [skill.name for skill in anna.skills.named()] == ["Python"]
        assert (anna.tags, anna.experience.get().employer) == (["Zither tuning"], "Globex")
        assert Activity.objects.get(subject_id=anna.pk).code == "candidate.imported"


def test_the_file_is_gone_once_its_rows_are_in(alice):
    task = receive(alice)
    with alice.scope():
        name = BulkImport.objects.get().file.name
    assert default_storage.exists(name)
    execute(run_id=task.pk, organization_id=alice.organization.pk)

    with alice.scope():
        assert BulkImport.objects.get().file.name == ""


@pytest.mark.django_db(transaction=True)
def test_the_stored_file_is_removed_with_the_commit(alice):
    receive(alice)
    with alice.scope():
        name = BulkImport.objects.get().file.name
    work_off(alice, service.KIND)

    assert not default_storage.exists(name)


def test_a_dry_run_says_the_same_and_writes_nothing(alice):
    checked = run(alice, is_dry_run=True)
    with alice.scope():
        assert (Candidate.objects.count(), ImportRow.objects.count()) == (0, 0)
    done = run(alice)

    assert counts(checked) == counts(done)
    assert (checked["errors"], checked["columns"]) == (done["errors"], done["columns"])
    assert checked["columns"]["Current Company"] == "employer"


def test_upper_apps_hear_once_of_all_that_a_batch_changed(alice):
    heard = []

    def listen(*, candidate_ids, **kwargs):
        heard.append(len(candidate_ids))

    candidate_changed.connect(listen)
    run(alice, many(service.BATCH + 2))
    candidate_changed.disconnect(listen)

    assert heard == [service.BATCH, 2]


def test_a_row_that_cannot_be_written_is_not_announced(alice, charlie):
    heard = []

    def listen(*, candidate_ids, **kwargs):
        heard.extend(candidate_ids)

    candidate_changed.connect(listen)
    run(alice)
    candidate_changed.disconnect(listen)

    with alice.scope():
        assert set(heard) == set(Candidate.objects.values_list("pk", flat=True))


def test_the_same_file_again_creates_nobody(alice):
    run(alice)

    assert counts(run(alice)) == (4, 0, 0, 3, 1)


def test_who_has_no_email_is_recognized_by_phone_and_name(alice):
    table = "Name;Phone\nEva Lind;+46 8 123 456\n"
    run(alice, table)

    assert counts(run(alice, table)) == (1, 0, 0, 1, 0)


def test_known_people_get_what_they_lack_and_keep_what_they_have(alice):
    with alice.scope():
        candidates.create(
            organization=alice.organization,
            actor=alice.user,
            values={"name": "Anna Keller", "email": "anna@example.org", "country_code": "CH"},
        )
    result = run(alice, known_people="update")

    with alice.scope():
        anna = Candidate.objects.get(email="anna@example.org")
    assert counts(result) == (4, 1, 1, 1, 1)
    assert (anna.phone, anna.country_code) == ("+49 30 901820", "CH")


def test_strict_imports_nothing_where_a_row_is_bad(alice):
    task = receive(alice, is_strict=True)
    execute(run_id=task.pk, organization_id=alice.organization.pk)

    with alice.scope():
        task.refresh_from_db()
        assert (task.status, Candidate.objects.count()) == (TaskStatus.FAILED, 0)
        assert task.error.startswith("1 of 4 rows have errors")
        assert BulkImport.objects.get().state == "failed"


def test_columns_with_unusual_names_are_taken_as_said(alice):
    table = "Wer,Wo erreichbar,Stadt\nAnna Keller,anna@example.org,Bern\n"
    task = receive(alice, table)
    execute(run_id=task.pk, organization_id=alice.organization.pk)
    with alice.scope():
        task.refresh_from_db()
    assert "No column is known as a name or an email." in task.error

    said = {"Wer": "name", "Wo erreichbar": "email", "Stadt": ""}
    assert counts(run(alice, table, columns=said)) == (1, 1, 0, 0, 0)
    with alice.scope():
        assert Candidate.objects.values_list("name", "email", "city").get() == ("Anna Keller", "anna@example.org", "")


@pytest.mark.parametrize("columns", [{"Full Name": "shoe_size"}, ["name"], {"Full Name": 3}])
def test_columns_that_make_no_sense_are_refused(alice, columns):
    with pytest.raises(InvalidError) as refused:
        receive(alice, columns=columns)

    assert list(refused.value.fields) == ["columns"]


def test_an_excel_file_is_read_and_its_formulas_are_not_computed(alice):
    book, file = Workbook(), io.BytesIO()
    book.active.append(["Name", "Email", "Phone"])
    book.active.append(["Anna Keller", "anna@example.org", 41791234567])
    book.active.append(['=HYPERLINK("http://evil")', "ben@example.org"])
    book.save(file)

    result = run(alice, file.getvalue(), name="people.xlsx")

    assert counts(result) == (2, 1, 0, 0, 1)
    assert result["errors"] == [{"row": 2, "column": "Name", "reason": "Holds a formula. Replace it by its value."}]
    with alice.scope():
        assert Candidate.objects.get().phone == "41791234567"


RESUMES = [
    {
        "basics": {"name": "Anna Keller", "email": "anna@example.org", "location": {"countryCode": "DE"}},
        "work": [{"position": "Cook", "name": "Globex", "startDate": "2019-03-01", "endDate": "2020"}],
        "skills": [{"name": "Python", "keywords": ["SQL"]}],
    },
    {"basics": {"name": "Ben", "email": "ben@example.org"}, "work": [{"startDate": "March"}]},
    {"basics": {"name": 5}},
]


@pytest.mark.parametrize(
    "content", [json.dumps(RESUMES), "\n".join(map(json.dumps, RESUMES))], ids=["a list", "one a line"]
)
def test_json_resumes_are_read_as_a_list_and_by_line(alice, content):
    result = run(alice, content, name="resumes.json")

    assert counts(result) == (3, 1, 0, 0, 2)
    assert result["errors"] == [
        {"row": 2, "column": "work[0].startDate", "reason": "Not a date such as 2021 or 2021-03."},
        {"row": 3, "column": "basics.name", "reason": "Not a text."},
    ]
    with alice.scope():
        job = Candidate.objects.get().experience.get()
        assert (job.title, job.start, job.end) == ("Cook", "2019-03", "2020")


def test_characters_that_cannot_be_stored_are_left_out(alice):
    content = r'{"basics": {"name": "An\u0000na\ud800"}, "work": [{"name": "Glo\udfffbex", "highlights": ["\u0000"]}]}'

    assert counts(run(alice, content, name="one.json")) == (1, 1, 0, 0, 0)
    with alice.scope():
        anna = Candidate.objects.get()
        assert (anna.name, anna.experience.get().employer) == ("Anna", "Globex")


def archive(**files):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        for name, data in files.items():
            made.writestr(name, data)
    return content.getvalue()


def test_an_archive_of_resumes_becomes_an_upload(alice):
    content = archive(**{"a/anna.txt": resume_text(), "copy.txt": resume_text(), "b.exe": b"MZ\0", ".hidden": b"x"})

    assert counts(run(alice, content, name="cvs.zip", is_dry_run=True)) == (3, 1, 0, 1, 1)
    assert counts(run(alice, content, name="cvs.zip")) == (3, 1, 0, 1, 1)
    with alice.scope():
        assert Resume.objects.get().original_name == "anna.txt"


@pytest.mark.parametrize(
    "content", [b"", b"  \n", b"%PDF-1.7 x", b"\0\1\2", b"PK\x03\x04broken", archive(**{"[Content_Types].xml": b""})]
)
def test_what_is_no_such_file_is_refused_at_once(alice, content):
    with pytest.raises(InvalidError) as refused:
        receive(alice, content)

    assert list(refused.value.fields) == ["file"]


def test_a_file_that_is_too_large_is_refused(alice, monkeypatch):
    monkeypatch.setattr(service, "TABLE_BYTES", 10)

    with pytest.raises(InvalidError, match="larger than"):
        receive(alice)


def many(number):
    rows = "".join(f"Person {n},p{n}@example.org\n" for n in range(number))
    return f"Name,Email\n{rows}"


def queries_of(person, content):
    task = receive(person, content)
    with CaptureQueriesContext(connection) as asked:
        execute(run_id=task.pk, organization_id=person.organization.pk)
    assert result_of(person, task)["created"] > 0
    return len(asked)


def full(start, number):
    """Rows that fill every table that an import writes to."""
    rows = "".join(
        f'Ann{n} Lee{n},n{n}@example.org,+49 30 {900000 + n},Cook,Firm {n},"SQL, Python"\n'
        for n in range(start, start + number)
    )
    return f"Name,Email,Phone,Title,Company,Skills\n{rows}"


def test_a_full_batch_asks_as_often_as_a_short_one(alice):
    short = queries_of(alice, full(0, 10))

    assert queries_of(alice, full(10, service.BATCH)) <= short <= service.BATCH


def test_a_row_that_cannot_be_stored_takes_no_other_along(alice):
    Skill.objects.filter(key="sql").delete()  # the shipped taxonomy still knows it

    result = run(alice, "Name,Skills\n" + "".join(f"Person N{n},{'SQL' if n == 4 else 'Python'}\n" for n in range(9)))

    assert counts(result) == (9, 8, 0, 0, 1)
    assert result["errors"] == [{"row": 5, "column": "skills", "reason": "The taxonomy has no such skill: sql."}]


def test_rows_of_one_person_in_a_batch_make_one_candidate(alice):
    table = (
        "Name,Email,Phone\nEva Lind,eva@example.org,+46 8 123 456\nEva Lind,,+46 8 123 456\nE. Lind,EVA@example.org,\n"
    )

    assert counts(run(alice, table)) == (3, 1, 0, 2, 0)


def test_a_batch_fills_a_person_up_row_by_row(alice):
    table = (
        "Name,Email,City,Phone\nEva,eva@example.org,,\n,eva@example.org,Oslo,\n,eva@example.org,Rome,+46 8 123 456\n"
    )

    assert counts(run(alice, table, known_people="update")) == (3, 1, 2, 0, 0)
    with alice.scope():
        assert Candidate.objects.values_list("city", "phone").get() == ("Oslo", "+46 8 123 456")


@pytest.mark.django_db(transaction=True)
def test_who_is_erased_while_an_import_waits_does_not_come_back(alice):
    run(alice, many(2))
    checked = receive(alice, many(3), is_dry_run=True)
    execute(run_id=checked.pk, organization_id=alice.organization.pk)
    waiting = receive(alice, many(3))
    with alice.scope():
        erase(candidate=Candidate.objects.get(email="p0@example.org"), actor=alice.user)
        assert BulkImport.objects.get(is_dry_run=True).file.name == ""
    work_off(alice, service.KIND)

    result = result_of(alice, waiting)
    assert counts(result) == (3, 1, 0, 1, 1)
    assert result["errors"] == [{"row": 1, "column": "", "reason": ERASED}]


def undo(person):
    with person.scope():
        import_undo.request_undo(bulk_import=BulkImport.objects.get(), actor=person.user)
    work_off(person, import_undo.KIND)
    with person.scope():
        return BulkImport.objects.get()


@pytest.mark.django_db(transaction=True)
def test_an_undo_takes_back_what_nobody_touched_and_says_what_it_left(alice):
    run(alice, many(4))
    with alice.scope():
        corrected, noted = Candidate.objects.get(email="p1@example.org"), Candidate.objects.get(email="p2@example.org")
        candidates.correct(candidate=corrected, actor=alice.user, values={"city": "Bern"})
        Note.objects.create(organization=alice.organization, candidate=noted, author=alice.user, text="Called.")

    undone = undo(alice)

    assert (undone.state, undone.result["removed"], undone.result["left"]) == ("undone", 2, 2)
    with alice.scope():
        assert set(Candidate.objects.values_list("pk", flat=True)) == {corrected.pk, noted.pk}
        with pytest.raises(ConflictError):
            import_undo.request_undo(bulk_import=undone, actor=alice.user)


@pytest.mark.django_db(transaction=True)
def test_an_undo_waits_for_a_note_that_is_being_written_and_leaves_its_person(alice):
    run(alice, many(1))
    written = threading.Event()

    def write() -> None:
        with alice.scope():
            candidates.put_note(candidate=Candidate.objects.get(), actor=alice.user, text="Called.")
            written.set()
            time.sleep(1)
        connections.close_all()

    writer = threading.Thread(target=write)
    writer.start()
    assert written.wait(10)
    undone = undo(alice)
    writer.join()

    assert undone.result["removed"] == 0
    with alice.scope():
        assert Candidate.objects.get().notes.count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_undo_leaves_who_was_there_before(alice):
    with alice.scope():
        candidates.create(
            organization=alice.organization, actor=alice.user, values={"name": "P", "email": "p0@example.org"}
        )
    run(alice, many(2))

    assert undo(alice).result["removed"] == 1
    with alice.scope():
        assert Candidate.objects.get().email == "p0@example.org"


@pytest.mark.django_db(transaction=True)
def test_an_undone_archive_takes_its_files_and_people_along(alice):
    known = read(alice.organization, resume_text(name="Zoe Zander", email="zoe@example.org", phone="+49 30 901821"))
    run(alice, archive(**{"anna.txt": resume_text(), "broken.pdf": b"%PDF-1.4 broken"}), name="cvs.zip")
    while True:
        with alice.scope():
            waiting = TaskRun.objects.filter(status=TaskStatus.QUEUED).first()
        if waiting is None:
            break
        execute(run_id=waiting.pk, organization_id=alice.organization.pk)

    undo(alice)

    with alice.scope():
        assert list(Candidate.objects.values_list("pk", flat=True)) == [known.candidate_id]
        assert list(Resume.objects.values_list("pk", flat=True)) == [known.pk]


def test_an_import_is_undone_within_a_week(alice):
    run(alice, many(1))
    with alice.scope():
        BulkImport.objects.update(finished_at=timezone.now() - timedelta(days=7))
        with pytest.raises(ConflictError):
            import_undo.request_undo(bulk_import=BulkImport.objects.get(), actor=alice.user)


def test_a_checked_file_is_imported_once(alice):
    run(alice, is_dry_run=True)
    choice = {"is_dry_run": False, "known_people": "skip", "columns": {"Phone": ""}}
    with alice.scope():
        checked = BulkImport.objects.get()
        service.start_import(checked=checked, actor=alice.user, **choice)
        with pytest.raises(ConflictError):
            service.start_import(checked=checked, actor=alice.user, **choice)
    work_off(alice, service.KIND)

    with alice.scope():
        assert Candidate.objects.get(email="anna@example.org").phone == ""
