"""Searches by words compare numbers with the owner's rights as well.

Asked beside it, months of experience and quality cost a look at the row of each who has the words, or a second index and
a join: as much again as finding them.
"""

from django.conf import settings
from django.db import migrations

REPLACE = """
DROP FUNCTION newest_matching(tsquery, integer);
CREATE FUNCTION newest_matching(
    query tsquery, most integer, months int4range DEFAULT NULL, quality int4range DEFAULT NULL
) RETURNS TABLE (id uuid, total bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT found.id, count(*) OVER () FROM resumes_candidate AS found
    WHERE organization_id = nullif(current_setting('app.organization', true), '')::uuid AND search @@ query
        AND (months IS NULL OR total_months <@ months) AND (quality IS NULL OR quality_score::integer <@ quality)
    ORDER BY created_at DESC, found.id DESC LIMIT most
$$;
REVOKE ALL ON FUNCTION newest_matching(tsquery, integer, int4range, int4range) FROM PUBLIC;
"""
BEFORE = """
DROP FUNCTION newest_matching(tsquery, integer, int4range, int4range);
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
    schema_editor.execute(
        f"GRANT EXECUTE ON FUNCTION newest_matching(tsquery, integer, int4range, int4range) TO {role}"
    )


def grant_before(apps, schema_editor):
    """As the application's role could call the former one."""
    role = schema_editor.quote_name(settings.DATABASES["default"]["USER"])
    schema_editor.execute(f"GRANT EXECUTE ON FUNCTION newest_matching(tsquery, integer) TO {role}")


class Migration(migrations.Migration):
    dependencies = [("resumes", "0002_functions")]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, grant_before),
        migrations.RunSQL(REPLACE, BEFORE),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
