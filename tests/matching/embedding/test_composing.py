"""A resume's vector: all that it says, and once more what its author is."""

from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matching.embedding import embed_resumes, load_embedder
from matching.embedding.composing import COMPOSITION
from matching.scoring.profiles import JobHeld
from matching.scoring.title import head_of
from tests.matching.scoring.making import make_candidate

LEDGERS = "Reconciled ledgers, invoices and bank statements, prepared tax returns"
EMBEDDER = load_embedder()
KITCHEN = "Cooked soup and fish, ordered produce"


def nearness(ad, head):
    return float(EMBEDDER.embed([ad])[0] @ embed_resumes(EMBEDDER, [f"{LEDGERS}\n{KITCHEN}"], [head])[0])


def held(title, start, end):
    return JobHeld(title, start and date(start, 1, 1), end and date(end, 1, 1), "")


@given(st.lists(st.tuples(st.text(), st.text()), max_size=3))
def test_rows_are_unit_vectors_or_zero(resumes):
    rows = embed_resumes(EMBEDDER, [text for text, _ in resumes], [head for _, head in resumes])
    assert rows.shape == (len(resumes), EMBEDDER.dimensions)
    assert all(abs(length - 1) < 1e-5 or length == 0 for length in np.linalg.norm(rows, axis=1))


def test_who_did_both_is_nearer_to_what_they_do_now():
    assert nearness("Chef for our kitchen", "Sous Chef") > nearness("Chef for our kitchen", "Accountant")
    assert nearness("Accountant for our ledgers", "Accountant") > nearness("Accountant for our ledgers", "Sous Chef")


def test_the_version_tells_how_resumes_are_put_together():
    assert EMBEDDER.version.endswith(f"-{COMPOSITION}")


def test_the_head_is_headline_and_last_position():
    jobs = (held("Cook", 2010, 2014), held("Sous Chef", 2019, None), held("Waiter", 2015, 2018))
    assert head_of(make_candidate(jobs=jobs, headline="Chef")) == "Chef\nSous Chef"


def test_without_dates_the_first_position_is_the_last_one_held():
    jobs = (held("", None, None), held("Sous Chef", None, None), held("Cook", None, None))
    assert head_of(make_candidate(jobs=jobs)) == "\nSous Chef"


def test_nobody_without_positions_or_headline_has_a_head():
    assert head_of(make_candidate()).strip() == ""
