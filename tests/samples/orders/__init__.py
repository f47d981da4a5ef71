"""Invented sentences in eight languages: orders to whoever or whatever judges a resume, and honest ones like them.

Each language is a grammar in TOML beside this module, and a list of sentences that were written one by one, by several
hands without sight of the grammar. What `tests/samples/tricks` tries is written apart from both.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

_DATA = Path(__file__).parent / "data"
LANGUAGES: tuple[str, ...] = tuple(sorted(file.stem for file in _DATA.glob("*.toml")))
_SLOT = re.compile(r"\{(\w+)\}")
_CHOICE = re.compile(r"\(([^()]*)\)(\?)?")
_LETTER = re.compile(r"(\w)\?(?=[ |)])")
_TIDIED = ((re.compile(r"\s+"), " "), (re.compile(r"\s+(?=[,.])"), ""), (re.compile(r"([.!?:])\.$"), r"\1"))
_GIVEN = (
    "Anna",
    "Marek",
    "Lucía",
    "João",
    "Sofie",
    "Giulia",
    "Thomas",
    "Claire",
    "Nadia",
    "Peter",
    "Inês",
    "Piotr",
    "Emily",
    "Omar",
    "Hanna",
    "Diego",
)
_FAMILY = (
    "Keller",
    "Nowak",
    "Moreno",
    "Almeida",
    "Jansen",
    "Ricci",
    "Becker",
    "Laurent",
    "Haddad",
    "Stone",
    "Costa",
    "Zielinski",
    "Ward",
    "Vogel",
)


class Sentence(NamedTuple):
    """A sentence, whether it is an order, the words that name its author, and the pattern that it was made by.

    A sentence that was `written` by itself is the only one of its pattern.
    """

    text: str
    order: bool
    names: tuple[str, ...]
    language: str
    pattern: str
    written: bool = False


PROSE: frozenset[str] = frozenset(["prose", "lists", "labels"])
"""Kinds of patterns that say nothing about judging; what most of a resume is made of."""


def sentences(*, prose: int, others: int, seed: int) -> Iterator[Sentence]:
    """So many from each pattern of prose, and from each other pattern, in each language; the same give the same."""
    for language in LANGUAGES:
        grammar = _grammar(language)
        for side, lists in (("orders", "words"), ("honest", "honestwords")):
            for kind, patterns in grammar[side].items():
                for number, pattern in enumerate(patterns):
                    rng = Random(f"{seed}:{language}:{side}:{kind}:{number}")
                    for _ in range(prose if kind in PROSE else others):
                        text, names = _made(pattern, grammar[lists], rng)
                        yield Sentence(text, side == "orders", names, language, f"{language} {kind} {number}")


def written_sentences(*, seed: int, every: int = 1) -> Iterator[Sentence]:
    """Every so many-th of the sentences that were written one by one, with names put in; the same give the same.

    Rows are orders, honest ones near to them, and plain ones, which are prose as most of a resume is.
    """
    for language in LANGUAGES:
        rows = (_DATA / "written" / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
        for number, row in list(enumerate(rows))[::every]:
            side, _, text = row.partition("\t")
            rng = Random(f"{seed}:{language}:written:{number}")
            given, family = rng.choice(_GIVEN), rng.choice(_FAMILY)
            named = text.replace("{name}", f"{given} {family}").replace("{family}", family)
            pattern = f"{language} {'prose' if side == 'plain' else 'written'} row {number}"
            yield Sentence(named, side == "order", (given, family), language, pattern, written=True)


@cache
def _grammar(language: str) -> dict[str, Any]:
    return tomllib.loads((_DATA / f"{language}.toml").read_text(encoding="utf-8"))


def _made(pattern: str, lists: Mapping[str, Sequence[str]], rng: Random) -> tuple[str, tuple[str, ...]]:
    """The sentence and the name of its author."""
    given, family = rng.choice(_GIVEN), rng.choice(_FAMILY)
    fixed = {
        "name": rng.choice((given, family, f"{given} {family}", f"{given} {family}")),
        "family": family,
        "n": str(rng.choice((1, 2, 3, 4, 5, 8, 10, 12, 15, 20, 25, 30, 40, 60, 100, 120, 300, 500, 900))),
        "y": str(rng.randint(1995, 2026)),
    }
    text = pattern
    while _SLOT.search(text):
        text = _SLOT.sub(lambda slot: fixed.get(slot[1]) or rng.choice(lists[slot[1]]), text)
    text = _LETTER.sub(lambda letter: rng.choice(("", letter[1])), text)
    while _CHOICE.search(text):
        text = _CHOICE.sub(lambda choice: _chosen(choice, rng), text)
    for found, instead in _TIDIED:
        text = found.sub(instead, text)
    text = text.strip().replace("{{", "{").replace("}}", "}")
    return (text[:1].upper() + text[1:] if rng.random() < 0.8 else text), (given, family)


def _chosen(choice: re.Match[str], rng: Random) -> str:
    return "" if choice[2] and rng.random() < 0.5 else rng.choice(choice[1].split("|"))
