"""What PostgreSQL does for rankings: it refreshes statistics, counts for the back office, and forgets erased people.

The application may have statistics of the tables that ranking fills refreshed, which only their owner may do, and count
across organizations without seeing any of their rows. The log of rankings loses a person together with the candidate.
"""

from django.conf import settings
from django.db import migrations

STATISTICS = """
CREATE FUNCTION refresh_ranking_statistics() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    ANALYZE matching_match, matching_candidateindex, resumes_candidate
$$;
REVOKE ALL ON FUNCTION refresh_ranking_statistics() FROM PUBLIC;
"""
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
    "refresh_ranking_statistics()": STATISTICS,
    "installation_counts()": COUNTS,
    "installation_failures(timestamptz)": FAILURES,
    "installation_readings(timestamptz)": READINGS,
}
FORGET = """
CREATE FUNCTION forget_ranked_candidates() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    gone uuid[] := ARRAY(SELECT id FROM erased ORDER BY id);
BEGIN
    IF cardinality(gone) > 0 THEN
        UPDATE matching_loggedbatch AS batch SET
            candidates = ARRAY(
                SELECT entry.candidate FROM unnest(batch.candidates) WITH ORDINALITY AS entry (candidate, place)
                WHERE entry.candidate <> ALL (gone) ORDER BY entry.place
            ),
            profiles = ARRAY(
                SELECT entry.profile
                FROM unnest(batch.candidates, batch.profiles) WITH ORDINALITY AS entry (candidate, profile, place)
                WHERE entry.candidate <> ALL (gone) ORDER BY entry.place
            ),
            points = ARRAY(
                SELECT entry.points FROM unnest(batch.points) WITH ORDINALITY AS entry (points, place)
                WHERE batch.candidates[(entry.place - 1) / (cardinality(batch.components) + 1) + 1] <> ALL (gone)
                ORDER BY entry.place
            ),
            erased = batch.erased
                + (SELECT count(*) FROM unnest(batch.candidates) AS entry WHERE entry = ANY (gone))
        WHERE batch.organization_id IN (SELECT organization_id FROM erased)
            AND batch.first <= gone[cardinality(gone)] AND batch.last >= gone[1] AND batch.candidates && gone;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER forget_ranked_candidates AFTER DELETE ON resumes_candidate
    REFERENCING OLD TABLE AS erased FOR EACH STATEMENT EXECUTE FUNCTION forget_ranked_candidates();
"""
TAKE_BACK = """
DROP TRIGGER forget_ranked_candidates ON resumes_candidate;
DROP FUNCTION forget_ranked_candidates();
"""


def grant(apps, schema_editor):
    """The application's role may call them."""
    role = schema_editor.quote_name(settings.DATABASES["default"]["USER"])
    for signature in FUNCTIONS:
        schema_editor.execute(f"GRANT EXECUTE ON FUNCTION {signature} TO {role}")


class Migration(migrations.Migration):
    dependencies = [("matching", "0001_tables"), ("resumes", "0002_functions")]
    replaces = [
        ("matching", "0004_refresh_statistics"),
        ("matching", "0005_installation_counts"),
    ]

    operations = [
        *(migrations.RunSQL(create, f"DROP FUNCTION {signature}") for signature, create in FUNCTIONS.items()),
        migrations.RunPython(grant, migrations.RunPython.noop),
        migrations.RunSQL(FORGET, TAKE_BACK),
    ]
