"""Lets the fairness report count who was scored at the time, by the log of rankings.

A match knows only its last score, and goes with its job or ranking; the log keeps each score, and now the job's id.
"""

from importlib import import_module

from django.db import migrations, models

BEFORE = import_module("matching.migrations.0003_group_answers").IMPACT.replace("CREATE", "CREATE OR REPLACE", 1)
SCORED_LAST = """    scored AS (
        SELECT candidate_id, job_id, score FROM matching_match
        WHERE organization_id = (SELECT id FROM here) AND (chosen IS NULL OR job_id = chosen)
            AND (since IS NULL OR computed_at >= since) AND (before IS NULL OR computed_at < before)
    ),
"""
SCORED_THEN = """    scored AS (
        SELECT DISTINCT ON (1, 2) entry.candidate_id, coalesce(ranking.job_key, ranking.basis_id) AS job_id,
            read.points[(entry.place - 1) * (cardinality(batch.components) + 1) + 1] AS score
        FROM matching_loggedbatch AS batch
        JOIN matching_loggedranking AS ranking ON ranking.id = batch.ranking_id
        CROSS JOIN LATERAL (SELECT batch.points || '{}'::smallint[] AS points OFFSET 0) AS read
        CROSS JOIN LATERAL unnest(batch.candidates) WITH ORDINALITY AS entry (candidate_id, place)
        WHERE batch.organization_id = (SELECT id FROM here) AND (chosen IS NULL OR ranking.job_key = chosen)
            AND (since IS NULL OR batch.created_at >= since) AND (before IS NULL OR batch.created_at < before)
        ORDER BY 1, 2, batch.created_at DESC, batch.id DESC
    ),
"""
IMPACT = BEFORE.replace(SCORED_LAST, SCORED_THEN)
KEEP_JOBS = "UPDATE matching_loggedranking SET job_key = job_id WHERE job_id IS NOT NULL"


class Migration(migrations.Migration):
    dependencies = [("matching", "0004_typed_words_are_redacted")]

    operations = [
        migrations.AddField("loggedranking", "job_key", models.UUIDField(editable=False, null=True)),
        migrations.RunSQL(KEEP_JOBS, migrations.RunSQL.noop),
        migrations.RunSQL(IMPACT, BEFORE),
    ]
