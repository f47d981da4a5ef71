"""Publications, awards, volunteering, seniority, gaps, permits and availability; several people; other papers."""

from datetime import date

import pytest

from resumes.extraction import read_document
from resumes.extraction.career import title_level
from resumes.parsing import DEFAULT_LIMITS
from resumes.parsing.plain import parse_text
from resumes.privacy import redact
from tests.resumes.extraction.texts import read

HEAD = "Ann Reed\nann.reed@example.com\n+44 20 7946 0958\n"
JOBS = (
    "Experience\nSenior Nurse, City Hospital\n03/2019 - 06/2022\n- Cared for 20 patients\n"
    "Nurse, Elm Clinic\n01/2015 - 12/2017\n"
)
SCHOOL = "Education\nBSc Nursing, University of Leeds, 2010 - 2014\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Learning to rank, Journal of Recruiting, 2018", ("Learning to rank", "Journal of Recruiting", "2018", "")),
        ("Fast joins at scale - VLDB Workshop - 2021", ("Fast joins at scale", "VLDB Workshop", "2021", "")),
        ("“Fast joins”, Proceedings of DocEng, 2020", ("Fast joins", "Proceedings of DocEng", "2020", "")),
        (
            "Reed, A., & Doe, J. (2018). Learning to rank. Journal of Care, 12(3), 4-9. https://doi.org/10.1000/x1",
            ("Learning to rank", "Journal of Care", "2018", "https://doi.org/10.1000/x1"),
        ),
        ("Learning to rank\nJournal of Care\n2018", ("Learning to rank", "Journal of Care", "2018", "")),
        ("2018\tLearning to rank\tJournal of Care", ("Learning to rank", "Journal of Care", "2018", "")),
    ],
)
@pytest.mark.parametrize("heading", ["Publications", "Veröffentlichungen", "Publicaciones", "Publikacje", "Articles"])
def test_a_publication_is_read(heading, lines, expected):
    [found] = read(f"{HEAD}{JOBS}{heading}\n{lines}\n").publications
    assert (found.title.value, found.publisher, str(found.date), found.url) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Nurse of the Year, City Council, 2020", ("Nurse of the Year", "City Council", "2020")),
        ("Best Paper Award – DocEng (2020)", ("Best Paper Award", "DocEng", "2020")),
        ("2020  Best Paper Award", ("Best Paper Award", "", "2020")),
        ("• First Prize, Skills Contest, Craft Guild, 2019", ("First Prize, Skills Contest", "Craft Guild", "2019")),
    ],
)
@pytest.mark.parametrize("heading", ["Awards", "Auszeichnungen", "Prix et distinctions", "Onderscheidingen", "Prémios"])
def test_an_award_is_read(heading, lines, expected):
    [found] = read(f"{HEAD}{JOBS}{heading}\n{lines}\n").awards
    assert (found.title.value, found.awarder, str(found.date)) == expected


@pytest.mark.parametrize(
    "heading", ["Volunteering", "Volunteering experience", "Ehrenamt", "Bénévolat", "Voluntariado", "Volontariato",
                "Vrijwilligerswerk", "Wolontariat"],
)  # fmt: skip
def test_volunteering_is_no_experience(heading):
    found = read(f"{HEAD}{JOBS}{heading}\nMentor, Code Club\n2005 - 2009\n- Taught children\n")
    [unpaid] = found.volunteering
    assert (unpaid.title.value, unpaid.employer.value, unpaid.highlights) == (
        "Mentor",
        "Code Club",
        ("Taught children",),
    )
    assert found.total_months == read(HEAD + JOBS).total_months
    assert len(found.experience) == 2


@pytest.mark.parametrize("heading", ["Interests", "Hobbys", "Loisirs", "Aficiones", "Zainteresowania", "References"])
def test_interests_and_references_are_no_jobs(heading):
    found = read(f"{HEAD}{JOBS}{heading}\nHiking, Chess\nJane Roe, Manager, Acme Ltd, 2019 - 2020\n")
    assert len(found.experience) == 2
    assert not found.volunteering


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Nursing intern", "intern"), ("Werkstudent", "intern"), ("Stagiaire marketing", "intern"),
        ("Junior Developer", "junior"), ("Młodszy specjalista", "junior"), ("Senior Nurse", "senior"),
        ("Starszy analityk", "senior"), ("Team Lead", "lead"), ("Teamleiterin", "lead"), ("Chef d'équipe", "lead"),
        ("Store Manager", "manager"), ("Filialleiterin", "manager"), ("Kierownik sklepu", "manager"),
        ("Head of Sales", "director"), ("Directora de compras", "director"), ("Chief Financial Officer", "executive"),
        ("Geschäftsführer", "executive"), ("Amministratore delegato", "executive"), ("Account Manager", ""),
        ("Assistant to the Director", ""), ("International Buyer", ""), ("Welder", ""), ("Art Director", ""),
    ],
)  # fmt: skip
def test_a_title_tells_the_level(title, level):
    assert title_level(title) == level


def test_seniority_follows_the_latest_title_else_the_months():
    assert read(HEAD + JOBS).seniority.level == "senior"
    found = read(f"{HEAD}Experience\nNurse, Elm Clinic\n01/2015 - 12/2015\n").seniority
    assert (found.level, found.confidence) == ("junior", 0.6)
    assert read(HEAD).seniority is None


def gaps(text: str) -> list[tuple[str, str, int]]:
    found = read_document(parse_text((HEAD + text).encode(), DEFAULT_LIMITS), as_of=date(2022, 9, 1)).gaps
    return [(str(gap.first), str(gap.last), gap.months) for gap in found]


def test_gaps_are_months_without_job_school_or_volunteering():
    assert gaps(JOBS) == [("2018-01", "2019-02", 14), ("2022-07", "2022-09", 3)]
    assert gaps(JOBS + "Education\nMSc Care, University of Leeds, 01/2018 - 02/2019\n") == [("2022-07", "2022-09", 3)]
    assert gaps(JOBS + "Volunteering\nMentor, Code Club\n2018 - 2019\n") == [("2022-07", "2022-09", 3)]
    assert gaps("Experience\nNurse, Elm Clinic\n2015 - 2017\nNurse, Oak Clinic\n2018 - present\n") == []
    assert gaps(SCHOOL) == []


@pytest.mark.parametrize(
    ("line", "permit", "availability"),
    [
        ("Work permit: EU Blue Card | Notice period: 3 months", "EU Blue Card", "3 months"),
        ("Authorized to work in the United States", "Authorized to work in the United States", None),
        ("Arbeitserlaubnis: unbefristet", "unbefristet", None),
        ("Kündigungsfrist: 3 Monate zum Quartalsende", None, "3 Monate zum Quartalsende"),
        ("Verfügbar ab 01.03.2026", None, "Verfügbar ab 01.03.2026"),
        ("Permis de travail valable jusqu'en 2027", "Permis de travail valable jusqu'en 2027", None),
        ("Préavis : 2 mois", None, "2 mois"),
        ("Disponibilidad inmediata", None, "Disponibilidad inmediata"),
        ("Permiso de trabajo: en vigor", "en vigor", None),
        ("Disponível a partir de janeiro", None, "Disponível a partir de janeiro"),
        ("Permesso di soggiorno: illimitato", "illimitato", None),
        ("Preavviso: 30 giorni", None, "30 giorni"),
        ("Opzegtermijn: 1 maand", None, "1 maand"),
        ("Okres wypowiedzenia: 1 miesiąc", None, "1 miesiąc"),
        ("Pozwolenie na pracę: bezterminowe", "bezterminowe", None),
        ("References available on request", None, None),
        ("Disponibilidad para viajar", None, None),
    ],
)
def test_permit_and_availability_are_read_where_stated(line, permit, availability):
    found = read(f"{HEAD}{line}\n{JOBS}")
    assert (found.work_permit and found.work_permit.value) == permit
    assert (found.availability and found.availability.value) == availability


def test_a_work_permit_is_redacted():
    document = parse_text(f"{HEAD}Visa status: H-1B until 2027\n{JOBS}".encode(), DEFAULT_LIMITS)
    redaction = redact(document, read_document(document, as_of=date(2026, 1, 1)))
    assert "H-1B" not in redaction.text
    assert "[WORK_PERMIT]" in redaction.text


def test_two_resumes_in_one_file_are_noticed_with_their_pages():
    other = "Ben Oak\nben.oak@example.com\n" + JOBS + SCHOOL
    found = read(HEAD + JOBS + SCHOOL + other)
    assert found.people_pages == (1, 1)
    assert "several_people" in found.warnings


@pytest.mark.parametrize(
    "more",
    [
        "References\nJane Roe, jane.roe@example.com\nJohn Doe, john.doe@example.com\n",
        "Contact\nannreed@private.example\n",
        "jane.roe@example.com\n",
    ],
)
def test_one_person_with_several_addresses_is_one(more):
    assert read(HEAD + JOBS + SCHOOL + more).people_pages == ()


@pytest.mark.parametrize(
    "text",
    [
        "Nurse (m/f/d)\nBerlin\nYour tasks\n- Care for patients\nYour profile\n- Degree\nSkills\n- Excel\nApply now",
        "Wir suchen eine Pflegekraft (m/w/d)\nIhre Aufgaben\nPflege\nIhr Profil\nAusbildung\nKenntnisse\nExcel",
        "Invoice No 12\nBill to: Acme\nSkills workshop 2020 - 2021\nSubtotal 10\nAmount due 10",
        "To whom it may concern\nI recommend Ann Reed.\nExperience\nNurse, City Hospital, 2019 - 2021\nSkills\nCare",
        "Annual report 2020\nPrepared by Ann Reed\nSummary\nRevenue grew\nEducation\nSchool visits\nSkills\nExcel",
        "Ann Reed\nAnn Reed is a nurse at Elm Clinic.\nExperience\nNurse, Elm Clinic, 2015 - 2016\nTalk: 3 May, Hall 2",
        "Ann Reed\nPress release\nElm Clinic appoints Ann Reed\nExperience\nNurse, Elm Clinic, 2015\nPress office: Jo",
        "Ann Reed\nThis is to certify: was employed by us.\nExperience\nNurse, Elm Clinic, 2015 - 2016\nSkills\nCare",
        "Ann Reed\nInterview notes\nNext steps: a call\nExperience\nNurse, Elm Clinic, 2015 - 2016\nEducation\n4 of 5",
        "Transcript of Records\nStudent ID 12\nEducation\nCourse code  ECTS\nSkills\nSQL",
    ],
)
def test_another_paper_is_no_resume(text):
    assert "not_a_resume" in read(text).warnings


def test_a_resume_that_speaks_of_other_papers_is_one():
    text = f"{HEAD}{JOBS}- Wrote user manual, checked invoice numbers, terms and conditions, warranty\n{SCHOOL}"
    assert "not_a_resume" not in read(text).warnings


def test_quality_says_what_to_do():
    reasons = {reason.code for reason in read(HEAD + JOBS).quality.reasons}
    assert {"gap_unexplained", "education_missing"} <= reasons
    assert "results_missing" not in reasons
    plain = "Experience\nNurse, Elm Clinic\n2015 - 2016\n- Cared\n- Washed\n- Drove\n- Cooked\n"
    assert {"results_missing", "months_missing"} <= {reason.code for reason in read(HEAD + plain).quality.reasons}


def test_a_resume_without_an_address_that_speaks_of_other_papers_is_one():
    jobs = "\n".join(f"Clerk, Company {year}, {year} - {year + 2}\n- Typed letters" for year in (2010, 2012, 2014))
    papers = "- Wrote user manual, checked invoice numbers, bill to, subtotal, terms and conditions, warranty"
    text = f"CLERK\nSummary\nCareful clerk\nExperience\n{jobs}\n{papers}\nSkills\nExcel\n{SCHOOL}"
    assert "not_a_resume" not in read(text).warnings
