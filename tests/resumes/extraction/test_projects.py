"""Projects in a section of their own, with and without dates."""

from tests.resumes.extraction.texts import read, value


def names(section: str) -> list[object]:
    reading = read(f"Ann Reed\nann@example.com\nExperience\nNurse, Acme Ltd, 2019 - 2020\nProjects\n{section}")
    return [value(project.name) for project in reading.projects]


def test_a_short_line_before_a_longer_one_names_a_project():
    assert names("Weather Station\nSensors on the roof of the school\nLost Rivers\nMaps of the old watercourses") == [
        "Weather Station",
        "Lost Rivers",
    ]


def test_a_line_before_bullets_names_a_project():
    assert names("Weather Station\n- Built the sensors\nLost Rivers\n- Drew maps") == ["Weather Station", "Lost Rivers"]


def test_a_line_that_goes_on_names_no_project():
    assert names("Weather Station\nSensors on the roof of the school, read every hour\nand shown on a page") == [
        "Weather Station"
    ]
