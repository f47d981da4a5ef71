"""Lets the relay find waiting work across organizations without seeing any of their rows: ids only."""

from django.db import migrations

CREATE = """
CREATE FUNCTION due_task_runs(batch integer) RETURNS TABLE (id uuid, organization_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE core_taskrun AS run SET rung_at = now()
    WHERE run.id IN (
        SELECT due.id FROM core_taskrun AS due
        WHERE (due.status = 'queued' AND coalesce(due.not_before, now()) <= now()
               AND coalesce(due.rung_at, due.created_at) < now() - interval '15 seconds')
           OR (due.status = 'queued' AND due.not_before <= now() AND due.rung_at IS NULL)
           OR (due.status = 'running' AND due.lease_until < now())
        ORDER BY due.created_at
        LIMIT batch
        FOR UPDATE SKIP LOCKED
    )
    RETURNING run.id, run.organization_id
$$;
REVOKE ALL ON FUNCTION due_task_runs(integer) FROM PUBLIC;
"""


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    operations = [migrations.RunSQL(CREATE, "DROP FUNCTION due_task_runs(integer)")]
