"""Entries of forms: an answer beside, behind or below the name of each field, in boxes too."""

from datetime import date

from resumes.extraction import read_document
from resumes.parsing import parse
from tests.resumes.extraction.texts import degrees, jobs, read
from tests.resumes.parsing.files import Put, pdf

FORM = """Ana Poe
2. Experiencia profesional
Cargo\tContable sénior
Empresa\tGrupo Vela, S.L.
Localidad\tMadrid
Fechas\t03/2019 - actualidad
Tareas\t• Cierre mensual
• Auditorías
Cargo: Auxiliar contable
Empresa: Talleres Río
y Compañía
Fechas: 2015 - 2018
3. Formación
Titulación\tGrado en Economía
Centro\tEscuela Mayor
Fechas\t2011 - 2015
"""


def test_answers_make_up_jobs_and_degrees() -> None:
    reading = read(FORM)

    assert [(job.title.value, job.employer.value, len(job.highlights)) for job in reading.experience] == [
        ("Contable sénior", "Grupo Vela, S.L.", 2),
        ("Auxiliar contable", "Talleres Río y Compañía", 0),
    ]
    assert reading.experience[0].current
    assert [degree.institution.value for degree in reading.education] == ["Escuela Mayor"]
    assert degrees(reading)


def test_a_label_in_one_of_the_jobs_makes_no_form() -> None:
    reading = read("Jo Doe\nExperience\nCook, Ritz Hotel, 2018 - 2019\nPosition: Head Cook\nWaiter, Savoy, 2015 - 2017")

    assert len(jobs(reading)) == 2


def test_captions_in_boxes_stand_beside_their_answers() -> None:
    words = [Put(40, 780, "Jo Doe", size=16), Put(40, 750, "1. Experience", size=11)]
    for top, (dates, title, firm, place) in zip(
        (720, 660, 600), (("2020 - 2022", "Cook", "Savoy", "Leeds"), ("2017 - 2019", "Waiter", "Ritz", "York"),
                          ("2014 - 2016", "Porter", "Grand Hotel", "Hull")), strict=True,
    ):  # fmt: skip
        for x, y, caption, answer in (
            (40, top, "Period", dates), (200, top, "Position", title), (40, top - 28, "Employer", firm),
            (200, top - 28, "Place", place),
        ):  # fmt: skip
            words += [Put(x, y, caption, size=6), Put(x, y - 11, answer, size=10)]
    document = parse(pdf(words))
    reading = read_document(document, as_of=date(2026, 11, 1))

    assert "Period\t2020 - 2022\nPosition\tCook\nEmployer\tSavoy\nPlace\tLeeds" in document.text
    assert [(job.title.value, job.employer.value, job.start.value.year) for job in reading.experience] == [
        ("Cook", "Savoy", 2020),
        ("Waiter", "Ritz", 2017),
        ("Porter", "Grand Hotel", 2014),
    ]
