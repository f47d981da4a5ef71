"""Full-text search that may use its index.

Under row-level security PostgreSQL applies the policy before an operator that is not leakproof, so `search @@ query`
reads every candidate of the organization. This function asks with the owner's rights, within the open organization.
"""

from django.conf import settings
from django.db import migrations

CREATE = """
CREATE FUNCTION candidates_matching(query tsquery) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id FROM resumes_candidate
    WHERE organization_id = nullif(current_setting('app.organization', true), '')::uuid AND search @@ query
$$;
REVOKE ALL ON FUNCTION candidates_matching(tsquery) FROM PUBLIC;
"""


def grant(apps, schema_editor):
    """The application's role may call it."""
    role = schema_editor.quote_name(settings.DATABASES["default"]["USER"])
    schema_editor.execute(f"GRANT EXECUTE ON FUNCTION candidates_matching(tsquery) TO {role}")


class Migration(migrations.Migration):
    dependencies = [("resumes", "0003_erase_candidate_events")]

    operations = [
        migrations.RunSQL(CREATE, "DROP FUNCTION candidates_matching(tsquery)"),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
