import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.models.base


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0002_due_task_runs"),
    ]

    operations = [
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=core.models.base.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False),
                ),
                (
                    "updated_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False),
                ),
                ("email", models.EmailField(max_length=254)),
                (
                    "role",
                    models.CharField(
                        choices=[("viewer", "Viewer"), ("recruiter", "Recruiter"), ("admin", "Admin")],
                        default="viewer",
                        max_length=20,
                    ),
                ),
                ("expires_at", models.DateTimeField()),
                ("accepted_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-created_at", "-id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="InvitationOrganizationevent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=core.models.base.new_id, editable=False, serialize=False)),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False),
                ),
                ("email", models.EmailField(max_length=254)),
                (
                    "role",
                    models.CharField(
                        choices=[("viewer", "Viewer"), ("recruiter", "Recruiter"), ("admin", "Admin")],
                        default="viewer",
                        max_length=20,
                    ),
                ),
                ("expires_at", models.DateTimeField()),
                ("accepted_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organization",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organization",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organization",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="membership",
            name="last_seen_at",
            field=models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
        ),
        migrations.AddField(
            model_name="organization",
            name="language",
            field=models.CharField(
                choices=[
                    ("en", "English (United States)"),
                    ("en-gb", "English (United Kingdom)"),
                    ("en-ie", "English (Ireland)"),
                    ("en-au", "English (Australia)"),
                ],
                default="en",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="organization",
            name="plan",
            field=models.CharField(
                choices=[("standard", "Standard"), ("premium", "Premium")], default="standard", max_length=20
            ),
        ),
        migrations.AddField(
            model_name="organization",
            name="retention_days",
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="organization",
            name="time_zone",
            field=models.CharField(default="UTC", max_length=60),
        ),
        migrations.AddField(
            model_name="organizationevent",
            name="language",
            field=models.CharField(
                choices=[
                    ("en", "English (United States)"),
                    ("en-gb", "English (United Kingdom)"),
                    ("en-ie", "English (Ireland)"),
                    ("en-au", "English (Australia)"),
                ],
                default="en",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="organizationevent",
            name="plan",
            field=models.CharField(
                choices=[("standard", "Standard"), ("premium", "Premium")], default="standard", max_length=20
            ),
        ),
        migrations.AddField(
            model_name="organizationevent",
            name="retention_days",
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="organizationevent",
            name="time_zone",
            field=models.CharField(default="UTC", max_length=60),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "core_organizationevent" ("created_at", "id", "kind", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "retention_days", "slug", "time_zone") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan", NEW."retention_days", NEW."slug", NEW."time_zone"); RETURN NULL;',
                    hash="49ceb03b61c7c91ea8179e230689f67fb785d50c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3b5e5",
                    table="core_organization",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."plan" IS DISTINCT FROM (NEW."plan") OR OLD."retention_days" IS DISTINCT FROM (NEW."retention_days") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."time_zone" IS DISTINCT FROM (NEW."time_zone"))',
                    func='INSERT INTO "core_organizationevent" ("created_at", "id", "kind", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "retention_days", "slug", "time_zone") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan", NEW."retention_days", NEW."slug", NEW."time_zone"); RETURN NULL;',
                    hash="e798d1a070be3ac5e466db4dda33f15462605f35",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_062d3",
                    table="core_organization",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "core_organizationevent" ("created_at", "id", "kind", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "retention_days", "slug", "time_zone") VALUES (OLD."created_at", OLD."id", OLD."kind", OLD."language", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan", OLD."retention_days", OLD."slug", OLD."time_zone"); RETURN NULL;',
                    hash="10b0fbe3130331542d2d3cef196f87e61c55368a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f1932",
                    table="core_organization",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="invitation",
            name="invited_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="invitation",
            name="organization",
            field=models.ForeignKey(
                editable=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.organization"
            ),
        ),
        migrations.AddField(
            model_name="invitationorganizationevent",
            name="invited_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="invitationorganizationevent",
            name="organization",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="core.organization",
            ),
        ),
        migrations.AddField(
            model_name="invitationorganizationevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="organization_events",
                to="core.invitation",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.UniqueConstraint(
                models.F("organization"),
                django.db.models.functions.text.Lower("email"),
                condition=models.Q(("accepted_at", None)),
                name="one_open_invitation_per_email",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invitation",
            trigger=pgtrigger.compiler.Trigger(
                name="set_updated_at",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="NEW.updated_at = now(); RETURN NEW;",
                    hash="d5f5e4ac81c2fdada679d1e34818abd700639cf7",
                    operation="UPDATE",
                    pgid="pgtrigger_set_updated_at_9ea40",
                    table="core_invitation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invitation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "core_invitationorganizationevent" ("accepted_at", "created_at", "email", "expires_at", "id", "invited_by_id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."accepted_at", NEW."created_at", NEW."email", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."role"); RETURN NULL;',
                    hash="764d1fec89f908a0adcb619f2a9ca27de17b88bf",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2d88f",
                    table="core_invitation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invitation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."accepted_at" IS DISTINCT FROM (NEW."accepted_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."invited_by_id" IS DISTINCT FROM (NEW."invited_by_id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."role" IS DISTINCT FROM (NEW."role"))',
                    func='INSERT INTO "core_invitationorganizationevent" ("accepted_at", "created_at", "email", "expires_at", "id", "invited_by_id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."accepted_at", NEW."created_at", NEW."email", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."role"); RETURN NULL;',
                    hash="8e11ef3ac62d5b84e9dd261bd6aa95c8b1e135fc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_04d90",
                    table="core_invitation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invitation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "core_invitationorganizationevent" ("accepted_at", "created_at", "email", "expires_at", "id", "invited_by_id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (OLD."accepted_at", OLD."created_at", OLD."email", OLD."expires_at", OLD."id", OLD."invited_by_id", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."role"); RETURN NULL;',
                    hash="2ad9c0ca05d3d9ee6a921129744157cb2b7a698c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b8970",
                    table="core_invitation",
                    when="AFTER",
                ),
            ),
        ),
    ]
