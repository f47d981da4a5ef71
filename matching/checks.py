"""System checks: is the embedding that the operator names there?"""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

from matching.embedding.sentences import CONFIGURATION, LIBRARY


def embedding_model(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """Without it nobody can be indexed or ranked."""
    if not settings.EMBEDDING_MODEL:
        return []
    if not (Path(settings.EMBEDDING_MODEL) / CONFIGURATION).is_file():
        hint = "Set EMBEDDING_MODEL to the folder of a sentence-transformers model, or leave it empty."
        return [Error(f"{settings.EMBEDDING_MODEL} holds no {CONFIGURATION}: no model.", hint=hint, id="matching.E001")]
    if find_spec(LIBRARY) is None:
        hint = "Install it beside the application: pip install sentence-transformers"
        return [Error("EMBEDDING_MODEL is set, but its library is missing.", hint=hint, id="matching.E002")]
    return []
