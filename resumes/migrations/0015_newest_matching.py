"""The newest of those whom a full-text search finds, and how many there are.

As `candidates_matching`, with the owner's rights and within the open organization: asking for the dates of all that it
finds, to have the newest, cost as much again as finding them.
"""

from django.conf import settings
from django.db import migrations

CREATE = """
CREATE FUNCTION newest_matching(query tsquery, most integer) RETURNS TABLE (id uuid, total bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT found.id, count(*) OVER () FROM resumes_candidate AS found
    WHERE organization_id = nullif(current_setting('app.organization', true), '')::uuid AND search @@ query
    ORDER BY created_at DESC, found.id DESC LIMIT most
$$;
REVOKE ALL ON FUNCTION newest_matching(tsquery, integer) FROM PUBLIC;
"""


def grant(apps, schema_editor):
    """The application's role may call it."""
    role = schema_editor.quote_name(settings.DATABASES["default"]["USER"])
    schema_editor.execute(f"GRANT EXECUTE ON FUNCTION newest_matching(tsquery, integer) TO {role}")


class Migration(migrations.Migration):
    dependencies = [("resumes", "0014_fields_in_the_search_column")]

    operations = [
        migrations.RunSQL(CREATE, "DROP FUNCTION newest_matching(tsquery, integer)"),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
