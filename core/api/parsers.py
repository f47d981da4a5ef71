"""JSON bodies, read strictly."""

import json
from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser

from core.api.errors import TooLargeError


class StrictJSONParser(JSONParser):
    """JSON in UTF-8 (RFC 8259), of limited size, whose names are unique and whose texts can be stored."""

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        """The value; 400 says what cannot be read, 413 that it is too much."""
        body = stream.read(settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
        if len(body) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise TooLargeError
        try:
            value = json.loads(body.decode(), object_pairs_hook=_unique, parse_constant=_refuse)
            json.dumps(value, ensure_ascii=False).encode()
        except UnicodeError as error:
            raise ParseError("The body is not UTF-8 text, or holds half of a surrogate pair.") from error
        except ValueError as error:
            raise ParseError(f"The body is not JSON: {error}") from error
        except RecursionError as error:
            raise ParseError("The body is nested too deeply.") from error
        return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) < len(pairs):
        raise ValueError("a name stands twice in an object")
    return value


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is not a number")
