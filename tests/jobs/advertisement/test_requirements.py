"""What single sentences and sections ask for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.taxonomy import load_taxonomy
from jobs.advertisement import ProposedRequirement, read_advertisement
from jobs.advertisement.reader import MOST_CHARACTERS

TAXONOMY = load_taxonomy()


def read(body: str, section: str = "Requirements") -> list[ProposedRequirement]:
    return list(read_advertisement(f"A job\n\n{section}\n{body}", TAXONOMY).requirements)


def short(body: str, section: str = "Requirements") -> list[tuple[str, str, bool]]:
    return [(item.kind, item.value, item.must) for item in read(body, section)]


@pytest.mark.parametrize(
    ("sentence", "value", "months"),
    [
        ("5+ years of Python", "python", 60),
        ("At least three years of Python", "python", 36),
        ("3-5 years with Python", "python", 36),
        ("three to five years in Python development", "python", 36),
        ("Python (2 years)", "python", 24),
        ("Python: 4+ yrs", "python", 48),
        ("Minimum 18 months of welding", "welding", 18),
        ("mindestens 3 Jahre Erfahrung in Python", "python", 36),
        ("5 ans d'expérience en comptabilité", "accounting", 60),
        ("2 años de experiencia en contabilidad", "accounting", 24),
    ],
)
def test_years_go_to_their_skill(sentence, value, months):
    assert [(item.kind, item.value, item.months, item.must) for item in read(sentence)] == [
        ("skill", value, months, True)
    ]


def test_two_lengths_in_one_sentence():
    items = read("5+ years of professional Python, at least 3 with Django")
    assert [(item.value, item.months) for item in items] == [("python", 60), ("django", 36)]


def test_years_without_a_skill_are_experience():
    (item,) = read("At least 4 years of experience as a shift leader")
    assert (item.kind, item.months, item.area, item.must) == ("experience", 48, "shift leader", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "You must be at least 18 years old",
        "We have been in business for 30 years ago",
        "A 2-year contract",
        "Experience: 0-2 years",
        "founded 12 years ago",
    ],
)
def test_other_lengths_are_no_experience(sentence):
    assert [item for item in read(sentence) if item.months] == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Python is required, Docker is a plus", [("python", True), ("docker", False)]),
        ("Python, ideally with Docker", [("python", True), ("docker", False)]),
        ("Docker and Kubernetes are a plus", [("docker", False), ("kubernetes", False)]),
        ("Docker (Kubernetes preferred)", [("docker", True), ("kubernetes", False)]),
        ("Docker preferred but not required", [("docker", False)]),
        ("Python; Docker wünschenswert", [("python", True), ("docker", False)]),
        ("Docker is not required", []),
        ("No Docker needed", []),
        ("You don't need Docker", []),
        ("Python, Docker not necessary", [("python", True)]),
    ],
)
def test_words_decide_between_must_and_nice(sentence, expected):
    assert [(item.value, item.must) for item in read(sentence)] == expected


@pytest.mark.parametrize(
    ("section", "must"),
    [
        ("Requirements", True),
        ("You must have", True),
        ("Your profile:", True),
        ("Anforderungen", True),
        ("Votre profil", True),
        ("Nice to have", False),
        ("Preferred qualifications", False),
        ("Bonus points", False),
        ("Von Vorteil", False),
        ("Responsibilities", False),
        ("What you'll do", False),
    ],
)
def test_sections_decide_between_must_and_nice(section, must):
    assert short("- Python\n- Docker", section) == [("skill", "python", must), ("skill", "docker", must)]


@pytest.mark.parametrize(
    "section",
    ["About us", "What we offer", "Benefits", "Not required", "Our company", "Wir bieten", "How to apply", "Perks"],
)
def test_company_and_benefits_ask_for_nothing(section):
    assert (
        short("- Python and Docker\n- English lessons\n- Bachelor's degree funding\n- 5 years warranty", section) == []
    )


def test_a_paragraph_after_a_list_stands_for_itself():
    text = "A job\n\nNice to have\n- Docker\n\nYou must know Python."
    assert [(item.value, item.must) for item in read_advertisement(text, TAXONOMY).requirements] == [
        ("docker", False),
        ("python", True),
    ]


@pytest.mark.parametrize(
    ("sentence", "choices"),
    [
        ("Python or R", [("python", "r")]),
        ("one of Python/Java", [("python", "java")]),
        ("one of Python/Java, Docker", [("python", "java"), ("docker",)]),
        ("C++, Java or Python", [("cpp", "java", "python")]),
        ("SQL, Excel, Power BI or Tableau", [("sql",), ("excel",), ("power-bi", "tableau")]),
        ("a dashboard tool such as Power BI or Tableau", [("power-bi", "tableau")]),
        ("Python and Docker", [("python",), ("docker",)]),
    ],
)
def test_alternatives(sentence, choices):
    assert [(item.value, *item.alternatives) for item in read(sentence)] == choices


@pytest.mark.parametrize(
    ("sentence", "level", "area", "must", "alternatives"),
    [
        ("Bachelor's degree in computer science", "bachelor", "computer science", True, ()),
        ("Bachelor's degree in computer science or equivalent experience", "bachelor", "computer science", False, ()),
        ("B.E./B.Tech (Maths, CS) or MCA", "bachelor", "Maths, CS", True, ("master",)),
        ("PhD in chemistry preferred", "doctorate", "chemistry", False, ()),
        ("High school diploma or GED", "secondary", "", True, ()),
        ("Master's degree or PhD", "master", "", True, ("doctorate",)),
        ("abgeschlossene Ausbildung oder Studium", "vocational", "", True, ("bachelor",)),
        ("BSN preferred", "bachelor", "nursing", False, ()),
    ],
)
def test_degrees(sentence, level, area, must, alternatives):
    (item,) = [item for item in read(sentence) if item.kind == "degree"]
    assert (item.value, item.area, item.must, item.alternatives) == (level, area, must, alternatives)
    assert item.or_experience == ("equivalent" in sentence)


def test_the_field_of_a_degree_is_no_skill():
    assert [item.kind for item in read("Bachelor's degree in computer science")] == ["degree"]


def test_no_degree_needed():
    assert short("No degree needed") == []
    assert short("A degree is not required") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("German C1, English B2", [("de", "C1"), ("en", "B2")]),
        ("Fluent English", [("en", "C1")]),
        ("native German, business English", [("de", "native"), ("en", "B2")]),
        ("Sehr gute Deutschkenntnisse", [("de", "C1")]),
        ("Portuguese", [("pt", "")]),
        ("You speak Spanish", [("es", "")]),
        ("Bilingual English/Spanish", [("en", "native"), ("es", "native")]),
        ("French cuisine", []),
        ("clients in German-speaking Switzerland", []),
        ("Knowledge of the Spanish market", []),
    ],
)
def test_languages(sentence, expected):
    assert [(item.value, item.level) for item in read(sentence) if item.kind == "language"] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Current RN license and BLS", [("Registered Nurse (RN)", True), ("BLS", True)]),
        ("Category B driving licence", [("Driving licence", True)]),
        ("Driver's license a plus", [("Driving licence", False)]),
        ("CPA or ACCA", [("CPA", True)]),
        ("Führerschein Klasse B", [("Driving licence", True)]),
        ("PMP preferred", [("PMP", False)]),
        ("No driving licence needed", []),
    ],
)
def test_licences(sentence, expected):
    assert [(item.value, item.must) for item in read(sentence) if item.kind == "licence"] == expected


def test_a_requirement_is_listed_once_with_the_stronger_wording():
    text = "A job\n\nDuties\n- Maintain our Python services\n\nRequirements\n- 2 years of Python"
    (item,) = read_advertisement(text, TAXONOMY).requirements
    assert (item.value, item.must, item.months) == ("python", True, 24)
    assert text[item.start : item.end] == "- 2 years of Python"


def test_a_text_that_is_too_long_is_refused():
    with pytest.raises(ValueError, match="at most"):
        read_advertisement("x" * (MOST_CHARACTERS + 1), TAXONOMY)


PIECES = st.sampled_from(
    [
        "Requirements:\n",
        "About us\n",
        "- 5+ years of Python\n",
        "Fluent German",
        " or ",
        ", ",
        "(",
        ")",
        "\n\n",
        "Bachelor's degree in ",
        "is a plus",
        "not required",
        "driving licence",
        ". ",
        "; ",
        "€50k – €60k",
        "must",
        "Excel",
        "\t•\x0b",
        "é\u2028",
        "3 of them with ",
    ]
)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map("".join)))
def test_any_text_gives_quotes_that_lie_inside_it(text):
    for item in read_advertisement(text, TAXONOMY).requirements:
        assert text[item.start : item.end].strip()
        assert 0 <= item.start < item.end <= len(text)
        assert 0 < item.confidence <= 1
