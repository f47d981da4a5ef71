"""Rates and impact ratios: equal to fairlearn's, careful with small categories, flagged below four fifths."""

import pandas as pd
import pytest
from fairlearn.metrics import MetricFrame, count, selection_rate
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.fairness import Cell, impact
from matching.fairness.groups import RACE, SEX
from matching.fairness.impact import BELOW, HIGHEST, NOBODY, SMALL, TOO_FEW, WITHHELD

SELECTED = 1


def table(dimension, *groups):
    """The table of groups (sex, race, people, selected)."""
    cells = [Cell(sex, race, 0, people - chosen) for sex, race, people, chosen in groups]
    cells += [Cell(sex, race, SELECTED, chosen) for sex, race, _, chosen in groups]
    found = {held.dimension: held for held in impact(cells, considered=0, selected=SELECTED)}
    return found[dimension]


def rows(held):
    return {row.key: row for row in held.rows}


def test_a_category_below_four_fifths_of_the_highest_is_flagged():
    held = table("sex", ("male", "white", 100, 50), ("female", "white", 100, 39), ("other", "white", 100, 40))

    assert {key: (row.rate, row.ratio, row.note) for key, row in rows(held).items()} == {
        "male": (0.5, 1.0, HIGHEST),
        "female": (0.39, 0.78, BELOW),
        "other": (0.4, 0.8, ""),
    }
    assert held.is_flagged


def test_fewer_than_thirty_are_too_few_to_say_and_fewer_than_five_are_not_even_counted():
    held = rows(
        table("race", ("male", "white", 300, 10), ("male", "asian", 29, 29), ("male", "native", 4, 4), ("", "", 9, 0))
    )

    assert (held["asian"].count, held["asian"].selected, held["asian"].rate) == (29, None, None)
    assert (held["native"].count, held["native"].share) == (None, None)
    assert [held[key].note for key in ("white", "asian", "native")] == [HIGHEST, TOO_FEW, TOO_FEW]


def test_the_only_woman_is_not_told_by_what_the_men_leave():
    held = table("sex", ("male", "white", 99, 60), ("female", "white", 1, 0))

    assert [(row.count, row.selected, row.note) for row in held.rows] == [
        (None, None, TOO_FEW),
        (None, None, WITHHELD),
    ]
    assert (held.known, held.unknown, held.selected_unknown) == (0, 100, 60)


def test_a_small_category_is_counted_with_the_unknown_and_the_others_keep_their_ratios():
    held = table("sex", ("male", "white", 99, 60), ("female", "white", 80, 40), ("other", "", 2, 1), ("", "", 9, 3))

    assert {key: row.count for key, row in rows(held).items()} == {"male": 99, "female": 80, "other": None}
    assert rows(held)["male"].share == pytest.approx(99 / 179)
    assert (held.known, held.unknown, held.selected_unknown) == (179, 11, 4)


cells = st.builds(
    Cell, st.sampled_from(["", *SEX]), st.sampled_from(["", *list(RACE)[:3]]), st.integers(0, 1), st.integers(1, 40)
)


@settings(max_examples=200, deadline=None)
@given(st.lists(cells, max_size=16))
def test_no_subtraction_leaves_fewer_than_five_people_of_a_category_that_is_not_counted(made):
    sex, race, both = impact(made, considered=0, selected=SELECTED)
    whole = sum(cell.count for cell in made)
    margins = {row.key: row.count for held in (sex, race) for row in held.rows if row.count}
    for held in (sex, race, both):
        assert held.known + held.unknown == whole
        assert all(row.count is None or row.count >= 5 for row in held.rows)
        assert held.unknown >= 5 or held.known == 0 or all(row.count for row in held.rows)
    for name, size in margins.items():
        parts = [row.count for row in both.rows if name in row.key.split(".")]
        rest = size - sum(part or 0 for part in parts)
        assert rest == 0 or rest >= 5 or None not in parts or not any(parts)


def test_a_category_under_two_percent_is_told_but_not_part_of_the_ratios():
    held = rows(table("race", ("male", "white", 3000, 300), ("male", "black", 1000, 90), ("male", "asian", 40, 40)))

    assert (held["asian"].rate, held["asian"].ratio, held["asian"].note) == (1.0, None, SMALL)
    assert (held["white"].note, held["black"].ratio) == (HIGHEST, pytest.approx(0.9))


def test_people_of_unknown_group_are_counted_apart():
    held = table("both", ("male", "white", 50, 5), ("", "white", 7, 2), ("female", "", 3, 1), ("", "", 90, 9))

    assert (held.known, held.unknown, held.selected_unknown) == (50, 100, 12)


def test_where_nobody_is_selected_there_are_no_ratios():
    assert {row.note for row in table("sex", ("male", "white", 50, 0), ("female", "white", 40, 0)).rows} == {NOBODY}


groups = st.tuples(st.sampled_from(list(SEX)), st.sampled_from(list(RACE)), st.integers(40, 90), st.integers(1, 40))


@settings(max_examples=30, deadline=None)
@given(st.lists(groups, min_size=2, max_size=12, unique_by=lambda group: group[:2]))
def test_rates_and_ratios_equal_those_of_fairlearn(made):
    people = pd.DataFrame(
        [
            {"sex": sex, "race": race, "both": f"{race}.{sex}", "selected": number < chosen}
            for sex, race, size, chosen in made
            for number in range(size)
        ]
    )
    for dimension in ("sex", "race", "both"):
        frame = MetricFrame(
            metrics={"rate": selection_rate, "count": count},
            y_true=people["selected"],
            y_pred=people["selected"],
            sensitive_features=people[dimension],
        )
        known = frame.by_group
        best = known["rate"].max()
        ours = table(dimension, *made).rows
        assert len(ours) == len(known)
        for row in ours:
            assert row.count == known["count"][row.key]
            assert row.rate == pytest.approx(known["rate"][row.key], abs=1e-9)
            assert row.ratio == pytest.approx(known["rate"][row.key] / best, abs=1e-9)
        assert min(row.ratio for row in ours) == pytest.approx(frame.ratio(method="between_groups")["rate"], abs=1e-9)
