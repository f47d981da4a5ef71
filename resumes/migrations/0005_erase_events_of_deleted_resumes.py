"""Erasing a person also takes the audit of resumes that were theirs and were deleted before."""

from django.db import migrations

BODY = """
CREATE OR REPLACE FUNCTION erase_candidate_events(candidate uuid, resumes uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    organization uuid := nullif(current_setting('app.organization', true), '')::uuid;
BEGIN
    DELETE FROM resumes_candidateorganizationevent WHERE organization_id = organization AND pgh_obj_id = candidate;
    DELETE FROM resumes_experienceorganizationevent WHERE organization_id = organization AND candidate_id = candidate;
    DELETE FROM resumes_educationorganizationevent WHERE organization_id = organization AND candidate_id = candidate;
    DELETE FROM resumes_noteorganizationevent WHERE organization_id = organization AND candidate_id = candidate;
    DELETE FROM resumes_resumeorganizationevent WHERE organization_id = organization AND {condition};
END
$$;
"""
OF_PRESENT_RESUMES = "(candidate_id = candidate OR pgh_obj_id = ANY (resumes))"
OF_ALL_RESUMES = """(
        pgh_obj_id = ANY (resumes) OR pgh_obj_id IN (
            SELECT pgh_obj_id FROM resumes_resumeorganizationevent
            WHERE organization_id = organization AND candidate_id = candidate
        )
    )"""


class Migration(migrations.Migration):
    dependencies = [("resumes", "0004_candidates_matching")]

    operations = [
        migrations.RunSQL(BODY.replace("{condition}", OF_ALL_RESUMES), BODY.replace("{condition}", OF_PRESENT_RESUMES)),
    ]
