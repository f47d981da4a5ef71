"""Advertisements that name several places of work, and those that only seem to."""

import pytest

from core.taxonomy import load_taxonomy
from jobs.advertisement import read_advertisement
from jobs.advertisement.places import read_locations

LATER = "We look after patients.\n" * 8


def said(text):
    places = read_locations(text)
    return [", ".join(filter(None, (place.city, place.region, place.country_code))) for place in places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nurse\nBerlin, Hamburg or Munich", ["Berlin, DE", "Hamburg, DE", "Munich, DE"]),
        ("Nurse\nLocation: Leeds or York", ["Leeds, GB", "York, GB"]),
        ("Nurse (Leeds/York)", ["Leeds, GB", "York, GB"]),
        ("Nurse\nBoston, MA / New York, NY", ["Boston, Massachusetts, US", "New York, New York, US"]),
        ("Nurse\nBoston, New York, Chicago", ["Boston, US", "New York, US", "Chicago, US"]),
        ("Nurse\nBerlin, Germany; Paris, France", ["Berlin, DE", "Paris, FR"]),
        ("Nurse\nLocation: Austin, TX or remote; Denver, CO", ["Austin, Texas, US", "Denver, Colorado, US"]),
        (f"Nurse\n{LATER}You work in one of our offices in Leeds and Manchester.", ["Leeds, GB", "Manchester, GB"]),
        ("Sales Manager\nLocation: southern Germany, Austria or German-speaking Switzerland", ["DE", "AT", "CH"]),
        ("Buchhalterin\nStandorte: Köln / Bonn", ["Köln, DE", "Bonn, DE"]),
        ("Buchhalterin\nEinsatzorte:\n- Köln\n- Bonn\n\nIhr Profil", ["Köln, DE", "Bonn, DE"]),
        ("Wir suchen für unsere Standorte Köln und Bonn eine Buchhalterin", ["Köln, DE", "Bonn, DE"]),
        ("Infirmière\nLieux de travail : Lyon, Paris ou Lille", ["Lyon, FR", "Paris, FR", "Lille, FR"]),
        ("Médecin à Lyon et à Paris", ["Lyon, FR", "Paris, FR"]),
        ("Enfermera en Madrid o Sevilla", ["Madrid, ES", "Sevilla, ES"]),
        ("Enfermeira\nLocais de trabalho: Lisboa e Porto", ["Lisboa, PT", "Porto, PT"]),
        ("Infermiere\nSedi di lavoro: Milano, Roma o Torino", ["Milano, IT", "Roma, IT", "Torino, IT"]),
        ("Verpleegkundige in Utrecht en Den Haag", ["Utrecht, NL", "Den Haag, NL"]),
        ("Księgowa\nMiejsce pracy: Warszawa lub Kraków", ["Warszawa, PL", "Kraków, PL"]),
        ("Księgowa w Warszawie lub w Krakowie", ["Warszawa, PL", "Kraków, PL"]),
        ("Nurse\nLondon (HQ), Leeds (hybrid)", ["London, GB", "Leeds, GB"]),
        ("Nurse\nMunich (Germany) or Vienna (Austria)", ["Munich, DE", "Vienna, AT"]),
    ],
)
def test_each_of_several_places_is_read(text, places):
    assert said(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nurse\nLincoln or York", ["Lincoln, GB", "York, GB"]),
        ("Nurse\nBoston or Cambridge", ["Boston, US", "Cambridge, US"]),
        ("Nurse\nLondon, Paris, Berlin", ["London, GB", "Paris, FR", "Berlin, DE"]),
    ],
)
def test_a_list_lies_in_one_country_where_each_of_its_cities_may(text, places):
    assert said(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Lisbon, Portugal · Hybrid", ["Lisbon, PT"]),
        ("Nurse | Berlin | Germany", ["Berlin, DE"]),
        ("Nurse\nSeattle, Washington", ["Seattle, Washington, US"]),
        ("Engineer\nWe are a bank with offices in London, Paris and New York.", ["London, GB"]),
        ("Nurse\nClients in Leeds, York and Hull", ["Leeds, GB"]),
        ("Nurse\nHead Chef wanted. Seaside brasserie, Whitby. £38,000", ["Whitby, GB"]),
        ("Sales Manager covering France and Spain, based in Lyon", ["Lyon, FR"]),
        ("Backend Developer (Java, Spring or Kotlin), Berlin", ["Berlin, DE"]),
        ("Nurse\nTrinidad and Tobago", ["TT"]),
        ("Researcher\nUniversities of Leeds, York and Sheffield", []),
        ("Driver\nbetween Leeds and York", []),
        ("Engineer\nMonthly trips to Paris, London and Rome", []),
        ("Engineer\nYou come to Paris, London and Rome, now and then", []),
        ("Médecin à Lyon", ["Lyon, FR"]),
        ("Enfermera en Madrid", ["Madrid, ES"]),
        ("Księgowa w Krakowie", ["Kraków, PL"]),
        (f"Nurse\n{LATER}We have offices in Leeds and Manchester.", []),
    ],
)
def test_no_place_is_made_up(text, places):
    assert said(text) == places


def test_an_advertisement_tells_the_main_place_and_the_others():
    read = read_advertisement("Nurse\nBerlin, Hamburg or Munich", load_taxonomy())

    assert read.location.city == "Berlin"
    assert [place.city for place in read.other_locations] == ["Hamburg", "Munich"]


@pytest.mark.parametrize("piece", ["Leeds, ", "with Leeds, York in ", "offices ", "Leeds and ", "- ", "Location: x\n"])
def test_a_long_text_is_read_in_no_time(piece):
    assert len(said((piece * 50_000)[:50_000])) <= 1


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nurse\nKrakow, Poland", ["Krakow, PL"]),
        ("Nurse\nKrakow or Gdansk", ["Krakow, PL", "Gdansk, PL"]),
        ("Nurse\nPraha, Czech Republic", ["Praha, CZ"]),
        ("Nurse\nSeville, Spain", ["Seville, ES"]),
        ("Nurse\nAntwerpen", ["Antwerpen, BE"]),
        ("Nurse\nKøbenhavn", ["København, DK"]),
        ("Nurse\nLuik", ["Luik, BE"]),
        ("Nurse\nFlorence", ["Florence, IT"]),
        ("Nurse\nPorto", ["Porto, PT"]),
        ("Nurse\nDuesseldorf", ["Duesseldorf, DE"]),
        ("Krankenpfleger\nStandort: Freiburg im Breisgau", ["Freiburg im Breisgau, DE"]),
        ("Krankenpfleger\nHalle (Saale)", ["Halle (Saale), DE"]),
        ("Krankenpfleger\nSt. Gallen", ["St. Gallen, CH"]),
        ("Nurse\nSt. Louis, MO", ["St. Louis, Missouri, US"]),
        ("Nurse\nWinston-Salem, NC", ["Winston-Salem, North Carolina, US"]),
    ],
)
def test_a_city_is_read_by_any_of_its_names_and_spellings(text, places):
    assert said(text) == places


@pytest.mark.parametrize(
    "text", ["Fletcher", "Nurse\nBank\nSales", "Doula\nRoles", "Nurse\nLocation: Remote", "Led, Inc"]
)
def test_words_that_cities_are_called_as_well_are_no_places(text):
    assert said(text) == []
