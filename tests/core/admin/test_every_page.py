"""Every page of the back office, also of models that come later: opened by each kind of person."""

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from core.back_office.base import OperatorAdmin
from core.back_office.pages import pages
from tests.core.admin.rows import a_row_of

pytestmark = pytest.mark.django_db

SHOWN = sorted(admin.site._registry, key=lambda model: model._meta.label)


def url(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def allowed(client, model, request_user, kind):
    request = type("Request", (), {"user": request_user})()
    return getattr(admin.site._registry[model], f"has_{kind}_permission")(request)


@pytest.mark.parametrize("model", SHOWN, ids=lambda model: model._meta.label)
def test_olga_opens_every_page(model, olga, alice):
    olga.open(alice.organization)
    with alice.scope():
        row = a_row_of(model, alice)

    answers = {"changelist": olga.page.get(url(model, "changelist")).status_code}
    answers["searched"] = olga.page.get(url(model, "changelist"), {"q": "a"}).status_code
    for page, kind in {"change": "view", "history": "view", "delete": "delete"}.items():
        answers[page] = olga.page.get(url(model, page, row.pk)).status_code
        if not allowed(olga.page, model, olga.user, kind):
            assert answers.pop(page) == 403
    answers["add"] = olga.page.get(url(model, "add")).status_code
    if not allowed(olga.page, model, olga.user, "add"):
        assert answers.pop("add") == 403

    assert set(answers.values()) == {200}, answers


@pytest.mark.parametrize("model", SHOWN, ids=lambda model: model._meta.label)
def test_members_and_nobody_open_none(model, alice):
    for page in ("changelist", "add"):
        assert alice.page.get(url(model, page), follow=True).status_code == 403
        answer = Client().get(url(model, page), follow=True)
        assert answer.redirect_chain[-1][0].startswith("/sign-in?next=")


def test_pages_of_no_model_are_for_operators_too(olga, alice):
    names = ["index", "search", "jsi18n", "autocomplete", "logout"]
    names += [page.name for page in pages() if "<" not in page.route]
    for name in names:
        assert alice.page.get(reverse(f"admin:{name}"), follow=True).status_code == 403
        assert Client().get(reverse(f"admin:{name}"), follow=True).redirect_chain[-1][0].startswith("/sign-in")

    olga.open(alice.organization)
    for name in ("index", "choose-organization", "audit", "mail-templates"):
        assert olga.page.get(reverse(f"admin:{name}")).status_code == 200
    assert olga.page.get("/admin/nothing/").status_code == 404


def test_only_described_models_are_shown():
    assert all(isinstance(shown, OperatorAdmin) for shown in admin.site._registry.values())
    assert len(SHOWN) > 10
