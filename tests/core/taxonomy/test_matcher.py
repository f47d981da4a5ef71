"""Where a text names a skill."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.taxonomy import SkillMatcher, load_taxonomy

TAXONOMY = load_taxonomy()
MATCHER = SkillMatcher(TAXONOMY)


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.key, text[mention.start : mention.end]) for mention in MATCHER.find(text)]


def keys(text: str) -> list[str]:
    return [key for key, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++, C# and .NET", [("cpp", "C++"), ("csharp", "C#"), ("dotnet", ".NET")]),
        ("Node.js and ASP.NET", [("node-js", "Node.js"), ("asp-dotnet", "ASP.NET")]),
        ("RESTful-APIs", [("rest-apis", "RESTful-APIs")]),
        ("machine\nlearning", [("machine-learning", "machine\nlearning")]),
        ("paediatric nursing", [("pediatric-nursing", "paediatric nursing")]),
        ("Spring Boot", [("spring-boot", "Spring Boot")]),
        ("wrote lesson plans", [("lesson-planning", "lesson plans")]),
        ("JavaScript", [("javascript", "JavaScript")]),
        ("Ausbildung, Krankenpflege", [("nursing", "Krankenpflege")]),
    ],
)
def test_names_are_found_as_written(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We like to go the extra mile.",
        "Go home early in spring and express yourself.",
        "grade c or R rated films",
        "I excel at my work.",
        "The chef cooked. Access to the office is free.",
        "a swift answer, a rust stain and a ruby ring",
        "javascripting pythonic",
        "He likes C.",
        "the word of the year",
    ],
)
def test_ordinary_words_are_no_skills(text):
    assert keys(text) == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Programming in R and statistics", "r"),
        ("Languages: Python, R, Go", "go"),
        ("embedded C programming", "c"),
        ("Microsoft Word, Excel", "excel"),
        ("charting in Epic at the hospital", "epic"),
        ("skills: python, excel, sql", "excel"),
        ("Backend services in Go and Kubernetes", "go"),
        ("MS Office (Word, Excel, PowerPoint)", "word"),
    ],
)
def test_ambiguous_names_count_in_their_context(text, key):
    assert key in keys(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deployed services to GCP.", ["google-cloud-platform"]),
        ("AWS, GCP and Azure", ["aws", "google-cloud-platform", "microsoft-azure"]),
        ("Trained in GCP, monitors clinical trials", ["good-clinical-practice", "clinical-trials"]),
        ("ICH-GCP certified", ["good-clinical-practice"]),
    ],
)
def test_a_name_of_two_skills_means_the_one_whose_context_is_near(text, expected):
    assert keys(text) == expected


def test_a_part_of_an_address_is_no_mention():
    assert keys("mail python@django.org or see https://react.dev/python and www.docker.com") == []
    assert keys("Python, see https://example.org/java, Java") == ["python", "java"]


def test_the_longest_name_wins():
    assert keys("SQL Server Reporting Services") == ["ssrs"]
    assert keys("Google Cloud Platform") == ["google-cloud-platform"]


def test_a_hard_break_parts_two_words():
    assert "machine-learning" not in keys("machine, learning")
    assert "machine-learning" not in keys("machine\n\nlearning")


@given(st.text(max_size=300))
def test_any_text_gives_ordered_mentions_inside_it(text):
    end = 0
    for mention in MATCHER.find(text):
        assert end <= mention.start < mention.end <= len(text)
        assert 0 < mention.confidence <= 1
        end = mention.end


PLAIN = [entry for entry in TAXONOMY.entries if not entry.ambiguous]


@pytest.mark.parametrize("name", ["Workers' compensation", "workers’ compensation"])
def test_an_apostrophe_may_end_a_word_inside_a_name(name):
    assert [key for key, _ in found(f"Adjusted claims; {name}, five years")] == ["workers-compensation"]


@given(st.lists(st.sampled_from(PLAIN), min_size=1, max_size=6))
def test_a_list_of_names_is_read_back(entries):
    text = "; ".join(entry.name for entry in entries)
    assert found(text) == [(entry.key, entry.name) for entry in entries]


@given(st.sampled_from(PLAIN), st.text(alphabet="xyz qk\n", max_size=50))
def test_text_that_follows_changes_nothing(entry, rest):
    alone = MATCHER.find(f"{entry.name}.")
    assert MATCHER.find(f"{entry.name}.\n\n{rest}")[: len(alone)] == alone


@given(st.sampled_from(PLAIN))
def test_upper_case_headings_are_read(entry):
    assert keys(entry.name.upper())[:1] == [entry.key]


@pytest.mark.parametrize("piece", ["a@", "a.", "a-", "a@a.", "www."])
def test_long_runs_of_almost_addresses_take_linear_time(piece):
    begin = time.perf_counter()
    assert MATCHER.find(piece * 40_000) == ()
    assert time.perf_counter() - begin < 5.0


@pytest.mark.parametrize(
    "text",
    [
        "Kept a safe and clean kitchen, Python",
        "Picker and Packer, Excel, forklift",
        "Chef, cooking, Excel, food safety",
        "Salt, pepper, cooking",
        "Handled front end sales at the register",
        "the ood dataset and java code",
        "Karma and Mocha, coffee, sales",
    ],
)
def test_common_words_are_no_software(text):
    software = {"safe", "packer", "chef-infra", "salt", "front-end-development", "object-oriented-programming", "jest"}
    assert software.isdisjoint(keys(text))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Scrum, Kanban, SAFe", "safe"),
        ("Docker, Packer, Terraform", "packer"),
        ("Puppet, Chef, Ansible", "chef-infra"),
        ("React, Jasmine and Karma unit tests in JavaScript", "jest"),
        ("front end developer", "front-end-development"),
    ],
)
def test_the_same_words_are_software_beside_their_context(text, key):
    assert key in keys(text)


@pytest.mark.parametrize(
    "text",
    [
        "Explained traffic laws to residents",
        "Built a pond and a waterfall in the garden",
        "operational statistics of the ward",
        "Hotel Belvedere plc and Studio Renard SAS",
        "Spring: 2018",
        "submissions and corrections",
        "R.J. Smith",
        "ADA ramps were installed",
        "open till ten",
        "servizi dei clienti, ispezioni sem reparos",
        "Je recherche un poste stable",
        "place of birth",
        "Forged relationships; forging trust",
        "Read drawings and castings",
    ],
)
def test_ordinary_words_of_any_language_are_no_skills(text):
    assert keys(text) == []


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Python, SQL, statistics", "statistics"),
        ("networking with Cisco routers", "networking"),
        ("PLC and SCADA", "plc-programming"),
        ("Wundversorgung", "wound-care"),
        ("gestion des stocks", "inventory-management"),
        ("prevención de riesgos laborales", "workplace-safety"),
        ("administração de medicamentos", "medication-administration"),
        ("lettura del disegno tecnico", "technical-drawing"),
        ("voorraadbeheer", "inventory-management"),
        ("obsługa wózka widłowego", "forklift-operation"),
        ("obsluga klienta", "customer-service"),
    ],
)
def test_skills_are_found_in_the_words_of_each_language(text, skill):
    assert skill in keys(text)
