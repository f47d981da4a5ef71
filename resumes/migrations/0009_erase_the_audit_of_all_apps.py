"""Erasing a person takes the audit of everything that is theirs, whatever app it belongs to."""

from django.db import migrations

BODY = """
CREATE OR REPLACE FUNCTION erase_candidate_events(candidate uuid, resumes uuid[]) RETURNS void
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
"""
BEFORE = """
CREATE OR REPLACE FUNCTION erase_candidate_events(candidate uuid, resumes uuid[]) RETURNS void
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
    FOREACH source IN ARRAY ARRAY[
        'resumes_experienceorganizationevent', 'resumes_educationorganizationevent', 'resumes_noteorganizationevent'
    ] LOOP
        EXECUTE format('SELECT array_agg(pgh_id) FROM %I WHERE organization_id = $1 AND candidate_id = $2', source)
            INTO events USING organization, candidate;
        PERFORM audit_remove(source, coalesce(events, '{}'));
    END LOOP;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("resumes", "0008_retention"), ("core", "0011_audit_chain_functions")]

    operations = [migrations.RunSQL(BODY, BEFORE)]
