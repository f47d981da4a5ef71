"""The skills that ship: complete, consistent, and told apart."""

from collections import Counter

import pytest

from core.taxonomy import RelationKind, load_taxonomy
from core.taxonomy.loading import DATA
from core.taxonomy.wording import normalize_words

CATEGORIES = {
    "accounting",
    "agriculture",
    "apparel",
    "arts",
    "automotive",
    "aviation",
    "banking",
    "business",
    "construction",
    "data",
    "databases",
    "design",
    "education",
    "engineering",
    "finance",
    "fitness",
    "healthcare",
    "hospitality",
    "hr",
    "it",
    "legal",
    "logistics",
    "manufacturing",
    "marketing",
    "office",
    "programming",
    "public",
    "retail",
    "sales",
    "science",
    "soft",
    "web",
}
ENTRIES = load_taxonomy().entries
SHARED_NAMES = {"gcp": {"google-cloud-platform", "good-clinical-practice"}}


def test_there_are_many_skills_in_known_categories():
    assert len(ENTRIES) >= 1500
    assert {entry.category for entry in ENTRIES} == CATEGORIES


def test_keys_are_unique_slugs():
    assert [key for key, count in Counter(entry.key for entry in ENTRIES).items() if count > 1] == []
    assert [entry.key for entry in ENTRIES if not entry.key.replace("-", "").isalnum() or not entry.key.islower()] == []


def test_no_name_belongs_to_two_skills_unless_its_context_tells_which():
    strong, weak = owners(lambda entry: (entry.name, *entry.aliases)), owners(lambda entry: entry.weak_aliases)
    assert {words: keys for words, keys in [*strong.items(), *weak.items()] if len(keys) > 1} == {}
    both = {" ".join(words): strong[words] | weak[words] for words in strong.keys() & weak.keys()}
    assert {name: keys for name, keys in both.items() if len(keys) > 1} == SHARED_NAMES


def owners(names) -> dict[tuple[str, ...], set[str]]:
    """The skills of each name."""
    found: dict[tuple[str, ...], set[str]] = {}
    for entry in ENTRIES:
        for name in names(entry):
            found.setdefault(normalize_words(name), set()).add(entry.key)
    return found


def test_no_name_is_empty_once_normalized():
    assert [entry.key for entry in ENTRIES for name in (entry.name, *entry.aliases) if not normalize_words(name)] == []


def test_weights_are_shares_and_implied_skills_count_in_full():
    for entry in ENTRIES:
        for relation in entry.relations:
            assert 0 < relation.weight <= 1, (entry.key, relation)
            assert relation.kind is not RelationKind.IMPLIES or relation.weight == 1, (entry.key, relation)
            assert relation.target != entry.key


def test_an_ambiguous_name_says_beside_which_words_it_counts():
    assert [entry.key for entry in ENTRIES if (entry.ambiguous or entry.weak_aliases) and not entry.context] == []


@pytest.mark.parametrize("path", sorted(DATA.glob("*.jsonl")), ids=lambda path: path.stem)
def test_files_are_sorted_one_skill_a_line(path):
    keys = [entry.key for entry in ENTRIES if entry.category == path.stem]
    assert keys == sorted(keys)
    assert len(keys) == len(path.read_text(encoding="utf-8").splitlines())
