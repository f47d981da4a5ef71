"""How near somebody lives, where it is known where both places lie."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.taxonomy import load_taxonomy
from jobs.advertisement import read_advertisement
from matching.scoring import profile_digest
from matching.scoring.from_reading import candidate_profile, job_profile
from matching.scoring.location import nearness
from matching.scoring.places import located
from matching.scoring.profiles import Place
from resumes.extraction import read_document
from resumes.parsing import parse
from resumes.privacy import redact
from tests.matching.scoring import making
from tests.matching.scoring.making import TODAY, make_candidate, make_job

HERE = Place("Here", "", "EC", 0.0, 0.0)
KM = 1 / 111.195
"""Degrees at the equator."""
points = st.tuples(st.integers(-2, 2), st.integers(-2, 2))
somewhere = st.builds(
    lambda place, point: replace(place, latitude=float(point[0]), longitude=float(point[1])), making.unlocated, points
)


def away(kilometers, country="EC", region=""):
    return Place("There", region, country, 0.0, kilometers * KM)


@pytest.mark.parametrize(
    ("kilometers", "at_home", "abroad"),
    [(1, 1.0, 1.0), (10, 1.0, 1.0), (30, 0.92, 0.92), (60, 0.8, 0.8), (109.9, 0.6, 0.6), (111, 0.6, 0.0)],
)
def test_distance_counts_whole_up_to_ten_kilometers_and_as_the_country_from_a_hundred_and_ten(
    kilometers, at_home, abroad
):
    assert nearness(HERE, away(kilometers)).credit == pytest.approx(at_home, abs=0.001)
    assert nearness(HERE, away(kilometers, "PE")).credit == pytest.approx(abroad, abs=0.001)


@pytest.mark.parametrize(
    ("wanted", "held", "code", "credit"),
    [
        (("Munich", "", "DE"), ("München", "", "DE"), "location_city", 1.0),
        (("Cologne", "", "DE"), ("Köln", "North Rhine-Westphalia", "DE"), "location_city", 1.0),
        (("Leeds", "", "GB"), ("Bradford", "", "GB"), "location_near", 0.987),
        (("Strasbourg", "", "FR"), ("Kehl", "", "DE"), "location_near", 1.0),
        (("Copenhagen", "", "DK"), ("Malmö", "", "SE"), "location_near", 0.928),
        (("Munich", "Bavaria", "DE"), ("Würzburg", "Bavaria", "DE"), "location_country", 0.6),
        (("Munich", "", "DE"), ("Vienna", "", "AT"), "location_elsewhere", 0.0),
        (("Springfield", "Illinois", "US"), ("Springfield", "Missouri", "US"), "location_country", 0.6),
        (("Springfield", "Illinois", "US"), ("Springfield", "IL", "US"), "location_city", 1.0),
        (("Springfield", "Illinois", "US"), ("Springfield", "", "US"), "location_city", 1.0),
        (("Leeds", "", ""), ("York", "", "GB"), "location_unstated", 0.4),
        (("Leeds", "", "GB"), ("York", "", ""), "location_unknown", 0.4),
    ],
)
def test_places_by_name_count_by_where_they_lie(wanted, held, code, credit):
    found = nearness(located(*wanted), located(*held))

    assert (found.code, round(found.credit, 3)) == (code, credit)


@given(making.unlocated, making.unlocated)
def test_without_a_point_on_one_side_places_count_as_they_did(one, other):
    assert nearness(one, replace(other, latitude=1.0, longitude=2.0)) == nearness(one, other)
    assert nearness(replace(one, latitude=1.0, longitude=2.0), other) == nearness(one, other)


@given(somewhere, somewhere)
def test_points_take_nothing_but_from_the_same_region(one, other):
    before = nearness(replace(one, latitude=None), other)

    assert before.code == "location_region" or nearness(one, other).credit >= before.credit


@given(st.floats(0, 400), st.floats(0, 400), st.sampled_from(["EC", "PE"]))
def test_who_lives_nearer_never_earns_less(one, other, country):
    near, far = sorted((one, other))

    assert nearness(HERE, away(near, country)).credit >= nearness(HERE, away(far, country)).credit


def test_a_candidate_without_a_point_keeps_the_digest_that_they_had_before_there_were_points():
    person, job = (make(place=Place("Lisbon", "", "PT")) for make in (make_candidate, make_job))

    assert profile_digest(person) == "4f85e46c52aea38f5dcaa7702d672a4b33166fb2da80c29ab98e94652bd08c37"
    for known in (person, job):
        assert profile_digest(known) != profile_digest(replace(known, place=located("Lisbon", "", "PT")))


def test_the_point_of_somebody_follows_from_their_city_whatever_street_and_post_code_they_live_at():
    def place_of(address):
        document = parse(
            f"Ada Park\n{address}\nada@example.com\n\nExperience\nBaker, Bread Ltd, 2019 - 2023\n".encode()
        )
        reading = read_document(document, as_of=TODAY)
        return candidate_profile(reading, document, redact(document, reading), ()).place

    addresses = ("Domstr. 1, 50667 Köln, Germany", "Heidestraße 228, 51147 Köln, Germany", "Köln, Germany")

    assert {place_of(address) for address in addresses} == {Place("Köln", "", "DE", 50.93, 6.95)}


def test_an_advertised_place_has_its_point():
    text = "Backend Developer\nLisbon, Portugal\n\nRequirements\n- 3 years of Python\n"

    place = job_profile(read_advertisement(text, load_taxonomy()), text, ()).place

    assert (place.latitude, place.longitude) == (38.73, -9.15)
