"""People whom Clerk signs in: its tokens, verified by keys from a real server, and its signed webhooks."""

import base64
import hashlib
import hmac
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.db import connections
from django.test import Client
from django.utils import timezone
from jwt.algorithms import RSAAlgorithm
from standardwebhooks.webhooks import Webhook

from core import clerk
from core.enums import SignInEnd, SignInKind
from core.models import ClerkAccount, Membership, SignIn, User
from core.services import sign_in

pytestmark = pytest.mark.django_db
KEYS = {name: rsa.generate_private_key(public_exponent=65537, key_size=2048) for name in ("ins_a", "ins_b")}
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
SITE = "https://app.example.org"
URL = "/api/v1/webhooks/clerk"


class KeyServer(ThreadingHTTPServer):
    """Serves the keys that are `published`, and counts how often it is asked."""

    def __init__(self) -> None:
        self.published, self.asked = ["ins_a"], 0
        super().__init__(("127.0.0.1", 0), KeyHandler)
        self.issuer = f"http://127.0.0.1:{self.server_port}"


class KeyHandler(BaseHTTPRequestHandler):
    server: KeyServer

    def do_GET(self) -> None:
        self.server.asked += 1
        keys = [
            {**RSAAlgorithm.to_jwk(KEYS[name].public_key(), as_dict=True), "kid": name, "use": "sig", "alg": "RS256"}
            for name in self.server.published
        ]
        body = json.dumps({"keys": keys}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args) -> None: ...


@pytest.fixture
def server(settings, monkeypatch):
    running = KeyServer()
    threading.Thread(target=running.serve_forever, daemon=True).start()
    settings.CLERK_ISSUER = running.issuer
    settings.CLERK_JWKS_URL = f"{running.issuer}/.well-known/jwks.json"
    settings.CLERK_AUTHORIZED_PARTIES = [SITE]
    settings.CLERK_WEBHOOK_SECRET = SECRET
    monkeypatch.setattr(clerk, "COOLDOWN_SECONDS", 0.3)
    clerk._keys.cache_clear()
    yield running
    running.shutdown()
    running.server_close()


def claims(server, **changed):
    now = int(time.time())
    good = {
        "azp": SITE, "exp": now + 60, "iat": now, "nbf": now - 10, "iss": server.issuer, "jti": "x", "sid": "sess_1",
        "sub": "user_1", "v": 2, "sts": "active", "fva": [1, -1],
    }  # fmt: skip
    return {name: value for name, value in {**good, **changed}.items() if value is not None}


def token(server, kid="ins_a", key=None, **changed) -> str:
    return jwt.encode(claims(server, **changed), key or KEYS[kid], algorithm="RS256", headers={"kid": kid})


def me(given):
    return Client().get("/api/v1/auth/me", headers={"authorization": f"Bearer {given}"})


def person(**changed):
    return {
        "id": "user_1", "object": "user", "first_name": "Dana", "last_name": "Doe", "updated_at": 1000,
        "primary_email_address_id": "idn_1",
        "email_addresses": [
            {"id": "idn_1", "email_address": "Dana@Example.org", "verification": {"status": "verified"}},
        ],
        "unsafe_metadata": {"role": "admin", "organization": "acme"}, "public_metadata": {}, **changed,
    }  # fmt: skip


def send(data=None, kind="user.created", delivery="msg_1", body=None, secret=SECRET, names="svix", **headers):
    body = json.dumps({"data": data, "object": "event", "type": kind, "timestamp": 1}) if body is None else body
    now = timezone.now()
    given = {
        "id": delivery,
        "timestamp": str(int(now.timestamp())),
        "signature": Webhook(secret).sign(delivery, now, body),
    }
    given |= headers
    return Client().post(
        URL, body, "application/json", headers={f"{names}-{name}": v for name, v in given.items() if v is not None}
    )


def account() -> ClerkAccount:
    return ClerkAccount.objects.select_related("user").get(clerk_id="user_1")


# Session tokens


def test_a_person_is_made_when_they_first_come_with_an_organization_of_their_own(server):
    answers = [me(token(server)) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert [m["role"] for m in answers[0].json()["memberships"]] == ["admin"]
    assert SignIn.objects.get().kind == SignInKind.CLERK
    assert not account().user.has_usable_password()
    assert server.asked == 1


REFUSED = {
    "expired": {"exp": 1},
    "no expiry": {"exp": None},
    "not yet": {"nbf": int(time.time()) + 3600},
    "another issuer": {"iss": "https://evil.example"},
    "no issuer": {"iss": None},
    "another site": {"azp": "https://evil.example"},
    "pending": {"sts": "pending"},
    "no subject": {"sub": None},
    "no session": {"sid": None},
    "empty subject": {"sub": ""},
    "endless subject": {"sub": "u" * 101},
    "from the future": {"iat": int(time.time()) + 3600},
    "session a list": {"sid": ["x"]},
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_token_that_says_the_wrong_thing_lets_nobody_in(server, name):
    answer = me(token(server, **REFUSED[name]))

    assert (answer.status_code, answer["Content-Type"]) == (401, "application/problem+json")
    assert not User.objects.exists()


def test_a_token_without_site_is_good_and_one_without_list_of_sites_is_not(server, settings):
    assert me(token(server, azp=None)).status_code == 200
    settings.CLERK_AUTHORIZED_PARTIES = []
    assert me(token(server)).status_code == 401


def test_forged_signatures_let_nobody_in(server):
    public = (
        KEYS["ins_a"]
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    head = base64.urlsafe_b64encode(b'{"alg":"HS256","kid":"ins_a"}').rstrip(b"=")
    payload = base64.urlsafe_b64encode(json.dumps(claims(server)).encode()).rstrip(b"=")
    signed = b".".join((head, payload))
    confused = b".".join(
        (signed, base64.urlsafe_b64encode(hmac.new(public, signed, hashlib.sha256).digest()).rstrip(b"="))
    )
    good = token(server)
    forged = [
        confused.decode(),
        jwt.encode(claims(server), KEYS["ins_b"], algorithm="RS256", headers={"kid": "ins_a"}),
        jwt.encode(claims(server), KEYS["ins_a"], algorithm="RS384", headers={"kid": "ins_a"}),
        jwt.encode(claims(server), KEYS["ins_a"], algorithm="RS256"),
        f"{good[:-6]}AAAAAA",
        good.rsplit(".", 1)[0] + ".",
    ]

    assert {me(one).status_code for one in forged} == {401}
    assert not User.objects.exists()


def test_an_unknown_key_is_not_fetched_again_and_again(server, monkeypatch):
    monkeypatch.setattr(clerk, "COOLDOWN_SECONDS", 30)
    me(token(server))
    for _ in range(5):
        assert me(token(server, kid="ins_b")).status_code == 401

    assert server.asked <= 2


def test_rotated_keys_are_found(server):
    assert me(token(server)).status_code == 200
    server.published = ["ins_b"]
    time.sleep(0.35)

    assert me(token(server, kid="ins_b")).status_code == 200


def test_a_silent_key_server_is_said_so(server, settings):
    settings.CLERK_JWKS_URL = "http://127.0.0.1:1/jwks.json"

    assert me(token(server)).status_code == 503


def test_a_session_ended_here_stays_ended(server):
    given = token(server)
    me(given)
    sign_in.revoke_all(user=account().user, reason=SignInEnd.ENDED)

    assert me(given).status_code == 401
    assert me(token(server, sid="sess_2")).status_code == 200


def test_pages_open_by_clerks_cookie(server):
    page = Client()
    page.cookies[clerk.COOKIE] = token(server)

    assert page.get("/tasks").status_code == 200
    page.post("/sign-out")
    assert page.get("/tasks").status_code == 302
    assert SignIn.objects.get().revoked_reason == SignInEnd.SIGNED_OUT


def test_who_acts_for_somebody_by_clerk_is_audited(server):
    given = token(server, act={"iss": "x", "sid": "y", "sub": "user_support"})
    body = {"title": "Engineer", "description": "Python"}

    made = Client().post("/api/v1/jobs", body, "application/json", headers={"authorization": f"Bearer {given}"})

    from core.tenancy import organization_scope
    from jobs.models import Job

    with organization_scope(Membership.objects.get().organization):
        event = Job.objects.get(pk=made.json()["id"]).organization_events.order_by("-pgh_id").first()
        assert event.pgh_context["impersonator"] == "user_support"


def test_nothing_of_it_is_there_until_it_is_configured(server, settings):
    given = token(server)
    settings.CLERK_ISSUER = settings.CLERK_WEBHOOK_SECRET = ""

    assert me(given).status_code == 401
    assert send(person()).status_code == 404
    assert not User.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_first_requests_at_once_make_one_person(server):
    given = token(server)

    def ask(_):
        try:
            return me(given).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(ask, range(12))) == {200}
    assert (User.objects.count(), SignIn.objects.count(), Membership.objects.count()) == (1, 1, 1)


# Webhooks


@pytest.mark.parametrize("names", ["svix", "webhook"])
def test_a_person_made_at_clerk_is_made_here(server, names):
    assert send(person(), names=names).status_code == 204

    made = account().user
    assert (made.email, made.name) == ("dana@example.org", "Dana Doe")
    assert Membership.objects.get().organization.name == "Dana Doe’s organization"


def test_what_people_write_about_themselves_gives_them_nothing(server, alice):
    send(person())

    assert not Membership.objects.filter(organization=alice.organization, user=account().user).exists()
    assert not account().user.is_staff


def test_a_delivery_takes_effect_once(server):
    send(person())
    User.objects.update(name="Changed since")
    assert send(person()).status_code == 204

    assert User.objects.get().name == "Changed since"


def test_an_older_event_that_comes_late_is_passed_over(server):
    send(person(updated_at=2000, first_name="New"), "user.updated", "msg_2")
    send(person(updated_at=1000, first_name="Old"), "user.created", "msg_1")

    assert User.objects.get().name == "New Doe"


def test_a_deleted_person_stays_out(server):
    given = token(server)
    send(person())
    assert me(given).status_code == 200
    send({"deleted": True, "id": "user_1", "object": "user"}, "user.deleted", "msg_2")
    send(person(updated_at=9000), "user.updated", "msg_3")

    assert me(given).status_code == 401
    assert me(token(server, sid="sess_new")).status_code == 401
    assert (User.objects.count(), User.objects.get().is_active) == (1, False)


def test_a_deletion_that_comes_first_leaves_a_tombstone(server):
    send({"deleted": True, "id": "user_1", "object": "user"}, "user.deleted", "msg_2")
    send(person(), "user.created", "msg_1")

    assert not User.objects.exists()
    assert me(token(server)).status_code == 401


def test_a_lazily_made_person_gets_their_name_and_email_later(server):
    me(token(server))
    send(person())

    assert (User.objects.get().email, User.objects.get().name) == ("dana@example.org", "Dana Doe")


def test_who_has_an_account_with_a_verified_email_goes_on_with_it(server, alice):
    User.objects.update(email_verified_at=timezone.now())
    pair = sign_in.start_tokens(membership=alice.membership)
    send(mine("alice@example.org"))

    assert account().user == alice.user
    assert me(token(server)).json()["email"] == "alice@example.org"
    assert me(pair.access).status_code == 200


def test_an_account_that_somebody_made_with_anothers_email_shuts_them_out(server, alice):
    pair = sign_in.start_tokens(membership=alice.membership)
    send(mine("alice@example.org"))

    alice.user.refresh_from_db()
    assert not alice.user.has_usable_password()
    assert me(pair.access).status_code == 401
    assert me(token(server)).json()["email"] == "alice@example.org"


def mine(email, status="verified", **changed):
    addresses = [{"id": "idn_1", "email_address": email, "verification": {"status": status}}]
    return person(email_addresses=addresses, **changed)


def test_an_unverified_email_gives_nobodys_account(server, alice):
    send(mine("alice@example.org", "unverified"))

    assert account().user != alice.user
    assert account().user.email.endswith("@clerk.invalid")


def test_what_was_made_before_the_email_was_known_is_put_away(server, alice):
    User.objects.update(email_verified_at=timezone.now())
    before = me(token(server)).json()["id"]
    send(mine("alice@example.org"))

    assert not User.objects.get(pk=before).is_active
    assert account().user == alice.user


def test_one_account_is_not_given_to_two(server, alice):
    User.objects.update(email_verified_at=timezone.now())
    send(mine("alice@example.org"))
    send(mine("alice@example.org", id="user_2"), delivery="msg_2")

    assert ClerkAccount.objects.get(user=alice.user).clerk_id == "user_1"


def test_a_tampered_delivery_is_refused(server):
    good = json.dumps({"data": person(), "object": "event", "type": "user.created", "timestamp": 1})
    now = timezone.now()
    signature = Webhook(SECRET).sign("msg_1", now, good)
    tampered = good.replace("Dana", "Mallory")

    assert send(body=tampered, signature=signature).status_code == 400
    assert send(person(), secret="whsec_" + base64.b64encode(b"another secret").decode()).status_code == 400
    assert send(person(), id="msg_9").status_code == 400
    assert not User.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"signature": "v1"},
        {"signature": "v1,a,b"},
        {"signature": "v1,é"},
        {"signature": "v1,!!!"},
        {"signature": "v1a,AAAA"},
        {"signature": ""},
        {"signature": None},
        {"signature": " " * 50},
        {"id": None},
        {"timestamp": None},
        {"timestamp": "yesterday"},
        {"timestamp": "nan"},
        {"timestamp": "inf"},
        {"timestamp": "1760000000"},
        {"timestamp": str(int(time.time()) + 3600)},
    ],
)
def test_a_malformed_delivery_is_refused_in_plain_words(server, headers):
    answer = send(person(), **headers)

    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert not User.objects.exists()


def test_a_body_that_is_no_text_is_refused(server):
    answer = Client().post(
        URL,
        b"\xff\xfe",
        "application/json",
        headers={"svix-id": "m", "svix-timestamp": str(int(time.time())), "svix-signature": "v1,AAAA"},
    )

    assert answer.status_code == 400


@pytest.mark.parametrize("secret_first", [True, False])
def test_a_secret_may_be_rotated(server, secret_first):
    body = json.dumps({"data": person(), "type": "user.created"})
    now = timezone.now()
    other = Webhook("whsec_" + base64.b64encode(b"another secret").decode()).sign("msg_1", now, body)
    good = Webhook(SECRET).sign("msg_1", now, body)
    both = (good, other) if secret_first else (other, good)

    assert send(body=body, signature=f"v1a,xyz {' '.join(both)}").status_code == 204
    assert User.objects.exists()


@pytest.mark.parametrize(
    "body",
    [
        "{not json",
        "[]",
        '"text"',
        "null",
        '{"type": "user.created"}',
        '{"type": "user.created", "data": {"id": 1, "updated_at": 1}}',
        '{"type": "user.created", "data": {"id": "user_1", "updated_at": "x"}}',
        '{"type": "user.created", "data": {"id": "user_1", "updated_at": 1, "email_addresses": "x"}}',
        '{"type": "user.created", "data": {"id": "user_1", "updated_at": 1e999}}',
        f'{{"type": "user.created", "data": {{"id": "user_1", "updated_at": {10**30}}}}}',
        '{"type": "user.deleted", "data": []}',
        '{"type": "session.created", "data": {"id": "sess_1"}}',
        "[" * 3000,
    ],
)
def test_a_signed_delivery_that_makes_no_sense_is_taken_in_and_does_nothing(server, body):
    assert send(body=body).status_code == 204
    assert not User.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_delivery_that_comes_twice_at_once_takes_effect_once(server):
    def deliver(_):
        try:
            return send(person()).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(deliver, range(12))) == {204}
    assert (User.objects.count(), Membership.objects.count()) == (1, 1)
