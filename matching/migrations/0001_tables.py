import datetime

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgvector.django.halfvec
from django.conf import settings
from django.db import migrations, models

import core.models.base
from core.schema import install_triggers


class Migration(migrations.Migration):
    replaces = [
        ("matching", "0001_initial"),
        ("matching", "0002_index_requests_and_ranking_basis"),
        ("matching", "0003_match_indexes_lead_with_their_keys"),
        ("matching", "0006_ranking_log"),
        ("matching", "0008_group_questions"),
        ("matching", "0009_columns_and_places"),
        ("matching", "0010_feedback_and_weight_proposals"),
        ("matching", "0011_saved_searches"),
        ("matching", "0012_search_events"),
        ("matching", "0013_cover_places"),
        ("matching", "0014_last_log_of_a_job"),
    ]

    initial = True

    dependencies = [
        ("core", "0001_tables"),
        ("core", "__first__"),
        ("jobs", "0001_tables"),
        ("resumes", "0001_tables"),
    ]

    operations = [
        migrations.CreateModel(
            name="CandidateIndex",
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
                ("profile", models.JSONField()),
                ("quotes", models.JSONField(default=dict)),
                ("digest", models.CharField(max_length=64)),
                ("vector", pgvector.django.halfvec.HalfVectorField(dimensions=256, null=True)),
                ("embedder_version", models.CharField(blank=True, max_length=40)),
                ("changed", models.BigIntegerField(db_default=0, editable=False)),
                (
                    "candidate",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="index", to="resumes.candidate"
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
                "abstract": False,
                "indexes": [
                    models.Index(fields=["organization", "id"], name="matching_ca_organiz_b2e403_idx"),
                    models.Index(fields=["organization", "changed"], name="matching_ca_organiz_fc8892_idx"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="b25a3390c6bd876b6f38b3de4742a7d0fd2c79c3",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_f4696",
                            table="matching_candidateindex",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="number_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.changed = pg_current_xact_id()::text::bigint; RETURN NEW;",
                            hash="3cc3b463ec03d57b1c98ab6d1a223cbcba0bfbf4",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_number_change_25879",
                            table="matching_candidateindex",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Feedback",
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
                    "subject",
                    models.CharField(
                        choices=[("ranking", "A place in a ranking"), ("product", "The product")], max_length=20
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("good", "Good"),
                            ("bad", "Bad"),
                            ("too_high", "Placed too high"),
                            ("too_low", "Placed too low"),
                        ],
                        max_length=20,
                    ),
                ),
                ("comment", models.TextField(blank=True, max_length=2000)),
                ("score", models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                ("rank", models.PositiveIntegerField(blank=True, null=True)),
                ("ranked", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="resumes.candidate",
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="jobs.job",
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
                "verbose_name_plural": "feedback",
                "ordering": ["-created_at", "-id"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("subject", "ranking")),
                        fields=("author", "job", "candidate"),
                        name="one_feedback_per_place_and_author",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="98f98e652fd2dd953adf2ad05531a13f7aeff028",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_27609",
                            table="matching_feedback",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "matching_feedbackorganizationevent" ("author_id", "candidate_id", "comment", "created_at", "id", "job_id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "ranked", "score", "subject", "verdict") VALUES (NEW."author_id", NEW."candidate_id", NEW."comment", NEW."created_at", NEW."id", NEW."job_id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rank", NEW."ranked", NEW."score", NEW."subject", NEW."verdict"); RETURN NULL;',
                            hash="b9394aaaaf8d473df3b037144e546d58ca3add80",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1f061",
                            table="matching_feedback",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."candidate_id" IS DISTINCT FROM (NEW."candidate_id") OR OLD."comment" IS DISTINCT FROM (NEW."comment") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."job_id" IS DISTINCT FROM (NEW."job_id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."rank" IS DISTINCT FROM (NEW."rank") OR OLD."ranked" IS DISTINCT FROM (NEW."ranked") OR OLD."score" IS DISTINCT FROM (NEW."score") OR OLD."subject" IS DISTINCT FROM (NEW."subject") OR OLD."verdict" IS DISTINCT FROM (NEW."verdict"))',
                            func='INSERT INTO "matching_feedbackorganizationevent" ("author_id", "candidate_id", "comment", "created_at", "id", "job_id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "ranked", "score", "subject", "verdict") VALUES (NEW."author_id", NEW."candidate_id", NEW."comment", NEW."created_at", NEW."id", NEW."job_id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rank", NEW."ranked", NEW."score", NEW."subject", NEW."verdict"); RETURN NULL;',
                            hash="9f2357c771d3f34b5514de633149eeafabf284b1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_79d09",
                            table="matching_feedback",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "matching_feedbackorganizationevent" ("author_id", "candidate_id", "comment", "created_at", "id", "job_id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "ranked", "score", "subject", "verdict") VALUES (OLD."author_id", OLD."candidate_id", OLD."comment", OLD."created_at", OLD."id", OLD."job_id", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rank", OLD."ranked", OLD."score", OLD."subject", OLD."verdict"); RETURN NULL;',
                            hash="e3f3288d1339d99d90a6d9c252795e99339a26ed",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_092bf",
                            table="matching_feedback",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FeedbackOrganizationevent",
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
                    "subject",
                    models.CharField(
                        choices=[("ranking", "A place in a ranking"), ("product", "The product")], max_length=20
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("good", "Good"),
                            ("bad", "Bad"),
                            ("too_high", "Placed too high"),
                            ("too_low", "Placed too low"),
                        ],
                        max_length=20,
                    ),
                ),
                ("comment", models.TextField(blank=True, max_length=2000)),
                ("score", models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                ("rank", models.PositiveIntegerField(blank=True, null=True)),
                ("ranked", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "author",
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
                    "candidate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="resumes.candidate",
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
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
                        to="matching.feedback",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GroupQuestion",
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
                    "candidate",
                    models.OneToOneField(
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
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="a52dd5e4ba2781e09471fa395f5ff435a5555c00",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_a6518",
                            table="matching_groupquestion",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IndexRequest",
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
                ("token", models.UUIDField()),
                (
                    "candidate",
                    models.OneToOneField(
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
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="08372821ea103bce80345f584ec6de1978750af7",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_b65da",
                            table="matching_indexrequest",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RankingBasis",
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
                ("digest", models.CharField(max_length=64)),
                ("content", models.JSONField()),
                ("vector", pgvector.django.halfvec.HalfVectorField(dimensions=256, null=True)),
                ("version", models.CharField(max_length=40)),
                ("embedder_version", models.CharField(max_length=40)),
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
                "verbose_name_plural": "ranking bases",
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("organization", "digest"), name="one_basis_per_content")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="a88a989c5b6983268c79ff54a79f7b7b587741cc",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_dfca6",
                            table="matching_rankingbasis",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LoggedRanking",
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
                ("task", models.UUIDField(null=True)),
                ("inputs", models.CharField(max_length=64)),
                ("candidates", models.PositiveIntegerField(null=True)),
                ("scored", models.PositiveIntegerField(default=0)),
                ("finished_at", models.DateTimeField(null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="jobs.job",
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
                    "basis",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rankings", to="matching.rankingbasis"
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at", "-id"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["organization", "-created_at", "-id"], name="matching_lo_organiz_0435d2_idx"),
                    models.Index(fields=["job", "-created_at"], name="matching_lo_job_id_b9609e_idx"),
                ],
                "constraints": [models.UniqueConstraint(fields=("task", "basis"), name="one_log_per_task_and_basis")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="f4bb996da726818656c116ef98261964e8a4dd16",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_2975b",
                            table="matching_loggedranking",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LoggedBatch",
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
                ("first", models.UUIDField()),
                ("last", models.UUIDField()),
                (
                    "components",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), size=None),
                ),
                ("candidates", django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None)),
                ("profiles", django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ("points", django.contrib.postgres.fields.ArrayField(base_field=models.SmallIntegerField(), size=None)),
                ("erased", models.PositiveIntegerField(default=0)),
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
                    "ranking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="batches", to="matching.loggedranking"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "logged batches",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["organization", "first", "last"], name="matching_lo_organiz_9e197c_idx")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="107a5381a4d054821643097ccea76f75892246a9",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_29f81",
                            table="matching_loggedbatch",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Match",
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
                ("score", models.DecimalField(decimal_places=1, max_digits=4)),
                ("points", models.JSONField(default=dict)),
                ("missing", models.JSONField(default=list)),
                ("version", models.CharField(max_length=40)),
                ("inputs", models.CharField(max_length=64)),
                ("computed_at", models.DateTimeField()),
                (
                    "candidate",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="matches",
                        to="resumes.candidate",
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="matches",
                        to="jobs.job",
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
                "verbose_name_plural": "matches",
                "ordering": ["-score", "id"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["job", "-score", "id"],
                        include=("candidate", "organization"),
                        name="matching_match_places",
                    ),
                    models.Index(fields=["organization", "-score", "id"], name="matching_ma_organiz_a776aa_idx"),
                    models.Index(fields=["candidate", "-score"], name="matching_ma_candida_808364_idx"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("job", "candidate"), name="one_match_per_job_and_candidate"),
                    models.CheckConstraint(
                        condition=models.Q(("score__gte", 0), ("score__lte", 100)), name="match_score_range"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="085b48eb38146e51a42f416afa11b40b87e66731",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_7958b",
                            table="matching_match",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ProfileSnapshot",
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
                ("digest", models.CharField(max_length=64)),
                ("profile", models.JSONField()),
                ("vector", pgvector.django.halfvec.HalfVectorField(dimensions=256, null=True)),
                ("embedder_version", models.CharField(blank=True, max_length=40)),
                (
                    "candidate",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="resumes.candidate",
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
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("candidate", "digest"), name="one_snapshot_per_profile")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="e64bf1535cad175d3d2905116924e33d64362465",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_b4861",
                            table="matching_profilesnapshot",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Ranking",
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
                ("computed_at", models.DateTimeField()),
                ("candidates", models.PositiveIntegerField()),
                ("weights", models.JSONField()),
                ("rarity", models.JSONField(default=dict)),
                ("as_of", models.DateField(default=datetime.date(1, 1, 1))),
                ("version", models.CharField(max_length=40)),
                ("job_digest", models.CharField(max_length=64)),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="ranking", to="jobs.job"
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
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="f28bc6e9fc19d856ca34e0f5a547eebe17b7a4e9",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_c1619",
                            table="matching_ranking",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedSearch",
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
                ("name", models.CharField(max_length=80)),
                ("query", models.TextField()),
                ("mode", models.CharField(max_length=20)),
                ("is_shared", models.BooleanField(default=False)),
                (
                    "alert",
                    models.CharField(
                        choices=[("never", "Never"), ("daily", "Every day"), ("weekly", "Every week")],
                        default="never",
                        max_length=20,
                    ),
                ),
                ("next_alert_on", models.DateField(blank=True, null=True)),
                ("last_looked_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("last_run_at", models.DateTimeField(blank=True, null=True)),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
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
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "saved searches",
                "ordering": ["-created_at", "-id"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        models.F("organization"),
                        models.F("owner"),
                        django.db.models.functions.text.Lower("name"),
                        condition=models.Q(("removed_at", None)),
                        name="one_saved_search_per_owner_and_name",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="8580227dba20c23a49f39e6d0e51262973036ace",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_0132d",
                            table="matching_savedsearch",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="take_hits_along",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="DELETE FROM matching_savedsearchhit WHERE search_id = OLD.id; RETURN OLD;",
                            hash="add8841b63eb06f4b9e4e8d4766b4e3ad80a4b64",
                            operation="DELETE",
                            pgid="pgtrigger_take_hits_along_f3745",
                            table="matching_savedsearch",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "matching_savedsearchorganizationevent" ("alert", "created_at", "id", "is_shared", "mode", "name", "organization_id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "query", "removed_at") VALUES (NEW."alert", NEW."created_at", NEW."id", NEW."is_shared", NEW."mode", NEW."name", NEW."organization_id", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."query", NEW."removed_at"); RETURN NULL;',
                            hash="e97cd783d9325df3bae9c6d2083a422f2cc2de00",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_de917",
                            table="matching_savedsearch",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."alert" IS DISTINCT FROM (NEW."alert") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_shared" IS DISTINCT FROM (NEW."is_shared") OR OLD."mode" IS DISTINCT FROM (NEW."mode") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."query" IS DISTINCT FROM (NEW."query") OR OLD."removed_at" IS DISTINCT FROM (NEW."removed_at"))',
                            func='INSERT INTO "matching_savedsearchorganizationevent" ("alert", "created_at", "id", "is_shared", "mode", "name", "organization_id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "query", "removed_at") VALUES (NEW."alert", NEW."created_at", NEW."id", NEW."is_shared", NEW."mode", NEW."name", NEW."organization_id", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."query", NEW."removed_at"); RETURN NULL;',
                            hash="bef943793f6218d12643090c3b668e7902668d0a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1f033",
                            table="matching_savedsearch",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "matching_savedsearchorganizationevent" ("alert", "created_at", "id", "is_shared", "mode", "name", "organization_id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "query", "removed_at") VALUES (OLD."alert", OLD."created_at", OLD."id", OLD."is_shared", OLD."mode", OLD."name", OLD."organization_id", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."query", OLD."removed_at"); RETURN NULL;',
                            hash="d7339e18caa79dc451c3cc790a403c9a0716519d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cca90",
                            table="matching_savedsearch",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedSearchHit",
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
                ("found_at", models.DateTimeField(null=True)),
                ("waits", models.BooleanField(default=False)),
                ("mail", models.UUIDField(null=True)),
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
                    "search",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hits",
                        to="matching.savedsearch",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("found_at__isnull", False)),
                        fields=["search", "-found_at", "-id"],
                        name="newly_found",
                    ),
                    models.Index(condition=models.Q(("mail__isnull", False)), fields=["mail"], name="told_in_mail"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("search", "candidate"), name="one_hit_per_search_and_candidate")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="492d237255ab622c2be3bcf98a6d26a7ad858c5c",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_6713b",
                            table="matching_savedsearchhit",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedSearchOrganizationevent",
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
                ("name", models.CharField(max_length=80)),
                ("query", models.TextField()),
                ("mode", models.CharField(max_length=20)),
                ("is_shared", models.BooleanField(default=False)),
                (
                    "alert",
                    models.CharField(
                        choices=[("never", "Never"), ("daily", "Every day"), ("weekly", "Every week")],
                        default="never",
                        max_length=20,
                    ),
                ),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
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
                    "owner",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="organization_events",
                        to="matching.savedsearch",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ScoringWeights",
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
                ("weights", models.JSONField()),
                (
                    "author",
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
                "verbose_name_plural": "scoring weights",
                "ordering": ["-created_at", "-id"],
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="c13b88ed9a83492416fcff0ef5a3019e4cac907e",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_e9c13",
                            table="matching_scoringweights",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "matching_scoringweightsorganizationevent" ("author_id", "created_at", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "weights") VALUES (NEW."author_id", NEW."created_at", NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."weights"); RETURN NULL;',
                            hash="06c44422a0c1a9ab7b8fec59b2e6cb9f863b9e6a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b3b41",
                            table="matching_scoringweights",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."weights" IS DISTINCT FROM (NEW."weights"))',
                            func='INSERT INTO "matching_scoringweightsorganizationevent" ("author_id", "created_at", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "weights") VALUES (NEW."author_id", NEW."created_at", NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."weights"); RETURN NULL;',
                            hash="2d71ffd776ff4fb55a8ca26690046d041a5a9be2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0acdf",
                            table="matching_scoringweights",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "matching_scoringweightsorganizationevent" ("author_id", "created_at", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "weights") VALUES (OLD."author_id", OLD."created_at", OLD."id", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."weights"); RETURN NULL;',
                            hash="d68f2fdc69d7c9cbf6a0d5bec51d94cd1073eb96",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fb097",
                            table="matching_scoringweights",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ScoringWeightsOrganizationevent",
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
                ("weights", models.JSONField()),
                (
                    "author",
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
                        to="matching.scoringweights",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SearchEvent",
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
                ("query", models.CharField(max_length=500)),
                (
                    "terms",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=250), default=list, size=None
                    ),
                ),
                ("mode", models.CharField(max_length=20)),
                ("found", models.PositiveIntegerField()),
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
                "indexes": [models.Index(fields=["organization", "created_at"], name="matching_se_organiz_5f60d7_idx")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="b505ced2af7b00ef3c58bf65598c24c193c31aab",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_4b653",
                            table="matching_searchevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WeightProposal",
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
                ("before", models.JSONField()),
                ("after", models.JSONField()),
                ("evidence", models.JSONField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Waits for a decision"),
                            ("no_better", "No better than the weights in force"),
                            ("accepted", "Accepted"),
                            ("declined", "Declined"),
                            ("replaced", "Replaced by a newer one"),
                        ],
                        default="open",
                        max_length=20,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "decided_by",
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="4b3a3e93d9aa6df8112eb2ca5bbc9410e8b1b33f",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_b033b",
                            table="matching_weightproposal",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "matching_weightproposalorganizationevent" ("after", "asked_by_id", "before", "created_at", "decided_at", "decided_by_id", "evidence", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (NEW."after", NEW."asked_by_id", NEW."before", NEW."created_at", NEW."decided_at", NEW."decided_by_id", NEW."evidence", NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."state"); RETURN NULL;',
                            hash="2ca9e9b80255f50722218bb754f3f7c82b8d0ccf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_12c38",
                            table="matching_weightproposal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."after" IS DISTINCT FROM (NEW."after") OR OLD."asked_by_id" IS DISTINCT FROM (NEW."asked_by_id") OR OLD."before" IS DISTINCT FROM (NEW."before") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."decided_at" IS DISTINCT FROM (NEW."decided_at") OR OLD."decided_by_id" IS DISTINCT FROM (NEW."decided_by_id") OR OLD."evidence" IS DISTINCT FROM (NEW."evidence") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."state" IS DISTINCT FROM (NEW."state"))',
                            func='INSERT INTO "matching_weightproposalorganizationevent" ("after", "asked_by_id", "before", "created_at", "decided_at", "decided_by_id", "evidence", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (NEW."after", NEW."asked_by_id", NEW."before", NEW."created_at", NEW."decided_at", NEW."decided_by_id", NEW."evidence", NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."state"); RETURN NULL;',
                            hash="c255f608ee64284c23455e5cb85d91230cfc6c1c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_38a43",
                            table="matching_weightproposal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "matching_weightproposalorganizationevent" ("after", "asked_by_id", "before", "created_at", "decided_at", "decided_by_id", "evidence", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (OLD."after", OLD."asked_by_id", OLD."before", OLD."created_at", OLD."decided_at", OLD."decided_by_id", OLD."evidence", OLD."id", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."state"); RETURN NULL;',
                            hash="27fc946a4616378a84bf73d390132284c0aea6c7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b3423",
                            table="matching_weightproposal",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WeightProposalOrganizationevent",
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
                ("before", models.JSONField()),
                ("after", models.JSONField()),
                ("evidence", models.JSONField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Waits for a decision"),
                            ("no_better", "No better than the weights in force"),
                            ("accepted", "Accepted"),
                            ("declined", "Declined"),
                            ("replaced", "Replaced by a newer one"),
                        ],
                        default="open",
                        max_length=20,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "asked_by",
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
                    "decided_by",
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
                        to="matching.weightproposal",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RunPython(install_triggers, migrations.RunPython.noop),
    ]
