"""The search column tells titles, employers, schools, places, skills and the like apart.

A lexeme such as `title=engineer` says in which field a word stands, and one such as `skill=python` what a candidate has,
so one index answers a search over words and fields together. The parser of texts makes no lexeme of this form.
"""

from django.conf import settings
from django.db import migrations

LEXEME = "'''((?:[^'']|'''')+)''', '''' || tag || '=\\1''', 'g'"
CREATE = f"""
CREATE FUNCTION tagged(tag text, vector tsvector) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT regexp_replace(vector::text, {LEXEME})::tsvector
$$;
CREATE FUNCTION tagged(tag text, query tsquery) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT regexp_replace(query::text, {LEXEME})::tsquery
$$;
CREATE FUNCTION open_ended(query tsquery) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN numnode(query) = 0 THEN query ELSE (query::text || ':*')::tsquery END
$$;
"""
DROP = "DROP FUNCTION tagged(text, tsvector); DROP FUNCTION tagged(text, tsquery); DROP FUNCTION open_ended(tsquery);"
FILL = """
ALTER TABLE resumes_candidate DISABLE TRIGGER USER;
UPDATE resumes_candidate c SET search =
    array_to_tsvector(array_remove(
        ARRAY(SELECT 'skill=' || coalesce(s.key, o.key) FROM resumes_candidateskill h
              LEFT JOIN core_skill s ON s.id = h.skill_id LEFT JOIN core_organizationskill o ON o.id = h.own_skill_id
              WHERE h.candidate_id = c.id)
        || ARRAY(SELECT 'degree=' || level FROM resumes_education WHERE candidate_id = c.id AND level <> '')
        || ARRAY(SELECT unnest(ARRAY['language=' || (l->>'code'),
                                     'language=' || (l->>'code') || '=' || nullif(l->>'level', '')])
                 FROM jsonb_array_elements(CASE jsonb_typeof(languages) WHEN 'array' THEN languages ELSE '[]' END) l)
        || ARRAY(SELECT 'tag=' || lower(tag) FROM unnest(tags) tag)
        || ARRAY['source=' || source, 'country=' || nullif(country_code, ''), 'email=' || nullif(lower(email), ''),
                 'email=@' || nullif(split_part(lower(email), '@', 2), '')],
        NULL))
    || tagged('name', to_tsvector('simple', name))
    || tagged('title', to_tsvector('simple', headline || coalesce((
        SELECT string_agg(' zzz ' || title, '' ORDER BY "order") FROM resumes_experience WHERE candidate_id = c.id), '')))
    || tagged('employer', to_tsvector('simple', coalesce((
        SELECT string_agg(employer, ' zzz ' ORDER BY "order") FROM resumes_experience WHERE candidate_id = c.id), '')))
    || tagged('school', to_tsvector('simple', coalesce((
        SELECT string_agg(institution, ' zzz ' ORDER BY "order") FROM resumes_education WHERE candidate_id = c.id), '')))
    || tagged('location', to_tsvector('simple', city || ' zzz ' || region))
    || search
WHERE search IS NOT NULL;
ALTER TABLE resumes_candidate ENABLE TRIGGER USER;
"""


def grant(apps, schema_editor):
    """The application's role may call them."""
    role = schema_editor.quote_name(settings.DATABASES["default"]["USER"])
    for function in ("tagged(text, tsvector)", "tagged(text, tsquery)", "open_ended(tsquery)"):
        schema_editor.execute(f"GRANT EXECUTE ON FUNCTION {function} TO {role}")


class Migration(migrations.Migration):
    dependencies = [("resumes", "0013_availability_people_wrote")]

    operations = [
        migrations.RunSQL(CREATE, DROP),
        migrations.RunPython(grant, migrations.RunPython.noop),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
