"""Lets the application, which may only add to the audit, remove a person from it: within the open organization."""

from django.conf import settings
from django.db import migrations

CREATE = """
CREATE FUNCTION erase_candidate_events(candidate uuid, resumes uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    organization uuid := nullif(current_setting('app.organization', true), '')::uuid;
BEGIN
    DELETE FROM resumes_candidateorganizationevent WHERE organization_id = organization AND pgh_obj_id = candidate;
    DELETE FROM resumes_experienceorganizationevent WHERE organization_id = organization AND candidate_id = candidate;
    DELETE FROM resumes_educationorganizationevent WHERE organization_id = organization AND candidate_id = candidate;
    DELETE FROM resumes_noteorganizationevent WHERE organization_id = organization AND candidate_id = candidate;
    DELETE FROM resumes_resumeorganizationevent
        WHERE organization_id = organization AND (candidate_id = candidate OR pgh_obj_id = ANY (resumes));
END
$$;
REVOKE ALL ON FUNCTION erase_candidate_events(uuid, uuid[]) FROM PUBLIC;
"""


def grant(apps, schema_editor):
    """The application's role may call it."""
    role = schema_editor.quote_name(settings.DATABASES["default"]["USER"])
    schema_editor.execute(f"GRANT EXECUTE ON FUNCTION erase_candidate_events(uuid, uuid[]) TO {role}")


class Migration(migrations.Migration):
    dependencies = [("resumes", "0002_reading_layout_and_name_key")]

    operations = [
        migrations.RunSQL(CREATE, "DROP FUNCTION erase_candidate_events(uuid, uuid[])"),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
