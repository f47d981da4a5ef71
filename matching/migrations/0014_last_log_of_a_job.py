import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0013_cover_places"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="loggedranking",
            index=models.Index(fields=["job", "-created_at"], name="matching_lo_job_id_b9609e_idx"),
        ),
        migrations.AlterField(
            model_name="loggedranking",
            name="job",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="jobs.job",
            ),
        ),
    ]
