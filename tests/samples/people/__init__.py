"""Invented people and their resumes as printed, in eight languages, with the exact truth.

The same seed always gives the same person. The data stands in TOML beside this module: one folder a language with
its wording and its occupations, and the fields of work with the occupations that are held out of training.
"""

from random import Random

from tests.samples.people.author import write
from tests.samples.people.sources import LANGUAGES, fields, occupations
from tests.samples.sheet import Sample

__all__ = ["HELD_OUT_OCCUPATIONS", "LANGUAGES", "OCCUPATIONS", "make_sample", "occupations_of"]

OCCUPATIONS: tuple[str, ...] = tuple(sorted(occupations("en")))
HELD_OUT_OCCUPATIONS: frozenset[str] = frozenset(OCCUPATIONS).intersection(
    key for field in fields().values() for key in field["held_out"]
)
_SHARE_OF_ENGLISH = 0.4


def occupations_of(language: str) -> tuple[str, ...]:
    """Keys of the occupations that there are people of in this language."""
    return tuple(occupations(language))


def make_sample(seed: int, *, language: str = "", occupation: str = "") -> Sample:
    """The person of this seed: what their resume prints and what is true of it.

    An empty `language` or `occupation` is chosen by the seed. Raises KeyError for an occupation that does not exist
    in the language, FileNotFoundError for a language that does not.
    """
    rng = Random(f"{seed}:{language}:{occupation}")
    language = language or _language(rng, occupation)
    trades = occupations(language)
    return write(rng, seed, language, trades[occupation or rng.choice(sorted(trades))])


def _language(rng: Random, occupation: str) -> str:
    others = [code for code in LANGUAGES if code != "en" and (not occupation or occupation in occupations(code))]
    return "en" if not others or rng.random() < _SHARE_OF_ENGLISH else rng.choice(others)
