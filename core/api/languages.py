"""The language of explanations over the API."""

from django.utils.cache import patch_vary_headers
from drf_spectacular.utils import OpenApiParameter
from rest_framework.response import Response

from core.locales import EXPLANATION_LANGUAGES
from core.presentation import explanation_language

ACCEPT_LANGUAGE = OpenApiParameter(
    "Accept-Language",
    str,
    OpenApiParameter.HEADER,
    description=f"In which language reasons are written: {', '.join(code for code, _ in EXPLANATION_LANGUAGES)}. "
    "Without it, or where it names no other, the one that the caller prefers, else the organization's.",
)


def explained(response: Response) -> Response:
    """Say in which language an answer with reasons is written."""
    response["Content-Language"] = explanation_language()
    patch_vary_headers(response, ("Accept-Language",))
    return response
