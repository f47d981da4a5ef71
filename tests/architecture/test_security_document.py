"""docs/security.md answers every requirement of ASVS 5.0.0 at levels 1 and 2, and what it names exists."""

import re

import pytest
from django.conf import settings

DOCUMENT = settings.BASE_DIR / "docs" / "security.md"
# Section: how many of its requirements are of level 1 or 2. In each section they come first.
ITEMS = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1, "3.2": 2, "3.3": 4,
    "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4, "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3,
    "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4, "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5,
    "7.5": 2, "7.6": 2, "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1, "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2, "10.3": 4,
    "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3, "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1,
    "12.1": 3, "12.2": 2, "12.3": 4, "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3,
    "15.1": 3, "15.2": 3, "15.3": 7, "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3,
}  # fmt: skip
ROW = re.compile(r"^\| ([\d. ]+) \| (.+) \| (\S+) \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def rows() -> list[tuple[str, str, str]]:
    return ROW.findall(DOCUMENT.read_text())


def test_every_requirement_is_answered_once(rows):
    wanted = [f"{section}.{number}" for section, count in ITEMS.items() for number in range(1, count + 1)]

    assert sorted(item for items, _, _ in rows for item in items.split()) == sorted(wanted)


def test_every_test_that_is_named_exists(rows):
    named = {test for _, _, test in rows if test != "-"}

    assert [test for test in named if not (settings.BASE_DIR / test).is_file()] == []


def test_what_has_no_test_says_why(rows):
    assert [items for items, how, test in rows if test == "-" and len(how) < 6] == []
