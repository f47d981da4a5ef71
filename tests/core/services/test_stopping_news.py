"""News stop by the link in their mail's header, which mail programs post to."""

from urllib.parse import urlsplit

import pytest
from django.test import Client

from core.services import email
from core.services.notification import notify
from core.services.preferences import wants
from tests.mail import deliver

pytestmark = pytest.mark.django_db
KEY = "task_failed"


@pytest.fixture
def news(rita):
    notify(key=KEY, user=rita.user, organization=rita.organization)
    [message] = deliver()
    return message


def path_in(message) -> str:
    return urlsplit(message.extra_headers["List-Unsubscribe"].strip("<>")).path


def test_one_post_without_cookie_or_form_stops_the_news_and_no_other(rita, news):
    answer = Client(enforce_csrf_checks=True).post(path_in(news), {"List-Unsubscribe": "One-Click"})

    assert answer.status_code == 200
    assert news.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert not wants(user=rita.user, key=KEY)
    assert wants(user=rita.user, key="member_joined")
    assert notify(key=KEY, user=rita.user, organization=rita.organization) is None


def test_opening_the_link_only_asks(rita, news):
    answer = Client().get(path_in(news))

    assert "Stop these mails" in answer.content.decode()
    assert wants(user=rita.user, key=KEY)


def test_mail_that_always_goes_out_offers_no_stopping(rita):
    email.queue(template="password_changed", to=rita.user.email, context={"name": "Rita"}, user=rita.user)
    [message] = deliver()

    assert "List-Unsubscribe" not in message.extra_headers


def test_a_link_that_was_changed_or_whose_account_is_gone_stops_nothing(rita, news):
    assert Client().post(path_in(news)[:-1] + "x").status_code == 404
    rita.user.delete()
    assert Client().post(path_in(news)).status_code == 404
