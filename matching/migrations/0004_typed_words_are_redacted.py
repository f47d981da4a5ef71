"""Has everybody without a resume that was read indexed again: what was typed about them is redacted now."""

from django.db import migrations

INDEX_AGAIN = """
INSERT INTO matching_indexrequest (id, organization_id, candidate_id, token)
SELECT uuidv7(), organization_id, id, gen_random_uuid() FROM resumes_candidate AS candidate
WHERE NOT EXISTS (SELECT FROM resumes_resume WHERE candidate_id = candidate.id AND status = 'read')
ON CONFLICT (candidate_id) DO NOTHING
"""


class Migration(migrations.Migration):
    dependencies = [("matching", "0003_group_answers"), ("resumes", "0003_search_within_numbers")]

    operations = [migrations.RunSQL(INDEX_AGAIN, migrations.RunSQL.noop)]
