"""Columns that rows join and leave."""

import json
from dataclasses import fields

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matching.columns.columns import Columns, Listed, Row, columns_of, joined
from matching.selectors.profile_json import facts_json
from tests.matching.scoring.making import candidates, make_candidate

slow = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
people = st.dictionaries(st.integers(1, 30), candidates, max_size=8)


def rows_of(held):
    return [
        Row(number.to_bytes(16), f"{number:032}", json.loads(json.dumps(facts_json(person))), None)
        for number, person in held.items()
    ]


def told(columns: Columns):
    """What the columns say of each row, without the order in which words are numbered."""
    said = {bytes(key): [] for key in columns.ids}
    for field in fields(columns):
        column = getattr(columns, field.name)
        for number, key in enumerate(columns.ids):
            said[bytes(key)].append(entries(column, number))
    return said


def entries(column, number):
    if isinstance(column, Listed):
        own = np.flatnonzero(column.owners == number)
        words = [[each.words[each.codes[entry]] for entry in own] for each in column.words.values()]
        return words + [each[own].tolist() for each in column.months.values()]
    return column.words[column.codes[number]] if hasattr(column, "words") else column[number].tolist()


@slow
@given(people, people, st.sets(st.integers(1, 30), max_size=8))
def test_rows_that_leave_and_join_end_as_if_all_had_been_read_at_once(before, after, gone):
    columns = columns_of(rows_of(before), 4)
    ids = np.array([number.to_bytes(16) for number in gone], dtype="S16")

    changed = columns.replaced(ids, columns_of(rows_of(after), 4))

    expected = {**{number: person for number, person in before.items() if number not in gone}, **after}
    assert told(changed) == told(columns_of(rows_of(expected), 4))
    assert list(changed.ids) == sorted(changed.ids)


alike = st.sampled_from([b"\0", b"\1", b"\xff"])
ids = st.builds(lambda first, last: first * 8 + last * 8, alike, alike)


@given(st.sets(ids), st.lists(ids, max_size=8))
def test_each_id_has_its_row_or_none_however_alike_ids_begin(held, asked):
    rows = [Row(key, "", json.loads(json.dumps(facts_json(make_candidate()))), None) for key in held]
    columns = columns_of(rows, 4)

    places, found = columns.rows_of(np.array(asked, dtype="S16"))

    assert found.tolist() == [key in held for key in asked]
    assert [sorted(held)[place] for place in places[found]] == [key for key in asked if key in held]


@slow
@given(people)
def test_nothing_that_somebody_who_left_said_stays(held):
    columns = columns_of(rows_of(held), 4)

    empty = columns.replaced(columns.ids, columns_of([], 4))

    assert len(empty) == 0
    assert all(column.words == () for listed in lists_of(empty) for column in listed.words.values())
    assert (empty.place.words, empty.headline.words) == ((), ())


def lists_of(columns):
    return [
        getattr(columns, field.name) for field in fields(columns) if isinstance(getattr(columns, field.name), Listed)
    ]


@slow
@given(people)
def test_columns_read_in_pieces_are_those_read_at_once(held):
    pieces = [columns_of([row], 4) for row in rows_of(held)]

    assert told(joined([columns_of([], 4), *pieces])) == told(columns_of(rows_of(held), 4))
