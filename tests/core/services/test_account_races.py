"""Links from mail that are used at the same moment, and admins who leave at the same moment."""

import threading

import pytest
from django.db import connections

from core.enums import Role
from core.errors import AppError
from core.models import Membership, Organization, User
from core.services import account, account_token, own_data, password
from tests.core.services.test_account import NEW, token_in
from tests.mail import deliver

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*calls):
    """Make the calls in parallel; returns how many of them went through."""
    start, done, faults = threading.Barrier(len(calls)), [], []

    def run(call):
        start.wait()
        try:
            call()
            done.append(call)
        except AppError:
            pass
        except Exception as error:  # noqa: BLE001 - a thread's fault would go unseen
            faults.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    return len(done)


def test_a_registration_makes_one_account(settings):
    settings.EMAIL_VERIFICATION = "required"
    account.register(**NEW)
    token = token_in(deliver()[0])

    assert at_once(*[lambda: account.confirm_email(token=token)] * 6) == 1
    assert (User.objects.count(), Organization.objects.count()) == (1, 1)


def test_two_registrations_of_one_address_make_one_account(settings):
    settings.EMAIL_VERIFICATION = "required"
    for _ in range(3):
        account.register(**NEW)
    tokens = [token_in(message) for message in deliver()]

    assert at_once(*[lambda token=token: account.confirm_email(token=token) for token in tokens]) == 1
    assert (User.objects.count(), Organization.objects.count()) == (1, 1)


def test_a_reset_link_sets_one_password(alice):
    token = account_token.password_token(alice.user)
    words = [f"another-long-secret-{number}" for number in range(6)]

    assert at_once(*[lambda new=new: password.reset_password(token=token, new=new) for new in words]) == 1
    user = User.objects.get(pk=alice.user.pk)
    assert sum(user.check_password(new) for new in words) == 1


def test_two_admins_who_leave_at_once_do_not_leave_the_others_alone(alice, bob, make_person):
    second = make_person("Second", Role.ADMIN, alice.organization)

    assert at_once(lambda: own_data.erase(user=alice.user), lambda: own_data.erase(user=second.user)) == 1
    assert Membership.objects.filter(role=Role.ADMIN).count() == 1
