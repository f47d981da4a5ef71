"""Documents that are no resumes are whole, repeatable and of many kinds."""

import pytest

from resumes.parsing import RefusedFile, parse
from tests.samples.negatives import FILE_TYPES, HELD_OUT_KINDS, KINDS, languages_of, make_negative, render


def test_at_least_a_third_of_many_kinds_is_held_out():
    assert len(KINDS) >= 12
    assert set(HELD_OUT_KINDS) < set(KINDS)
    assert len(HELD_OUT_KINDS) * 3 >= len(KINDS)


def test_all_eight_languages_come_up():
    assert {language for kind in KINDS for language in languages_of(kind)} == {
        "en", "de", "fr", "es", "pt", "it", "nl", "pl",
    }  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_left_open_is_filled(kind):
    for language in languages_of(kind):
        document = make_negative(1, kind, language)

        assert "{" not in str(document.blocks)
        assert document == make_negative(1, kind, language)


@pytest.mark.parametrize("file_type", FILE_TYPES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_holds_what_the_document_says(kind, file_type):
    document = make_negative(2, kind, languages_of(kind)[0])
    words = {word for block in document.blocks for word in block.text.split()}
    try:
        text = parse(render(document, file_type)).text
    except RefusedFile:
        text = ""

    assert sum(word in text for word in words) >= 0.9 * len(words)  # a line may be broken within a word
