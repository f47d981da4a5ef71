"""Lets the application have the statistics of the tables that ranking fills refreshed, which only the owner may do."""

from django.conf import settings
from django.db import migrations

CREATE = """
CREATE FUNCTION refresh_ranking_statistics() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    ANALYZE matching_match, matching_candidateindex, resumes_candidate
$$;
REVOKE ALL ON FUNCTION refresh_ranking_statistics() FROM PUBLIC;
"""


def grant(apps, schema_editor):
    """The application's role may call it."""
    role = schema_editor.quote_name(settings.DATABASES["default"]["USER"])
    schema_editor.execute(f"GRANT EXECUTE ON FUNCTION refresh_ranking_statistics() TO {role}")


class Migration(migrations.Migration):
    dependencies = [("matching", "0003_match_indexes_lead_with_their_keys"), ("resumes", "0001_initial")]

    operations = [
        migrations.RunSQL(CREATE, "DROP FUNCTION refresh_ranking_statistics()"),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
