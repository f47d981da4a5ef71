"""An organization takes everything with it, or is erased: all of it, and nothing of anybody else."""

import hashlib
import io
import json
import secrets
import threading
import zipfile
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import connections
from django.utils import timezone
from psycopg import sql

from core.audit_chain import audit_models
from core.enums import TaskStatus
from core.errors import ConflictError
from core.models import Membership, Organization, OrganizationExport, TaskRun, User
from core.selectors.audit_chain import heads, verify
from core.selectors.organization_data import NOT_EXPORTED, exported_tables
from core.services.organization_erasure import erase_organization, pending_erasure, take_back_erasure
from core.services.organization_export import expire_exports
from core.services.task_run import claim, execute
from core.tenancy import scoped_models
from tests import services
from tests.recruiting.test_erasure import files_with, live, redis_keys_with, stored, tables_with
from tests.tasks import work_off

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])


@pytest.fixture
def marker():
    return "Z" + secrets.token_hex(8)


def contents_of(organization) -> dict[str, str]:
    """A digest of the organization's rows, table by table."""
    with services.owner_connection() as connection:
        found = {}
        for held in exported_tables():
            query = sql.SQL(
                "SELECT coalesce(string_agg(line::text, '' ORDER BY line::text), '') FROM {} AS line WHERE {} = %s"
            )
            names = sql.Identifier(held.model._meta.db_table), sql.Identifier(held.column)
            rows = connection.execute(query.format(*names), (organization.pk,)).fetchone()[0]
            found[held.label] = hashlib.sha256(rows.encode()).hexdigest() if rows else ""
        return found


def name_everything(person, word):
    """A life of the organization that is named by the word."""
    Organization.objects.filter(pk=person.organization.pk).update(name=f"{word} Inc")
    person.organization.refresh_from_db()
    live(person, word)
    person.api.post("/api/v1/jobs", {"title": f"{word} job", "description": word, "status": "active"})
    person.api.post("/api/v1/organization/invitations", {"email": f"{word}@example.org", "role": "viewer"})
    work_off(person)


def due(person):
    """Let the erasure be due now, and do it as a worker would."""
    with person.scope():
        run = pending_erasure()
        TaskRun.objects.filter(pk=run.pk).update(not_before=None)
    execute(run_id=run.pk, organization_id=run.organization_id)


def test_nothing_of_an_erased_organization_stays_and_the_other_one_is_untouched(alice, rita, charlie, marker):
    live(charlie, f"Y{secrets.token_hex(6)}")
    work_off(charlie)
    theirs, files = contents_of(charlie.organization), stored()
    name_everything(alice, marker)
    assert len(tables_with(marker)) > 12
    chain = heads()[charlie.organization.pk]

    answer = alice.page.post("/settings/data/erase", {"name": f"{marker} Inc"})
    assert answer.status_code == 302
    due(alice)

    assert tables_with(marker) == set()
    assert files_with(marker) == set()
    assert redis_keys_with(marker) == set()
    assert tables_with(str(alice.organization.pk)) == {"core_auditlink"}  # that it was erased
    assert stored() == files
    assert contents_of(charlie.organization) == theirs
    assert heads()[charlie.organization.pk] == chain
    assert verify() == []
    assert User.objects.filter(pk=rita.user.pk).exists()
    assert not Membership.objects.filter(user=rita.user).exists()


def test_an_erasure_waits_and_can_be_taken_back(alice, settings):
    settings.ORGANIZATION_ERASURE_DAYS = 5
    alice.page.post("/settings/data/erase", {"name": "Acme"})
    with alice.scope():
        run = pending_erasure()
    execute(run_id=run.pk, organization_id=run.organization_id)

    assert timedelta(days=4) < run.not_before - timezone.now() <= timedelta(days=5)
    assert "Keep the organization" in alice.page.get("/settings/data").content.decode()
    alice.page.post("/settings/data/keep")

    with alice.scope():
        assert pending_erasure() is None
    execute(run_id=run.pk, organization_id=run.organization_id)
    assert Organization.objects.filter(pk=alice.organization.pk).exists()


@pytest.mark.parametrize("name", ["", "acme", "Bolt"])
def test_a_wrong_name_erases_nothing(alice, name):
    answer = alice.page.post("/settings/data/erase", {"name": name})

    assert answer.status_code == 400
    with alice.scope():
        assert pending_erasure() is None


def test_an_erasure_that_was_stopped_goes_on(alice, marker):
    name_everything(alice, marker)

    class StoppedError(Exception):
        pass

    def stop(done, total):
        if done > total // 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        erase_organization(organization=alice.organization, progress=stop)
    assert Organization.objects.filter(pk=alice.organization.pk).exists()
    call_command("erase_organization", "acme", yes=True)

    assert tables_with(marker) == set()
    assert verify() == []


def test_the_command_asks_whether_it_is_meant(alice):
    with pytest.raises(CommandError, match="--yes"):
        call_command("erase_organization", "acme")

    assert Organization.objects.filter(pk=alice.organization.pk).exists()


def test_every_table_of_an_organization_is_exported_or_left_out_for_a_reason():
    exported = {held.label for held in exported_tables()}
    every = {model._meta.label for model in scoped_models()} | {"core.Organization", "core.Membership"}

    assert every - exported == set(NOT_EXPORTED) & every
    assert all(NOT_EXPORTED.values())
    assert {model._meta.label for model in audit_models() if model in scoped_models()} <= exported


def test_an_export_holds_every_row_and_file_and_nothing_of_others(alice, charlie, marker):
    other = f"Y{secrets.token_hex(6)}"
    live(charlie, other)
    name_everything(alice, marker)
    alice.page.post("/settings/data/export")
    work_off(alice)
    with alice.scope():
        export = OrganizationExport.objects.get()
    address = alice.page.get(f"/settings/data/export/{export.pk}")["Location"]
    archive = zipfile.ZipFile(io.BytesIO(b"".join(alice.page.get(address).streaming_content)))

    manifest = json.loads(archive.read("manifest.json"))
    texts = {name: archive.read(name).decode(errors="replace") for name in archive.namelist()}
    assert {name.removeprefix("data/").removesuffix(".jsonl") for name in texts if name.startswith("data/")} == {
        held.label for held in exported_tables()
    }
    for label, count in manifest["rows"].items():
        assert len(texts[f"data/{label}.jsonl"].splitlines()) == count
    resumes = [json.loads(line) for line in texts["data/resumes.Resume.jsonl"].splitlines()]
    assert resumes
    for resume in resumes:
        with default_storage.open(resume["file"]) as file:
            assert archive.read(f"files/{resume['file']}") == file.read()
    assert other not in "".join(texts.values())
    assert str(charlie.organization.pk) not in "".join(texts.values())
    assert marker in texts["data/jobs.JobOrganizationevent.jsonl"]


def test_an_export_expires(alice):
    alice.page.post("/settings/data/export")
    work_off(alice)
    before = len(stored())
    with alice.scope():
        OrganizationExport.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert expire_exports() == 1

    assert len(stored()) == before - 1
    with alice.scope():
        assert not OrganizationExport.objects.exists()


def test_a_forged_address_of_an_export_is_unknown(nobody):
    assert nobody.get("/exports/forged").status_code == 404


def test_the_command_writes_an_export(alice, tmp_path):
    call_command("export_organization", "acme", tmp_path / "acme.zip")

    assert "data/core.Organization.jsonl" in zipfile.ZipFile(tmp_path / "acme.zip").namelist()


def test_an_erasure_that_begins_at_this_moment_is_not_taken_back(alice, settings):
    settings.ORGANIZATION_ERASURE_DAYS = 0
    alice.page.post("/settings/data/erase", {"name": "Acme"})
    with alice.scope():
        run = pending_erasure()

    refused = []

    def take_back():
        try:
            with alice.scope():
                take_back_erasure(organization=alice.organization, actor=alice.user)
        except ConflictError as error:
            refused.append(error)
        finally:
            connections.close_all()

    with alice.scope():
        assert claim(run_id=run.pk, organization=alice.organization)
        late = threading.Thread(target=take_back)
        late.start()
        late.join(0.5)  # it waits for what the worker is about to say
    late.join()

    assert refused
    with alice.scope():
        assert TaskRun.objects.get(pk=run.pk).status == TaskStatus.RUNNING


def test_an_erasure_that_goes_on_later_is_not_taken_back(alice):
    alice.page.post("/settings/data/erase", {"name": "Acme"})
    with alice.scope():
        TaskRun.objects.filter(pk=pending_erasure().pk).update(started_at=timezone.now(), attempts=1)

    assert alice.page.post("/settings/data/keep").status_code == 409
    with alice.scope():
        assert pending_erasure() is not None
