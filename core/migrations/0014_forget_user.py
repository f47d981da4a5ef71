"""Lets a person's account be erased whichever organizations they worked in: what others need stays, without the name."""

from django.conf import settings
from django.db import migrations

CREATE = """
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


def grant(apps, schema_editor):
    """The application's role may call it."""
    role = schema_editor.quote_name(settings.DATABASES["default"]["USER"])
    schema_editor.execute(f"GRANT EXECUTE ON FUNCTION forget_user(uuid) TO {role}")


class Migration(migrations.Migration):
    dependencies = [("core", "0013_drop_token_blacklist")]

    operations = [
        migrations.RunSQL(CREATE, "DROP FUNCTION forget_user(uuid)"),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
