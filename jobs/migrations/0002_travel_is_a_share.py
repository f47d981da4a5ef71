from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0002_functions"),
        ("jobs", "0001_tables"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(("travel_percent", None), ("travel_percent__lte", 100), _connector="OR"),
                name="job_travel_percent",
            ),
        ),
    ]
