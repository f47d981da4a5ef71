"""A person who was everywhere is erased over the API, and stands nowhere any more."""

import logging
import secrets
import string
from pathlib import Path

import pytest
import redis
from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from psycopg import sql

from matching.models import CandidateIndex, Match
from resumes.models import ErasedTraits
from resumes.services import suppression
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
        query = sql.SQL("SELECT EXISTS (SELECT 1 FROM {} AS line WHERE line::text ILIKE ANY ({}))")
        written = [word, word.encode().hex(), word.lower().encode().hex()]  # bytes show as hex
        patterns = sql.Literal([f"%{form}%" for form in written])
        return {
            name[1] for name in names if connection.execute(query.format(sql.Identifier(*name), patterns)).fetchone()[0]
        }


def stored() -> set[Path]:
    return {file for file in Path(default_storage.location).rglob("*") if file.is_file()}


def files_with(word: str) -> set[Path]:
    """The files under the folder of this run in which the word stands, plainly."""
    every = (file for file in Path(settings.VAR_DIR).rglob("*") if file.is_file() and "postgres" not in file.parts)
    return {file for file in every if word.lower().encode() in file.read_bytes().lower()}


def redis_keys_with(word: str) -> set[bytes]:
    """The keys of the cache's Redis that hold the word in their name or value."""
    client = redis.Redis.from_url(settings.REDIS_URL)
    found = set()
    for key in client.scan_iter(count=500):
        value = client.dump(key) or b""  # a key whose time ran out since the scan has no value left
        if word.lower().encode() in key.lower() or word.lower().encode() in value.lower():
            found.add(key)
    return found


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
    person.api.post(f"/api/v1/resumes/{listed[0]['id']}/parse", HTTP_IDEMPOTENCY_KEY=secrets.token_hex(8))
    person.api.get("/api/v1/candidates", {"q": word})
    send(person, (f"{word}.exe", b"MZ" + word.encode()), (f"Anna {word} scan.pdf", b"%PDF-1.4 " + word.encode()))
    rank(person, make_job(person))
    assert person.api.delete(f"/api/v1/resumes/{listed[-1]['id']}").status_code == 204
    work_off(person)
    return candidate


def test_no_word_of_an_erased_person_stays_in_any_table_or_file(alice, marker, caplog):
    caplog.set_level(logging.DEBUG)
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
    assert files_with(marker) == set()
    assert redis_keys_with(marker) == set()
    assert marker.lower() not in caplog.text.lower()
    assert alice.api.get(f"/api/v1/candidates/{candidate}").status_code == 404


def test_a_file_that_waits_to_be_read_does_not_bring_an_erased_person_back(alice, marker):
    before = stored()
    fields = {"name": f"Anna {marker}", "email": f"{marker}@example.org", "employer": f"{marker} AG"}
    send(alice, ("first.txt", resume_text(**fields)))
    work_off(alice)
    (candidate,) = {resume["candidate"]["id"] for resume in alice.api.get("/api/v1/resumes").json()["results"]}
    send(alice, (f"{marker} second.txt", resume_text(**fields, extra="A newer one")))
    send(
        alice,
        ("namesake.txt", resume_text(name=f"Anna {marker[:5]}", email="other@example.org", phone="+49 40 770011")),
    )

    assert alice.api.delete(f"/api/v1/candidates/{candidate}").status_code == 204
    work_off(alice)

    assert tables_with(marker) == set()
    assert len(stored() - before) == len(["file", "preview"])
    (other,) = alice.api.get("/api/v1/candidates").json()["results"]
    assert other["email"] == "other@example.org"
    with alice.scope():
        suppression.forget_spent()
        assert not ErasedTraits.objects.exists()


def test_a_person_who_applies_again_after_being_erased_is_let_in(alice, marker):
    fields = {"name": f"Anna {marker}", "email": f"{marker}@example.org"}
    send(alice, ("first.txt", resume_text(**fields)), ("broken.pdf", b"%PDF-1.4 broken"))
    work_off(alice)
    (candidate,) = [found["id"] for found in alice.api.get("/api/v1/candidates").json()["results"]]
    alice.api.delete(f"/api/v1/candidates/{candidate}")

    send(alice, ("first.txt", resume_text(**fields)))
    work_off(alice)

    assert len(alice.api.get("/api/v1/candidates").json()["results"]) == 1
