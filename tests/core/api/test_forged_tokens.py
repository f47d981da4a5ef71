"""Tokens that we did not make, or not for this: every one is answered 401 with problem+json."""

import base64
import hashlib
import hmac
import json
import time
import uuid

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.conf import settings
from django.test import Client
from django.utils import timezone

from core.enums import SignInEnd
from core.models import SignIn
from core.services import sign_in
from tests.conftest import Person

pytestmark = pytest.mark.django_db
RSA_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PUBLIC_PEM = RSA_KEY.public_key().public_bytes(
    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
)
DAY = 24 * 60 * 60


def b64(value) -> str:
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def hand_made(header, payload, key=None) -> str:
    signed = f"{b64(header)}.{b64(payload)}"
    signature = hmac.new(key, signed.encode(), hashlib.sha256).digest() if key else b""
    return f"{signed}.{b64(signature)}"


def signed(claims, key=None, algorithm="HS256", **headers) -> str:
    return jwt.encode(claims, key or settings.SECRET_KEY, algorithm=algorithm, headers=headers or None)


class Forger:
    """Alice's good token with its claims, and what a forger makes of it."""

    def __init__(self, alice: Person, charlie: Person) -> None:
        self.alice, self.charlie = alice, charlie
        pair = sign_in.start_tokens(membership=alice.membership)
        self.access, self.refresh = pair.access, pair.refresh
        self.claims = jwt.decode(pair.access, options={"verify_signature": False})
        self.header, self.payload, self.signature = pair.access.split(".")

    def but(self, **changed):
        kept = {name: value for name, value in self.claims.items() if name not in changed}
        return {**kept, **{name: value for name, value in changed.items() if value is not None}}

    def ended(self):
        SignIn.objects.update(revoked_at=timezone.now(), revoked_reason=SignInEnd.ENDED)
        return self.access

    def deactivated(self):
        self.alice.user.is_active = False
        self.alice.user.save()
        return self.access

    def foreign_sign_in(self):
        sign_in.start_tokens(membership=self.charlie.membership)
        return signed(self.but(sid=str(SignIn.objects.get(user=self.charlie.user).pk)))

    def flipped_bit(self):
        last = "A" if self.signature[0] != "A" else "B"
        return f"{self.header}.{self.payload}.{last}{self.signature[1:]}"


def now() -> int:
    return int(time.time())


NONE_ALGORITHMS = ("none", "None", "NONE", "nOnE", " none", "none ", "", "HS256\x00", "null")
FORGED = {
    **{f"alg {a!r}": lambda f, a=a: hand_made({"alg": a, "typ": "JWT"}, f.claims) for a in NONE_ALGORITHMS},
    "alg null": lambda f: hand_made({"alg": None, "typ": "JWT"}, f.claims),
    "alg missing": lambda f: hand_made({"typ": "JWT"}, f.claims),
    "alg a list": lambda f: hand_made({"alg": ["HS256"], "typ": "JWT"}, f.claims, settings.SECRET_KEY.encode()),
    "alg none, good signature kept": lambda f: f"{b64({'alg': 'none'})}.{f.payload}.{f.signature}",
    "another HMAC": lambda f: signed(f.claims, algorithm="HS512"),
    "key confusion: HMAC by a public key": lambda f: hand_made({"alg": "HS256", "typ": "JWT"}, f.claims, PUBLIC_PEM),
    "RS256 by a key of the forger": lambda f: signed(f.claims, key=RSA_KEY, algorithm="RS256"),
    "RS256 in the header, HMAC in the signature": lambda f: hand_made(
        {"alg": "RS256", "typ": "JWT"}, f.claims, settings.SECRET_KEY.encode()
    ),
    "empty key": lambda f: hand_made({"alg": "HS256"}, f.claims, b"\x00"),
    "guessed key": lambda f: signed(f.claims, key="secret" * 8),
    "jwk in the header": lambda f: signed(
        f.claims, key="x" * 40, jwk={"kty": "oct", "k": b64(b"x" * 40), "alg": "HS256"}
    ),
    "jku in the header": lambda f: signed(f.claims, key="x" * 40, jku="http://127.0.0.1:1/jwks.json"),
    "x5u in the header": lambda f: signed(f.claims, key="x" * 40, x5u="http://127.0.0.1:1/cert.pem"),
    "kid is a path": lambda f: signed(f.claims, key="x" * 40, kid="../../../../dev/null"),
    "kid is SQL": lambda f: signed(f.claims, key="x" * 40, kid="' UNION SELECT 'x"),
    "crit in the header": lambda f: signed(f.claims, crit=["exp"]),
    "a refresh token as access token": lambda f: f.refresh,
    "type missing": lambda f: signed(f.but(token_type=None)),
    "type of another kind": lambda f: signed(f.but(token_type="sliding")),
    "audience missing": lambda f: signed(f.but(aud=None)),
    "audience of others": lambda f: signed(f.but(aud="other-api")),
    "audience empty": lambda f: signed(f.but(aud=[])),
    "issuer missing": lambda f: signed(f.but(iss=None)),
    "issuer of others": lambda f: signed(f.but(iss="https://evil.example")),
    "expired": lambda f: signed(f.but(exp=now() - 1)),
    "expiry missing": lambda f: signed(f.but(exp=None)),
    "expiry is a word": lambda f: signed({**f.claims, "exp": "never"}),
    "expiry has no end": lambda f: hand_made(
        {"alg": "HS256"},
        json.dumps({**f.claims, "exp": 0}).replace('"exp": 0', '"exp": 1e999').encode(),
        settings.SECRET_KEY.encode(),
    ),
    "expiry beyond all calendars": lambda f: signed({**f.claims, "exp": 10**18}),
    "not valid yet": lambda f: signed(f.but(nbf=now() + DAY)),
    "issued in the future": lambda f: signed(f.but(iat=now() + DAY)),
    "id missing": lambda f: signed(f.but(jti=None)),
    "subject missing": lambda f: signed(f.but(sub=None)),
    "subject of another person": lambda f: signed(f.but(sub=str(f.charlie.user.pk))),
    "subject is no id": lambda f: signed(f.but(sub="1' OR '1'='1")),
    "subject is a number": lambda f: signed({**f.claims, "sub": 1}),
    "subject is nested": lambda f: signed({**f.claims, "sub": {"$ne": None}}),
    "sign-in missing": lambda f: signed(f.but(sid=None)),
    "sign-in unknown": lambda f: signed(f.but(sid=str(uuid.uuid4()))),
    "sign-in is no id": lambda f: signed(f.but(sid="../admin")),
    "sign-in of another person": Forger.foreign_sign_in,
    "sign-in ended": Forger.ended,
    "organization missing": lambda f: signed(f.but(org=None)),
    "organization of others": lambda f: signed(f.but(org=str(f.charlie.organization.pk))),
    "organization unknown": lambda f: signed(f.but(org=str(uuid.uuid4()))),
    "organization is no id": lambda f: signed(f.but(org="acme")),
    "organization is a list": lambda f: signed(f.but(org=[str(f.alice.organization.pk)])),
    "person deactivated": Forger.deactivated,
    "signature empty": lambda f: f"{f.header}.{f.payload}.",
    "signature cut": lambda f: f.access[:-4],
    "signature of one bit less": Forger.flipped_bit,
    "signature of another token": lambda f: f"{f.header}.{f.payload}.{f.refresh.split('.')[2]}",
    "payload swapped": lambda f: f"{f.header}.{b64(f.but(sub=str(f.charlie.user.pk)))}.{f.signature}",
    "payload no object": lambda f: hand_made({"alg": "HS256"}, [1, 2], settings.SECRET_KEY.encode()),
    "payload no JSON": lambda f: hand_made({"alg": "HS256"}, b"{not json", settings.SECRET_KEY.encode()),
    "payload no UTF-8": lambda f: hand_made({"alg": "HS256"}, b"\xff\xfe", settings.SECRET_KEY.encode()),
    "header no UTF-8": lambda f: f"{b64(bytes([123, 255, 125]))}.{f.payload}.{f.signature}",
    "header nested without end": lambda f: f"{b64(b'[' * 2000)}.{f.payload}.{f.signature}",
    "header no object": lambda f: f"{b64([1])}.{f.payload}.{f.signature}",
    "two parts": lambda f: f"{f.header}.{f.payload}",
    "four parts": lambda f: f"{f.access}.{f.signature}",
    "five parts, as if encrypted": lambda f: f"{f.access}.{f.header}.{f.payload}",
    "not base64": lambda f: "!!!.???.***",
    "huge": lambda f: "a" * 100_000,
    "a very long claim": lambda f: signed({**f.claims, "x": "y" * 10_000}),
    "not ASCII": lambda f: f"{f.access[:-1]}é",
    "beyond Latin": lambda f: "\N{SNOWMAN}.\N{SNOWMAN}.\N{SNOWMAN}",
    "a zero byte": lambda f: f"{f.access}\x00",
    "an API key that is none": lambda f: "rk_nothing",
    "an API key of nobody": lambda f: f"rk_{uuid.uuid4().hex}_{'a' * 43}",
    "an API key without secret": lambda f: f"rk_{f.alice.organization.pk.hex}_",
}
HEADERS = {
    "Basic": lambda f: "Basic YWxpY2VAZXhhbXBsZS5vcmc6cGFzc3dvcmQ=",
    "Token": lambda f: f"Token {f.access}",
    "JWT": lambda f: f"JWT {f.access}",
    "only the scheme": lambda f: "Bearer",
    "only the token": lambda f: f.access,
    "two tokens": lambda f: f"Bearer {f.access} {f.access}",
    "two headers, as servers join them": lambda f: f"Bearer {f.access},Bearer {f.access}",
    "two headers, the second Basic": lambda f: f"Bearer {f.access}, Basic YTpi",
    "blanks": lambda f: "   ",
    "nothing": lambda f: "",
    "quoted": lambda f: f'Bearer "{f.access}"',
}


@pytest.fixture
def forger(alice, charlie) -> Forger:
    return Forger(alice, charlie)


def check_refused(answer) -> None:
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert {"title", "status", "detail", "code", "request_id"} <= answer.json().keys()


def test_the_token_that_all_forgeries_start_from_is_good(forger):
    for good in (forger.access, signed(forger.claims), signed(forger.claims, kid="x")):
        assert Client().get("/api/v1/auth/me", headers={"authorization": f"Bearer {good}"}).status_code == 200


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_token_lets_nobody_in(name, forger):
    forged = FORGED[name](forger)

    check_refused(Client().get("/api/v1/auth/me", headers={"authorization": f"Bearer {forged}"}))


@pytest.mark.parametrize("name", HEADERS)
def test_a_header_of_another_form_lets_nobody_in(name, forger):
    check_refused(Client().get("/api/v1/tasks", headers={"authorization": HEADERS[name](forger)}))


@pytest.mark.parametrize(
    "name", [name for name in FORGED if not name.startswith(("a refresh token", "an API key", "a very long"))]
)
def test_a_forged_refresh_token_gives_nothing(name, forger):
    forger.claims = jwt.decode(forger.refresh, options={"verify_signature": False})
    forger.access, forger.refresh = forger.refresh, forger.access
    forger.header, forger.payload, forger.signature = forger.access.split(".")

    answer = Client().post("/api/v1/auth/refresh", {"refresh": FORGED[name](forger)}, "application/json")

    if name in ("huge", "a zero byte"):  # refused before anything reads it as a token
        assert answer.status_code == 400
    else:
        check_refused(answer)


def test_an_access_token_refreshes_nothing(forger):
    check_refused(Client().post("/api/v1/auth/refresh", {"refresh": forger.access}, "application/json"))


def test_an_access_token_that_nobody_can_have_for_longer_than_a_quarter_of_an_hour(forger):
    assert forger.claims["exp"] - forger.claims["iat"] == 15 * 60


def test_a_token_made_under_the_key_before_serves_while_the_key_is_changed(alice, nobody, settings):
    before = "the-key-before-this-one-was-as-long-and-as-random"
    claims = jwt.decode(sign_in.start_tokens(membership=alice.membership).access, options={"verify_signature": False})
    header = {"HTTP_AUTHORIZATION": f"Bearer {signed(claims, before)}"}

    assert nobody.get("/api/v1/auth/me", **header).status_code == 401
    settings.SECRET_KEY_FALLBACKS = [before]
    assert nobody.get("/api/v1/auth/me", **header).status_code == 200
