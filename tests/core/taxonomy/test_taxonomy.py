"""Look-up and credit."""

import pytest

from core.taxonomy import Relation, RelationKind, SkillEntry, Taxonomy, load_taxonomy

TAXONOMY = load_taxonomy()


def skill(key: str, **targets: dict[str, float]) -> SkillEntry:
    relations = [
        Relation(RelationKind(kind), key, weight) for kind, ends in targets.items() for key, weight in ends.items()
    ]
    return SkillEntry(key, key.title(), "test", relations=tuple(relations))


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("python", "python"),
        ("Node JS", "node-js"),
        ("nodejs", "node-js"),
        ("c++", "cpp"),
        ("C#", "csharp"),
        ("C", "c"),
        (".net", "dotnet"),
        ("postgres", "postgresql"),
        ("Accounts-Payable", "accounts-payable"),
        ("Krankenpflege", "nursing"),
        ("patient triage", "patient-triage"),
        ("HACCP", "food-safety"),
        ("Pattern Making", "pattern-making"),
        ("lesson plan", "lesson-planning"),
        ("pediatric care", "pediatric-nursing"),
        ("gestion de projet", "project-management"),
    ],
)
def test_a_skill_is_known_by_every_way_of_writing_it(written, key):
    assert TAXONOMY.by_name(written).key == key


def test_unknown_names_and_keys_give_none():
    assert TAXONOMY.by_name("underwater basket diplomacy") is None
    assert TAXONOMY.by_name("") is None
    assert TAXONOMY.get("no-such-key") is None


def test_credit_of_implied_broader_and_related_skills():
    taxonomy = Taxonomy(
        [
            skill("base"),
            skill("middle", implies={"base": 1.0}),
            skill("top", implies={"middle": 1.0}, related={"other": 0.5}),
            skill("field"),
            skill("other", broader={"field": 0.8}),
        ]
    )
    assert taxonomy.credit("base", "base") == 1.0
    assert taxonomy.credit("base", "top") == 1.0
    assert taxonomy.credit("top", "base") == 0.3
    assert taxonomy.credit("field", "other") == 0.8
    assert taxonomy.credit("other", "field") == 0.4
    assert taxonomy.credit("other", "top") == taxonomy.credit("top", "other") == 0.5
    assert taxonomy.credit("field", "base") == 0.0
    assert taxonomy.credit("missing", "missing") == 0.0
    assert dict(taxonomy.related_to("base")) == {"middle": 1.0, "top": 1.0}


def test_shipped_relations_earn_what_a_recruiter_expects():
    assert TAXONOMY.credit("python", "django") == 1.0
    assert TAXONOMY.credit("sql", "postgresql") == 1.0
    assert 0 < TAXONOMY.credit("mysql", "postgresql") < 1
    assert 0 < TAXONOMY.credit("accounting", "accounts-payable") < 1
    assert TAXONOMY.credit("accounts-payable", "accounts-payable-and-receivable") == 1.0
    assert TAXONOMY.credit("welding", "python") == 0.0
    assert "javascript" in TAXONOMY.implied_by("next-js")


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ([skill("a"), skill("a")], "same key"),
        ([skill("a", implies={"b": 1.0})], "is no skill"),
        ([skill("a", related={"b": 1.0})], "is no skill"),
        ([skill("a", implies={"b": 1.0}), skill("b", implies={"a": 1.0})], "implies itself"),
    ],
)
def test_a_taxonomy_that_contradicts_itself_is_refused(entries, words):
    with pytest.raises(ValueError, match=words):
        Taxonomy(entries)
