"""Skills of an organization's own: added, changed, removed and brought back, with names that nothing else has."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import skill_uses
from core.errors import AppError, ConflictError, InvalidError, NotFoundError
from core.models import KnownSkill, OrganizationSkill
from core.selectors.skill_history import skill_events, skill_history
from core.selectors.taxonomy import extra_entries, taxonomy_in_force
from core.services.organization_skill import add_skill, change_skill, remove_skill, restore_skill, undo_change
from tests.matching.candidates import make_job

ZYX = {"name": "Zyx Studio", "category": "design", "aliases": ["ZyxS", "Zyx Suite"]}


def add(person, **values):
    with person.scope():
        return add_skill(values={**ZYX, **values}, organization=person.organization, actor=person.user)


def known(person, skill_id):
    with person.scope():
        return KnownSkill.objects.filter(pk=skill_id).first()


def change(person, skill_id, **values):
    with person.scope():
        skill = KnownSkill.objects.get(pk=skill_id)
        change_skill(skill=skill, values=values, organization=person.organization, actor=person.user)


def newest(person, skill_id):
    with person.scope():
        return skill_events(skill_id).first().pgh_id


def by_name(person, name):
    with person.scope():
        found = taxonomy_in_force().by_name(name)
        return found.key if found else None


def problems(error):
    return set(error.value.fields)


def test_alice_adds_a_skill_and_it_is_known_under_all_its_names(alice):
    made = add(alice)

    assert {by_name(alice, name) for name in ("zyx studio", "ZYXS", "Zyx-Suite")} == {made.key}
    assert made.key == "own-zyx-studio"


def test_charlie_may_add_the_same_name_and_neither_sees_the_other(alice, charlie):
    first, second = add(alice), add(charlie, aliases=["Bolt tool"])

    assert by_name(alice, "Bolt tool") is None
    assert known(charlie, first.pk) is None
    assert known(alice, second.pk) is None


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "kubernetes"}, "name"),
        ({"name": "K8s"}, "name"),
        ({"name": "Zyx\u200b"}, "name"),
        ({"name": "Zyx\nStudio"}, "name"),
        ({"name": "..."}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"name": "Q"}, "name"),
        ({"category": "cooking with gas"}, "category"),
        ({"aliases": ["fine", "PYTHON"]}, "aliases[1]"),
        ({"aliases": ["Q"]}, "aliases[0]"),
        ({"aliases": [f"Zyx {number}" for number in range(31)]}, "aliases"),
        ({"relations": [{"kind": "broader", "key": "nothing-like-it", "weight": 0.5}]}, "relations[0].key"),
        ({"relations": [{"kind": "odd", "key": "python", "weight": 0.5}]}, "relations[0].kind"),
        ({"relations": [{"kind": "related", "key": "python", "weight": 1.5}]}, "relations[0].weight"),
        ({"relations": [{"kind": kind, "key": "python"} for kind in ("related", "broader")]}, "relations[1].key"),
        ({"context": ["\x07"]}, "context[0]"),
    ],
)
def test_what_cannot_be_is_refused_with_the_field_that_is_wrong(alice, values, field):
    with pytest.raises(InvalidError) as error:
        add(alice, **values)

    assert field in problems(error)
    with alice.scope():
        assert not OrganizationSkill.objects.exists()


def test_a_clash_names_the_skill_it_clashes_with(alice):
    with pytest.raises(InvalidError, match="“K8s” is an alias of Kubernetes already"):
        add(alice, aliases=["K8s"])


def test_one_letter_may_be_a_name_where_it_counts_only_beside_others(alice):
    made = add(alice, name="Q", is_ambiguous=True, context=["kdb"])

    assert by_name(alice, "Q") == made.key


def test_two_own_skills_cannot_share_a_name(alice):
    add(alice)

    with pytest.raises(InvalidError, match="is an alias of Zyx Studio already"):
        add(alice, name="zyxs", aliases=[])


def test_two_skills_cannot_imply_each_other(alice):
    first = add(alice)
    second = add(alice, name="Zyx Pro", aliases=[], relations=[{"kind": "implies", "key": first.key}])

    with pytest.raises(InvalidError, match="cannot imply each other"):
        change(alice, first.pk, **ZYX, relations=[{"kind": "implies", "key": second.key}])


def test_alice_hides_a_shared_alias_and_takes_it_for_her_own_skill(alice, charlie):
    with alice.scope():
        shared = KnownSkill.objects.get(key="kubernetes")
        kept = [name for name in shared.aliases if name != "K8s"]
    change(alice, shared.pk, aliases=[*kept, "Kubectl land"])
    made = add(alice, aliases=["K8s"])

    assert by_name(alice, "k8s") == made.key
    assert by_name(alice, "kubectl land") == "kubernetes"
    assert by_name(charlie, "k8s") == "kubernetes"


def test_a_shared_skill_keeps_its_name_and_cannot_be_removed(alice):
    with alice.scope():
        shared = KnownSkill.objects.get(key="python")
    with pytest.raises(InvalidError) as error:
        change(alice, shared.pk, name="Snake", aliases=shared.aliases)
    with alice.scope(), pytest.raises(ConflictError):
        remove_skill(skill=shared, organization=alice.organization)

    assert problems(error) == {"name"}


def test_sending_the_shared_aliases_takes_the_change_back(alice):
    with alice.scope():
        shared = KnownSkill.objects.get(key="python")
    change(alice, shared.pk, aliases=[])
    change(alice, shared.pk, aliases=shared.aliases)

    with alice.scope():
        assert not OrganizationSkill.objects.exists()
        assert extra_entries() == ()


def test_changing_nothing_writes_nothing(alice):
    made = add(alice)
    before = newest(alice, made.pk)
    change(alice, made.pk, **ZYX)

    assert newest(alice, made.pk) == before


def test_a_skill_in_use_cannot_be_removed(alice):
    made = add(alice)
    make_job(alice, requirements=[{"kind": "skill", "value": "Zyx Suite"}])

    with alice.scope(), pytest.raises(ConflictError, match="1 requirement"):
        remove_skill(skill=KnownSkill.objects.get(pk=made.pk), organization=alice.organization)
    with alice.scope():
        assert skill_uses.uses_of(made.key) == {"requirement": 1}


def test_what_alice_removed_she_brings_back_with_the_same_key(alice):
    made = add(alice)
    with alice.scope():
        remove_skill(skill=KnownSkill.objects.get(pk=made.pk), organization=alice.organization)
    assert by_name(alice, "ZyxS") is None
    with alice.scope():
        event = newest(alice, made.pk)
        undo_change(event_id=event, organization=alice.organization, actor=alice.user)

    assert by_name(alice, "ZyxS") == made.key
    assert known(alice, made.pk).name == "Zyx Studio"


def test_each_undo_takes_back_what_it_was_offered_for(alice):
    made = add(alice)
    change(alice, made.pk, **{**ZYX, "name": "Zyx Maker"})
    with alice.scope():
        undo_change(event_id=newest(alice, made.pk), organization=alice.organization, actor=alice.user)
    assert known(alice, made.pk).name == "Zyx Studio"

    other = add(alice, name="Other Zyx", aliases=[])
    with alice.scope():
        undo_change(event_id=newest(alice, other.pk), organization=alice.organization, actor=alice.user)
    assert known(alice, other.pk) is None


def test_an_undo_that_somebody_overtook_is_refused(alice):
    made = add(alice)
    offered = newest(alice, made.pk)
    change(alice, made.pk, **{**ZYX, "name": "Zyx Maker"})

    with alice.scope(), pytest.raises(ConflictError):
        undo_change(event_id=offered, organization=alice.organization, actor=alice.user)
    assert known(alice, made.pk).name == "Zyx Maker"


def test_a_restored_skill_may_not_take_a_name_that_another_has_now(alice):
    made = add(alice)
    with alice.scope():
        remove_skill(skill=KnownSkill.objects.get(pk=made.pk), organization=alice.organization)
    add(alice, name="ZyxS", aliases=[])

    with alice.scope(), pytest.raises(InvalidError):
        restore_skill(event_id=newest(alice, made.pk), organization=alice.organization, actor=alice.user)


def test_charlie_cannot_restore_what_is_alices(alice, charlie):
    event = newest(alice, add(alice).pk)

    with charlie.scope(), pytest.raises(NotFoundError):
        restore_skill(event_id=event, organization=charlie.organization, actor=charlie.user)


def test_the_history_says_what_was_done_by_whom(alice):
    response = alice.api.post("/api/v1/settings/skills", ZYX, format="json")
    pk = response.json()["id"]
    alice.api.put(f"/api/v1/settings/skills/{pk}", {**ZYX, "aliases": ["ZyxS"]}, format="json")

    with alice.scope():
        changes = skill_history(pk)
    assert [change.texts for change in changes] == [
        ["Took away the alias Zyx Suite"],
        ["Added as Zyx Studio", "Added the aliases ZyxS, Zyx Suite"],
    ]
    assert {change.actor for change in changes} == {"Alice"}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.text(max_size=12), alias=st.text(max_size=12))
def test_any_text_is_either_taken_and_known_or_refused(alice, name, alias):
    with alice.scope():
        try:
            made = add_skill(
                values={"name": name, "category": "it", "aliases": [alias]},
                organization=alice.organization,
                actor=alice.user,
            )
        except AppError:
            return
        assert taxonomy_in_force().by_name(made.name).key == made.key
        OrganizationSkill.objects.all().delete()
