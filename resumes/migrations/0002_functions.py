"""What PostgreSQL does for candidates: it erases people from the audit, and searches with an index.

Under row-level security PostgreSQL applies the policy before an operator that is not leakproof, so `search @@ query`
reads every candidate of the organization. `candidates_matching` and `newest_matching` ask with the owner's rights, within
the open organization; asking for the dates of all whom a search finds, to have the newest, cost as much again as
finding them.

A lexeme of the search column such as `title=engineer` says in which field a word stands, and one such as `skill=python`
what a candidate has, so one index answers a search over words and fields together. The parser of texts makes no lexeme of
this form.
"""

from django.conf import settings
from django.db import migrations

ERASE_CANDIDATE = """
CREATE FUNCTION erase_candidate_events(candidate uuid, resumes uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    organization uuid := nullif(current_setting('app.organization', true), '')::uuid;
    files uuid[] := ARRAY(
        SELECT pgh_obj_id FROM resumes_resumeorganizationevent
        WHERE organization_id = organization
            AND (resumes_resumeorganizationevent.candidate_id = candidate OR pgh_obj_id = ANY (resumes))
            AND pgh_obj_id NOT IN (SELECT id FROM resumes_resume WHERE organization_id = organization)
    );
    source text;
    events integer[];
BEGIN
    IF EXISTS (SELECT 1 FROM resumes_candidate WHERE id = candidate) THEN
        RAISE EXCEPTION 'Only the audit of a candidate who was deleted can be erased.';
    END IF;
    PERFORM audit_remove('resumes_candidateorganizationevent', ARRAY(
        SELECT pgh_id FROM resumes_candidateorganizationevent
        WHERE organization_id = organization AND pgh_obj_id = candidate
    ));
    PERFORM audit_remove('resumes_resumeorganizationevent', ARRAY(
        SELECT pgh_id FROM resumes_resumeorganizationevent
        WHERE organization_id = organization AND pgh_obj_id = ANY (files)
    ));
    FOR source IN
        SELECT DISTINCT shape.table_name FROM core_auditshape AS shape
        JOIN information_schema.columns AS found
            ON found.table_schema = 'public' AND found.table_name = shape.table_name
            AND found.column_name = 'candidate_id'
        WHERE shape.table_name <> 'resumes_resumeorganizationevent'
    LOOP
        EXECUTE format('SELECT array_agg(pgh_id) FROM %I WHERE organization_id = $1 AND candidate_id = $2', source)
            INTO events USING organization, candidate;
        PERFORM audit_remove(source, coalesce(events, '{}'));
    END LOOP;
END
$$;
REVOKE ALL ON FUNCTION erase_candidate_events(uuid, uuid[]) FROM PUBLIC;
"""
CANDIDATES_MATCHING = """
CREATE FUNCTION candidates_matching(query tsquery) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id FROM resumes_candidate
    WHERE organization_id = nullif(current_setting('app.organization', true), '')::uuid AND search @@ query
$$;
REVOKE ALL ON FUNCTION candidates_matching(tsquery) FROM PUBLIC;
"""
NEWEST_MATCHING = """
CREATE FUNCTION newest_matching(query tsquery, most integer) RETURNS TABLE (id uuid, total bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT found.id, count(*) OVER () FROM resumes_candidate AS found
    WHERE organization_id = nullif(current_setting('app.organization', true), '')::uuid AND search @@ query
    ORDER BY created_at DESC, found.id DESC LIMIT most
$$;
REVOKE ALL ON FUNCTION newest_matching(tsquery, integer) FROM PUBLIC;
"""
LEXEME = "'''((?:[^'']|'''')+)''', '''' || tag || '=\\1''', 'g'"
TAGGING = f"""
CREATE FUNCTION tagged(tag text, vector tsvector) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT regexp_replace(vector::text, {LEXEME})::tsvector
$$;
CREATE FUNCTION tagged(tag text, query tsquery) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT regexp_replace(query::text, {LEXEME})::tsquery
$$;
CREATE FUNCTION open_ended(query tsquery) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN numnode(query) = 0 THEN query ELSE (query::text || ':*')::tsquery END
$$;
"""
FUNCTIONS = (
    "erase_candidate_events(uuid, uuid[])",
    "candidates_matching(tsquery)",
    "newest_matching(tsquery, integer)",
    "tagged(text, tsvector)",
    "tagged(text, tsquery)",
    "open_ended(tsquery)",
)


def grant(apps, schema_editor):
    """The application's role may call them."""
    role = schema_editor.quote_name(settings.DATABASES["default"]["USER"])
    for function in FUNCTIONS:
        schema_editor.execute(f"GRANT EXECUTE ON FUNCTION {function} TO {role}")


class Migration(migrations.Migration):
    dependencies = [("resumes", "0001_tables"), ("core", "0002_functions")]
    replaces = [
        ("resumes", "0003_erase_candidate_events"),
        ("resumes", "0004_candidates_matching"),
        ("resumes", "0005_erase_events_of_deleted_resumes"),
        ("resumes", "0006_erase_openly_from_the_audit_chain"),
        ("resumes", "0009_erase_the_audit_of_all_apps"),
        ("resumes", "0013_availability_people_wrote"),
        ("resumes", "0014_fields_in_the_search_column"),
        ("resumes", "0015_newest_matching"),
    ]

    operations = [
        migrations.RunSQL(
            ERASE_CANDIDATE + CANDIDATES_MATCHING + NEWEST_MATCHING + TAGGING,
            "".join(f"DROP FUNCTION {function};" for function in FUNCTIONS),
        ),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
