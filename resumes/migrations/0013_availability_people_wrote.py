from django.db import migrations

KEEP = """
UPDATE resumes_candidate SET corrected_fields = array_append(corrected_fields, 'availability')
WHERE availability <> '' AND NOT ('availability' = ANY (corrected_fields))
"""
FORGET = "UPDATE resumes_candidate SET corrected_fields = array_remove(corrected_fields, 'availability')"


class Migration(migrations.Migration):
    """Resumes fill in the availability from now on: what people wrote there until now stays theirs."""

    dependencies = [
        ("resumes", "0012_what_else_resumes_tell"),
    ]

    operations = [
        migrations.RunSQL(KEEP, FORGET),
    ]
