"""The wording of mail is saved in versions, previewed with sample words, and restored; unknown words are refused."""

import pytest
from django.urls import reverse

from core import email_templates
from core.models import EmailTemplateVersion
from core.services.email_template import in_force

pytestmark = pytest.mark.django_db

URL = reverse("admin:mail-template", args=["invitation"])
RESTORE = reverse("admin:mail-template-restore", args=["invitation"])
GOOD = {
    "subject": "Join {{ organization }}",
    "text": "Hello. {{ link }}",
    "html": "<p>Hello <b>there</b>. {{ link }}</p>",
}


def current():
    return in_force(email_templates.find("invitation"))[1].subject


def test_every_mail_is_listed_and_opens(olga):
    listed = olga.page.get(reverse("admin:mail-templates")).content.decode()

    for kind in email_templates.kinds():
        assert kind.label in listed
        assert olga.page.get(reverse("admin:mail-template", args=[kind.key])).status_code == 200
    assert olga.page.get(reverse("admin:mail-template", args=["nothing"])).status_code == 404


def test_a_preview_shows_sample_words_and_saves_nothing(olga):
    shown = olga.page.post(URL, {**GOOD, "preview": "1"})

    assert shown.context["preview"].subject == "Join Acme"
    assert "&lt;b&gt;there&lt;/b&gt;" in shown.content.decode()
    assert not EmailTemplateVersion.objects.exists()


def test_saving_makes_a_version_and_an_old_one_comes_back(olga):
    shipped = current()
    olga.page.post(URL, {**GOOD, "save": "1"})
    olga.page.post(URL, {**GOOD, "subject": "Second", "save": "1"})
    assert current() == "Second"
    assert list(EmailTemplateVersion.objects.values_list("number", "author")) == [(2, olga.user.pk), (1, olga.user.pk)]

    assert olga.page.get(URL, {"number": "1"}).context["form"].initial["subject"] == "Join {{ organization }}"
    olga.page.post(RESTORE, {"number": "1"})
    assert current() == "Join {{ organization }}"

    olga.page.post(RESTORE, {"number": ""})
    assert current() == shipped


@pytest.mark.parametrize(
    ("part", "wrong", "words"),
    [
        ("subject", "Hello {{ password }}", "Unknown: password"),
        ("text", "{% include 'x' %}", "cannot be read"),
        ("html", "{{ link", ""),
        ("html", "", "required"),
    ],
)
def test_what_cannot_be_used_is_refused_beside_its_part(olga, part, wrong, words):
    answer = olga.page.post(URL, {**GOOD, part: wrong, "save": "1"})

    if words:
        assert answer.status_code == 400
        assert words in answer.context["form"].errors[part][0]
        assert not EmailTemplateVersion.objects.exists()


@pytest.mark.parametrize("number", ["9", "x", "-1", "99999999999999999999"])
def test_an_unknown_version_is_not_found(olga, number):
    assert olga.page.post(RESTORE, {"number": number}).status_code == 404
    assert olga.page.get(URL, {"number": number}).status_code == 200


def test_members_see_none_of_it(alice):
    assert alice.page.get(URL, follow=True).status_code == 403
    assert alice.page.post(RESTORE, {"number": ""}, follow=True).status_code == 403
