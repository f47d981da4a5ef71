"""A person who was everywhere is erased over the API, and stands nowhere any more."""

import secrets
import string
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from psycopg import sql

from matching.models import CandidateIndex, Match
from tests import services
from tests.matching.candidates import make_job, rank
from tests.resumes.making import resume_text
from tests.tasks import work_off

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def marker():
    """A word that stands nowhere else."""
    return "Q" + "".join(secrets.choice(string.ascii_lowercase) for _ in range(15))


def tables_with(word: str) -> set[str]:
    """The tables of every schema of ours in which the word stands in any column of any row."""
    with services.owner_connection() as connection:
        names = connection.execute(
            "SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        ).fetchall()
        query = sql.SQL("SELECT EXISTS (SELECT 1 FROM {} AS line WHERE line::text ILIKE {})")
        pattern = sql.Literal(f"%{word}%")
        return {
            name[1] for name in names if connection.execute(query.format(sql.Identifier(*name), pattern)).fetchone()[0]
        }


def stored() -> set[Path]:
    return {file for file in Path(default_storage.location).rglob("*") if file.is_file()}


def send(person, *files):
    sent = [SimpleUploadedFile(name, content) for name, content in files]
    return person.api.post("/api/v1/resumes/upload", {"files": sent}, format="multipart").json()["results"]


def live(person, word):
    """A life with us: versions, duplicates, a deleted file, corrections, notes, a ranking; returns the candidate."""
    fields = {"name": f"Anna {word}", "email": f"{word}@example.org", "employer": f"{word} AG"}
    content = resume_text(**fields, extra=f"Interests: {word}")
    newer = resume_text(**fields, extra=f"Python and {word}")
    send(person, (f"{word}.txt", content), (f"{word} again.txt", content), (f"{word} newer.txt", newer))
    work_off(person)
    send(person, (f"{word} once more.txt", content))
    listed = person.api.get("/api/v1/resumes").json()["results"]
    (candidate,) = {resume["candidate"]["id"] for resume in listed}
    address = f"/api/v1/candidates/{candidate}"
    person.api.patch(address, {"summary": f"{word} likes data", "experience": [{"title": word, "employer": word}]})
    person.api.put(f"{address}/notes", {"text": f"{word} called"})
    person.api.post(f"/api/v1/resumes/{listed[0]['id']}/parse")
    rank(person, make_job(person))
    assert person.api.delete(f"/api/v1/resumes/{listed[-1]['id']}").status_code == 204
    work_off(person)
    return candidate


def test_no_word_of_an_erased_person_stays_in_any_table_or_file(alice, marker):
    before = stored()
    candidate = live(alice, marker)
    with alice.scope():
        assert Match.objects.filter(candidate=candidate).exists()
        assert CandidateIndex.objects.filter(candidate=candidate).exists()
    assert {
        "core_activity", "core_taskrun", "resumes_candidate", "resumes_candidateorganizationevent", "resumes_note",
        "resumes_noteorganizationevent", "resumes_parsedresume", "resumes_resume", "resumes_resumeorganizationevent",
        "resumes_uploaditem",
    } <= tables_with(marker)  # fmt: skip

    assert alice.api.delete(f"/api/v1/candidates/{candidate}").status_code == 204
    work_off(alice)

    assert tables_with(marker) == set()
    assert stored() == before
    assert alice.api.get(f"/api/v1/candidates/{candidate}").status_code == 404
