# ruff: noqa: E501 - tables of words and cases read best one row a line
import pytest

from tests.resumes.extraction.texts import jobs, read, value

HEAD = "Maria Keller\nmaria.keller@example.org\nExperience\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senior Engineer\tJul 2010 – Present\nAcme Inc.\n• Built things", ("Senior Engineer", "Acme Inc.", "2010-07", "now")),
        ("Acme Inc.\tBerlin, Germany\nSenior Engineer\t03/2013 - 04/2014\n• Built things", ("Senior Engineer", "Acme Inc.", "2013-03", "2014-04")),
        ("Company Name - City , State\nCook 03/2013 to 04/2014\nPrepared meals for guests every day.", ("Cook", "Company Name", "2013-03", "2014-04")),
        ("03/2013 to Current\nSales Manager Company Name - City , State\nLed a team.", ("Sales Manager", "Company Name", "2013-03", "now")),
        ("Data Analyst, Contoso Ltd, London, UK (Aug'21 – Dec'22)\n- Wrote reports", ("Data Analyst", "Contoso Ltd", "2021-08", "2022-12")),
        ("Research Intern | NVIDIA | Summer 2022\n- Wrote kernels", ("Research Intern", "NVIDIA", "2022", "2022")),
        ("Staff Nurse at Mercy Hospital, Jan 2019 till date\n- Cared for patients", ("Staff Nurse", "Mercy Hospital", "2019-01", "now")),
        ("2019 - ongoing: Project Manager, Globex\n- Ran projects", ("Project Manager", "Globex", "2019", "now")),
        ("Softwareentwickler bei Muster GmbH\n03/2019 – heute\n- Entwicklung", ("Softwareentwickler", "Muster GmbH", "2019-03", "now")),
        ("Ingénieur logiciel – Dassault Systèmes\nde janvier 2019 à aujourd’hui\n- Développement", ("Ingénieur logiciel", "Dassault Systèmes", "2019-01", "now")),
        ("Ingeniera de software | Telefónica\nmarzo de 2018 - actualidad\n- Desarrollo", ("Ingeniera de software", "Telefónica", "2018-03", "now")),
        ("Desenvolvedor | Nubank\nfevereiro de 2017 – março de 2020\n- Apps", ("Desenvolvedor", "Nubank", "2017-02", "2020-03")),
        ("Sviluppatore web | Ferrero\ngennaio 2016 – in corso\n- Siti", ("Sviluppatore web", "Ferrero", "2016-01", "now")),
        ("Verpleegkundige | Erasmus MC\nmaart 2015 – heden\n- Zorg", ("Verpleegkundige", "Erasmus MC", "2015-03", "now")),
        ("Programista | Allegro\nstyczeń 2019 – obecnie\n- Aplikacje", ("Programista", "Allegro", "2019-01", "now")),
        ("Nexus AI, Co-Founder & CTO\nJune 2023 – present\n• Built", ("Co-Founder & CTO", "Nexus AI", "2023-06", "now")),
        ("Vice President, Marketing\nGlobex Corporation\n2018-2020\n• Sold", ("Vice President, Marketing", "Globex Corporation", "2018", "2020")),
    ],
)  # fmt: skip
def test_one_job_is_read_whatever_the_order_of_its_parts(text, expected):
    assert jobs(read(HEAD + text)) == [expected]


def test_each_of_several_jobs_keeps_its_own_dates_and_text():
    reading = read(
        HEAD
        + """Acme Inc. – Chicago, IL\tMay 2019 – Aug 2022
        Sales Manager
        • Led a team of five
        • Grew revenue
        Globex Corporation – Austin, TX\tJan 2015 – Apr 2019
        Account Executive
        • Won new clients in three
        regions of the country
        Initech – Dallas, TX\t2012 – 2014
        Sales Assistant
        • Kept records"""
    )
    assert jobs(reading) == [
        ("Sales Manager", "Acme Inc.", "2019-05", "2022-08"),
        ("Account Executive", "Globex Corporation", "2015-01", "2019-04"),
        ("Sales Assistant", "Initech", "2012", "2014"),
    ]
    assert reading.experience[1].highlights == ("Won new clients in three regions of the country",)
    assert value(reading.experience[0].location).city == "Chicago"
    assert value(reading.experience[0].location).country_code == "US"


def test_several_jobs_under_one_employer_share_it():
    reading = read(
        HEAD
        + """Globex Corporation
        Senior Engineer\t2018 – 2022
        • Led design
        Engineer\t2015 – 2018
        • Wrote code"""
    )
    assert jobs(reading) == [
        ("Senior Engineer", "Globex Corporation", "2018", "2022"),
        ("Engineer", "Globex Corporation", "2015", "2018"),
    ]


def test_an_employer_with_the_span_of_its_jobs_is_no_job_of_its_own():
    reading = read(
        HEAD
        + """Globex Corporation\t2015 – 2022
        Senior Engineer\t2018 – 2022
        • Led design
        Engineer\t2015 – 2018
        • Wrote code"""
    )
    assert [job[:2] for job in jobs(reading)] == [
        ("Senior Engineer", "Globex Corporation"),
        ("Engineer", "Globex Corporation"),
    ]


def test_a_date_to_the_right_of_a_bullet_belongs_to_the_job():
    reading = read(
        HEAD
        + """Acme, Research Intern\tLondon, UK
        • Developed algorithms for coordination\tMay 2021 – Aug 2021
        • Published research\t4 months"""
    )
    assert jobs(reading) == [("Research Intern", "Acme", "2021-05", "2021-08")]
    assert reading.experience[0].highlights == ("Developed algorithms for coordination", "Published research")


def test_a_range_broken_over_lines_is_one_range():
    reading = read(
        HEAD
        + "September 2014\nto\nNovember 2016\nCompany Name City , State IT Consultant\nHelped clients with upgrades of software."
    )
    assert jobs(reading) == [("IT Consultant", "Company Name", "2014-09", "2016-11")]


def test_overlapping_jobs_count_once():
    reading = read(
        HEAD + "Cook, Ritz Hotel, 01/2018 - 12/2019\n• Cooked\nWaiter, Plaza Hotel, 07/2019 - 06/2020\n• Served"
    )
    assert reading.total_months == 30


def test_a_current_job_runs_to_the_given_day():
    assert read(HEAD + "Cook, Ritz Hotel, 01/2026 - present\n• Cooked").total_months == 11


def test_years_in_running_text_start_no_job():
    reading = read(
        HEAD
        + "Cook, Ritz Hotel, 01/2018 - 12/2019\n• Cooked\n• Raised sales by 20% from 2018 to 2019\n• Awarded in 2019 for service"
    )
    assert len(reading.experience) == 1


def test_the_quote_of_every_field_is_in_the_text():
    text = HEAD + "Senior Engineer\tJul 2010 – Present\nAcme Inc.\n• Built things"
    reading = read(text)
    job = reading.experience[0]
    from tests.resumes.extraction.texts import document

    quotes = [
        document(text).text[item.evidence.start : item.evidence.end] for item in (job.title, job.employer, job.start)
    ]
    assert quotes == ["Senior Engineer", "Acme Inc.", "Jul 2010 – Present"]


@pytest.mark.parametrize("dates", ["2018 – 2020. ", "03/2018 – 05/2020. ", "2018 – 2020: "])
def test_a_line_that_begins_with_its_dates_is_a_header(dates):
    reading = read(f"Ann Reed\nExperience\n{dates}Head Cook, Acme Kitchens, Leeds.\n- Cooked for two hundred guests")
    assert [(value(job.title), value(job.employer)) for job in reading.experience] == [("Head Cook", "Acme Kitchens")]


def test_a_job_dated_by_a_lone_year_was_held_in_that_year():
    job = read("Ann Reed\nExperience\nHead Cook, Acme Kitchens, Leeds\t2018\n- Cooked").experience[0]
    assert (str(job.start.value), str(job.end.value)) == ("2018", "2018")


def test_a_first_job_without_an_employer_leaves_the_others_their_lines():
    text = "Experience\nSales Agent (freelance)\n07/2024 - present\n- Met clients\nSales Manager\nAcme Foods\n12/2021 - 06/2024\n- Led 4 people"
    assert jobs(read(f"Ann Reed\n{text}")) == [
        ("Sales Agent (freelance)", None, "2024-07", "now"), ("Sales Manager", "Acme Foods", "2021-12", "2024-06"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Capo partita, Trattoria da Nicolò", ("Capo partita", "Trattoria da Nicolò")),
        ("Accountant, Avenel Foods Ltd, Remote (UK)", ("Accountant", "Avenel Foods Ltd")),
        ("Manager supply chain, Europa\nBol & de Boer", ("Manager supply chain, Europa", "Bol & de Boer")),
    ],
)
def test_titles_and_places_leave_the_employer_alone(line, expected):
    found = jobs(read(f"Ann Reed\nExperience\n{line}\n01/2020 - 02/2022\n- Ran the house"))
    assert [job[:2] for job in found] == [expected]
