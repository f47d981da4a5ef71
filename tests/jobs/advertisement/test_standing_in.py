"""Years of experience that may replace a degree, as advertisements in eight languages state them."""

import pytest

from core.taxonomy import load_taxonomy
from jobs.advertisement.reader import read_requirements

TAXONOMY = load_taxonomy()


def read(sentence):
    return read_requirements(f"Job\n\nRequirements\n- {sentence}", TAXONOMY)


@pytest.mark.parametrize(
    ("sentence", "level", "months"),
    [
        ("Bachelor's degree or 4 years of equivalent experience", "bachelor", 48),
        ("Bachelor's degree in biology or 4+ years of relevant, hands-on work experience", "bachelor", 48),
        ("Bachelor's degree in biology or a related field, or at least six (6) years' experience", "bachelor", 72),
        ("Bachelor's degree or equivalent work experience (minimum 4 years)", "bachelor", 48),
        ("High school diploma or 18 months of experience", "secondary", 18),
        ("Bachelor's degree or 4 years in a similar role", "bachelor", 48),
        ("6 years of experience in lieu of a degree", "bachelor", 72),
        ("In lieu of a degree, 6 years of experience are required", "bachelor", 72),
        ("Four years of experience may be substituted for the degree", "bachelor", 48),
        ("4 years of experience or a bachelor's degree", "bachelor", 48),
        ("Studium der Biologie oder mindestens fünf Jahre einschlägige Berufserfahrung", "bachelor", 60),
        ("Studium, alternativ 3-jährige Berufserfahrung", "bachelor", 36),
        ("Studium oder vergleichbare Berufserfahrung von mindestens 6 Jahren", "bachelor", 72),
        ("Diplôme universitaire en biologie ou 4 ans d'expérience", "bachelor", 48),
        ("Bac +5 ou une expérience équivalente d'au moins 5 ans", "master", 60),
        ("Licenciatura en biología o 4 años de experiencia", "bachelor", 48),
        ("Licenciatura em biologia ou pelo menos três anos de experiência", "bachelor", 36),
        ("Laurea in biologia oppure almeno 5 anni di esperienza", "bachelor", 60),
        ("Bachelor of minimaal vier jaar relevante werkervaring", "bachelor", 48),
        ("Licencjat lub 5 lat doświadczenia zawodowego", "bachelor", 60),
        ("Wykształcenie wyższe lub co najmniej 4-letnie doświadczenie", "bachelor", 48),
    ],
)
def test_the_stated_years_are_kept_with_the_degree_and_asked_for_nowhere_else(sentence, level, months):
    (item,) = read(sentence)

    assert (item.kind, item.value, item.months, item.must) == ("degree", level, 0, False)
    assert (item.or_experience, item.instead_months) == (True, months)
    assert item.area.casefold() in {"", "biology", "biologie", "biología", "biologia"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Bachelor's degree and 4 years of experience",
        "Bachelor's degree in biology or a related field and 5 years of experience",
        "Bachelor's degree or Master's degree with 5 years of experience",
        "Master's degree and 2 years of experience, or Bachelor's degree and 4 years of experience",
        "Bachelor's degree; two years of experience may replace each year of study",
        "Bachelor's degree or two years of experience for each missing year",
        "Bachelor's degree or equivalent experience Minimum 3 years of experience as a nurse",
        "Bachelor's degree or 4 years of college education and experience",
        "Bachelor's degree, 5+ years of experience or more",
    ],
)
def test_years_that_are_asked_for_beside_a_degree_replace_none(sentence):
    items = read(sentence)

    assert [item.instead_months for item in items if item.kind == "degree"] == [0]
    assert [item.kind for item in items if item.months] == ["experience"]


def test_where_no_years_are_stated_none_are_kept():
    (item,) = read("Bachelor's degree in biology or equivalent experience")

    assert (item.or_experience, item.instead_months) == (True, 0)
