"""What people voluntarily say of their sex and race: in a schema of its own, which the application cannot read.

The application may hand in an answer, show a person their own against the key of their link, take it back, and have
people counted by group. It has no right to the schema: whatever it asks goes through the functions below, which look
into the open organization only. Counts come back for thirty people who answered or more. Rows go with their
candidate and their organization.
"""

from django.conf import settings
from django.db import migrations

TABLE = """
CREATE SCHEMA apart;
REVOKE ALL ON SCHEMA apart FROM PUBLIC;
CREATE TABLE apart.group_answer (
    candidate_id uuid PRIMARY KEY REFERENCES public.resumes_candidate (id) ON DELETE CASCADE,
    organization_id uuid NOT NULL REFERENCES public.core_organization (id) ON DELETE CASCADE,
    sex text NOT NULL CHECK (sex IN ('female', 'male', 'other', 'declined')),
    race text NOT NULL CHECK (
        race IN ('hispanic', 'white', 'black', 'pacific', 'asian', 'native', 'several', 'declined')
    ),
    wording text NOT NULL,
    key_digest bytea NOT NULL,
    given_at timestamptz NOT NULL DEFAULT now()
);
CREATE FUNCTION apart.organization() RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('app.organization', true), '')::uuid
$$;
CREATE INDEX group_answer_organization ON apart.group_answer (organization_id);
ALTER TABLE apart.group_answer ENABLE ROW LEVEL SECURITY;
"""
GIVE = """
CREATE FUNCTION give_group_answer(person uuid, key text, said_sex text, said_race text, said_wording text)
RETURNS boolean LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO apart.group_answer (candidate_id, organization_id, sex, race, wording, key_digest)
    SELECT id, organization_id, said_sex, said_race, said_wording, sha256(convert_to(key, 'UTF8'))
    FROM resumes_candidate WHERE id = person AND organization_id = apart.organization()
    ON CONFLICT (candidate_id) DO UPDATE SET sex = excluded.sex, race = excluded.race, wording = excluded.wording,
        given_at = now()
    WHERE group_answer.key_digest = excluded.key_digest
    RETURNING true
$$;
REVOKE ALL ON FUNCTION give_group_answer(uuid, text, text, text, text) FROM PUBLIC;
"""
OWN = """
CREATE FUNCTION own_group_answer(person uuid, key text)
RETURNS TABLE (sex text, race text, wording text, given_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT answer.sex, answer.race, answer.wording, answer.given_at FROM apart.group_answer AS answer
    WHERE candidate_id = person AND organization_id = apart.organization() AND key_digest = sha256(convert_to(key, 'UTF8'))
$$;
REVOKE ALL ON FUNCTION own_group_answer(uuid, text) FROM PUBLIC;
"""
WITHDRAW = """
CREATE FUNCTION withdraw_group_answer(person uuid, key text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM apart.group_answer
    WHERE candidate_id = person AND organization_id = apart.organization() AND key_digest = sha256(convert_to(key, 'UTF8'))
$$;
REVOKE ALL ON FUNCTION withdraw_group_answer(uuid, text) FROM PUBLIC;
"""
COUNTS = """
CREATE FUNCTION group_counts(persons uuid[], given integer[])
RETURNS TABLE (sex text, race text, marks integer, people bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH marked AS (SELECT * FROM unnest(persons, given) AS entry (candidate_id, marks)),
    answers AS (
        SELECT candidate_id, nullif(answer.sex, 'declined') AS sex, nullif(answer.race, 'declined') AS race
        FROM apart.group_answer AS answer WHERE organization_id = (SELECT apart.organization())
    ),
    enough AS (
        SELECT count(DISTINCT answers.candidate_id) >= 30 AS said
        FROM answers JOIN marked USING (candidate_id) WHERE answers.sex IS NOT NULL OR answers.race IS NOT NULL
    )
    SELECT coalesce(answers.sex, ''), coalesce(answers.race, ''), marked.marks, count(*)
    FROM marked LEFT JOIN answers ON answers.candidate_id = marked.candidate_id AND (SELECT said FROM enough)
    GROUP BY 1, 2, 3
$$;
REVOKE ALL ON FUNCTION group_counts(uuid[], integer[]) FROM PUBLIC;
"""
IMPACT = """
CREATE FUNCTION group_impact(chosen uuid, since timestamptz, before timestamptz)
RETURNS TABLE (sex text, race text, marks integer, people bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH here AS (SELECT apart.organization() AS id),
    scored AS (
        SELECT candidate_id, job_id, score FROM matching_match
        WHERE organization_id = (SELECT id FROM here) AND (chosen IS NULL OR job_id = chosen)
            AND (since IS NULL OR computed_at >= since) AND (before IS NULL OR computed_at < before)
    ),
    middle AS (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY score) AS score FROM scored),
    moves AS (
        SELECT application.candidate_id, application.job_id, max(CASE step.kind
            WHEN 'shortlisted' THEN 1 WHEN 'screening' THEN 2 WHEN 'interview' THEN 3 WHEN 'offer' THEN 4
            WHEN 'hired' THEN 5 ELSE 0 END) AS reached
        FROM jobs_application AS application
        JOIN LATERAL (
            SELECT stage.kind FROM jobs_stage AS stage WHERE stage.id = application.stage_id
            UNION ALL
            SELECT move.after_kind FROM jobs_stagechange AS move
            WHERE move.application_id = application.id AND move.undoes_id IS NULL
                AND NOT EXISTS (SELECT FROM jobs_stagechange AS back WHERE back.undoes_id = move.id)
        ) AS step ON true
        WHERE application.organization_id = (SELECT id FROM here) AND (chosen IS NULL OR application.job_id = chosen)
            AND (since IS NULL OR application.opened_at >= since)
            AND (before IS NULL OR application.opened_at < before)
        GROUP BY 1, 2
    ),
    marked AS (
        SELECT coalesce(scored.candidate_id, moves.candidate_id) AS candidate_id,
            (scored.score IS NOT NULL)::integer
            + 2 * coalesce(scored.score > (SELECT score FROM middle), false)::integer
            + 4 * ((1 << coalesce(moves.reached, 0)) - 1) AS marks
        FROM scored FULL JOIN moves ON moves.candidate_id = scored.candidate_id AND moves.job_id = scored.job_id
    )
    SELECT counted.* FROM
        (SELECT array_agg(candidate_id) AS persons, array_agg(marks) AS given FROM marked) AS packed,
        group_counts(packed.persons, packed.given) AS counted
$$;
REVOKE ALL ON FUNCTION group_impact(uuid, timestamptz, timestamptz) FROM PUBLIC;
"""
FUNCTIONS = {
    "give_group_answer(uuid, text, text, text, text)": GIVE,
    "own_group_answer(uuid, text)": OWN,
    "withdraw_group_answer(uuid, text)": WITHDRAW,
    "group_counts(uuid[], integer[])": COUNTS,
    "group_impact(uuid, timestamptz, timestamptz)": IMPACT,
}


def grant(apps, schema_editor):
    """The application's role may call them, and nothing else of the schema."""
    role = schema_editor.quote_name(settings.DATABASES["default"]["USER"])
    for signature in FUNCTIONS:
        schema_editor.execute(f"GRANT EXECUTE ON FUNCTION {signature} TO {role}")


class Migration(migrations.Migration):
    dependencies = [("matching", "0002_functions")]
    replaces = [("matching", "0007_group_answers")]

    operations = [
        migrations.RunSQL(TABLE, "DROP SCHEMA apart CASCADE"),
        *(migrations.RunSQL(create, f"DROP FUNCTION {signature}") for signature, create in FUNCTIONS.items()),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
