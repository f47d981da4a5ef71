"""What is asked before a name is looked for never hides it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from resumes.privacy.finding import _may_hold
from resumes.privacy.redaction import redact_written

letters = st.text(st.sampled_from("iIıİsSſkK\u212aaAäÄßẞ\u0307 "), min_size=1, max_size=6)


@given(st.lists(letters, max_size=3), letters)
def test_a_part_that_a_pattern_finds_may_be_held(parts, text):
    found = parts and re.search("|".join(map(re.escape, parts)), text, re.IGNORECASE)

    assert _may_hold(text, parts) or not found


def test_names_and_numbers_are_taken_out_however_they_are_written():
    said = "IBRAHIM leads; call +49 (30) 1234-5678 or ibrahimkaya on the web. He met Kaya's team."

    told = redact_written(said, names=("İbrahim Kaya", "İbrahim", "Kaya"), emails=[], phones=["+493012345678"])

    assert "ibrahim" not in told.lower()
    assert "Kaya" not in told
    assert "1234" not in told
