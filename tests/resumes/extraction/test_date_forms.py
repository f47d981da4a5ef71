"""Forms in which resumes write dates, in eight languages."""

import pytest

from resumes.extraction.dates import find_ranges
from tests.resumes.extraction.texts import AS_OF

RANGES = [
    ("2019–20", "2019", "2020"),
    ("2019/20", "2019", "2020"),
    ("06/19 - 07/21", "2019-06", "2021-07"),
    ("06.2019–07.2021", "2019-06", "2021-07"),
    ("01.06.2019 - 31.07.2021", "2019-06", "2021-07"),
    ("06/01/2019 - 07/31/2021", "2019-06", "2021-07"),
    ("1 June 2019 - 31 July 2021", "2019-06", "2021-07"),
    ("June 1, 2019 – July 31, 2021", "2019-06", "2021-07"),
    ("Aug'21 - Sep'22", "2021-08", "2022-09"),
    ("June – September 2020", "2020-06", "2020-09"),
    ("Summer 2022 - Fall 2023", "2022-06", "2023-09"),
    ("von 2019 bis 2021", "2019", "2021"),
    ("2 stycznia 2020 r. – 3 maja 2021 r.", "2020-01", "2021-05"),
    ("VII 2019 – IX 2020", "2019-07", "2020-09"),
    ("maart 2019 tot en met juni 2020", "2019-03", "2020-06"),
    ("de 2019 à 2021", "2019", "2021"),
]
CURRENT = """Jan 2020 - till date|Jan 2020 to date|Jan 2020 – Now|01/2020 – heute|01.2020 - bis heute|01/2020 – laufend
janv. 2020 - aujourd'hui|janv. 2020 – à ce jour|enero 2020 - actualidad|enero 2020 - la fecha|enero 2020 - hoy
jan. 2020 - atual|jan 2020 - até o momento|gennaio 2020 - oggi|gennaio 2020 - in corso|januari 2020 - heden
styczeń 2020 - obecnie|01.2020 – nadal|01.2020 – w toku|since January 2020|seit 01/2020|depuis janvier 2020
desde enero de 2020|dal gennaio 2020|sinds januari 2020|od 01.2020|Jan 2020 -|01/2020 - ce jour
1/2020 – tot op heden|01.2020 r. – obecnie|dès janvier 2020|vanaf januari 2020
a partir de janeiro de 2020|jan. 2020 - em andamento
depuis le 01/01/2020|gennaio 2020 - tuttora|enero 2020 - hasta la fecha
01.2020 bis dato""".replace("\n", "|").split("|")
SINGLE = [
    ("Q3 2020", "2020"),
    ("jesień 2021 r.", "2021"),
    ("2.º trimestre 2021", "2021"),
    ("III kwartał 2020", "2020"),
    ("Summer 2022", "2022"),
    ("Sommer 2022", "2022"),
    ("Aug'21", "2021-08"),
]


@pytest.mark.parametrize(("text", "first", "last"), RANGES)
def test_a_range_is_read(text, first, last):
    (found,) = find_ranges(text, AS_OF)
    assert (str(found.first), str(found.last), found.current) == (first, last, False)


@pytest.mark.parametrize("text", CURRENT)
def test_a_range_that_goes_on_is_read(text):
    (found,) = find_ranges(text, AS_OF)
    assert (str(found.first), found.last, found.current) == ("2020-01", None, True)


@pytest.mark.parametrize(("text", "value"), SINGLE)
def test_a_lone_date_is_read(text, value):
    (found,) = find_ranges(text, AS_OF)
    assert (str(found.last), found.single) == (value, True)


def test_a_year_and_a_dash_before_the_job_go_on():
    (found,) = find_ranges("2019– Associate Professor, University of Oslo", AS_OF)
    assert (str(found.first), found.current) == ("2019", True)
