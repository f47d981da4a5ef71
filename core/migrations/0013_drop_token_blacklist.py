"""Refresh tokens have tables of their own; those of the library's blacklist are dropped where an installation has them.

Whoever holds one of its tokens signs in once more. Taking this back changes nothing: putting the library's app back
and migrating makes its tables anew.
"""

from django.db import migrations

DROP = """
DROP TABLE IF EXISTS token_blacklist_blacklistedtoken;
DROP TABLE IF EXISTS token_blacklist_outstandingtoken;
DELETE FROM django_migrations WHERE app = 'token_blacklist';
"""


class Migration(migrations.Migration):
    dependencies = [("core", "0012_preferences_and_registrations")]

    operations = [migrations.RunSQL(DROP, migrations.RunSQL.noop)]
