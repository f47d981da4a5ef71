"""The wording of timelines: code to sentence. Apps register the codes they record."""

from typing import Any

_texts: dict[str, str] = {}


def register(texts: dict[str, str]) -> None:
    """Add wordings; `{name}` takes a parameter of the line."""
    _texts.update(texts)


class _Blank(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""


def render(code: str, params: dict[str, Any]) -> str:
    """The sentence for a line; an unknown code is shown as itself."""
    return _texts.get(code, code).format_map(_Blank(params))
