"""One of several is enough: licences, languages, a degree or what stands in for it."""

import pytest

from jobs.advertisement.choices import choices
from tests.jobs.advertisement.test_requirements import read, short


def asked(sentence, section="Requirements"):
    return [(item.kind, item.value, item.alternatives, item.must) for item in read(sentence, section)]


def test_items_hang_together_up_to_the_last_or():
    text = "A, B or C and D or E"
    spans = [(0, 1), (3, 4), (8, 9), (14, 15), (19, 20)]
    assert list(choices(spans, text)) == [[0, 1, 2], [3, 4]]


@pytest.mark.parametrize("sentence", ["CPA or CFA", "Either a CPA or a CFA", "CPA/CFA", "CPA and/or CFA"])
def test_one_of_two_licences(sentence):
    assert asked(sentence) == [("licence", "CPA", ("CFA",), True)]


def test_licences_joined_by_and_are_asked_for_each():
    assert asked("RN license and BLS") == [
        ("licence", "Registered Nurse (RN)", (), True),
        ("licence", "BLS", (), True),
    ]


def test_one_of_two_languages():
    (item,) = read("German (C1) or French")
    assert (item.value, item.alternatives, item.label) == ("de", ("fr",), "German or French (C1)")


def test_a_licence_that_a_degree_may_replace_is_no_must_have():
    assert asked("Degree in nursing or RN license") == [
        ("degree", "bachelor", (), True),
        ("licence", "Registered Nurse (RN)", (), False),
    ]


def test_years_that_replace_a_degree_are_not_asked_for_beside_it():
    (item,) = read("Bachelor's degree in Engineering or 5 years of equivalent experience")
    assert (item.kind, item.area, item.or_experience) == ("degree", "Engineering", True)


def test_what_is_not_expected_is_left_out_and_what_follows_but_is_not():
    assert short("We do not expect Python, but Java is a must") == [("skill", "java", True)]


def test_what_is_ideal_ends_where_a_must_begins():
    assert short("Ideally you know Terraform, and you must know Linux") == [
        ("skill", "terraform", False),
        ("skill", "linux", True),
    ]
