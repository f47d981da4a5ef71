"""In which form an answer is given."""

from typing import Any

from django.http import Http404
from rest_framework.negotiation import DefaultContentNegotiation

from core.errors import InvalidError

JSON_ONLY = "The API answers in JSON. Leave format out."


class JSONOnly(DefaultContentNegotiation):
    """JSON; whoever asks for another `format` is told so, not that there is no such thing."""

    def filter_renderers(self, renderers: Any, wanted: str) -> Any:
        """What can write the format. Raises InvalidError."""
        try:
            return super().filter_renderers(renderers, wanted)
        except Http404 as error:
            raise InvalidError(JSON_ONLY, fields={"format": [JSON_ONLY]}) from error
