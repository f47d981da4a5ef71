"""Both walls stand around every table of a tenant."""

import pytest
from django.db import connection
from django.db.utils import ProgrammingError
from django_scopes import scopes_disabled
from django_scopes.exceptions import ScopeError

from core.models import Activity
from core.row_security import POLICY, is_audit_table
from core.tenancy import UNSCOPED, scoped_models

pytestmark = pytest.mark.django_db


def catalog(query: str, *params: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(query, params)
        return cursor.fetchall()


def test_the_application_role_owns_nothing_and_cannot_bypass_the_wall():
    assert catalog("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user") == [(False, False)]
    assert catalog("SELECT tablename FROM pg_tables WHERE tableowner = current_user") == []


def test_every_table_with_an_organization_has_a_policy():
    rows = catalog(
        "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid "
        "WHERE c.relkind = 'r' AND a.attname = 'organization_id' AND c.relnamespace = 'public'::regnamespace"
    )
    tables = {name for (name,) in rows} - {label.replace(".", "_") for label in UNSCOPED}
    walled = catalog(
        "SELECT p.tablename FROM pg_policies p JOIN pg_class c ON c.relname = p.tablename "
        "WHERE p.policyname = %s AND c.relrowsecurity AND p.qual IS NOT NULL AND p.with_check IS NOT NULL",
        POLICY,
    )

    assert tables == {name for (name,) in walled}


@pytest.mark.parametrize("model", scoped_models(), ids=lambda model: model._meta.label)
def test_a_query_outside_an_organization_raises(model):
    with pytest.raises(ScopeError):
        model._default_manager.count()


@pytest.mark.parametrize("model", [m for m in scoped_models() if is_audit_table(m)], ids=lambda m: m._meta.label)
def test_the_application_cannot_rewrite_the_audit(model, alice):
    with pytest.raises(ProgrammingError, match="permission denied"), alice.scope():
        model.objects.all().delete()


def test_a_foreign_row_is_invisible_with_the_first_wall_down(alice, charlie):
    with charlie.scope():
        Activity.objects.create(
            organization=charlie.organization, code="x", subject_type="job", subject_id=charlie.user.pk
        )

    with alice.scope(), scopes_disabled():
        assert Activity.objects.count() == 0


def test_a_foreign_row_cannot_be_written(alice, charlie):
    with pytest.raises(ProgrammingError, match="row-level security"), alice.scope():
        Activity.objects.create(
            organization=charlie.organization, code="x", subject_type="job", subject_id=charlie.user.pk
        )


def test_the_organization_is_forgotten_with_the_transaction(alice):
    with alice.scope():
        pass

    assert catalog("SELECT coalesce(current_setting('app.organization', true), '')") == [("",)]
