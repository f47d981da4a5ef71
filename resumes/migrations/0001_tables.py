import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.datetime
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import core.models.base
import resumes.models.bulk_import
import resumes.models.resume
from core.schema import install_triggers


class Migration(migrations.Migration):
    replaces = [
        ("resumes", "0001_initial"),
        ("resumes", "0002_reading_layout_and_name_key"),
        ("resumes", "0007_own_skills_of_candidates"),
        ("resumes", "0008_retention"),
        ("resumes", "0010_bulk_imports"),
        ("resumes", "0011_doubts_and_page_pictures"),
        ("resumes", "0012_what_else_resumes_tell"),
    ]

    initial = True

    dependencies = [
        ("core", "0001_tables"),
        ("core", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="BulkImport",
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
                            ("csv", "CSV"),
                            ("xlsx", "Excel"),
                            ("zip", "Archive of resumes"),
                            ("json", "JSON Resume"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("done", "Done"),
                            ("failed", "Failed"),
                            ("undoing", "Being undone"),
                            ("undone", "Undone"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("original_name", models.CharField(max_length=255)),
                (
                    "file",
                    models.FileField(blank=True, max_length=200, upload_to=resumes.models.bulk_import.import_path),
                ),
                ("is_dry_run", models.BooleanField(default=False)),
                ("is_strict", models.BooleanField(default=False)),
                (
                    "known_people",
                    models.CharField(
                        choices=[("skip", "Leave as they are"), ("update", "Fill in what is empty")],
                        default="skip",
                        max_length=10,
                    ),
                ),
                ("columns", models.JSONField(blank=True, default=dict)),
                ("result", models.JSONField(blank=True, default=dict)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                (
                    "actor",
                    models.ForeignKey(
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
                "indexes": [models.Index(fields=["organization", "-created_at"], name="bulk_import_newest")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="6a274115cfe375a7adae5c6a23c6e3b233cb01cc",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_c6863",
                            table="resumes_bulkimport",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Candidate",
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
                ("name", models.CharField(blank=True, max_length=200)),
                ("given_name", models.CharField(blank=True, max_length=100)),
                ("family_name", models.CharField(blank=True, max_length=100)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("city", models.CharField(blank=True, max_length=120)),
                ("region", models.CharField(blank=True, max_length=120)),
                ("country_code", models.CharField(blank=True, max_length=2)),
                ("headline", models.CharField(blank=True, max_length=300)),
                ("summary", models.TextField(blank=True)),
                ("links", models.JSONField(blank=True, default=list)),
                ("languages", models.JSONField(blank=True, default=list)),
                ("certificates", models.JSONField(blank=True, default=list)),
                ("projects", models.JSONField(blank=True, default=list)),
                ("publications", models.JSONField(blank=True, db_default=[], default=list)),
                ("awards", models.JSONField(blank=True, db_default=[], default=list)),
                ("volunteering", models.JSONField(blank=True, db_default=[], default=list)),
                (
                    "seniority",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("intern", "Intern"),
                            ("junior", "Junior"),
                            ("mid", "Mid-level"),
                            ("senior", "Senior"),
                            ("lead", "Lead"),
                            ("manager", "Manager"),
                            ("director", "Director"),
                            ("executive", "Executive"),
                        ],
                        db_default="",
                        default="",
                        max_length=20,
                    ),
                ),
                ("work_permit", models.CharField(blank=True, db_default="", default="", max_length=120)),
                ("total_months", models.PositiveIntegerField(default=0)),
                ("quality_score", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "source",
                    models.CharField(
                        choices=[("upload", "Upload"), ("manual", "By hand"), ("import", "Import")],
                        default="upload",
                        max_length=20,
                    ),
                ),
                (
                    "tags",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), blank=True, default=list, size=None
                    ),
                ),
                ("availability", models.CharField(blank=True, max_length=120)),
                (
                    "corrected_fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), blank=True, default=list, editable=False, size=None
                    ),
                ),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                ("search", django.contrib.postgres.search.SearchVectorField(editable=False, null=True)),
                ("name_key", models.CharField(blank=True, editable=False, max_length=200)),
                ("doubts", models.PositiveSmallIntegerField(db_default=0, default=0, editable=False)),
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
                    models.Index(fields=["organization", "-created_at", "-id"], name="resumes_can_organiz_c5df77_idx"),
                    models.Index(fields=["organization", "total_months"], name="resumes_can_organiz_7fd2c0_idx"),
                    models.Index(fields=["organization", "quality_score"], name="resumes_can_organiz_6a73dc_idx"),
                    models.Index(fields=["organization", "phone"], name="resumes_can_organiz_197229_idx"),
                    models.Index(fields=["organization", "name_key"], name="resumes_can_organiz_e2f7ee_idx"),
                    django.contrib.postgres.indexes.GinIndex(fields=["search"], name="candidate_search"),
                    django.contrib.postgres.indexes.GinIndex(fields=["tags"], name="candidate_tags"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("email", ""), _negated=True),
                        fields=("organization", "email"),
                        name="one_candidate_per_email",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("quality_score", None), ("quality_score__lte", 100), _connector="OR"),
                        name="candidate_quality_range",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="d3ddf57caf10776b0e016af468b4e38495b6955c",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_e5748",
                            table="resumes_candidate",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "resumes_candidateorganizationevent" ("availability", "awards", "certificates", "city", "corrected_fields", "country_code", "created_at", "email", "evidence", "family_name", "given_name", "headline", "id", "languages", "links", "name", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "projects", "publications", "quality_score", "region", "seniority", "source", "summary", "tags", "total_months", "volunteering", "work_permit") VALUES (NEW."availability", NEW."awards", NEW."certificates", NEW."city", NEW."corrected_fields", NEW."country_code", NEW."created_at", NEW."email", NEW."evidence", NEW."family_name", NEW."given_name", NEW."headline", NEW."id", NEW."languages", NEW."links", NEW."name", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phone", NEW."projects", NEW."publications", NEW."quality_score", NEW."region", NEW."seniority", NEW."source", NEW."summary", NEW."tags", NEW."total_months", NEW."volunteering", NEW."work_permit"); RETURN NULL;',
                            hash="45f7c5a971610cd5581979b9ba236d028524cd7c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_86b59",
                            table="resumes_candidate",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."availability" IS DISTINCT FROM (NEW."availability") OR OLD."awards" IS DISTINCT FROM (NEW."awards") OR OLD."certificates" IS DISTINCT FROM (NEW."certificates") OR OLD."city" IS DISTINCT FROM (NEW."city") OR OLD."corrected_fields" IS DISTINCT FROM (NEW."corrected_fields") OR OLD."country_code" IS DISTINCT FROM (NEW."country_code") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."evidence" IS DISTINCT FROM (NEW."evidence") OR OLD."family_name" IS DISTINCT FROM (NEW."family_name") OR OLD."given_name" IS DISTINCT FROM (NEW."given_name") OR OLD."headline" IS DISTINCT FROM (NEW."headline") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."languages" IS DISTINCT FROM (NEW."languages") OR OLD."links" IS DISTINCT FROM (NEW."links") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."projects" IS DISTINCT FROM (NEW."projects") OR OLD."publications" IS DISTINCT FROM (NEW."publications") OR OLD."quality_score" IS DISTINCT FROM (NEW."quality_score") OR OLD."region" IS DISTINCT FROM (NEW."region") OR OLD."seniority" IS DISTINCT FROM (NEW."seniority") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."tags" IS DISTINCT FROM (NEW."tags") OR OLD."total_months" IS DISTINCT FROM (NEW."total_months") OR OLD."volunteering" IS DISTINCT FROM (NEW."volunteering") OR OLD."work_permit" IS DISTINCT FROM (NEW."work_permit"))',
                            func='INSERT INTO "resumes_candidateorganizationevent" ("availability", "awards", "certificates", "city", "corrected_fields", "country_code", "created_at", "email", "evidence", "family_name", "given_name", "headline", "id", "languages", "links", "name", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "projects", "publications", "quality_score", "region", "seniority", "source", "summary", "tags", "total_months", "volunteering", "work_permit") VALUES (NEW."availability", NEW."awards", NEW."certificates", NEW."city", NEW."corrected_fields", NEW."country_code", NEW."created_at", NEW."email", NEW."evidence", NEW."family_name", NEW."given_name", NEW."headline", NEW."id", NEW."languages", NEW."links", NEW."name", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phone", NEW."projects", NEW."publications", NEW."quality_score", NEW."region", NEW."seniority", NEW."source", NEW."summary", NEW."tags", NEW."total_months", NEW."volunteering", NEW."work_permit"); RETURN NULL;',
                            hash="1f388fb295dac69c348fc87223224d46fa13a32e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_60e2c",
                            table="resumes_candidate",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "resumes_candidateorganizationevent" ("availability", "awards", "certificates", "city", "corrected_fields", "country_code", "created_at", "email", "evidence", "family_name", "given_name", "headline", "id", "languages", "links", "name", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "projects", "publications", "quality_score", "region", "seniority", "source", "summary", "tags", "total_months", "volunteering", "work_permit") VALUES (OLD."availability", OLD."awards", OLD."certificates", OLD."city", OLD."corrected_fields", OLD."country_code", OLD."created_at", OLD."email", OLD."evidence", OLD."family_name", OLD."given_name", OLD."headline", OLD."id", OLD."languages", OLD."links", OLD."name", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phone", OLD."projects", OLD."publications", OLD."quality_score", OLD."region", OLD."seniority", OLD."source", OLD."summary", OLD."tags", OLD."total_months", OLD."volunteering", OLD."work_permit"); RETURN NULL;',
                            hash="f94305bf144e2c1895c5adfbb176ebfb49d352be",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4dd30",
                            table="resumes_candidate",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CandidateOrganizationevent",
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
                ("name", models.CharField(blank=True, max_length=200)),
                ("given_name", models.CharField(blank=True, max_length=100)),
                ("family_name", models.CharField(blank=True, max_length=100)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("city", models.CharField(blank=True, max_length=120)),
                ("region", models.CharField(blank=True, max_length=120)),
                ("country_code", models.CharField(blank=True, max_length=2)),
                ("headline", models.CharField(blank=True, max_length=300)),
                ("summary", models.TextField(blank=True)),
                ("links", models.JSONField(blank=True, default=list)),
                ("languages", models.JSONField(blank=True, default=list)),
                ("certificates", models.JSONField(blank=True, default=list)),
                ("projects", models.JSONField(blank=True, default=list)),
                ("publications", models.JSONField(blank=True, db_default=[], default=list)),
                ("awards", models.JSONField(blank=True, db_default=[], default=list)),
                ("volunteering", models.JSONField(blank=True, db_default=[], default=list)),
                (
                    "seniority",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("intern", "Intern"),
                            ("junior", "Junior"),
                            ("mid", "Mid-level"),
                            ("senior", "Senior"),
                            ("lead", "Lead"),
                            ("manager", "Manager"),
                            ("director", "Director"),
                            ("executive", "Executive"),
                        ],
                        db_default="",
                        default="",
                        max_length=20,
                    ),
                ),
                ("work_permit", models.CharField(blank=True, db_default="", default="", max_length=120)),
                ("total_months", models.PositiveIntegerField(default=0)),
                ("quality_score", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "source",
                    models.CharField(
                        choices=[("upload", "Upload"), ("manual", "By hand"), ("import", "Import")],
                        default="upload",
                        max_length=20,
                    ),
                ),
                (
                    "tags",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), blank=True, default=list, size=None
                    ),
                ),
                ("availability", models.CharField(blank=True, max_length=120)),
                (
                    "corrected_fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), blank=True, default=list, editable=False, size=None
                    ),
                ),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
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
                        to="resumes.candidate",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CandidateSkill",
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
                ("months", models.PositiveIntegerField(default=0)),
                ("last_used", models.CharField(blank=True, max_length=7)),
                ("confidence", models.FloatField(default=1.0)),
                ("evidence", models.JSONField(blank=True, default=list, editable=False)),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="skills", to="resumes.candidate"
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
                    "own_skill",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.organizationskill",
                    ),
                ),
                (
                    "skill",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.skill",
                    ),
                ),
            ],
            options={
                "ordering": ["-months", "id"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["organization", "skill", "candidate"], name="resumes_can_organiz_6c1c86_idx")
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("candidate", "skill"), name="skill_once_per_candidate"),
                    models.UniqueConstraint(fields=("candidate", "own_skill"), name="own_skill_once_per_candidate"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("own_skill__isnull", False), ("skill", None)),
                            models.Q(("own_skill", None), ("skill__isnull", False)),
                            _connector="OR",
                        ),
                        name="shared_or_own_skill",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="1ae9531eb4501042597add118b550a3840927aaf",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_c5da9",
                            table="resumes_candidateskill",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Education",
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
                ("order", models.PositiveSmallIntegerField(default=0)),
                ("start", models.CharField(blank=True, max_length=7)),
                ("end", models.CharField(blank=True, max_length=7)),
                ("evidence", models.JSONField(blank=True, editable=False, null=True)),
                ("institution", models.CharField(blank=True, max_length=200)),
                ("degree", models.CharField(blank=True, max_length=200)),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("secondary", "Secondary school"),
                            ("vocational", "Vocational training"),
                            ("associate", "Associate"),
                            ("bachelor", "Bachelor"),
                            ("master", "Master"),
                            ("doctorate", "Doctorate"),
                        ],
                        max_length=20,
                    ),
                ),
                ("area", models.CharField(blank=True, max_length=200)),
                ("grade", models.CharField(blank=True, max_length=60)),
                ("confidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="education", to="resumes.candidate"
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
                "verbose_name_plural": "education",
                "ordering": ["order"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start", ""), ("start__regex", "^[0-9]{4}(-(0[1-9]|1[0-2]))?$"), _connector="OR"
                        ),
                        name="education_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end", ""), ("end__regex", "^[0-9]{4}(-(0[1-9]|1[0-2]))?$"), _connector="OR"
                        ),
                        name="education_end",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="255cd316e14f9c8c1057708d4533a132ceb44a23",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_18d67",
                            table="resumes_education",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "resumes_educationorganizationevent" ("area", "candidate_id", "confidence", "created_at", "degree", "end", "evidence", "grade", "id", "institution", "level", "order", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (NEW."area", NEW."candidate_id", NEW."confidence", NEW."created_at", NEW."degree", NEW."end", NEW."evidence", NEW."grade", NEW."id", NEW."institution", NEW."level", NEW."order", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."start"); RETURN NULL;',
                            hash="dc81059117c9c7b8ca541bd3a7e9b8a3fdc0ae29",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_df103",
                            table="resumes_education",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."area" IS DISTINCT FROM (NEW."area") OR OLD."candidate_id" IS DISTINCT FROM (NEW."candidate_id") OR OLD."confidence" IS DISTINCT FROM (NEW."confidence") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."degree" IS DISTINCT FROM (NEW."degree") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."evidence" IS DISTINCT FROM (NEW."evidence") OR OLD."grade" IS DISTINCT FROM (NEW."grade") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."institution" IS DISTINCT FROM (NEW."institution") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."order" IS DISTINCT FROM (NEW."order") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."start" IS DISTINCT FROM (NEW."start"))',
                            func='INSERT INTO "resumes_educationorganizationevent" ("area", "candidate_id", "confidence", "created_at", "degree", "end", "evidence", "grade", "id", "institution", "level", "order", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (NEW."area", NEW."candidate_id", NEW."confidence", NEW."created_at", NEW."degree", NEW."end", NEW."evidence", NEW."grade", NEW."id", NEW."institution", NEW."level", NEW."order", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."start"); RETURN NULL;',
                            hash="e9d95308b9f90865a21c18bbc34b3e16455f0b22",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ee578",
                            table="resumes_education",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "resumes_educationorganizationevent" ("area", "candidate_id", "confidence", "created_at", "degree", "end", "evidence", "grade", "id", "institution", "level", "order", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start") VALUES (OLD."area", OLD."candidate_id", OLD."confidence", OLD."created_at", OLD."degree", OLD."end", OLD."evidence", OLD."grade", OLD."id", OLD."institution", OLD."level", OLD."order", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."start"); RETURN NULL;',
                            hash="b04a8ecec9bf46cfc44f5dd324c2cdef40314657",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_45cc8",
                            table="resumes_education",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EducationOrganizationevent",
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
                ("order", models.PositiveSmallIntegerField(default=0)),
                ("start", models.CharField(blank=True, max_length=7)),
                ("end", models.CharField(blank=True, max_length=7)),
                ("evidence", models.JSONField(blank=True, editable=False, null=True)),
                ("institution", models.CharField(blank=True, max_length=200)),
                ("degree", models.CharField(blank=True, max_length=200)),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("secondary", "Secondary school"),
                            ("vocational", "Vocational training"),
                            ("associate", "Associate"),
                            ("bachelor", "Bachelor"),
                            ("master", "Master"),
                            ("doctorate", "Doctorate"),
                        ],
                        max_length=20,
                    ),
                ),
                ("area", models.CharField(blank=True, max_length=200)),
                ("grade", models.CharField(blank=True, max_length=60)),
                ("confidence", models.JSONField(blank=True, default=dict, editable=False)),
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
                        to="resumes.education",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ErasedTraits",
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
                    "digests",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=64), size=None),
                ),
                ("erased_at", models.DateTimeField()),
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
                            hash="6fa8f5e62b6150828c7f49ff8a13684272b22df4",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_a77a8",
                            table="resumes_erasedtraits",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Experience",
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
                ("order", models.PositiveSmallIntegerField(default=0)),
                ("start", models.CharField(blank=True, max_length=7)),
                ("end", models.CharField(blank=True, max_length=7)),
                ("evidence", models.JSONField(blank=True, editable=False, null=True)),
                ("title", models.CharField(blank=True, max_length=200)),
                ("employer", models.CharField(blank=True, max_length=200)),
                ("city", models.CharField(blank=True, max_length=120)),
                ("country_code", models.CharField(blank=True, max_length=2)),
                ("is_current", models.BooleanField(default=False)),
                ("description", models.TextField(blank=True)),
                ("highlights", models.JSONField(blank=True, default=list)),
                ("skills", models.JSONField(blank=True, default=list)),
                ("confidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="experience", to="resumes.candidate"
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
                "ordering": ["order"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start", ""), ("start__regex", "^[0-9]{4}(-(0[1-9]|1[0-2]))?$"), _connector="OR"
                        ),
                        name="experience_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end", ""), ("end__regex", "^[0-9]{4}(-(0[1-9]|1[0-2]))?$"), _connector="OR"
                        ),
                        name="experience_end",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="2c63c98485c8e978c137dcd3de60db721753a1be",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_c6f77",
                            table="resumes_experience",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "resumes_experienceorganizationevent" ("candidate_id", "city", "confidence", "country_code", "created_at", "description", "employer", "end", "evidence", "highlights", "id", "is_current", "order", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skills", "start", "title") VALUES (NEW."candidate_id", NEW."city", NEW."confidence", NEW."country_code", NEW."created_at", NEW."description", NEW."employer", NEW."end", NEW."evidence", NEW."highlights", NEW."id", NEW."is_current", NEW."order", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."skills", NEW."start", NEW."title"); RETURN NULL;',
                            hash="25f52fa67cf21826f831529b9dae8c059129fd10",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_11287",
                            table="resumes_experience",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."candidate_id" IS DISTINCT FROM (NEW."candidate_id") OR OLD."city" IS DISTINCT FROM (NEW."city") OR OLD."confidence" IS DISTINCT FROM (NEW."confidence") OR OLD."country_code" IS DISTINCT FROM (NEW."country_code") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."employer" IS DISTINCT FROM (NEW."employer") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."evidence" IS DISTINCT FROM (NEW."evidence") OR OLD."highlights" IS DISTINCT FROM (NEW."highlights") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_current" IS DISTINCT FROM (NEW."is_current") OR OLD."order" IS DISTINCT FROM (NEW."order") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."skills" IS DISTINCT FROM (NEW."skills") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."title" IS DISTINCT FROM (NEW."title"))',
                            func='INSERT INTO "resumes_experienceorganizationevent" ("candidate_id", "city", "confidence", "country_code", "created_at", "description", "employer", "end", "evidence", "highlights", "id", "is_current", "order", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skills", "start", "title") VALUES (NEW."candidate_id", NEW."city", NEW."confidence", NEW."country_code", NEW."created_at", NEW."description", NEW."employer", NEW."end", NEW."evidence", NEW."highlights", NEW."id", NEW."is_current", NEW."order", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."skills", NEW."start", NEW."title"); RETURN NULL;',
                            hash="b8e133f082666c89412be61a08f081a15387634b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8071d",
                            table="resumes_experience",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "resumes_experienceorganizationevent" ("candidate_id", "city", "confidence", "country_code", "created_at", "description", "employer", "end", "evidence", "highlights", "id", "is_current", "order", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skills", "start", "title") VALUES (OLD."candidate_id", OLD."city", OLD."confidence", OLD."country_code", OLD."created_at", OLD."description", OLD."employer", OLD."end", OLD."evidence", OLD."highlights", OLD."id", OLD."is_current", OLD."order", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."skills", OLD."start", OLD."title"); RETURN NULL;',
                            hash="52bdb8f9bc6b31a3af6c2fcd0c9518d1ff5a21dd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8154e",
                            table="resumes_experience",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExperienceOrganizationevent",
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
                ("order", models.PositiveSmallIntegerField(default=0)),
                ("start", models.CharField(blank=True, max_length=7)),
                ("end", models.CharField(blank=True, max_length=7)),
                ("evidence", models.JSONField(blank=True, editable=False, null=True)),
                ("title", models.CharField(blank=True, max_length=200)),
                ("employer", models.CharField(blank=True, max_length=200)),
                ("city", models.CharField(blank=True, max_length=120)),
                ("country_code", models.CharField(blank=True, max_length=2)),
                ("is_current", models.BooleanField(default=False)),
                ("description", models.TextField(blank=True)),
                ("highlights", models.JSONField(blank=True, default=list)),
                ("skills", models.JSONField(blank=True, default=list)),
                ("confidence", models.JSONField(blank=True, default=dict, editable=False)),
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
                        to="resumes.experience",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Resume",
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
                ("version", models.PositiveIntegerField(default=0)),
                ("title", models.CharField(blank=True, max_length=200)),
                ("original_name", models.CharField(max_length=255)),
                ("file", models.FileField(max_length=200, upload_to=resumes.models.resume.stored_path)),
                ("preview", models.FileField(blank=True, max_length=200, upload_to=resumes.models.resume.stored_path)),
                ("file_type", models.CharField(max_length=10)),
                ("size", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "status",
                    models.CharField(
                        choices=[("queued", "Waiting"), ("read", "Read"), ("refused", "Refused"), ("failed", "Failed")],
                        default="queued",
                        max_length=20,
                    ),
                ),
                ("refusal", models.CharField(blank=True, max_length=30)),
                ("error", models.TextField(blank=True)),
                ("quality_score", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("text", models.TextField(blank=True)),
                ("redacted_text", models.TextField(blank=True)),
                ("redaction_offsets", models.JSONField(blank=True, default=list)),
                (
                    "candidate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="resumes",
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
                (
                    "uploaded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at", "-id"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["organization", "-created_at", "-id"], name="resumes_res_organiz_7e3145_idx"),
                    models.Index(fields=["organization", "status"], name="resumes_res_organiz_64e37c_idx"),
                    models.Index(fields=["candidate", "-version"], name="resumes_res_candida_6e202f_idx"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("organization", "sha256"), name="one_resume_per_content"),
                    models.CheckConstraint(
                        condition=models.Q(("quality_score", None), ("quality_score__lte", 100), _connector="OR"),
                        name="resume_quality_range",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="09a30db0184f16e285f0ea5a97d97516b9b01558",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_3db59",
                            table="resumes_resume",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "resumes_resumeorganizationevent" ("candidate_id", "created_at", "error", "file", "file_type", "id", "organization_id", "original_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preview", "quality_score", "refusal", "sha256", "size", "status", "title", "uploaded_by_id", "version") VALUES (NEW."candidate_id", NEW."created_at", NEW."error", NEW."file", NEW."file_type", NEW."id", NEW."organization_id", NEW."original_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."preview", NEW."quality_score", NEW."refusal", NEW."sha256", NEW."size", NEW."status", NEW."title", NEW."uploaded_by_id", NEW."version"); RETURN NULL;',
                            hash="be12d777b043a563c7d91c1995077847524dc537",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ecf7a",
                            table="resumes_resume",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."candidate_id" IS DISTINCT FROM (NEW."candidate_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."error" IS DISTINCT FROM (NEW."error") OR OLD."file" IS DISTINCT FROM (NEW."file") OR OLD."file_type" IS DISTINCT FROM (NEW."file_type") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."original_name" IS DISTINCT FROM (NEW."original_name") OR OLD."preview" IS DISTINCT FROM (NEW."preview") OR OLD."quality_score" IS DISTINCT FROM (NEW."quality_score") OR OLD."refusal" IS DISTINCT FROM (NEW."refusal") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."size" IS DISTINCT FROM (NEW."size") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."uploaded_by_id" IS DISTINCT FROM (NEW."uploaded_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "resumes_resumeorganizationevent" ("candidate_id", "created_at", "error", "file", "file_type", "id", "organization_id", "original_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preview", "quality_score", "refusal", "sha256", "size", "status", "title", "uploaded_by_id", "version") VALUES (NEW."candidate_id", NEW."created_at", NEW."error", NEW."file", NEW."file_type", NEW."id", NEW."organization_id", NEW."original_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."preview", NEW."quality_score", NEW."refusal", NEW."sha256", NEW."size", NEW."status", NEW."title", NEW."uploaded_by_id", NEW."version"); RETURN NULL;',
                            hash="da2657fe2ea7905d7230cbc8d60ff15bf725cf96",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_51c24",
                            table="resumes_resume",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "resumes_resumeorganizationevent" ("candidate_id", "created_at", "error", "file", "file_type", "id", "organization_id", "original_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preview", "quality_score", "refusal", "sha256", "size", "status", "title", "uploaded_by_id", "version") VALUES (OLD."candidate_id", OLD."created_at", OLD."error", OLD."file", OLD."file_type", OLD."id", OLD."organization_id", OLD."original_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."preview", OLD."quality_score", OLD."refusal", OLD."sha256", OLD."size", OLD."status", OLD."title", OLD."uploaded_by_id", OLD."version"); RETURN NULL;',
                            hash="1332ab2b3fb58a575237aa1462e92a308d895965",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cb5fe",
                            table="resumes_resume",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportRow",
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
                ("number", models.PositiveIntegerField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("created", "Created"),
                            ("updated", "Updated"),
                            ("duplicate", "Known already"),
                            ("failed", "Not imported"),
                        ],
                        max_length=10,
                    ),
                ),
                ("errors", models.JSONField(blank=True, default=list)),
                (
                    "bulk_import",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rows", to="resumes.bulkimport"
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
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
                (
                    "resume",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="resumes.resume",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "abstract": False,
                "constraints": [models.UniqueConstraint(fields=("bulk_import", "number"), name="import_row_once")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="32e293f6addd06647e61e8f80a37b37985ec2b96",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_9526d",
                            table="resumes_importrow",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
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
                ("text", models.TextField(max_length=5000)),
                (
                    "author",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="notes", to="resumes.candidate"
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
                "ordering": ["-updated_at"],
                "abstract": False,
                "constraints": [models.UniqueConstraint(fields=("candidate", "author"), name="one_note_per_author")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="4f186d422ef2d32c4d6bafaa19fca3070e1ac317",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_298b3",
                            table="resumes_note",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "resumes_noteorganizationevent" ("author_id", "candidate_id", "created_at", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."author_id", NEW."candidate_id", NEW."created_at", NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                            hash="c71d129b7ccdd9010f67b5a828c89fa9490efb13",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9f38c",
                            table="resumes_note",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."candidate_id" IS DISTINCT FROM (NEW."candidate_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."text" IS DISTINCT FROM (NEW."text"))',
                            func='INSERT INTO "resumes_noteorganizationevent" ("author_id", "candidate_id", "created_at", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."author_id", NEW."candidate_id", NEW."created_at", NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                            hash="3578efce5a5e3b72127fd224e67bad8ffc5fb0c5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_25ce3",
                            table="resumes_note",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "resumes_noteorganizationevent" ("author_id", "candidate_id", "created_at", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."author_id", OLD."candidate_id", OLD."created_at", OLD."id", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                            hash="d952219e34ac768a56f32c172c6f573b970c8fd4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4b1f6",
                            table="resumes_note",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NoteOrganizationevent",
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
                ("text", models.TextField(max_length=5000)),
                (
                    "author",
                    models.ForeignKey(
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
                        to="resumes.note",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ParsedResume",
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
                ("reading", models.JSONField()),
                ("layout", models.JSONField(default=list)),
                ("personal_spans", models.JSONField(default=list)),
                ("reader_version", models.CharField(db_index=True, max_length=40)),
                ("skills_digest", models.CharField(blank=True, db_default="", default="", max_length=16)),
                ("milliseconds", models.PositiveIntegerField(default=0)),
                ("warnings", models.JSONField(blank=True, default=list)),
                ("pictures", models.JSONField(blank=True, db_default=[], default=list)),
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
                    "resume",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="parsed", to="resumes.resume"
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
                            hash="5074a753256bdd7ae0f35dfc63112a241c0d351b",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_250fe",
                            table="resumes_parsedresume",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ResumeOrganizationevent",
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
                ("version", models.PositiveIntegerField(default=0)),
                ("title", models.CharField(blank=True, max_length=200)),
                ("original_name", models.CharField(max_length=255)),
                ("file", models.FileField(max_length=200, upload_to=resumes.models.resume.stored_path)),
                ("preview", models.FileField(blank=True, max_length=200, upload_to=resumes.models.resume.stored_path)),
                ("file_type", models.CharField(max_length=10)),
                ("size", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "status",
                    models.CharField(
                        choices=[("queued", "Waiting"), ("read", "Read"), ("refused", "Refused"), ("failed", "Failed")],
                        default="queued",
                        max_length=20,
                    ),
                ),
                ("refusal", models.CharField(blank=True, max_length=30)),
                ("error", models.TextField(blank=True)),
                ("quality_score", models.PositiveSmallIntegerField(blank=True, null=True)),
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
                        to="resumes.resume",
                    ),
                ),
                (
                    "uploaded_by",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RetentionHold",
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
                ("reason", models.CharField(max_length=300)),
                (
                    "author",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "candidate",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="retention_hold",
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="bd232583377b5edfcd7b41a5fdfed05bff0e60be",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_aaee8",
                            table="resumes_retentionhold",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "resumes_retentionholdorganizationevent" ("author_id", "candidate_id", "created_at", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."author_id", NEW."candidate_id", NEW."created_at", NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;',
                            hash="b949389c2cf8ea7f1377803069bf427e3e024da8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_53dcf",
                            table="resumes_retentionhold",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."candidate_id" IS DISTINCT FROM (NEW."candidate_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason"))',
                            func='INSERT INTO "resumes_retentionholdorganizationevent" ("author_id", "candidate_id", "created_at", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."author_id", NEW."candidate_id", NEW."created_at", NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;',
                            hash="47628e134df056cb286ed2688ac63b6dcb125647",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_181e5",
                            table="resumes_retentionhold",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "resumes_retentionholdorganizationevent" ("author_id", "candidate_id", "created_at", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."author_id", OLD."candidate_id", OLD."created_at", OLD."id", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;',
                            hash="55f79eb4068a3d00122fa762f48d4fa7e6d50165",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_12ff9",
                            table="resumes_retentionhold",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RetentionHoldOrganizationevent",
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
                ("reason", models.CharField(max_length=300)),
                (
                    "author",
                    models.ForeignKey(
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
                        to="resumes.retentionhold",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RetentionNotice",
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
                ("erase_on", models.DateField()),
                (
                    "candidate",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="retention_notice",
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
                "indexes": [models.Index(fields=["organization", "erase_on"], name="resumes_ret_organiz_a85309_idx")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="3456be7ec8a727c9b4d610009d61097cd6cb074a",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_5fe8d",
                            table="resumes_retentionnotice",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Upload",
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
                    "actor",
                    models.ForeignKey(
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
                    models.Index(fields=["organization", "-created_at"], name="resumes_upl_organiz_cb3f33_idx")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="5b073170c66f9e6c2404ced3b851a7707d7b7906",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_6b65c",
                            table="resumes_upload",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UploadItem",
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
                ("name", models.CharField(max_length=255)),
                ("size", models.PositiveIntegerField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[("accepted", "Accepted"), ("duplicate", "Duplicate"), ("refused", "Refused")],
                        max_length=20,
                    ),
                ),
                ("refusal", models.CharField(blank=True, max_length=30)),
                ("message", models.TextField(blank=True)),
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
                    "resume",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="upload_items",
                        to="resumes.resume",
                    ),
                ),
                (
                    "upload",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="items", to="resumes.upload"
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="set_updated_at",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.updated_at = now(); RETURN NEW;",
                            hash="3d2de4913b49611a9cd4e240b6b4179ff837791e",
                            operation="UPDATE",
                            pgid="pgtrigger_set_updated_at_0c4c3",
                            table="resumes_uploaditem",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.RunPython(install_triggers, migrations.RunPython.noop),
    ]
