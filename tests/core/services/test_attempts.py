"""Guessing passwords is limited before anything is hashed, and the owner is not kept out by it."""

import time
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import patch

import pytest
from django.core.cache import caches
from django.db import connections
from django.test import Client

from core.errors import TooManyError
from core.models import User
from core.origin import Origin
from core.services import account_token, attempts
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
EMAIL = "alice@example.org"
HOME, ELSEWHERE = "192.0.2.1", "192.0.2.2"


@pytest.fixture(autouse=True)
def limited_logins(settings):
    """Small limits, counted from nothing."""
    settings.LOGIN_LIMITS = {"pair": (3, 600), "device": (3, 600), "address": (6, 600), "account": (8, 3600)}
    settings.SECRET_KEY = f"{settings.SECRET_KEY}{time.time()}"


def page(password, address=HOME, client=None, email=EMAIL):
    body = {"email": email, "password": password}
    return (client or Client()).post("/sign-in", body, REMOTE_ADDR=address)


def api(password, address=HOME, email=EMAIL):
    return Client().post(
        "/api/v1/auth/login", {"email": email, "password": password}, "application/json", REMOTE_ADDR=address
    )


@pytest.mark.parametrize("send", [page, api])
@pytest.mark.parametrize("email", [EMAIL, "unknown@example.org"])
def test_after_a_few_wrong_passwords_none_is_looked_at(alice, send, email):
    answers = [send("wrong", email=email) for _ in range(3)]
    with (
        patch.object(User, "check_password", side_effect=AssertionError),
        patch.object(User, "set_password", side_effect=AssertionError),
    ):
        refused = send(PASSWORD, email=email)

    assert {answer.status_code for answer in answers} == {400 if send is page else 401}
    assert refused.status_code == 429
    assert 0 < int(refused["Retry-After"]) <= 600
    assert b"Too many attempts" in refused.content


def test_page_and_api_count_together(alice):
    page("wrong"), page("wrong"), api("wrong")

    assert (page(PASSWORD).status_code, api(PASSWORD).status_code) == (429, 429)


def test_alice_gets_in_from_elsewhere_while_a_stranger_guesses(alice):
    for _ in range(5):
        page("wrong", HOME)

    assert page(PASSWORD, HOME).status_code == 429
    assert page(PASSWORD, ELSEWHERE).status_code == 302


def test_alices_own_browser_gets_in_from_the_strangers_address(alice):
    mine = Client()
    page(PASSWORD, HOME, mine)
    mine.post("/sign-out")
    for _ in range(10):
        page("wrong", HOME)

    assert page(PASSWORD, HOME).status_code == 429
    assert page(PASSWORD, HOME, mine).status_code == 302


def test_a_known_browser_is_limited_by_itself(alice):
    mine = Client()
    page(PASSWORD, HOME, mine)
    for _ in range(3):
        page("wrong", HOME, mine)

    assert page(PASSWORD, HOME, mine).status_code == 429
    assert page(PASSWORD, HOME).status_code == 302


def test_the_mark_of_one_account_is_worth_nothing_for_another(alice, rita):
    mine = Client()
    page(PASSWORD, HOME, mine)
    for _ in range(3):
        page("wrong", HOME, mine, "rita@example.org")

    assert page(PASSWORD, HOME, mine, "rita@example.org").status_code == 429


@pytest.mark.parametrize("cookie", ["", "x", "a.b:c:d", "é", "." * 5000])
def test_a_forged_mark_is_none(alice, cookie):
    assert attempts._device(cookie, EMAIL) == ""


def test_many_addresses_together_reach_the_limit_of_the_account_but_not_where_alice_was_before(alice):
    page(PASSWORD, HOME)
    for number in range(9):
        page("wrong", f"198.51.100.{number}")

    assert page(PASSWORD, ELSEWHERE).status_code == 429
    assert page(PASSWORD, HOME).status_code == 302


def test_one_address_that_tries_many_accounts_is_stopped(alice):
    for number in range(6):
        page("wrong", HOME, email=f"{number}@example.org")

    assert page(PASSWORD, HOME).status_code == 429
    assert page(PASSWORD, ELSEWHERE).status_code == 302


def test_who_signs_in_often_is_never_stopped(alice):
    assert {page(PASSWORD).status_code for _ in range(12)} == {302}


def test_all_addresses_of_one_ipv6_line_count_together(alice):
    for number in range(3):
        page("wrong", f"2001:db8:1:2:{number}::{number}")

    assert page(PASSWORD, "2001:db8:1:2:ffff::1").status_code == 429
    assert page(PASSWORD, "2001:db8:1:3::1").status_code == 302


def test_an_ipv4_address_is_the_same_in_every_writing(alice):
    for address in (HOME, f"::ffff:{HOME}", f"::FFFF:{HOME}"):
        page("wrong", address)

    assert page(PASSWORD, "::ffff:c000:201").status_code == 429


def test_the_api_counts_requests_of_nobody_by_the_line_too(settings):
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "login": (2, 60)}

    answers = [api("wrong", f"2001:db8:9:9:{number}::1", email="x@example.org").status_code for number in range(3)]
    assert answers == [401, 401, 429]


def test_an_address_that_the_client_claims_is_not_believed(alice):
    for number in range(3):
        Client().post("/sign-in", {"email": EMAIL, "password": "wrong"}, HTTP_X_FORWARDED_FOR=f"203.0.113.{number}")

    assert Client().post("/sign-in", {"email": EMAIL, "password": PASSWORD}).status_code == 429


def test_behind_a_proxy_its_word_counts_and_not_what_the_client_put_before_it(alice, settings):
    settings.BEHIND_PROXY = True
    for number in range(3):
        forwarded = f"203.0.113.{number}, {HOME}"
        Client().post("/sign-in", {"email": EMAIL, "password": "wrong"}, HTTP_X_FORWARDED_FOR=forwarded)

    right = {"email": EMAIL, "password": PASSWORD}
    assert Client().post("/sign-in", right, HTTP_X_FORWARDED_FOR=f"203.0.113.9, {HOME}").status_code == 429
    assert Client().post("/sign-in", right, HTTP_X_FORWARDED_FOR=f"{HOME}, {ELSEWHERE}").status_code == 302


def test_without_redis_it_is_limited_all_the_same(alice, settings):
    settings.CACHES = {
        **settings.CACHES,
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",
            "OPTIONS": {"socket_connect_timeout": 0.5},
        },
    }
    caches["process"].clear()

    assert [page("wrong").status_code for _ in range(4)] == [400, 400, 400, 429]
    assert page(PASSWORD, ELSEWHERE).status_code == 302


@pytest.mark.django_db(transaction=True)
def test_attempts_at_once_do_not_slip_through(alice, settings):
    # Refused ones count for the address as well, and could use it up before the third that the pair lets through.
    settings.LOGIN_LIMITS = {**settings.LOGIN_LIMITS, "address": (100, 600), "account": (100, 3600)}

    def guess(_):
        try:
            return attempts.identify(email=EMAIL, password="wrong", origin=Origin(HOME))
        except TooManyError:
            return "refused"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(guess, range(24)))

    assert answers.count(None) == 3


def test_an_account_that_does_not_exist_takes_as_long(alice, settings):
    settings.LOGIN_LIMITS = dict.fromkeys(settings.LOGIN_LIMITS, (1000, 600))
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    alice.user.set_password(PASSWORD)
    alice.user.save()

    def seconds(email):
        begun = time.thread_time()
        attempts.identify(email=email, password="wrong", origin=Origin(HOME))
        return time.thread_time() - begun

    known, unknown = (min(seconds(email) for _ in range(3)) for email in (EMAIL, "unknown@example.org"))
    assert 0.5 < known / unknown < 2


def test_who_sets_a_new_password_by_mail_is_known_from_then_on(alice):
    for number in range(9):
        page("wrong", f"198.51.100.{number}")
    mine = Client()
    token = account_token.password_token(alice.user)
    mine.post("/reset-password/confirm", {"token": token, "password": "another-long-secret"}, REMOTE_ADDR=ELSEWHERE)

    assert page("another-long-secret", ELSEWHERE).status_code == 429
    assert page("another-long-secret", ELSEWHERE, mine).status_code == 302
