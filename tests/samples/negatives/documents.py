"""What such a document says. The data gives each kind its blocks in several languages, with words left open."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from random import Random

_DATA = Path(__file__).parent / "data"
_SLOT = re.compile(r"\{(\w+)\}")
_KEPT = 0.85

FILE_TYPES = ("pdf", "docx", "txt")
KINDS = tuple(sorted(path.stem for path in _DATA.glob("*.toml") if path.stem != "words"))
HELD_OUT_KINDS = (
    "conference_programme", "contract", "course_brochure", "medical_letter", "menu", "newsletter", "offer_letter",
    "payslip", "performance_review", "recommendation_letter", "syllabus", "tenancy_form", "tender", "transcript",
)  # fmt: skip
"""At least a third, that nothing may be trained or tuned on."""


@dataclass(frozen=True, slots=True)
class Block:
    """`kind` is heading, text, item or rows; `rows` holds the cells of the last, each row of the same length."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Negative:
    """A document that is no resume."""

    seed: int
    kind: str
    language: str
    blocks: tuple[Block, ...]


def make_negative(seed: int, kind: str, language: str) -> Negative:
    """The document of this seed. Raises KeyError for a language that the kind lacks."""
    rng = Random(f"{seed} {kind} {language}")
    source = _source(kind)[language]
    body = source["body"]
    kept = [line for line in body if len(body) < 5 or line.startswith(("#", "-")) or rng.random() < _KEPT]
    lines = [_filled(line, rng) for line in [*source["head"], *kept]]
    return Negative(seed, kind, language, tuple(_blocks(lines)))


def languages_of(kind: str) -> tuple[str, ...]:
    """The languages in which there are documents of this kind."""
    return tuple(_source(kind))


@cache
def _source(name: str) -> dict:
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


def _blocks(lines: list[str]) -> Iterator[Block]:
    for is_row, group in groupby(lines, lambda line: " | " in line):
        if is_row:
            cells = [tuple(cell.strip() for cell in line.split("|")) for line in group]
            width = max(map(len, cells))
            yield Block("rows", rows=tuple(row + ("",) * (width - len(row)) for row in cells))
        else:
            yield from map(_block, group)


def _block(line: str) -> Block:
    for kind, mark in (("heading", "# "), ("item", "- ")):
        if line.startswith(mark):
            return Block(kind, line.removeprefix(mark))
    return Block("text", line)


def _filled(line: str, rng: Random) -> str:
    return _SLOT.sub(lambda slot: _word(slot[1], rng), line)


def _word(slot: str, rng: Random) -> str:
    words = _source("words")
    if slot in words:
        return rng.choice(words[slot])
    given, family = rng.choice(words["given"]), rng.choice(words["family"])
    figures = {
        "person": f"{given} {family}",
        "email": f"{given}.{family}@example.org".replace(" ", "").lower(),
        "phone": f"+44 20 7946 0{rng.randint(100, 999)}",
        "iban": f"DE{rng.randint(10, 99)} 5001 0517 5407 3249 {rng.randint(10, 99)}",
        "year": str(rng.randint(1998, 2025)),
        "years": str(rng.randint(2, 19)),
        "small": str(rng.randint(2, 40)),
        "number": str(rng.randint(120, 9800)),
        "amount": f"{rng.randint(1, 98)},{rng.randint(100, 999)}.00 EUR",
        "price": f"{rng.randint(4, 38)}.50",
        "grade": f"{rng.randint(1, 4)}.{rng.choice('037')}",
    }
    return figures[slot]
