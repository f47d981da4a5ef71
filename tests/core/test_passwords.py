"""Words that a guesser would try first make no password."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from core.passwords import PRODUCT_WORDS, ContextWordsValidator

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("password", ["Recruiting2026!", "recruiter-admin", "alice-acme-2026", "AcmeAcmeAcme"])
def test_alice_cannot_choose_the_words_of_this_place(alice, password):
    with pytest.raises(ValidationError) as raised:
        validate_password(password, alice.user)

    assert "password_of_context_words" in {error.code for error in raised.value.error_list}


def test_alice_may_use_such_a_word_in_a_longer_phrase(alice):
    validate_password("acme sells blue kettles", alice.user)


def test_another_organization_gives_charlie_no_word(charlie, organization_a):
    validate_password("acme-77-kett", charlie.user)


@given(word=st.sampled_from(PRODUCT_WORDS), rest=st.text(max_size=5))
def test_a_product_word_with_a_little_added_is_refused(word, rest):
    with pytest.raises(ValidationError):
        ContextWordsValidator().validate(word + rest)


@given(st.from_regex(r"[xyz7!]{10,128}", fullmatch=True))
def test_any_composition_without_those_words_passes(password):
    ContextWordsValidator().validate(password)
