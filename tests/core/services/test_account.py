"""Signing up, confirming addresses and passwords, alike for whoever asks."""

from datetime import timedelta
from urllib.parse import unquote

import hypothesis
import pytest
from django.contrib.auth import hashers
from django.core.signing import TimestampSigner
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidError
from core.models import Email, Membership, Organization, Registration, SignIn, User
from core.services import account, account_token, invitation, password, sign_in
from tests.conftest import PASSWORD
from tests.mail import deliver, link_in

pytestmark = pytest.mark.django_db

NEW = {"email": "Dana@Example.org", "password": "long-enough-secret", "name": "Dana", "organization_name": "Delta"}


@pytest.fixture
def required(settings):
    settings.EMAIL_VERIFICATION = "required"


def token_in(message):
    return unquote(link_in(message).partition("token=")[2])


def kinds_of(queries):
    """What each query does to which table; a savepoint has a name of its own every time."""
    return [query["sql"].split()[:3] for query in queries if "SAVEPOINT" not in query["sql"]]


def test_an_account_begins_when_its_mail_is_confirmed(required):
    assert account.register(**NEW) is None
    assert not User.objects.filter(email="dana@example.org").exists()

    (message,) = deliver()
    user = account.confirm_email(token=token_in(message))

    assert message.to == ["dana@example.org"]
    assert user.check_password(NEW["password"])
    assert user.email_verified_at is not None
    membership = Membership.objects.get(user=user)
    assert (membership.role, membership.organization.name) == ("admin", "Delta")
    assert not Registration.objects.exists()


def test_a_link_confirms_once_and_for_a_day(required):
    account.register(**NEW)
    token = token_in(deliver()[0])
    account.confirm_email(token=token)
    with pytest.raises(InvalidError, match="not valid any more"):
        account.confirm_email(token=token)

    account.register(**{**NEW, "email": "eve@example.org"})
    late = token_in(deliver()[0])
    Registration.objects.update(created_at=timezone.now() - timedelta(hours=25))
    with pytest.raises(InvalidError, match="not valid any more"):
        account.confirm_email(token=late)
    assert account.sweep_registrations() == 1


@pytest.mark.parametrize("token", ["", "x", "a.b", "1:2:3", "ff" * 16 + ".x-y", "0" * 32 + ".c4-" + "0" * 32])
def test_a_made_up_link_is_worthless(token, alice):
    with pytest.raises(InvalidError):
        account.confirm_email(token=token)
    with pytest.raises(InvalidError):
        password.reset_password(token=token, new="another-long-secret")


def test_whoever_owns_the_mailbox_decides_which_registration_counts(required):
    account.register(**{**NEW, "password": "the-secret-of-eve", "name": "Eve"})
    account.register(**NEW)
    first, second = deliver()

    user = account.confirm_email(token=token_in(second))

    assert (user.name, user.check_password(NEW["password"])) == ("Dana", True)
    with pytest.raises(InvalidError):
        account.confirm_email(token=token_in(first))


def test_signing_up_costs_and_says_the_same_for_a_taken_address(required, alice, monkeypatch):
    hashed = []
    real = hashers.make_password
    monkeypatch.setattr("django.contrib.auth.base_user.make_password", lambda raw: hashed.append(1) or real(raw))

    def cost(email):
        hashed.clear()
        with CaptureQueriesContext(connection) as queries:
            answer = account.register(**{**NEW, "email": email})
        return answer, len(hashed), kinds_of(queries)

    assert cost("free@example.org") == cost("ALICE@example.org")
    free, taken = deliver()
    assert (free.subject, taken.subject) == ("Confirm your email address", "You have an account already")
    assert alice.user.name in taken.body
    assert Organization.objects.filter(name="Delta").count() == 0


def test_asking_for_a_new_password_costs_and_says_the_same_for_any_address(alice):
    def cost(address):
        with CaptureQueriesContext(connection) as queries:
            answer = password.request_reset(address=address)
        return answer, kinds_of(queries)

    assert cost("nobody@example.org") == cost("alice@example.org")
    unknown, known = deliver()
    assert (unknown.subject, known.subject) == ("No account has this address", "Set a new password")


def test_a_mailbox_is_not_flooded(required, alice):
    for _ in range(6):
        account.register(**NEW)
        password.request_reset(address="alice@example.org")
        password.request_reset(address="stranger@example.org")
        account.resend_registration(address="dana@example.org")

    assert sorted({email.to: 0 for email in Email.objects.all()}) == [
        "alice@example.org", "dana@example.org", "stranger@example.org",
    ]  # fmt: skip
    assert Email.objects.count() == 9


def test_a_registration_is_mailed_again_only_where_one_waits(required, alice):
    account.resend_registration(address="alice@example.org")
    account.resend_registration(address="nobody@example.org")
    assert deliver() == []

    account.register(**NEW)
    account.resend_registration(address="DANA@example.org")
    first, second = deliver()
    assert first.subject == second.subject == "Confirm your email address"


def test_where_nothing_must_be_confirmed_dana_is_in_at_once_and_confirms_later():
    membership = account.register(**NEW)

    assert membership.user.email_verified_at is None
    (message,) = deliver()
    account.confirm_email(token=token_in(message))
    membership.user.refresh_from_db()
    assert membership.user.email_verified_at is not None


def test_an_invitation_makes_a_member_whose_address_is_confirmed(required, alice):
    with alice.scope():
        invited = invitation.invite(
            organization=alice.organization, email="dana@example.org", role="recruiter", actor=alice.user
        )
    token, shown_to_alice = (
        invitation.path_of(invited.pk, alice.organization.pk, by_mail=by_mail).rsplit("/", 1)[-1]
        for by_mail in (True, False)
    )

    with pytest.raises(InvalidError, match="in the mail"):
        account.register(**{**NEW, "organization_name": "", "invitation": shown_to_alice})
    with pytest.raises(InvalidError):
        account.register(**{**NEW, "email": "eve@example.org", "organization_name": "", "invitation": token})
    membership = account.register(**{**NEW, "organization_name": "", "invitation": token})

    assert (membership.organization, membership.role) == (alice.organization, "recruiter")
    assert membership.user.email_verified_at is not None
    assert not User.objects.filter(email="eve@example.org").exists()
    assert not Organization.objects.filter(name="Delta").exists()


def test_neither_organization_nor_invitation_is_refused():
    with pytest.raises(InvalidError) as refused:
        account.register(**{**NEW, "organization_name": " "})

    assert list(refused.value.fields) == ["organization"]


@pytest.mark.parametrize("weak", ["short", "password123", "1234567890", "dana@example", "recruiting-dana"])
def test_a_weak_password_is_refused_everywhere_alike(weak, required, alice):
    alice.user.name = "Dana"
    alice.user.email = "dana@example.org"
    alice.user.save()
    with pytest.raises(InvalidError) as registering:
        account.register(**{**NEW, "password": weak})
    with pytest.raises(InvalidError) as changing:
        password.change_password(user=alice.user, current=PASSWORD, new=weak)
    with pytest.raises(InvalidError) as resetting:
        password.reset_password(token=account_token.password_token(alice.user), new=weak)

    assert registering.value.fields["password"] == changing.value.fields["new_password"]
    assert resetting.value.fields["password"] == changing.value.fields["new_password"]


def test_alice_changes_her_password_and_everybody_else_is_out(alice):
    here, there = (sign_in.start(user=alice.user, kind="browser") for _ in range(2))

    password.change_password(user=alice.user, current=PASSWORD, new="another-long-secret", keep=here)

    assert list(SignIn.objects.live()) == [here]
    there.refresh_from_db()
    assert there.revoked_reason == "password_changed"
    assert User.objects.get(pk=alice.user.pk).check_password("another-long-secret")
    (message,) = deliver()
    assert (message.to, message.subject) == (["Alice <alice@example.org>"], "Your password was changed")


@pytest.mark.parametrize(
    ("current", "new", "field"),
    [("something-else", "another-long-secret", "current_password"), (PASSWORD, PASSWORD, "new_password")],
)
def test_a_wrong_current_password_or_the_same_one_changes_nothing(alice, current, new, field):
    with pytest.raises(InvalidError) as refused:
        password.change_password(user=alice.user, current=current, new=new)

    assert list(refused.value.fields) == [field]
    assert User.objects.get(pk=alice.user.pk).check_password(PASSWORD)
    assert deliver() == []


def test_a_forgotten_password_is_set_by_link_once(alice):
    session = sign_in.start(user=alice.user, kind="browser")
    password.request_reset(address="ALICE@example.org")
    token = token_in(deliver()[0])

    password.reset_password(token=token, new="another-long-secret")

    session.refresh_from_db()
    assert not session.is_live
    with pytest.raises(InvalidError, match="not valid any more"):
        password.reset_password(token=token, new="a-third-long-secret")
    assert [message.subject for message in deliver()] == ["Your password was changed"]


def test_a_reset_link_dies_with_time_a_new_address_or_the_account(alice, settings):
    token = account_token.password_token(alice.user)
    settings.PASSWORD_RESET_TIMEOUT = -1
    with pytest.raises(InvalidError):
        password.reset_password(token=token, new="another-long-secret")
    settings.PASSWORD_RESET_TIMEOUT = 3600
    User.objects.update(is_active=False)
    with pytest.raises(InvalidError):
        password.reset_password(token=token, new="another-long-secret")
    User.objects.update(is_active=True, email="elsewhere@example.org")
    with pytest.raises(InvalidError):
        password.reset_password(token=token, new="another-long-secret")


def test_a_link_for_one_thing_does_not_serve_for_another(required, alice):
    account.register(**NEW)
    registration = token_in(deliver()[0])
    address = account_token.address_token(alice.user, "new@example.org")

    for token in (registration, address):
        with pytest.raises(InvalidError):
            password.reset_password(token=token, new="another-long-secret")
    with pytest.raises(InvalidError):
        account.confirm_email(token=account_token.password_token(alice.user))
    with pytest.raises(InvalidError):
        account.confirm_email(token=TimestampSigner().sign("x"))


def test_alice_changes_her_address_by_the_link_that_the_new_one_gets(alice):
    account.request_address(user=alice.user, email="New@Example.org", password=PASSWORD)
    (message,) = deliver()
    assert message.to == ["Alice <new@example.org>"]
    assert User.objects.get(pk=alice.user.pk).email == "alice@example.org"

    account.confirm_email(token=token_in(message))

    assert User.objects.get(pk=alice.user.pk).email == "new@example.org"
    (notice,) = deliver()
    assert notice.to == ["Alice <alice@example.org>"]
    with pytest.raises(InvalidError):
        account.confirm_email(token=token_in(message))


def test_an_address_of_somebody_else_cannot_be_taken(alice, charlie):
    account.request_address(user=alice.user, email="charlie@example.org", password=PASSWORD)

    with pytest.raises(InvalidError, match="not valid any more"):
        account.confirm_email(token=token_in(deliver()[0]))
    assert User.objects.get(pk=alice.user.pk).email == "alice@example.org"


def test_another_address_asks_for_the_password(alice):
    with pytest.raises(InvalidError) as refused:
        account.request_address(user=alice.user, email="new@example.org", password="something-else")

    assert list(refused.value.fields) == ["password"]
    assert deliver() == []


def test_no_stored_mail_holds_a_secret(required, alice):
    account.register(**NEW)
    password.request_reset(address="alice@example.org")
    messages = deliver()
    tokens = [token_in(message) for message in messages]

    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(e::text, '') FROM core_email e")
        stored = cursor.fetchone()[0]
    assert len(tokens) == 2
    assert not [token for token in tokens if token in stored]


def test_who_has_no_password_is_told_how_to_get_one(alice):
    alice.user.set_unusable_password()
    alice.user.save()

    with pytest.raises(InvalidError, match="no password yet"):
        password.change_password(user=alice.user, current="x", new="another-long-secret")


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=200))
@hypothesis.settings(max_examples=60, deadline=None, suppress_health_check=list(hypothesis.HealthCheck))
def test_no_text_whatever_is_a_link_or_a_fault(text):
    for use in (
        lambda: account.confirm_email(token=text),
        lambda: password.reset_password(token=text, new="another-long-secret"),
    ):
        with pytest.raises(InvalidError):
            use()
