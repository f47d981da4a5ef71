"""The chain of the audit: whole after honest work, and broken by whatever else happens to it."""

import json
import random
import re
import threading

import pytest
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.db.utils import ProgrammingError
from psycopg.errors import DeadlockDetected

from core.audit_chain import audit_models
from core.models import AuditLink
from core.selectors.audit_chain import heads, verify
from jobs.models import Job
from resumes.services.erasure import erase
from tests import services
from tests.core.selectors.tampering import Tamperer
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])


def make_jobs(person, count, title="Job"):
    for number in range(count):
        with person.scope():
            Job.objects.create(organization=person.organization, title=f"{title} {number}", description="x")


def erased_person(person, name="Anna Keller"):
    email = f"{name.lower().replace(' ', '.')}@example.org"
    resume = read(person.organization, resume_text(name=name, email=email), f"{name}.txt")
    with person.scope():
        erase(candidate=resume.candidate, actor=person.user)


@pytest.fixture
def world(alice, rita, charlie):
    """Two organizations with a past: made, changed and deleted jobs, members, an erased person."""
    make_jobs(alice, 4)
    make_jobs(charlie, 4)
    with alice.scope():
        Job.objects.update(title="Other")
        Job.objects.first().delete()
    erased_person(alice)
    make_jobs(alice, 3)


def test_honest_work_leaves_every_chain_whole(alice, charlie):
    make_jobs(alice, 3)
    make_jobs(charlie, 2)
    with alice.scope():
        Job.objects.update(title="Other")
        Job.objects.first().delete()

    assert verify() == []
    made = {"organization": 1, "membership": 1, "jobs": 3, "changes": 3, "deletion": 1}
    assert AuditLink.objects.using("owner").filter(chain=alice.organization.pk).count() == sum(made.values())


def test_erasing_a_person_keeps_the_chain_whole_and_their_past_unguessable(alice):
    erased_person(alice)

    links = AuditLink.objects.using("owner").filter(chain=alice.organization.pk)
    named = {number for link in links if link.erased for number in link.erased}
    assert verify() == []
    assert named
    assert {link.sequence for link in links if link.shape and link.salt is None} == named


def test_the_audit_of_a_living_person_cannot_be_erased(alice):
    resume = read(alice.organization, resume_text())

    with pytest.raises(Exception, match="who was deleted"), alice.scope(), connection.cursor() as cursor:
        cursor.execute("SELECT erase_candidate_events(%s, '{}'::uuid[])", [resume.candidate_id])


def test_every_tampering_is_found(world, alice, charlie, full_drills):
    rounds, found, missed = 1000 if full_drills else 40, [], []
    anchor = heads()
    assert verify(anchor=anchor) == []
    for seed in range(rounds):
        with transaction.atomic(using="owner"):
            way = Tamperer(random.Random(seed), alice.organization.pk, charlie.organization.pk).do()
            (found if verify(anchor=anchor) else missed).append((seed, way))
            transaction.set_rollback(True, using="owner")

    assert missed == []
    assert len({way for _, way in found}) >= 15
    assert verify(anchor=anchor) == []


def random_history(person, seed):
    """What a random member does; several at once."""
    chance = random.Random(seed)
    for step in range(chance.randint(1, 6)):
        with person.scope():
            jobs = list(Job.objects.all()[:3])
            deed = chance.choice(["make", "change", "delete", "many", "fail"])
            if deed == "make" or not jobs:
                Job.objects.create(organization=person.organization, title=f"{seed} {step}", description="x")
            elif deed == "change":
                Job.objects.filter(pk=chance.choice(jobs).pk).update(title=f"{seed} {step} changed")
            elif deed == "delete":
                Job.objects.filter(pk=chance.choice(jobs).pk).delete()
            elif deed == "many":
                Job.objects.update(description=f"{seed} {step}")
            else:
                Job.objects.update(title="never")
                transaction.set_rollback(True)


def in_thread(person, seed, faults):
    try:
        random_history(person, seed)
    except Exception as error:  # noqa: BLE001 - shown by the test
        if not isinstance(error.__cause__, DeadlockDetected):  # two change all jobs: one of them is undone
            faults.append(error)
    finally:
        connections.close_all()


def test_no_false_alarm_over_honest_histories_with_parallel_writers(alice, charlie, full_drills):
    faults = []
    for round_ in range(100 if full_drills else 4):
        people = [alice, alice, charlie, alice]
        threads = [
            threading.Thread(target=in_thread, args=(person, round_ * 10 + number, faults))
            for number, person in enumerate(people)
        ]
        for thread in threads:
            thread.start()
        if round_ % 4 == 0:
            erased_person(alice, f"Person {'abcdefghijklmnopqrstuvwxyz'[round_ % 26]} Number")
        for thread in threads:
            thread.join()
        assert faults == []
        assert verify() == []


def test_every_audit_table_is_chained():
    assert len(audit_models()) > 8
    with services.owner_connection() as owner:
        rows = owner.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'audit_link' AND tgenabled = 'O' "
            "AND tgdeferrable AND tginitdeferred"
        ).fetchall()

    assert {table for (table,) in rows} == {model._meta.db_table for model in audit_models()}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE core_auditlink SET actor = 'x'",
        "DELETE FROM core_auditlink",
        "TRUNCATE core_auditlink",
        "INSERT INTO core_auditlink (chain, action, content, recorded_at) VALUES (gen_random_uuid(), '', '', now())",
        "SELECT salt FROM core_auditlink",
        "UPDATE core_audithead SET sequence = 0",
        "DELETE FROM core_audithead",
        "UPDATE core_auditshape SET columns = '{}'",
        "INSERT INTO jobs_joborganizationevent (pgh_label) VALUES ('forged')",
        "UPDATE jobs_joborganizationevent SET title = 'x'",
        "DELETE FROM jobs_joborganizationevent",
        "TRUNCATE jobs_joborganizationevent",
        "TRUNCATE core_userevent",
        "DROP TRIGGER audit_link ON jobs_joborganizationevent",
        "ALTER TABLE jobs_joborganizationevent DISABLE TRIGGER audit_link",
        "ALTER TABLE jobs_job DISABLE TRIGGER ALL",
        "DROP TABLE core_auditlink",
        "CREATE OR REPLACE FUNCTION audit_seal() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "SELECT audit_remove('jobs_joborganizationevent', ARRAY[1])",
        "SET session_replication_role = 'replica'",
        "SET ROLE recruiting_owner",
    ],
)
def test_the_application_cannot_touch_the_chain_or_go_around_it(alice, statement):
    refused = pytest.raises(ProgrammingError, match=r"permission denied|must be owner")
    with refused, alice.scope(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_temporary_table_does_not_catch_the_audit(alice):
    with alice.scope(), connection.cursor() as cursor:
        try:
            cursor.execute(
                "CREATE TEMP TABLE jobs_joborganizationevent (LIKE jobs_joborganizationevent) ON COMMIT DROP"
            )
        except ProgrammingError:
            pytest.skip("the application's role may make no temporary tables here")
        Job.objects.create(organization=alice.organization, title="Hidden", description="x")

    with services.owner_connection() as owner:
        assert owner.execute("SELECT count(*) FROM jobs_joborganizationevent WHERE title = 'Hidden'").fetchone() == (1,)


def test_an_organization_reads_only_its_own_links(alice, charlie):
    make_jobs(alice, 1)
    make_jobs(charlie, 1)

    with alice.scope():
        chains = set(AuditLink.objects.values_list("chain", flat=True))

    assert chains == {alice.organization.pk}


def test_the_command_names_the_place_and_ends_with_one(world, alice, capsys, tmp_path):
    anchor = tmp_path / "anchor.json"
    call_command("audit_verify", save=anchor)
    assert "Whole: 3 chains" in capsys.readouterr().out
    assert str(alice.organization.pk) in json.loads(anchor.read_text())
    with services.owner_connection() as owner:
        owner.execute(
            "UPDATE jobs_joborganizationevent SET title = 'Forged' FROM (SELECT min(pgh_id) AS first FROM "
            "jobs_joborganizationevent) AS found WHERE pgh_id = first"
        )

    with pytest.raises(SystemExit) as stopped:
        call_command("audit_verify", organization="acme", anchor=anchor)

    assert stopped.value.code == 1
    said = capsys.readouterr().out
    assert re.match(r"acme, link 4: row \d+ of jobs_joborganizationevent was changed\.\nBROKEN: 1 findings\.\n", said)


def test_a_chain_written_anew_is_found_by_its_anchor_only(world, alice):
    anchor = heads()
    with services.owner_connection() as owner, owner.transaction():
        owner.execute("ALTER TABLE core_auditlink DISABLE TRIGGER USER")
        owner.execute("DELETE FROM core_audithead WHERE chain = %s", (alice.organization.pk,))
        owner.execute("ALTER TABLE core_auditlink ENABLE TRIGGER USER")
        owner.execute(
            "CREATE TEMP TABLE kept AS SELECT * FROM core_auditlink WHERE chain = %s", (alice.organization.pk,)
        )
        owner.execute("DELETE FROM core_auditlink WHERE chain = %s", (alice.organization.pk,))
        owner.execute(
            "UPDATE kept SET sequence = NULL, previous = NULL, digest = NULL, "
            "recorded_at = recorded_at - interval '1 day'"
        )
        owner.execute("INSERT INTO core_auditlink SELECT * FROM kept ORDER BY id")

    assert verify() == []
    assert any("anchor" in finding.problem for finding in verify(anchor=anchor))


def test_a_column_that_is_added_later_breaks_no_older_digest(world, alice):
    with transaction.atomic(using="owner"), connections["owner"].cursor() as owner:
        owner.execute("ALTER TABLE jobs_joborganizationevent ADD COLUMN later text DEFAULT 'x' NOT NULL")
        whole = verify()
        owner.execute("UPDATE jobs_joborganizationevent SET title = 'Forged'")
        broken = verify()
        transaction.set_rollback(True, using="owner")

    assert whole == []
    assert broken
