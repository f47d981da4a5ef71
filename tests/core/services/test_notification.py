"""News by mail: for who wants it, once an hour, naming nobody."""

import pytest

from core.errors import InvalidError
from core.services import invitation, preferences
from core.services.notification import notify
from tests.core.services.test_task_run import enqueue, execute, kind  # noqa: F401 - a fixture
from tests.mail import deliver

pytestmark = pytest.mark.django_db


def test_who_started_work_learns_that_it_failed_once_an_hour(alice, kind):  # noqa: F811
    def fail(run, progress):
        raise InvalidError("The file of Anna Bell is empty.")

    kind(fail)
    for _ in range(3):
        execute(enqueue(alice))

    (message,) = deliver()
    assert (message.to, message.subject) == (["Alice <alice@example.org>"], "Work that you started has failed")
    assert "/tasks?status=failed" in message.body
    assert "Acme" in message.body
    assert "Anna" not in message.body


def test_what_goes_well_is_no_news(alice, kind):  # noqa: F811
    kind(lambda run, progress: dict)
    execute(enqueue(alice))

    assert deliver() == []


def test_alice_learns_that_her_invitation_was_accepted(alice, charlie):
    with alice.scope():
        invited = invitation.invite(
            organization=alice.organization, email=charlie.user.email, role="viewer", actor=alice.user
        )
    deliver()
    token = invitation.path_of(invited.pk, alice.organization.pk).rsplit("/", 1)[-1]
    invitation.accept(token=token, user=charlie.user)

    (message,) = deliver()
    assert message.to == ["Alice <alice@example.org>"]
    assert "Charlie" not in message.body


def test_who_does_not_want_it_or_has_gone_gets_nothing(alice, bob):
    preferences.save_preferences(user=alice.user, notifications={"task_failed": False})
    bob.user.is_active = False
    bob.user.save()

    for user in (alice.user, bob.user, None):
        assert notify(key="task_failed", user=user, organization=alice.organization) is None
    assert notify(key="member_joined", user=alice.user, organization=alice.organization) is not None
