"""An erased person leaves nothing behind but the fact."""

import uuid
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.db.utils import ProgrammingError
from psycopg import sql

from core.models import Activity
from resumes.models import Candidate
from resumes.services import candidate as service
from resumes.services.erasure import erase
from tests import services
from tests.resumes.making import file_of, read, resume_text, upload

pytestmark = [pytest.mark.django_db(transaction=True)]


def rows_with(word: str) -> set[str]:
    """The tables in which the word stands in any row, audit included."""
    with services.owner_connection() as connection:
        names = [name for (name,) in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        query = sql.SQL("SELECT EXISTS (SELECT 1 FROM {} AS row WHERE row::text ILIKE {})")
        pattern = sql.Literal(f"%{word}%")
        return {name for name in names if connection.execute(query.format(sql.Identifier(name), pattern)).fetchone()[0]}


def stored_files() -> int:
    return sum(file.is_file() for file in Path(default_storage.location).rglob("*"))


def test_nothing_personal_stays_anywhere(alice):
    before = stored_files()
    resume = read(alice.organization, resume_text(), "Keller CV.txt")
    upload(alice.organization, file_of(resume_text(), "Keller again.txt"))
    with alice.scope():
        service.correct(candidate=resume.candidate, actor=alice.user, values={"summary": "Keller likes data"})
        service.put_note(candidate=resume.candidate, actor=alice.user, text="Keller called")
    assert {"resumes_candidateorganizationevent", "core_taskrun", "resumes_uploaditem"} <= rows_with("Keller")
    assert stored_files() == before + 2

    with alice.scope():
        erase(candidate=resume.candidate, actor=alice.user)

    assert rows_with("Keller") == set()
    assert stored_files() == before
    with alice.scope():
        line = Activity.objects.get()
        assert (line.code, line.actor, line.params) == ("candidate.erased", alice.user, {"reason": "request"})


def test_others_keep_their_audit(alice, charlie):
    mine = read(alice.organization, resume_text())
    read(alice.organization, resume_text("Tobias Richter", "t@example.org", "+49 30 901821", "Stark AG"))
    read(charlie.organization, resume_text("Olga Weber", "o@example.org", "+49 30 901822", "Wayne AG"))

    with alice.scope():
        erase(candidate=mine.candidate, actor=alice.user)

    assert "resumes_candidateorganizationevent" in rows_with("Richter")
    assert "resumes_candidateorganizationevent" in rows_with("Weber")


def test_the_audit_of_another_organization_is_out_of_reach(alice, charlie):
    theirs = read(charlie.organization, resume_text("Olga Weber", "o@example.org", "+49 30 901822", "Wayne AG"))

    with alice.scope(), connection.cursor() as cursor:
        cursor.execute("SELECT erase_candidate_events(%s, %s::uuid[])", [uuid.uuid4(), [theirs.pk]])
    refused = pytest.raises(ProgrammingError, match="who was deleted")
    with refused, alice.scope(), connection.cursor() as cursor:
        cursor.execute("SELECT erase_candidate_events(%s, '{}'::uuid[])", [theirs.candidate_id])

    assert "resumes_candidateorganizationevent" in rows_with("Weber")
    with charlie.scope():
        assert Candidate.objects.filter(name="Olga Weber").exists()
