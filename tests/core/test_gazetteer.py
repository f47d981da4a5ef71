"""Cities are found by any of their names, each within its country."""

import pytest

from core.gazetteer import cities_named, point_of

MUNICH, NEW_YORK = (48.14, 11.58), (40.71, -74.01)


@pytest.mark.parametrize(
    ("names", "country"),
    [
        (("München", "Munich", "MUENCHEN", " munich "), "DE"),
        (("Köln", "Cologne", "koln"), "DE"),
        (("Wien", "Vienna"), "AT"),
        (("Warszawa", "Warsaw", "Warschau"), "PL"),
        (("St. Gallen", "Sankt Gallen"), "CH"),
        (("Den Haag", "The Hague"), "NL"),
        (("St. Louis", "Saint Louis"), "US"),
    ],
)
def test_a_city_has_one_point_by_all_its_names(names, country):
    points = {point_of(name, "", country) for name in names}

    assert len(points) == 1
    assert None not in points


def test_a_point_has_two_decimals_and_lies_where_the_city_is():
    assert (point_of("Munich", "Bavaria", "DE"), point_of("New York", "NY", "US")) == (MUNICH, NEW_YORK)


def test_of_several_cities_of_a_name_the_largest_in_the_country_is_meant_and_in_the_usa_the_one_in_the_state():
    in_states = {point_of("Springfield", state, "US") for state in ("Illinois", "IL", "Missouri", "Ohio")}
    assert len(in_states) == 3
    assert point_of("Springfield", "", "US") == point_of("Springfield", "Missouri", "US")
    assert point_of("York", "", "GB") == point_of("York", "England", "GB") != point_of("York", "", "US")
    assert point_of("Washington", "", "US") == point_of("Washington", "DC", "US")


@pytest.mark.parametrize("stated", [("", "", "DE"), ("Munich", "", ""), ("Munich", "", "FR"), ("Nowhere", "", "DE")])
def test_what_is_not_known_has_no_point(stated):
    assert point_of(*stated) is None


def test_an_unheard_of_name_in_a_state_is_not_looked_for_elsewhere():
    assert point_of("Munich", "Ohio", "US") is None


def test_cities_of_a_name_come_as_they_are_meant_with_those_that_only_are_called_so():
    paris = cities_named("Paris")

    assert [(city.country_code, city.state, city.is_own_name) for city in paris[:2]] == [
        ("FR", "", True),
        ("US", "TX", True),
    ]
    assert not paris[-1].is_own_name
    assert [city.population for city in cities_named("Munich")] == [city.population for city in cities_named("münchen")]
    assert (cities_named("Hull")[0].is_plain, cities_named("Kraków")[0].is_plain) == (True, False)
    assert cities_named("") == cities_named("No such town") == ()
