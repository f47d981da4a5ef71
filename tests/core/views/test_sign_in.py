"""The page of a person's sign-ins."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.enums import SignInEnd
from core.models import SignIn
from core.services import sign_in
from tests.conftest import Person

pytestmark = pytest.mark.django_db
URL = "/account/security"


def status(access_token: str, client) -> int:
    return client.get("/api/v1/auth/me", headers={"authorization": f"Bearer {access_token}"}).status_code


def test_alice_sees_where_she_is_signed_in_and_nobody_elses(alice: Person, charlie: Person, client):
    body = {"email": "alice@example.org", "password": "correct-horse-battery"}
    agent = "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"
    client.post("/api/v1/auth/login", body, "application/json", HTTP_USER_AGENT=agent, REMOTE_ADDR="192.0.2.7")
    sign_in.start_tokens(membership=charlie.membership)

    answer = alice.page.get(URL)

    assert [(row.device, row.sign_in.address, row.is_this) for row in answer.context["rows"]] == [
        ("Unknown program", None, True),
        ("Firefox on Windows", "192.0.2.7", False),
    ]
    assert b"192.0.2.7" in answer.content


def test_ending_one_ends_it_at_once(alice, client):
    pair = sign_in.start_tokens(membership=alice.membership)
    row = SignIn.objects.get()

    answer = alice.page.post(URL, {"end": str(row.pk)})

    assert answer.status_code == 302
    assert status(pair.access, client) == 401
    row.refresh_from_db()
    assert row.revoked_reason == SignInEnd.ENDED


def test_ending_all_others_keeps_this_one(alice, client):
    here, there = alice.page, alice.page
    pair = sign_in.start_tokens(membership=alice.membership)

    here.post(URL, {"end": "others"})

    assert (here.get(URL).status_code, there.get(URL).status_code) == (200, 302)
    assert status(pair.access, client) == 401
    assert [row.is_this for row in here.get(URL).context["rows"]] == [True]


@pytest.mark.parametrize("end", ["", "x", "018f0000-0000-7000-8000-000000000000", "charlies"])
def test_what_is_not_hers_she_cannot_end(alice, charlie, client, end):
    pair = sign_in.start_tokens(membership=charlie.membership)
    chosen = str(SignIn.objects.get().pk) if end == "charlies" else end

    assert alice.page.post(URL, {"end": chosen}).status_code == 404
    assert status(pair.access, client) == 200


def test_a_replay_is_told_on_the_page(alice):
    sign_in.start_tokens(membership=alice.membership)
    sign_in.revoke_all(user=alice.user, reason=SignInEnd.REPLAYED)

    assert b"two programs seemed to hold it" in alice.page.get(URL).content


def test_the_list_asks_as_often_for_three_as_for_one(alice):
    page = alice.page
    counts = []
    for more in (0, 2):
        for _ in range(more):
            sign_in.start_tokens(membership=alice.membership)
        page.get(URL)
        with CaptureQueriesContext(connection) as queries:
            page.get(URL)
        counts.append(len(queries))

    assert counts[0] == counts[1]
