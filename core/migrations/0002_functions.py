"""What PostgreSQL does for the application with the owner's rights: it hands out ids and numbers, and erases openly.

`audit_link` digests each new audit row at commit; when all other deferred work of the transaction is done, `audit_seal`
puts the new links at the end of their organizations' chains. Only then a chain's head is locked, heads in one order, so
that writers neither wait long nor block each other.
"""

from django.conf import settings
from django.db import migrations

DUE_TASK_RUNS = """
CREATE FUNCTION due_task_runs(batch integer) RETURNS TABLE (id uuid, organization_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE core_taskrun AS run SET rung_at = now()
    WHERE run.id IN (
        SELECT due.id FROM core_taskrun AS due
        WHERE (due.status = 'queued' AND coalesce(due.not_before, now()) <= now()
               AND coalesce(due.rung_at, due.created_at) < now() - interval '15 seconds')
           OR (due.status = 'queued' AND due.not_before <= now() AND due.rung_at IS NULL)
           OR (due.status = 'running' AND due.lease_until < now())
        ORDER BY due.created_at
        LIMIT batch
        FOR UPDATE SKIP LOCKED
    )
    RETURNING run.id, run.organization_id
$$;
REVOKE ALL ON FUNCTION due_task_runs(integer) FROM PUBLIC;
"""
OPEN_TASK_FIGURES = """
CREATE FUNCTION open_task_figures() RETURNS TABLE (kind text, status text, number bigint, oldest_seconds double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT run.kind, run.status, count(*), extract(epoch FROM now() - min(run.created_at))
    FROM core_taskrun AS run WHERE run.status IN ('queued', 'running') GROUP BY run.kind, run.status
$$;
"""
KNOWN_SKILLS = r"""
CREATE VIEW core_knownskill WITH (security_invoker = true) AS
SELECT known.*, name || E'\n' || array_to_string(aliases, E'\n') AS names
FROM (
    SELECT shared.id, shared.key, shared.name, shared.category, shared.origin,
           ARRAY(
               SELECT alias.name FROM core_skillalias AS alias
               WHERE alias.skill_id = shared.id AND alias.name <> ALL (coalesce(change.hidden_aliases, '{}'))
               ORDER BY alias.name
           ) || coalesce(change.aliases, '{}') AS aliases,
           coalesce(change.hidden_aliases, '{}') AS hidden_aliases,
           change.id AS change_id, change.organization_id AS owner_id,
           shared.created_at, greatest(shared.updated_at, change.updated_at) AS updated_at
    FROM core_skill AS shared LEFT JOIN core_organizationskill AS change ON change.skill_id = shared.id
    UNION ALL
    SELECT id, key, name, category, 'own', aliases, hidden_aliases, id, organization_id, created_at, updated_at
    FROM core_organizationskill WHERE skill_id IS NULL
) AS known;
"""
AUDIT_LINK = """
CREATE FUNCTION audit_link() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
    row_ jsonb := to_jsonb(NEW);
    salt_ bytea := uuid_send(gen_random_uuid());
    present boolean;
BEGIN
    IF current_setting('app.audit_erasing', true) = 'on' THEN
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE pgh_id = $1)', TG_TABLE_NAME)
            INTO present USING NEW.pgh_id;
        IF NOT present THEN
            RETURN NULL;
        END IF;
    END IF;
    INSERT INTO core_auditlink (chain, shape, event_id, action, record, actor, salt, content, recorded_at)
    VALUES (
        coalesce((row_ ->> TG_ARGV[1])::uuid, '00000000-0000-0000-0000-000000000000'),
        TG_ARGV[0]::integer,
        NEW.pgh_id,
        NEW.pgh_label,
        coalesce(NEW.pgh_obj_id::text, ''),
        coalesce(NEW.pgh_context ->> 'user', ''),
        salt_,
        sha256(salt_ || convert_to(row_::text, 'UTF8')),
        now()
    );
    RETURN NULL;
END
$$;
"""
AUDIT_SEAL = """
CREATE FUNCTION audit_seal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    chain_ uuid;
    place bigint;
    last_ bytea;
    own bytea;
    link core_auditlink;
BEGIN
    IF (SELECT sequence FROM core_auditlink WHERE id = NEW.id) IS NOT NULL THEN
        RETURN NULL;
    END IF;
    FOR chain_ IN SELECT DISTINCT chain FROM core_auditlink WHERE sequence IS NULL ORDER BY chain LOOP
        INSERT INTO core_audithead (chain, sequence, digest) VALUES (chain_, 0, ''::bytea) ON CONFLICT DO NOTHING;
        SELECT sequence, digest INTO place, last_ FROM core_audithead WHERE chain = chain_ FOR UPDATE;
        FOR link IN SELECT * FROM core_auditlink WHERE sequence IS NULL AND chain = chain_ ORDER BY id LOOP
            place := place + 1;
            own := sha256(convert_to(concat_ws(
                '|', chain_, place, coalesce(link.shape, 0), coalesce(link.event_id, 0), link.action,
                link.record, link.actor, encode(link.content, 'hex'),
                coalesce(array_to_string(link.erased, ','), ''), coalesce(link.context::text, ''),
                (extract(epoch FROM link.recorded_at) * 1000000)::bigint, encode(last_, 'hex')
            ), 'UTF8'));
            UPDATE core_auditlink SET sequence = place, previous = last_, digest = own WHERE id = link.id;
            last_ := own;
        END LOOP;
        UPDATE core_audithead SET sequence = place, digest = last_ WHERE chain = chain_;
    END LOOP;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER audit_seal AFTER INSERT ON core_auditlink
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_seal();
"""
AUDIT_REMOVE = """
CREATE FUNCTION audit_remove(source text, events integer[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM set_config('app.audit_erasing', 'on', true);
    EXECUTE format('DELETE FROM %I WHERE pgh_id = ANY ($1)', source) USING events;
    WITH gone AS (
        UPDATE core_auditlink AS link SET salt = NULL FROM core_auditshape AS shape
        WHERE shape.id = link.shape AND shape.table_name = source
            AND link.event_id = ANY (events) AND link.sequence IS NOT NULL
        RETURNING link.chain, link.sequence
    )
    INSERT INTO core_auditlink (chain, action, record, actor, content, erased, context, recorded_at)
    SELECT
        chain, 'erase', '', coalesce(audit_context() ->> 'user', ''), ''::bytea,
        array_agg(sequence ORDER BY sequence), audit_context(), now()
    FROM gone GROUP BY chain;
END
$$;
CREATE FUNCTION audit_context() RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('pghistory.context_metadata', true), '')::jsonb
$$;
REVOKE ALL ON FUNCTION audit_remove(text, integer[]) FROM PUBLIC;
"""
ERASE_USER = """
CREATE FUNCTION erase_user_events(person uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM core_user WHERE id = person) THEN
        RAISE EXCEPTION 'Only the audit of a user who was deleted can be erased.';
    END IF;
    PERFORM audit_remove('core_userevent', ARRAY(SELECT pgh_id FROM core_userevent WHERE pgh_obj_id = person));
END
$$;
REVOKE ALL ON FUNCTION erase_user_events(uuid) FROM PUBLIC;
"""
ERASE_ORGANIZATION = """
CREATE FUNCTION erase_organization_events(organization uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    source text;
    head core_audithead;
BEGIN
    IF EXISTS (SELECT 1 FROM core_organization WHERE id = organization) THEN
        RAISE EXCEPTION 'Only the audit of an organization that was deleted can be erased.';
    END IF;
    PERFORM set_config('app.audit_erasing', 'on', true);
    FOR source IN
        SELECT DISTINCT shape.table_name FROM core_auditshape AS shape
        JOIN information_schema.columns AS found
            ON found.table_schema = 'public' AND found.table_name = shape.table_name
            AND found.column_name = 'organization_id'
    LOOP
        EXECUTE format('DELETE FROM %I WHERE organization_id = $1', source) USING organization;
    END LOOP;
    DELETE FROM core_organizationevent WHERE pgh_obj_id = organization;
    DELETE FROM core_auditlink WHERE chain = organization;
    DELETE FROM core_audithead WHERE chain = organization RETURNING * INTO head;
    INSERT INTO core_auditlink (chain, action, record, actor, content, context, recorded_at)
    VALUES (
        '00000000-0000-0000-0000-000000000000', 'erase', organization, coalesce(audit_context() ->> 'user', ''), ''::bytea,
        coalesce(audit_context(), '{}') || jsonb_build_object(
            'links', coalesce(head.sequence, 0), 'head', coalesce(encode(head.digest, 'hex'), '')
        ),
        now()
    );
END
$$;
REVOKE ALL ON FUNCTION erase_organization_events(uuid) FROM PUBLIC;
"""
FORGET_USER = """
CREATE FUNCTION forget_user(person uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    address text := (SELECT lower(email) FROM core_user WHERE id = person);
    held record;
BEGIN
    UPDATE core_activity SET params = params || '{"member": "A former member"}'
        WHERE params ? 'member' AND subject_id = person;
    DELETE FROM core_email WHERE user_id = person OR lower("to") = address;
    DELETE FROM core_registration WHERE lower(email) = address;
    DELETE FROM core_invitation WHERE lower(email) = address;
    PERFORM audit_remove('core_invitationorganizationevent', ARRAY(
        SELECT pgh_id FROM core_invitationorganizationevent WHERE lower(email) = address
    ));
    FOR held IN
        SELECT source.relname AS name, found.attname AS link, found.attnotnull AS needed
        FROM pg_constraint AS tie
        JOIN pg_class AS source ON source.oid = tie.conrelid
        JOIN pg_attribute AS found ON found.attrelid = tie.conrelid AND found.attnum = tie.conkey[1]
        WHERE tie.contype = 'f' AND tie.confrelid = 'core_user'::regclass
    LOOP
        IF NOT held.needed THEN
            EXECUTE format('UPDATE %I SET %I = NULL WHERE %I = $1', held.name, held.link, held.link) USING person;
        ELSIF EXISTS (SELECT 1 FROM pg_policies WHERE tablename = held.name) THEN
            EXECUTE format('DELETE FROM %I WHERE %I = $1', held.name, held.link) USING person;
        END IF;
    END LOOP;
END
$$;
REVOKE ALL ON FUNCTION forget_user(uuid) FROM PUBLIC;
"""
CREATE = (
    DUE_TASK_RUNS
    + OPEN_TASK_FIGURES
    + KNOWN_SKILLS
    + AUDIT_LINK
    + AUDIT_SEAL
    + AUDIT_REMOVE
    + ERASE_USER
    + ERASE_ORGANIZATION
    + FORGET_USER
)
DROP = """
DROP FUNCTION forget_user(uuid);
DROP FUNCTION erase_organization_events(uuid);
DROP FUNCTION erase_user_events(uuid);
DROP FUNCTION audit_remove(text, integer[]);
DROP FUNCTION audit_context();
DROP TRIGGER audit_seal ON core_auditlink;
DROP FUNCTION audit_seal();
DROP FUNCTION audit_link() CASCADE;
DROP VIEW core_knownskill;
DROP FUNCTION open_task_figures();
DROP FUNCTION due_task_runs(integer);
"""


def grant(apps, schema_editor):
    """The application's role may forget people; the audit's own rights are put in force after each migration."""
    role = schema_editor.quote_name(settings.DATABASES["default"]["USER"])
    schema_editor.execute(f"GRANT EXECUTE ON FUNCTION forget_user(uuid) TO {role}")


class Migration(migrations.Migration):
    dependencies = [("core", "0001_tables")]
    replaces = [
        ("core", "0002_due_task_runs"),
        ("core", "0011_audit_chain_functions"),
        ("core", "0013_drop_token_blacklist"),
        ("core", "0014_forget_user"),
    ]

    operations = [
        migrations.RunSQL(CREATE, DROP),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
