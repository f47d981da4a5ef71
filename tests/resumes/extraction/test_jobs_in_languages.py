"""Jobs as they stand in resumes of eight languages: titles by their words, places by their regions."""

import pytest

from resumes.extraction.job_words import classify
from resumes.extraction.location import find_place
from resumes.extraction.spans import Span
from tests.resumes.extraction.texts import read, value

TITLES = [
    "Conductrice de travaux", "Aide-soignante", "Técnico de mantenimiento", "Peluquera", "Motorista de caminhão",
    "Auxiliar de limpeza", "Aiuto magazziniere", "Capocantiere", "Magazijnmedewerkster", "Wijkverpleegkundige",
    "Pomoc nauczyciela", "Młodszy księgowy", "Staatlich geprüfte Technikerin", "Zweiradmechanikerin", "Fliesenleger",
]  # fmt: skip
EMPLOYERS = [
    "Bäckerei Schneider", "Tischlerei Holzwurm", "Kancelaria Nowak", "Cabinet Morel", "Clínica del Mar",
    "Construtora Aurora", "Ristorante Da Gino", "Stichting De Linde", "Weber & Sohn GbR", "Rossi S.r.l.",
]  # fmt: skip
PLACES = [
    ("Como, CO", "Como", "Como", "IT"), ("Campinas, SP, Brasil", "Campinas", "São Paulo", "BR"),
    ("Nijmegen, Gelderland", "Nijmegen", "Gelderland", "NL"),
    ("Kielce, świętokrzyskie", "Kielce", "świętokrzyskie", "PL"),
    ("Denver, CO", "Denver", "Colorado", "US"), ("Venice, CA", "Venice", "California", "US"),
    ("St. Gallen, SG", "St. Gallen", "St. Gallen", "CH"), ("'s-Hertogenbosch", "'s-Hertogenbosch", "", "NL"),
]  # fmt: skip


@pytest.mark.parametrize("text", TITLES)
def test_a_title_is_known_by_its_words(text):
    assert classify(text)[0] == "title"


@pytest.mark.parametrize("text", EMPLOYERS)
def test_an_employer_is_known_by_its_words(text):
    assert classify(text)[0] == "employer"


@pytest.mark.parametrize(("text", "city", "region", "country"), PLACES)
def test_a_region_belongs_to_the_country_of_its_city(text, city, region, country):
    found = find_place(Span(text, 0, len(text), 1)).location
    assert (found.city, found.region, found.country_code) == (city, region, country)


def test_a_region_behind_an_employer_is_no_part_of_its_name():
    job = read("Luca Bini\nEsperienza\nMagazziniere\nFerramenta Galli, Varese, VA\n2019 - 2021\n- Carico").experience[0]
    assert (value(job.employer), value(job.location).city) == ("Ferramenta Galli", "Varese")


def test_an_area_behind_the_title_belongs_to_it():
    job = read("Eva Roy\nExpérience\nCheffe des ventes, Nord-Est, Roy Outils SA, Lyon\n2019 - 2021\n- Vente")
    assert value(job.experience[0].title) == "Cheffe des ventes, Nord-Est"
    assert value(job.experience[0].employer) == "Roy Outils SA"


def test_a_whole_country_is_no_city():
    job = read("Eva Roy\nExpérience\nFormatrice\nRoy Outils SA, France entière\n2019 - 2021\n- Vente").experience[0]
    assert (value(job.employer), job.location) == ("Roy Outils SA", None)


HEADERS = [
    ("Krankenpfleger (PDL)", "Haus Linde, Kiel", "Krankenpfleger (PDL)", "Haus Linde"),
    ("Monteur", "Solarbau Nord UG (haftungsbeschränkt), Kiel", "Monteur", "Solarbau Nord UG (haftungsbeschränkt)"),
    ("Contable", "Vega, Ruiz y Asociados, Toledo, Castilla-La Mancha", "Contable", "Vega, Ruiz y Asociados"),
    ("Inkoper", "van der Molen en Zonen\tGroningen, Nederland", "Inkoper", "van der Molen en Zonen"),
    ("Serveuse", "d'Aubigny & Fils, Lyon", "Serveuse", "d'Aubigny & Fils"),
    ("Ingegnere", "Meccanica Torino, Torino, TO", "Ingegnere", "Meccanica Torino"),
    ("Cocinero en Hotel Vega, Toledo", "", "Cocinero", "Hotel Vega"),
    ("Técnico en Farmacia", "Laboratorios Vega, Toledo", "Técnico en Farmacia", "Laboratorios Vega"),
    ("Bellhop, Marlow Inn, York", "", "Bellhop", "Marlow Inn"),
    ("Quality Manager, Night Shift", "Acme Foods", "Quality Manager, Night Shift", "Acme Foods"),
]


@pytest.mark.parametrize(("first", "second", "title", "employer"), HEADERS)
def test_names_are_read_whole(first, second, title, employer):
    job = read(f"Ann Reed\nExperience\n{first}\n{second}\n2019 - 2021\n- Did all the things well").experience[0]
    assert (value(job.title), value(job.employer)) == (title, employer)


@pytest.mark.parametrize("label", ["Tools: SAP, Excel", "Mots-clés : SAP, Excel", "Parole chiave: SAP, Excel"])
def test_a_line_behind_a_label_names_no_employer(label):
    job = read(f"Ann Reed\nExperience\nBookkeeper\t2019 - 2021\n{label}\n- Kept the books").experience[0]
    assert (value(job.title), job.employer) == ("Bookkeeper", None)


def test_a_short_sentence_names_no_employer():
    job = read("Ann Reed\nExperience\nBookkeeper\t2019 - 2021\nYearly accounts.\n- Kept the books").experience[0]
    assert (value(job.title), job.employer) == ("Bookkeeper", None)
