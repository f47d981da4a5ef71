import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.datetime
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import core.models.base
from core.schema import install_triggers


class Migration(migrations.Migration):
    replaces = [
        ("jobs", "0001_initial"),
        ("jobs", "0002_audit_saved_jobs"),
        ("jobs", "0003_pipeline"),
        ("jobs", "0004_travel"),
    ]

    initial = True

    dependencies = [
        ("core", "0001_tables"),
        ("core", "__first__"),
        ("resumes", "0001_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="Job",
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
                ("title", models.CharField(max_length=200)),
                ("description", models.TextField(blank=True, max_length=50000)),
                ("department", models.CharField(blank=True, max_length=120)),
                ("city", models.CharField(blank=True, max_length=120)),
                ("region", models.CharField(blank=True, max_length=120)),
                ("country_code", models.CharField(blank=True, max_length=2)),
                (
                    "remote",
                    models.CharField(
                        choices=[("on_site", "On site"), ("hybrid", "Hybrid"), ("remote", "Remote")],
                        default="on_site",
                        max_length=20,
                    ),
                ),
                ("travel_percent", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "employment_type",
                    models.CharField(
                        choices=[
                            ("full_time", "Full time"),
                            ("part_time", "Part time"),
                            ("contract", "Contract"),
                            ("temporary", "Temporary"),
                            ("internship", "Internship"),
                        ],
                        default="full_time",
                        max_length=20,
                    ),
                ),
                ("experience_level", models.CharField(blank=True, max_length=40)),
                ("salary_min", models.PositiveIntegerField(blank=True, null=True)),
                ("salary_max", models.PositiveIntegerField(blank=True, null=True)),
                ("salary_currency", models.CharField(blank=True, max_length=3)),
                (
                    "salary_period",
                    models.CharField(
                        choices=[("year", "a year"), ("month", "a month"), ("day", "a day"), ("hour", "an hour")],
                        default="year",
                        max_length=10,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("active", "Active"), ("paused", "Paused"), ("closed", "Closed")],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("posted_at", models.DateTimeField(blank=True, null=True)),
                ("is_ranked", models.BooleanField(default=True)),
                ("unranked_reason", models.CharField(blank=True, max_length=500)),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.CombinedSearchVector(
                            django.contrib.postgres.search.CombinedSearchVector(
                                django.contrib.postgres.search.SearchVector("title", config="simple", weight="A"),
                                "||",
                                django.contrib.postgres.search.SearchVector("department", config="simple", weight="B"),
                                django.contrib.postgres.search.SearchConfig("simple"),
                            ),
                            "||",
                            django.contrib.postgres.search.SearchVector("description", config="simple", weight="C"),
                            django.contrib.postgres.search.SearchConfig("simple"),
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.organization",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at", "-id"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["organization", "status", "-posted_at"], name="jobs_job_organiz_f8a730_idx"),
                    models.Index(fields=["organization", "-created_at", "-id"], name="jobs_job_organiz_81286c_idx"),
                    django.contrib.postgres.indexes.GinIndex(fields=["search"], name="job_search"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("salary_min", None),
                            ("salary_max", None),
                            ("salary_min__lte", models.F("salary_max")),
                            _connector="OR",
                        ),
                        name="job_salary_order",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="1459cd842e9916f995c92498718a78a6e42a7557",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_9297c",
                            table="jobs_job",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "jobs_joborganizationevent" ("city", "country_code", "created_at", "created_by_id", "department", "description", "employment_type", "experience_level", "id", "is_ranked", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_at", "region", "remote", "salary_currency", "salary_max", "salary_min", "salary_period", "status", "title", "travel_percent", "unranked_reason") VALUES (NEW."city", NEW."country_code", NEW."created_at", NEW."created_by_id", NEW."department", NEW."description", NEW."employment_type", NEW."experience_level", NEW."id", NEW."is_ranked", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."posted_at", NEW."region", NEW."remote", NEW."salary_currency", NEW."salary_max", NEW."salary_min", NEW."salary_period", NEW."status", NEW."title", NEW."travel_percent", NEW."unranked_reason"); RETURN NULL;',
                            hash="3362a49f125171f7e2d8145fb73301e2994c7ec9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8da9d",
                            table="jobs_job",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."city" IS DISTINCT FROM (NEW."city") OR OLD."country_code" IS DISTINCT FROM (NEW."country_code") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."department" IS DISTINCT FROM (NEW."department") OR OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."employment_type" IS DISTINCT FROM (NEW."employment_type") OR OLD."experience_level" IS DISTINCT FROM (NEW."experience_level") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_ranked" IS DISTINCT FROM (NEW."is_ranked") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."posted_at" IS DISTINCT FROM (NEW."posted_at") OR OLD."region" IS DISTINCT FROM (NEW."region") OR OLD."remote" IS DISTINCT FROM (NEW."remote") OR OLD."salary_currency" IS DISTINCT FROM (NEW."salary_currency") OR OLD."salary_max" IS DISTINCT FROM (NEW."salary_max") OR OLD."salary_min" IS DISTINCT FROM (NEW."salary_min") OR OLD."salary_period" IS DISTINCT FROM (NEW."salary_period") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."travel_percent" IS DISTINCT FROM (NEW."travel_percent") OR OLD."unranked_reason" IS DISTINCT FROM (NEW."unranked_reason"))',
                            func='INSERT INTO "jobs_joborganizationevent" ("city", "country_code", "created_at", "created_by_id", "department", "description", "employment_type", "experience_level", "id", "is_ranked", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_at", "region", "remote", "salary_currency", "salary_max", "salary_min", "salary_period", "status", "title", "travel_percent", "unranked_reason") VALUES (NEW."city", NEW."country_code", NEW."created_at", NEW."created_by_id", NEW."department", NEW."description", NEW."employment_type", NEW."experience_level", NEW."id", NEW."is_ranked", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."posted_at", NEW."region", NEW."remote", NEW."salary_currency", NEW."salary_max", NEW."salary_min", NEW."salary_period", NEW."status", NEW."title", NEW."travel_percent", NEW."unranked_reason"); RETURN NULL;',
                            hash="2e4b7444dde087afb3e0bdca157b0607219ec29b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_91845",
                            table="jobs_job",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "jobs_joborganizationevent" ("city", "country_code", "created_at", "created_by_id", "department", "description", "employment_type", "experience_level", "id", "is_ranked", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_at", "region", "remote", "salary_currency", "salary_max", "salary_min", "salary_period", "status", "title", "travel_percent", "unranked_reason") VALUES (OLD."city", OLD."country_code", OLD."created_at", OLD."created_by_id", OLD."department", OLD."description", OLD."employment_type", OLD."experience_level", OLD."id", OLD."is_ranked", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."posted_at", OLD."region", OLD."remote", OLD."salary_currency", OLD."salary_max", OLD."salary_min", OLD."salary_period", OLD."status", OLD."title", OLD."travel_percent", OLD."unranked_reason"); RETURN NULL;',
                            hash="fa0d3a33dc99acfd764dd97e03a8d8da3f9405a3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dd1d0",
                            table="jobs_job",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Stage",
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
                ("name", models.CharField(max_length=60)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("applied", "Applied"),
                            ("shortlisted", "Shortlisted"),
                            ("screening", "Screening"),
                            ("interview", "Interview"),
                            ("offer", "Offer"),
                            ("hired", "Hired"),
                            ("rejected", "Rejected"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=20,
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0)),
                (
                    "organization",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.organization",
                    ),
                ),
            ],
            options={
                "ordering": ["order", "id"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        fields=("organization", "name"),
                        name="stage_named_once",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="cf2c1dfacf85cda7141d06d9ad8e34838e2bfd4f",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_da4dd",
                            table="jobs_stage",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "jobs_stageorganizationevent" ("created_at", "id", "kind", "name", "order", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."name", NEW."order", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="4eeb4c132df5ea9408a9ec60ed67d52a33cf6966",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cff5d",
                            table="jobs_stage",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."order" IS DISTINCT FROM (NEW."order") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id"))',
                            func='INSERT INTO "jobs_stageorganizationevent" ("created_at", "id", "kind", "name", "order", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."name", NEW."order", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="519cd510a67371998417e5588ce503747f6f3fde",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b084d",
                            table="jobs_stage",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "jobs_stageorganizationevent" ("created_at", "id", "kind", "name", "order", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."created_at", OLD."id", OLD."kind", OLD."name", OLD."order", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="62938e2d3df900ade65b50174a1f2b5a704d561b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5aa7e",
                            table="jobs_stage",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Application",
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
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("shortlist", "From the ranking"),
                            ("manual", "Added by hand"),
                            ("careers", "Careers page"),
                            ("import", "Import"),
                        ],
                        max_length=20,
                    ),
                ),
                ("opened_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("moved_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="applications", to="resumes.candidate"
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.organization",
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="applications",
                        to="jobs.job",
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="applications", to="jobs.stage"
                    ),
                ),
            ],
            options={
                "ordering": ["-opened_at", "-id"],
                "abstract": False,
                "indexes": [models.Index(fields=["job", "stage", "-moved_at"], name="jobs_applic_job_id_043227_idx")],
                "constraints": [
                    models.UniqueConstraint(fields=("job", "candidate"), name="one_application_per_job_and_candidate")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="3cefab71a78c93b1901af7e6756c28053c362341",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_6a79d",
                            table="jobs_application",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "jobs_applicationorganizationevent" ("candidate_id", "created_at", "id", "job_id", "moved_at", "opened_at", "opened_by_id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "stage_id") VALUES (NEW."candidate_id", NEW."created_at", NEW."id", NEW."job_id", NEW."moved_at", NEW."opened_at", NEW."opened_by_id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."stage_id"); RETURN NULL;',
                            hash="adc67a38d200fa32de4af698594556f8c4f1209b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0b2d9",
                            table="jobs_application",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."candidate_id" IS DISTINCT FROM (NEW."candidate_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."job_id" IS DISTINCT FROM (NEW."job_id") OR OLD."moved_at" IS DISTINCT FROM (NEW."moved_at") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."opened_by_id" IS DISTINCT FROM (NEW."opened_by_id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."stage_id" IS DISTINCT FROM (NEW."stage_id"))',
                            func='INSERT INTO "jobs_applicationorganizationevent" ("candidate_id", "created_at", "id", "job_id", "moved_at", "opened_at", "opened_by_id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "stage_id") VALUES (NEW."candidate_id", NEW."created_at", NEW."id", NEW."job_id", NEW."moved_at", NEW."opened_at", NEW."opened_by_id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."stage_id"); RETURN NULL;',
                            hash="96bff667aef7802a617deb5e33f9b4ab2a818b0d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3974b",
                            table="jobs_application",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "jobs_applicationorganizationevent" ("candidate_id", "created_at", "id", "job_id", "moved_at", "opened_at", "opened_by_id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "stage_id") VALUES (OLD."candidate_id", OLD."created_at", OLD."id", OLD."job_id", OLD."moved_at", OLD."opened_at", OLD."opened_by_id", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."stage_id"); RETURN NULL;',
                            hash="306f96792d7c1557ebd712b1569f3d2adfa7dd2b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_84b27",
                            table="jobs_application",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ApplicationOrganizationevent",
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
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("shortlist", "From the ranking"),
                            ("manual", "Added by hand"),
                            ("careers", "Careers page"),
                            ("import", "Import"),
                        ],
                        max_length=20,
                    ),
                ),
                ("opened_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("moved_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="resumes.candidate",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.organization",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="organization_events",
                        to="jobs.application",
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jobs.job",
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jobs.stage",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="JobOrganizationevent",
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
                ("title", models.CharField(max_length=200)),
                ("description", models.TextField(blank=True, max_length=50000)),
                ("department", models.CharField(blank=True, max_length=120)),
                ("city", models.CharField(blank=True, max_length=120)),
                ("region", models.CharField(blank=True, max_length=120)),
                ("country_code", models.CharField(blank=True, max_length=2)),
                (
                    "remote",
                    models.CharField(
                        choices=[("on_site", "On site"), ("hybrid", "Hybrid"), ("remote", "Remote")],
                        default="on_site",
                        max_length=20,
                    ),
                ),
                ("travel_percent", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "employment_type",
                    models.CharField(
                        choices=[
                            ("full_time", "Full time"),
                            ("part_time", "Part time"),
                            ("contract", "Contract"),
                            ("temporary", "Temporary"),
                            ("internship", "Internship"),
                        ],
                        default="full_time",
                        max_length=20,
                    ),
                ),
                ("experience_level", models.CharField(blank=True, max_length=40)),
                ("salary_min", models.PositiveIntegerField(blank=True, null=True)),
                ("salary_max", models.PositiveIntegerField(blank=True, null=True)),
                ("salary_currency", models.CharField(blank=True, max_length=3)),
                (
                    "salary_period",
                    models.CharField(
                        choices=[("year", "a year"), ("month", "a month"), ("day", "a day"), ("hour", "an hour")],
                        default="year",
                        max_length=10,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("active", "Active"), ("paused", "Paused"), ("closed", "Closed")],
                        default="draft",
                        max_length=20,
                    ),
                ),
                ("posted_at", models.DateTimeField(blank=True, null=True)),
                ("is_ranked", models.BooleanField(default=True)),
                ("unranked_reason", models.CharField(blank=True, max_length=500)),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.organization",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="organization_events",
                        to="jobs.job",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Requirement",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("skill", "Skill"),
                            ("experience", "Experience"),
                            ("degree", "Degree"),
                            ("language", "Language"),
                            ("licence", "License"),
                            ("location", "Location"),
                        ],
                        max_length=20,
                    ),
                ),
                ("value", models.CharField(max_length=160)),
                ("label", models.CharField(max_length=200)),
                ("must", models.BooleanField(default=True)),
                ("months", models.PositiveSmallIntegerField(default=0)),
                ("level", models.CharField(blank=True, max_length=10)),
                ("area", models.CharField(blank=True, max_length=200)),
                ("alternatives", models.JSONField(blank=True, default=list)),
                ("source_start", models.PositiveIntegerField(blank=True, null=True)),
                ("source_end", models.PositiveIntegerField(blank=True, null=True)),
                ("order", models.PositiveSmallIntegerField(default=0)),
                (
                    "job",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="requirements", to="jobs.job"
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.organization",
                    ),
                ),
            ],
            options={
                "ordering": ["order", "id"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("job", "kind", "value"), name="requirement_once_per_job")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="b6e0ed6f6b71421cdd207d92fdc5c6feb3257317",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_49a2b",
                            table="jobs_requirement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "jobs_requirementorganizationevent" ("alternatives", "area", "created_at", "id", "job_id", "kind", "label", "level", "months", "must", "order", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_end", "source_start", "value") VALUES (NEW."alternatives", NEW."area", NEW."created_at", NEW."id", NEW."job_id", NEW."kind", NEW."label", NEW."level", NEW."months", NEW."must", NEW."order", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source_end", NEW."source_start", NEW."value"); RETURN NULL;',
                            hash="0552f1c05a4e99c08f64c6841fbc9d0e8e47ec4d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6a55c",
                            table="jobs_requirement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."alternatives" IS DISTINCT FROM (NEW."alternatives") OR OLD."area" IS DISTINCT FROM (NEW."area") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."job_id" IS DISTINCT FROM (NEW."job_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."label" IS DISTINCT FROM (NEW."label") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."months" IS DISTINCT FROM (NEW."months") OR OLD."must" IS DISTINCT FROM (NEW."must") OR OLD."order" IS DISTINCT FROM (NEW."order") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."source_end" IS DISTINCT FROM (NEW."source_end") OR OLD."source_start" IS DISTINCT FROM (NEW."source_start") OR OLD."value" IS DISTINCT FROM (NEW."value"))',
                            func='INSERT INTO "jobs_requirementorganizationevent" ("alternatives", "area", "created_at", "id", "job_id", "kind", "label", "level", "months", "must", "order", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_end", "source_start", "value") VALUES (NEW."alternatives", NEW."area", NEW."created_at", NEW."id", NEW."job_id", NEW."kind", NEW."label", NEW."level", NEW."months", NEW."must", NEW."order", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source_end", NEW."source_start", NEW."value"); RETURN NULL;',
                            hash="fe457d74ed6e6db4d6dd5fdaa0f3e41e8b0e4b23",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_415d6",
                            table="jobs_requirement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "jobs_requirementorganizationevent" ("alternatives", "area", "created_at", "id", "job_id", "kind", "label", "level", "months", "must", "order", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_end", "source_start", "value") VALUES (OLD."alternatives", OLD."area", OLD."created_at", OLD."id", OLD."job_id", OLD."kind", OLD."label", OLD."level", OLD."months", OLD."must", OLD."order", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source_end", OLD."source_start", OLD."value"); RETURN NULL;',
                            hash="3a70139f7d3e636a2ed7c1fe54acbe4a9c94aa77",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_41899",
                            table="jobs_requirement",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RequirementOrganizationevent",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("skill", "Skill"),
                            ("experience", "Experience"),
                            ("degree", "Degree"),
                            ("language", "Language"),
                            ("licence", "License"),
                            ("location", "Location"),
                        ],
                        max_length=20,
                    ),
                ),
                ("value", models.CharField(max_length=160)),
                ("label", models.CharField(max_length=200)),
                ("must", models.BooleanField(default=True)),
                ("months", models.PositiveSmallIntegerField(default=0)),
                ("level", models.CharField(blank=True, max_length=10)),
                ("area", models.CharField(blank=True, max_length=200)),
                ("alternatives", models.JSONField(blank=True, default=list)),
                ("source_start", models.PositiveIntegerField(blank=True, null=True)),
                ("source_end", models.PositiveIntegerField(blank=True, null=True)),
                ("order", models.PositiveSmallIntegerField(default=0)),
                (
                    "job",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jobs.job",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.organization",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="organization_events",
                        to="jobs.requirement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SavedJob",
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
                ("kind", models.CharField(choices=[("favorite", "Favorite"), ("hidden", "Hidden")], max_length=20)),
                (
                    "job",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="marks", to="jobs.job"),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.organization",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [models.UniqueConstraint(fields=("user", "job", "kind"), name="job_marked_once")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="ee28fd8c17146849ef483e263e5aa8b35612fad0",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_f11de",
                            table="jobs_savedjob",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "jobs_savedjoborganizationevent" ("created_at", "id", "job_id", "kind", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."created_at", NEW."id", NEW."job_id", NEW."kind", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."user_id"); RETURN NULL;',
                            hash="2f5efef21c5334a89347f4c461bbd8be14c084ef",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a278e",
                            table="jobs_savedjob",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."job_id" IS DISTINCT FROM (NEW."job_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."user_id" IS DISTINCT FROM (NEW."user_id"))',
                            func='INSERT INTO "jobs_savedjoborganizationevent" ("created_at", "id", "job_id", "kind", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."created_at", NEW."id", NEW."job_id", NEW."kind", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."user_id"); RETURN NULL;',
                            hash="e5931aefbfb719fda3557ebd101146c9fde19914",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_557f3",
                            table="jobs_savedjob",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "jobs_savedjoborganizationevent" ("created_at", "id", "job_id", "kind", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."created_at", OLD."id", OLD."job_id", OLD."kind", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."user_id"); RETURN NULL;',
                            hash="db907dbac399026028bc02314149307fb36880da",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cb411",
                            table="jobs_savedjob",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedJobOrganizationevent",
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
                ("kind", models.CharField(choices=[("favorite", "Favorite"), ("hidden", "Hidden")], max_length=20)),
                (
                    "job",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jobs.job",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.organization",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="organization_events",
                        to="jobs.savedjob",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StageChange",
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
                ("before_name", models.CharField(blank=True, max_length=60)),
                (
                    "before_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("applied", "Applied"),
                            ("shortlisted", "Shortlisted"),
                            ("screening", "Screening"),
                            ("interview", "Interview"),
                            ("offer", "Offer"),
                            ("hired", "Hired"),
                            ("rejected", "Rejected"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=20,
                    ),
                ),
                ("after_name", models.CharField(max_length=60)),
                (
                    "after_kind",
                    models.CharField(
                        choices=[
                            ("applied", "Applied"),
                            ("shortlisted", "Shortlisted"),
                            ("screening", "Screening"),
                            ("interview", "Interview"),
                            ("offer", "Offer"),
                            ("hired", "Hired"),
                            ("rejected", "Rejected"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=20,
                    ),
                ),
                ("reason", models.TextField(blank=True, max_length=2000)),
                ("score", models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                ("rank", models.PositiveIntegerField(blank=True, null=True)),
                ("ranked", models.PositiveIntegerField(blank=True, null=True)),
                ("is_override", models.BooleanField(default=False)),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "after",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="jobs.stage",
                    ),
                ),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="jobs.application"
                    ),
                ),
                (
                    "before",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="jobs.stage",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="resumes.candidate"
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.organization",
                    ),
                ),
                (
                    "undoes",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="undone_by",
                        to="jobs.stagechange",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at", "-id"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["organization", "after_kind", "-created_at"], name="jobs_stagec_organiz_b59da2_idx"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="2c943a38d54a79ca0f65c429b50da260dff34b80",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_ff52a",
                            table="jobs_stagechange",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "jobs_stagechangeorganizationevent" ("actor_id", "after_id", "after_kind", "after_name", "application_id", "before_id", "before_kind", "before_name", "candidate_id", "created_at", "id", "is_override", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "ranked", "reason", "score", "undoes_id") VALUES (NEW."actor_id", NEW."after_id", NEW."after_kind", NEW."after_name", NEW."application_id", NEW."before_id", NEW."before_kind", NEW."before_name", NEW."candidate_id", NEW."created_at", NEW."id", NEW."is_override", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rank", NEW."ranked", NEW."reason", NEW."score", NEW."undoes_id"); RETURN NULL;',
                            hash="a331693a4e380f4d2681b51eb7e67a03eb318a39",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_80a19",
                            table="jobs_stagechange",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."actor_id" IS DISTINCT FROM (NEW."actor_id") OR OLD."after_id" IS DISTINCT FROM (NEW."after_id") OR OLD."after_kind" IS DISTINCT FROM (NEW."after_kind") OR OLD."after_name" IS DISTINCT FROM (NEW."after_name") OR OLD."application_id" IS DISTINCT FROM (NEW."application_id") OR OLD."before_id" IS DISTINCT FROM (NEW."before_id") OR OLD."before_kind" IS DISTINCT FROM (NEW."before_kind") OR OLD."before_name" IS DISTINCT FROM (NEW."before_name") OR OLD."candidate_id" IS DISTINCT FROM (NEW."candidate_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_override" IS DISTINCT FROM (NEW."is_override") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."rank" IS DISTINCT FROM (NEW."rank") OR OLD."ranked" IS DISTINCT FROM (NEW."ranked") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."score" IS DISTINCT FROM (NEW."score") OR OLD."undoes_id" IS DISTINCT FROM (NEW."undoes_id"))',
                            func='INSERT INTO "jobs_stagechangeorganizationevent" ("actor_id", "after_id", "after_kind", "after_name", "application_id", "before_id", "before_kind", "before_name", "candidate_id", "created_at", "id", "is_override", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "ranked", "reason", "score", "undoes_id") VALUES (NEW."actor_id", NEW."after_id", NEW."after_kind", NEW."after_name", NEW."application_id", NEW."before_id", NEW."before_kind", NEW."before_name", NEW."candidate_id", NEW."created_at", NEW."id", NEW."is_override", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rank", NEW."ranked", NEW."reason", NEW."score", NEW."undoes_id"); RETURN NULL;',
                            hash="082f583f01758d43163f28ef639687def4eb2ed9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e0f80",
                            table="jobs_stagechange",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "jobs_stagechangeorganizationevent" ("actor_id", "after_id", "after_kind", "after_name", "application_id", "before_id", "before_kind", "before_name", "candidate_id", "created_at", "id", "is_override", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "ranked", "reason", "score", "undoes_id") VALUES (OLD."actor_id", OLD."after_id", OLD."after_kind", OLD."after_name", OLD."application_id", OLD."before_id", OLD."before_kind", OLD."before_name", OLD."candidate_id", OLD."created_at", OLD."id", OLD."is_override", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rank", OLD."ranked", OLD."reason", OLD."score", OLD."undoes_id"); RETURN NULL;',
                            hash="0f10b3bebda9a3935c019e75cd47f16d24a027dd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_47ca1",
                            table="jobs_stagechange",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StageChangeOrganizationevent",
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
                ("before_name", models.CharField(blank=True, max_length=60)),
                (
                    "before_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("applied", "Applied"),
                            ("shortlisted", "Shortlisted"),
                            ("screening", "Screening"),
                            ("interview", "Interview"),
                            ("offer", "Offer"),
                            ("hired", "Hired"),
                            ("rejected", "Rejected"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=20,
                    ),
                ),
                ("after_name", models.CharField(max_length=60)),
                (
                    "after_kind",
                    models.CharField(
                        choices=[
                            ("applied", "Applied"),
                            ("shortlisted", "Shortlisted"),
                            ("screening", "Screening"),
                            ("interview", "Interview"),
                            ("offer", "Offer"),
                            ("hired", "Hired"),
                            ("rejected", "Rejected"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=20,
                    ),
                ),
                ("reason", models.TextField(blank=True, max_length=2000)),
                ("score", models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                ("rank", models.PositiveIntegerField(blank=True, null=True)),
                ("ranked", models.PositiveIntegerField(blank=True, null=True)),
                ("is_override", models.BooleanField(default=False)),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "after",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jobs.stage",
                    ),
                ),
                (
                    "application",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jobs.application",
                    ),
                ),
                (
                    "before",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jobs.stage",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="resumes.candidate",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.organization",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="organization_events",
                        to="jobs.stagechange",
                    ),
                ),
                (
                    "undoes",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jobs.stagechange",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StageOrganizationevent",
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
                ("name", models.CharField(max_length=60)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("applied", "Applied"),
                            ("shortlisted", "Shortlisted"),
                            ("screening", "Screening"),
                            ("interview", "Interview"),
                            ("offer", "Offer"),
                            ("hired", "Hired"),
                            ("rejected", "Rejected"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=20,
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0)),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.organization",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="organization_events",
                        to="jobs.stage",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RunPython(install_triggers, migrations.RunPython.noop),
    ]
