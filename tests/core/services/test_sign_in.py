"""Letting people in, keeping them in with refresh tokens, and ending that."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import OperationalError, connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core import access
from core.enums import SignInEnd
from core.models import Email, RefreshToken, SignIn
from core.services import sign_in
from tests.conftest import PASSWORD, Person

pytestmark = pytest.mark.django_db


def tokens(person: Person) -> sign_in.TokenPair:
    return sign_in.start_tokens(membership=person.membership)


def status(access_token: str) -> int:
    return Client().get("/api/v1/tasks", headers={"authorization": f"Bearer {access_token}"}).status_code


def age(seconds: float) -> None:
    RefreshToken.objects.filter(consumed_at__isnull=False).update(
        consumed_at=timezone.now() - timedelta(seconds=seconds)
    )


def test_a_lost_answer_may_be_asked_for_again_and_is_the_same_letter_by_letter(alice):
    pair = tokens(alice)

    assert sign_in.refresh(token=pair.refresh) == sign_in.refresh(token=pair.refresh) != pair


def test_alice_goes_on_from_token_to_token(alice):
    pair = tokens(alice)
    for _ in range(3):
        pair = sign_in.refresh(token=pair.refresh)

    assert status(pair.access) == 200
    assert RefreshToken.objects.filter(consumed_at=None).count() == 1


def test_a_token_used_again_after_the_grace_ends_the_family_for_thief_and_owner(alice, nobody):
    pair = tokens(alice)
    other = tokens(alice)
    newer = sign_in.refresh(token=pair.refresh)
    age(sign_in.GRACE.total_seconds() + 1)

    answer = nobody.post("/api/v1/auth/refresh", {"refresh": pair.refresh})

    assert answer.status_code == 401
    assert status(newer.access) == 401
    assert nobody.post("/api/v1/auth/refresh", {"refresh": newer.refresh}).status_code == 401
    assert status(other.access) == 200
    ended = SignIn.objects.get(revoked_reason=SignInEnd.REPLAYED)
    event = ended.events.order_by("-pgh_id").first()
    assert event.revoked_reason == SignInEnd.REPLAYED
    assert event.pgh_context["reason"] == "replayed"
    told = Email.objects.get(template_key="token_reused")
    assert (told.to, told.context["name"]) == ("alice@example.org", "Alice")


def test_a_family_ends_in_time_however_often_it_is_refreshed(alice):
    pair = tokens(alice)
    SignIn.objects.update(expires_at=timezone.now() + timedelta(minutes=1))

    newer = sign_in.refresh(token=pair.refresh)

    assert RefreshToken.objects.get(consumed_at=None).expires_at == SignIn.objects.get().expires_at
    SignIn.objects.update(expires_at=timezone.now())
    assert status(newer.access) == 401


@pytest.mark.parametrize("reason", list(SignInEnd))
def test_ending_all_but_one_works_on_the_next_request(alice, reason):
    kept, page, pair = tokens(alice), alice.page, tokens(alice)
    keep = SignIn.objects.order_by("created_at").first()

    ended = sign_in.revoke_all(user=alice.user, reason=reason, keep=keep)

    assert ended == 2
    assert (status(kept.access), status(pair.access), page.get("/tasks").status_code) == (200, 401, 302)


def test_a_password_changed_by_any_hand_ends_what_it_let_in(alice):
    pair, page = tokens(alice), alice.page
    alice.user.set_password("another-long-secret")
    alice.user.save()

    assert status(pair.access) == 401
    assert page.get("/tasks").status_code == 302
    with pytest.raises(sign_in.RefusedError):
        sign_in.refresh(token=pair.refresh)


def test_the_sign_in_that_changes_the_password_stays(alice):
    pair = tokens(alice)
    alice.user.set_password("another-long-secret")
    alice.user.save()
    sign_in.revoke_all(user=alice.user, reason=SignInEnd.PASSWORD_CHANGED, keep=SignIn.objects.get())

    assert status(pair.access) == 200
    assert sign_in.refresh(token=pair.refresh)


def test_a_new_role_counts_on_the_next_request(alice, rita):
    api, page = rita.api, rita.page
    assert page.get("/candidates/new").status_code == 200
    rita.membership.role = "viewer"
    rita.membership.save()

    assert api.post("/api/v1/jobs", {}).status_code == 403
    assert page.get("/candidates/new").status_code == 403


def test_a_deactivated_person_is_out_on_the_next_request(alice):
    api, page, pair = alice.api, alice.page, tokens(alice)
    alice.user.is_active = False
    alice.user.save()

    assert api.get("/api/v1/tasks").status_code == 401
    assert page.get("/tasks").status_code == 302
    with pytest.raises(sign_in.RefusedError):
        sign_in.refresh(token=pair.refresh)


def test_a_removed_member_gets_no_new_tokens(alice):
    pair = tokens(alice)
    alice.membership.delete()

    assert status(pair.access) == 401
    with pytest.raises(sign_in.RefusedError):
        sign_in.refresh(token=pair.refresh)


def test_signing_out_ends_the_row_and_signing_in_again_makes_another(alice):
    page = alice.page
    page.post("/sign-out")

    assert SignIn.objects.get().revoked_reason == SignInEnd.SIGNED_OUT
    page.force_login(alice.user)
    page.force_login(alice.user)
    assert SignIn.objects.live().count() == 1


def test_a_session_from_before_sign_ins_were_kept_is_asked_to_sign_in(alice):
    page = alice.page
    session = page.session
    del session[access.SIGN_IN_KEY]
    session.save()

    assert page.get("/tasks").status_code == 302


def test_everything_a_request_must_know_comes_from_one_query(alice):
    sign_in.start_tokens(membership=alice.membership)
    row = SignIn.objects.get()

    for organization in (None, alice.organization.pk):
        with CaptureQueriesContext(connection) as queries:
            caller = access.signed_in(row.pk, organization)
            assert (caller.user, caller.membership.organization) == (alice.user, alice.organization)
        assert len(queries) == 1


def test_use_is_noted_at_most_once_a_minute(alice):
    api = alice.api
    SignIn.objects.update(last_used_at=timezone.now() - timedelta(hours=1))

    for expected in (1, 0, 0):
        with CaptureQueriesContext(connection) as queries:
            api.get("/api/v1/auth/me")
        assert sum("UPDATE" in query["sql"] and "last_used_at" in query["sql"] for query in queries) == expected


def test_what_has_expired_is_swept_and_nothing_else(alice):
    live, old = tokens(alice), tokens(alice)
    newer = sign_in.refresh(token=live.refresh)
    first, second = SignIn.objects.order_by("created_at")
    SignIn.objects.filter(pk=second.pk).update(revoked_at=timezone.now() - timedelta(days=31), revoked_reason="ended")
    RefreshToken.objects.filter(sign_in=first, consumed_at__isnull=False).update(expires_at=timezone.now())

    sign_in.sweep()

    assert list(SignIn.objects.all()) == [first]
    assert RefreshToken.objects.count() == 1
    assert sign_in.refresh(token=newer.refresh)
    with pytest.raises(sign_in.RefusedError):
        sign_in.refresh(token=old.refresh)


def test_alice_cannot_end_what_is_charlies(alice, charlie):
    pair = tokens(charlie)

    assert alice.api.post("/api/v1/auth/logout", {"refresh": pair.refresh}).status_code == 400
    assert status(pair.access) == 200


@pytest.mark.django_db(transaction=True)
def test_of_many_parallel_refreshes_one_family_goes_on(alice, full_drills):
    """64 at once, over connections of their own: all that succeed carry the same successor."""
    for _ in range(1000 if full_drills else 8):
        pair = tokens(alice)
        answers = at_once(64, pair.refresh)

        assert len(set(answers)) == 1
        assert status(answers[0].access) == 200
        family = SignIn.objects.latest("created_at")
        assert family.revoked_at is None
        assert family.refresh_tokens.count() == 2
        assert family.refresh_tokens.filter(consumed_at=None).count() == 1


def refreshed(token: str) -> sign_in.TokenPair:
    """Asked until there is a connection, as a client does that is answered 503."""
    while True:
        try:
            return sign_in.refresh(token=token)
        except OperationalError:
            connections.close_all()


def at_once(count: int, token: str) -> list[sign_in.TokenPair]:
    start = threading.Barrier(count)

    def ask(_: int) -> sign_in.TokenPair:
        start.wait()
        try:
            return refreshed(token)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(ask, range(count)))


def test_changing_the_password_on_its_page_ends_everything_but_this_browser(alice):
    here, elsewhere, pair = alice.page, alice.page, tokens(alice)

    answer = here.post("/account/password", {"current_password": PASSWORD, "new_password": "another-long-secret"})

    assert answer.status_code == 302
    assert here.get("/tasks").status_code == 200
    assert elsewhere.get("/tasks").status_code == 302
    assert status(pair.access) == 401


def test_a_new_secret_key_leaves_sessions_alone_while_the_old_one_stands_by(alice, settings):
    page = alice.page
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "a new long secret key of the installation"
    assert page.get("/tasks").status_code == 200

    settings.SECRET_KEY_FALLBACKS = []
    assert page.get("/tasks").status_code == 302
