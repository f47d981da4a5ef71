"""How well advertisements are read: `python -m tests.benchmarks.advertisements [folder] [--misses]`.

Reads `tests/samples/advertisements` (LANG-N.txt with its truth, LANG-N.json; the README there explains the fields) and
prints precision and recall of each field, in all and by language. A wrong value costs both. Of skills, only the named
tools that the truth lists can be counted, so "tools found" is recall alone.
"""

import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.taxonomy import load_taxonomy, matcher_of
from jobs.advertisement import Advertisement, ProposedRequirement, read_advertisement
from tests.benchmarks.table import show

SAMPLES = Path(__file__).parents[1] / "samples/advertisements"
LEVELS = ("secondary", "vocational", "associate", "bachelor", "master", "doctorate")
FIELDS = (
    "city",
    "country",
    "remote",
    "employment",
    "salary",
    "travel",
    "languages",
    "languages with level",
    "languages, must or nice",
    "years",
    "years, must or nice",
    "degree level",
    "degree, must or nice",
    "or experience",
    "licences",
    "tools found",
    "tools, must or nice",
)
_COMMON = frozenset(
    ["and", "card", "category", "certificate", "certification", "class", "licence", "license", "of", "permit"]
)
_TAXONOMY = load_taxonomy()
_MATCHER = matcher_of(_TAXONOMY)
_NAMES = Path(__file__).parents[2] / "jobs/advertisement/data/licences.jsonl"


def _written_licences() -> dict[str, set[str]]:
    """The names of licences by every form in which they are written."""
    names: dict[str, set[str]] = defaultdict(set)
    for row in map(json.loads, _NAMES.read_text(encoding="utf-8").splitlines()):
        for written in row["written"]:
            names[_folded(written)].add(row["name"])
    return names


@dataclass
class Counts:
    """Values read right, values read in all, and values that are true."""

    right: int = 0
    read: int = 0
    true: int = 0

    def add(self, right: int, read: int, true: int) -> None:
        """Count the values of one advertisement."""
        self.right, self.read, self.true = self.right + right, self.read + read, self.true + true

    def __str__(self) -> str:
        """Precision and recall as "P R", a dash where nothing was read or is true."""
        precision = f"{self.right / self.read:.2f}" if self.read else "-"
        return f"{precision} {self.right / self.true:.2f}" if self.true else f"{precision} -"


@dataclass
class Tally:
    """Counts by field, and what was missed or wrongly read, with the file."""

    counts: defaultdict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    misses: list[str] = field(default_factory=list)


Values = Counter[Any]


def values_read(advertisement: Advertisement) -> dict[str, Values]:
    """What was read, in the form of the truth."""
    items = advertisement.requirements
    languages = [(code, item) for item in _of(items, "language") for code in (item.value, *item.alternatives)]
    years = [item for item in items if item.months and item.kind in {"skill", "experience"}]
    degrees = sorted(_of(items, "degree"), key=lambda item: LEVELS.index(item.value))[:1]
    pay = advertisement.salary
    return {
        "city": _present(_folded(advertisement.location.city)),
        "country": _present(advertisement.location.country_code),
        "remote": _present(advertisement.remote_type),
        "employment": _present(advertisement.employment_type),
        "salary": _present(pay and (pay.minimum, pay.maximum, pay.currency, pay.period)),
        "travel": _present(advertisement.travel_percent),
        "languages": Counter({code for code, _ in languages}),
        "languages with level": Counter({(code, item.level) for code, item in languages}),
        "languages, must or nice": Counter({(code, item.must) for code, item in languages}),
        "years": Counter(item.months for item in years),
        "years, must or nice": Counter((item.months, item.must) for item in years),
        "degree level": Counter(item.value for item in degrees),
        "degree, must or nice": Counter((item.value, item.must) for item in degrees),
        "or experience": Counter({True} if any(item.or_experience for item in degrees) else ()),
    }


def values_true(truth: dict[str, Any]) -> dict[str, Values]:
    """What the truth of an advertisement states, field by field."""
    languages, years, degree = truth["languages"], truth["years"], truth["degree"]
    pay = truth["salary"]
    return {
        "city": _present(_folded(truth["city"])),
        "country": _present(truth["country"]),
        "remote": _present(truth["remote"]),
        "employment": _present(truth["employment"]),
        "salary": _present(pay and (float(pay[0]), float(pay[1]), pay[2], pay[3])),
        "travel": _present(truth["travel"]),
        "languages": Counter({code for code, _, _ in languages}),
        "languages with level": Counter({(code, level) for code, level, _ in languages}),
        "languages, must or nice": Counter({(code, must) for code, _, must in languages}),
        "years": Counter(months for months, _ in years),
        "years, must or nice": Counter((months, must) for months, must in years),
        "degree level": Counter([degree[0]] if degree else ()),
        "degree, must or nice": Counter([tuple(degree)] if degree else ()),
        "or experience": Counter({True} if truth["or_experience"] else ()),
    }


def measure(name: str, text: str, truth: dict[str, Any], tallies: Sequence[Tally]) -> None:
    """Read one advertisement and count it in each tally."""
    advertisement = read_advertisement(text, _TAXONOMY)
    read, true = values_read(advertisement), values_true(truth)
    for tally in tallies:
        for one in true:
            tally.counts[one].add((read[one] & true[one]).total(), read[one].total(), true[one].total())
            if read[one] != true[one]:
                tally.misses.append(f"{name}\t{one}\tread {_shown(read[one])}\ttrue {_shown(true[one])}")
        _count_licences(name, advertisement, truth["licences"], tally)
        _count_tools(name, advertisement, truth, tally)


def _count_licences(name: str, advertisement: Advertisement, true: list[str], tally: Tally) -> None:
    """A licence is right where its name means a true one: by the table of written forms, or by a telling word."""
    groups = [(item.value, *item.alternatives) for item in _of(advertisement.requirements, "licence")]
    found = [any(_same_licence(one, licence) for one in group for licence in true) for group in groups]
    known = [any(_same_licence(one, licence) for group in groups for one in group) for licence in true]
    counts = tally.counts["licences"]
    counts.add(min(sum(found), sum(known)), len(groups), len(true))
    if not all([*found, *known]):
        tally.misses.append(f"{name}\tlicences\tread {groups}\ttrue {true}")


def _same_licence(read: str, true: str) -> bool:
    meant = (names for written, names in _LICENCES.items() if f" {written} " in f" {_folded(true)} ")
    return any(read in names for names in meant) or bool(_words(read) & _words(true))


def _count_tools(name: str, advertisement: Advertisement, truth: dict[str, Any], tally: Tally) -> None:
    skills = _of(advertisement.requirements, "skill")
    for must, tools in ((True, truth["skills_must"]), (False, truth["skills_nice"])):
        for tool in tools:
            found = [item for item in skills if _names(item, tool)]
            right = any(item.must is must for item in found)
            tally.counts["tools found"].add(bool(found), bool(found), 1)
            tally.counts["tools, must or nice"].add(right, bool(found), 1)
            if not right:
                tally.misses.append(f"{name}\ttools\t{tool} must {must}\tread {[(i.label, i.must) for i in found]}")


def _names(item: ProposedRequirement, tool: str) -> bool:
    keys = {mention.key for mention in _MATCHER.find(f"Skills: {tool}, {tool}, SQL")} - {"sql"} | {_folded(tool)}
    return bool(keys & {item.value, *item.alternatives}) or _folded(tool) in _folded(item.label)


def _of(items: Iterable[ProposedRequirement], kind: str) -> list[ProposedRequirement]:
    return [item for item in items if item.kind == kind]


def _present(value: object) -> Values:
    return Counter() if value is None or value == "" else Counter([value])


def _shown(values: Values) -> str:
    return ", ".join(map(str, values.elements())) or "nothing"


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9+#]+", " ", "".join(sign for sign in plain if not unicodedata.combining(sign))).strip()


def _words(text: str) -> set[str]:
    return {word for word in _folded(text).split() if len(word) > 1} - _COMMON


_LICENCES = _written_licences()


def samples(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Name, text and truth of every advertisement."""
    for path in sorted(folder.glob("*.txt")):
        truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        yield path.stem, path.read_text(encoding="utf-8"), truth


def run(folder: Path = SAMPLES, *, misses: bool = False) -> None:
    """Measure all and print the tables."""
    everything, languages = Tally(), defaultdict[str, Tally](Tally)
    number = 0
    for number, (name, text, truth) in enumerate(samples(folder), start=1):  # noqa: B007 - the last one is shown
        measure(name, text, truth, (everything, languages[name.partition("-")[0]]))
    header = ["precision recall", "all", *languages]
    rows = [[one, everything.counts[one], *(tally.counts[one] for tally in languages.values())] for one in FIELDS]
    show(f"{number} advertisements", header, rows)
    if misses:
        print("", *everything.misses, sep="\n")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    run(Path(arguments[0]) if arguments else SAMPLES, misses="--misses" in sys.argv)
