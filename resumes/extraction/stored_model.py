"""The form in which learned models are stored: JSON with a version and a digest of the rest."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any


class UnknownModelError(ValueError):
    """A stored model that this reader cannot apply; the message says what to do."""


def checked(content: bytes, version: int) -> dict[str, Any]:
    """The model in a file's content. Raises UnknownModelError for one of another version, or one that was changed."""
    try:
        stored: dict[str, Any] = json.loads(content)
        found, digest = stored["version"], stored["digest"]
    except (ValueError, KeyError, TypeError) as error:
        raise UnknownModelError("This file holds no model. Make it anew with manage.py train_reader.") from error
    if found != version:
        raise UnknownModelError(
            f"The model is of version {found}, this reader applies {version}. Make it anew with manage.py train_reader."
        )
    if digest != digest_of(stored):
        raise UnknownModelError("The model was changed by hand. Make it anew with manage.py train_reader.")
    return stored


def digest_of(stored: Mapping[str, Any]) -> str:
    """SHA-256 over everything else in a stored model."""
    rest = {key: value for key, value in stored.items() if key != "digest"}
    return hashlib.sha256(json.dumps(rest, sort_keys=True).encode()).hexdigest()


def as_stored(model: Mapping[str, Any], *, indent: int | None = None) -> bytes:
    """The content of the file, with its digest."""
    whole = {**model, "digest": digest_of(model)}
    separators = None if indent else (",", ":")
    return json.dumps(whole, indent=indent, separators=separators, ensure_ascii=False).encode() + b"\n"
