"""Answers kept for a day under the key that their caller chose."""

import base64
import hashlib
import hmac
from datetime import timedelta

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.utils import timezone

from core.models import IdempotencyRecord

KEPT = timedelta(hours=24)


def digest_of(*, caller: str, key: str) -> str:
    """What a caller's key is known by."""
    return hashlib.sha256(f"{caller}\0{key}".encode()).hexdigest()


def find(*, digest: str) -> IdempotencyRecord | None:
    """The record of the last day."""
    return IdempotencyRecord.objects.filter(pk=digest, created_at__gt=timezone.now() - KEPT).first()


def keep(*, digest: str, fingerprint: str, key: str, answer: bytes) -> None:
    """Keep the answer in the transaction of its effect."""
    token = _cipher(key).encrypt(answer)
    values = {"fingerprint": fingerprint, "answer": token, "created_at": timezone.now()}
    IdempotencyRecord.objects.update_or_create(pk=digest, defaults=values)


def read(*, record: IdempotencyRecord, key: str) -> bytes | None:
    """The kept answer; None where the installation's secret was changed since."""
    try:
        return _cipher(key).decrypt(bytes(record.answer))
    except InvalidToken:
        return None


def sweep() -> int:
    """Forget what is older than a day; returns how many."""
    return IdempotencyRecord.objects.filter(created_at__lte=timezone.now() - KEPT).delete()[0]


def _cipher(key: str) -> Fernet:
    secret = hmac.digest(settings.SECRET_KEY.encode(), f"idempotency\0{key}".encode(), "sha256")
    return Fernet(base64.urlsafe_b64encode(secret))
