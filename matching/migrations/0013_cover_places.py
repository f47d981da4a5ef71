from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0012_search_events"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="match",
            index=models.Index(
                fields=["job", "-score", "id"], include=("candidate", "organization"), name="matching_match_places"
            ),
        ),
        migrations.RemoveIndex(model_name="match", name="matching_ma_job_id_a019c5_idx"),
    ]
