"""Lets the back office count across organizations without seeing any of their rows: numbers only."""

from django.conf import settings
from django.db import migrations

COUNTS = """
CREATE FUNCTION installation_counts() RETURNS TABLE (name text, value bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT 'organizations', count(*) FROM core_organization
    UNION ALL SELECT 'users', count(*) FROM core_user WHERE is_active
    UNION ALL SELECT 'candidates', count(*) FROM resumes_candidate
    UNION ALL SELECT 'resumes', count(*) FROM resumes_resume
    UNION ALL SELECT 'jobs', count(*) FROM jobs_job
    UNION ALL SELECT 'matches', count(*) FROM matching_match
    UNION ALL SELECT 'storage_bytes', coalesce(sum(size), 0)::bigint FROM resumes_resume
    UNION ALL SELECT 'waiting', count(*) FROM core_taskrun WHERE status = 'queued'
    UNION ALL SELECT 'running', count(*) FROM core_taskrun WHERE status = 'running'
    UNION ALL SELECT 'oldest_waiting_seconds',
        coalesce(extract(epoch FROM now() - min(created_at)), 0)::bigint FROM core_taskrun WHERE status = 'queued'
$$;
REVOKE ALL ON FUNCTION installation_counts() FROM PUBLIC;
"""
FAILURES = """
CREATE FUNCTION installation_failures(since timestamptz) RETURNS TABLE (source text, kind text, value bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT 'task', run.kind::text, count(*) FROM core_taskrun AS run
        WHERE run.status = 'failed' AND run.created_at >= since GROUP BY run.kind
    UNION ALL SELECT 'resume', resume.refusal::text, count(*) FROM resumes_resume AS resume
        WHERE resume.status IN ('failed', 'refused') AND resume.created_at >= since GROUP BY resume.refusal
$$;
REVOKE ALL ON FUNCTION installation_failures(timestamptz) FROM PUBLIC;
"""
READINGS = """
CREATE FUNCTION installation_readings(since timestamptz) RETURNS TABLE (day date, value bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT (parsed.created_at AT TIME ZONE 'UTC')::date, count(*) FROM resumes_parsedresume AS parsed
        WHERE parsed.created_at >= since GROUP BY 1
$$;
REVOKE ALL ON FUNCTION installation_readings(timestamptz) FROM PUBLIC;
"""
FUNCTIONS = {
    "installation_counts()": COUNTS,
    "installation_failures(timestamptz)": FAILURES,
    "installation_readings(timestamptz)": READINGS,
}


def grant(apps, schema_editor):
    """The application's role may call them."""
    role = schema_editor.quote_name(settings.DATABASES["default"]["USER"])
    for signature in FUNCTIONS:
        schema_editor.execute(f"GRANT EXECUTE ON FUNCTION {signature} TO {role}")


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0004_refresh_statistics"),
        ("jobs", "0001_initial"),
        ("resumes", "0001_initial"),
        ("core", "0002_due_task_runs"),
    ]

    operations = [
        *(migrations.RunSQL(create, f"DROP FUNCTION {signature}") for signature, create in FUNCTIONS.items()),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
