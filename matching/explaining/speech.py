"""Say a message in a language: catalogs, and the forms in which values are put into messages.

Messages stand in English in the code. A value may name its form, as in `{months:span}`; forms are those of
`matching.explaining.phrases`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path
from string import Formatter

from matching.explaining import phrases

SOURCE = "en"
CATALOGS = Path(__file__).parents[1] / "locale"
_DOMAIN = "django"

Params = Mapping[str, str | int | float]
Speech = NullTranslations


def gettext_noop(message: str) -> str:
    """Mark a message that is looked up in a catalog later."""
    return message


@cache
def speech(language: str) -> Speech:
    """The catalog of a code of `core.locales.EXPLANATION_LANGUAGES`. Raises FileNotFoundError for any other."""
    return NullTranslations() if language == SOURCE else translation(_DOMAIN, CATALOGS, [language])


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence, said where its condition holds."""

    message: str
    holds: Callable[[Params], bool] = lambda params: True


def say(clauses: Sequence[Clause], params: Params, language: str) -> str:
    """The clauses that hold, filled and put together. Raises KeyError for a missing value."""
    return "".join(_filled(clause.message, params, language) for clause in clauses if clause.holds(params))


def _filled(message: str, params: Params, language: str) -> str:
    known, said = speech(language), []
    for words, name, form in _pieces(message, language):
        said.append(words)
        if name:
            said.append(phrases.FORMS[form](params[name], known) if form else str(params[name]))
    return "".join(said)


@cache
def _pieces(message: str, language: str) -> tuple[tuple[str, str, str], ...]:
    """The message in the language as words, each with the value that follows and its form, "" where there is none."""
    parsed = Formatter().parse(speech(language).gettext(message))
    return tuple((words, name or "", form or "") for words, name, form, _ in parsed)
