"""What sentences in eight languages ask for. The sentences are made up."""

import pytest

from core.taxonomy import load_taxonomy
from jobs.advertisement import ProposedRequirement, read_advertisement

TAXONOMY = load_taxonomy()


def read(sentence: str, section: str = "Requirements") -> list[ProposedRequirement]:
    return list(read_advertisement(f"A job\n\n{section}\n- {sentence}", TAXONOMY).requirements)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("fluent German and basic English", ["de C1", "en A2"]),
        ("French and German at level B2", ["fr B2", "de B2"]),
        ("Knowledge of French cuisine", []),
        ("Cleaning of swimming pools, polish floors", []),
        ("Deutsch fließend und Englisch gut", ["de C1", "en B2"]),
        ("Sie beherrschen die deutsche Sprache sicher", ["de C1"]),
        ("Englisch, mindestens B2", ["en B2"]),
        ("Deutsch- und Englischkenntnisse", ["de ", "en "]),
        ("Kunden in der deutschen Industrie", []),
        ("Maîtrise de l'anglais écrit et parlé", ["en "]),
        ("Bonne connaissance de la langue anglaise", ["en B2"]),
        ("Connaissance du marché espagnol", []),
        ("Anglais lu et écrit indispensable (B2)", ["en B2"]),
        ("Inglés, nivel B2 o superior", ["en B2"]),
        ("Inglés nivel medio (B1)", ["en B1"]),
        ("Dominio del inglés y del francés", ["en ", "fr "]),
        ("Experiencia en el mercado inglés", []),
        ("Ottima conoscenza dell'inglese e buona del tedesco", ["en C1", "de B2"]),
        ("Conoscenza della lingua inglese (livello B2)", ["en B2"]),
        ("madrelingua italiana", ["it native"]),
        ("Inglês fluente e espanhol básico", ["en C1", "es A2"]),
        ("inglês técnico", ["en "]),
        ("Nederlands moedertaal, goede kennis Frans en Engels", ["nl native", "fr B2", "en B2"]),
        ("Je beheerst de Engelse taal in woord en geschrift", ["en "]),
        ("znajomość języka angielskiego na poziomie min. B2", ["en B2"]),
        ("bardzo dobra znajomość języka niemieckiego w mowie i piśmie", ["de C1"]),
        ("język angielski – komunikatywny", ["en B1"]),
        ("Języki: polski (ojczysty), angielski (B2)", ["pl native", "en B2"]),
        ("Beheersing van de Nederlandse en Engelse taal", ["nl ", "en "]),
        ("praca na terenie całej Polski, znajomość rynku polskiego", []),
    ],
)
def test_languages_with_their_levels(sentence, expected):
    found = [f"{item.value} {item.level}" for item in read(sentence) if item.kind == "language"]
    assert found == expected


@pytest.mark.parametrize(
    ("sentence", "months"),
    [
        ("between 3 and 5 years of experience", 36),
        ("A year of experience in sales", 12),
        ("zweijährige Berufserfahrung im Vertrieb", 24),
        ("Berufserfahrung von mindestens einem Jahr", 12),
        ("at least eighteen months' experience", 18),
        ("3 à 5 ans d'expérience", 36),
        ("Experiencia mínima de 3 años en puesto similar", 36),
        ("entre 2 y 4 años de experiencia", 24),
        ("Esperienza di almeno due anni in contabilità", 24),
        ("esperienza triennale in reparto", 36),
        ("comprovata esperienza (3/5 anni)", 36),
        ("5 años trabajando con Java", 60),
        ("Al menos tres años programando en Java", 36),
        ("da due a quattro anni in cucine d'albergo", 24),
        ("een half jaar ervaring met klanten", 6),
        ("od roku do dwóch lat pracy w sprzedaży", 12),
        ("Experiência com React e Node.js (mínimo 3 anos)", 36),
        ("pelo menos um ano de experiência em vendas", 12),
        ("Minstens 3 jaar leidinggevende ervaring in retail", 36),
        ("2 tot 4 jaar werkervaring", 24),
        ("min. 2 lata doświadczenia na podobnym stanowisku", 24),
        ("co najmniej dwuletnie doświadczenie w księgowości", 24),
        ("minimum rok doświadczenia", 12),
        ("3-letnie doświadczenie w programowaniu w Python", 36),
    ],
)
def test_lengths_of_experience(sentence, months):
    assert [item.months for item in read(sentence) if item.months] == [months]


@pytest.mark.parametrize(
    "sentence",
    [
        "$68,000 - $82,000 a year",
        "25 days of holiday a year",
        "Vertrag befristet auf 2 Jahre",
        "CDD de 6 mois",
        "Mayor de 18 años",
        "contrato de 6 meses",
        "Età compresa tra 18 e 29 anni",
        "Azienda leader con oltre 20 anni di esperienza",
        "Maiores de 18 anos",
        "Contract van 6 maanden, 38 uur per week",
        "Je bent minimaal 18 jaar",
        "ukończone 18 lat",
        "od 20 lat działamy na rynku",
        "A family business with over 25 years of experience",
        "Wij nemen reserveringen aan en na een inwerkperiode van drie maanden werk je zelf, ervaring is fijn",
        "New starters follow a twelve-month preceptorship programme",
    ],
)
def test_ages_contracts_and_pay_are_no_experience(sentence):
    assert [item for item in read(sentence) if item.months] == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("SAP ist von Vorteil, aber kein Muss", {"SAP": False}),
        ("Excel, pas besoin de connaître SAP", {"Excel": True}),
        ("mile widziana znajomość Dockera, konieczny Python", {"Docker": False, "Python": True}),
        ("Python n'a plus de secret pour vous", {"Python": True}),
        ("Jeżeli pracowałeś w SAP, będzie to Twój atut", {"SAP": False}),
        ("SAP serait un atout, tout comme la maîtrise de Python", {"SAP": False, "Python": False}),
        ("También se tendrá en cuenta Python", {"Python": False}),
        ("Excel exigé, SAP apprécié", {"Excel": True, "SAP": False}),
        ("Se valorará SAP", {"SAP": False}),
        ("Excel imprescindible, SAP valorable", {"Excel": True, "SAP": False}),
        ("Excel richiesto, SAP gradito", {"Excel": True, "SAP": False}),
        ("Sarà considerato titolo preferenziale la conoscenza di SAP", {"SAP": False}),
        ("Conhecimentos de Excel; SAP será um diferencial", {"Excel": True, "SAP": False}),
        ("Dominio de Excel", {"Excel": True}),
        ("Não é necessário SAP; Excel desejável", {"Excel": False}),
        ("Kennis van SAP is een pré, Excel is een must", {"SAP": False, "Excel": True}),
        ("Bij voorkeur ervaring met SAP", {"SAP": False}),
        ("SAP bij voorkeur", {"SAP": False}),
        ("geen SAP nodig", {}),
        ("Excel i SAP mile widziane", {"Excel": False, "SAP": False}),
        ("Mile widziana znajomość SAP", {"SAP": False}),
        ("Nie wymagamy znajomości Excela", {}),
        ("Non è richiesta la conoscenza di SAP", {}),
        ("No se requiere SAP", {}),
        ("SAP n'est pas exigé", {}),
    ],
)
def test_words_that_make_it_must_or_nice_or_not_needed(sentence, expected):
    assert {item.label: item.must for item in read(sentence) if item.kind == "skill"} == expected


def test_bullets_and_brackets_belong_to_their_clause():
    text = "A job\n\nWymagania\n• prawo jazdy kat. B\n• mile widziane uprawnienia ADR"
    items = read_advertisement(text, TAXONOMY).requirements
    assert [(item.value, item.must) for item in items] == [("Driving licence", True), ("ADR certificate", False)]
    assert [item.must for item in read("Python; angielski (B1) będzie plusem")] == [True, False]
    assert [(item.months, item.must) for item in read("Première expérience souhaitée (1 an)")] == [(12, False)]


@pytest.mark.parametrize(
    ("heading", "must"),
    [
        ("II. Wymagania dodatkowe:", False),
        ("Valorizamos (mas não é eliminatório)", False),
        ("¿Qué pedimos?", True),
        ("Knock-outcriteria", True),
        ("Was uns freuen würde:", False),
    ],
)
@pytest.mark.parametrize("bullet", ["→", ">", "a)", "•"])
def test_headings_and_bullets_of_many_kinds(heading, must, bullet):
    items = read_advertisement(f"A job\n\n{heading}\n{bullet} Python\n{bullet} Docker", TAXONOMY).requirements
    assert [(item.value, item.must) for item in items] == [("python", must), ("docker", must)]


def test_a_language_with_a_level_is_asked_for_without_a_heading():
    items = read_advertisement("A job\nHotel by the sea\n- Deutsch B1, Englisch A2", TAXONOMY).requirements
    assert [(item.value, item.level, item.must) for item in items] == [("de", "B1", True), ("en", "A2", True)]


@pytest.mark.parametrize("sentence", ["Python lub Java", "Python albo Java", "Python oppure Java"])
def test_choices(sentence):
    assert [(item.value, item.alternatives) for item in read(sentence)] == [("python", ("java",))]


def test_the_dutch_of_joins_a_choice_and_the_english_of_does_not():
    assert read("ervaring met Python of Java")[0].alternatives == ("java",)
    assert read("Bachelor of gelijkwaardig door ervaring met een team")[0].or_experience
    assert [item.alternatives for item in read("the Python of the team and your Java")] == [(), ()]


@pytest.mark.parametrize(
    ("sentence", "level", "or_experience"),
    [
        (
            "Abgeschlossenes Studium der (Wirtschafts-)Informatik oder eine vergleichbare Ausbildung",
            "vocational",
            False,
        ),
        ("Studium der Informatik oder mehrjährige Berufserfahrung", "bachelor", True),
        ("Realschulabschluss", "secondary", False),
        ("Bac+5 en informatique", "master", False),
        ("BTS comptabilité", "associate", False),
        ("CAP cuisine", "vocational", False),
        ("Ciclo formativo de grado superior en Administración y Finanzas", "vocational", False),
        ("Grado en Ingeniería Informática o experiencia equivalente", "bachelor", True),
        ("Bachillerato", "secondary", False),
        ("Laurea magistrale in Ingegneria", "master", False),
        ("Laurea in Informatica o esperienza equivalente", "bachelor", True),
        ("Diploma di ragioneria", "secondary", False),
        ("Ensino superior completo em Contabilidade", "bachelor", False),
        ("Licenciatura em Engenharia (ou experiência equivalente)", "bachelor", True),
        ("Ensino médio completo", "secondary", False),
        ("Curso técnico em Enfermagem", "vocational", False),
        ("mbo-4 diploma verpleegkunde", "vocational", False),
        ("Hbo werk- en denkniveau", "bachelor", False),
        ("havo/vwo niveau", "secondary", False),
        ("wykształcenie wyższe (ekonomia, prawo lub pokrewne)", "bachelor", False),
        ("wykształcenie średnie lub wyższe", "secondary", False),
        ("wykształcenie zawodowe", "vocational", False),
    ],
)
def test_degrees(sentence, level, or_experience):
    (degree,) = [item for item in read(sentence) if item.kind == "degree"]
    assert (degree.value, degree.or_experience, degree.must) == (level, or_experience, not or_experience)


def test_the_field_of_a_degree_is_no_skill():
    sentence = "Abgeschlossenes Studium der (Wirtschafts-)Informatik oder eine vergleichbare Ausbildung"
    assert [item.kind for item in read(sentence)] == ["degree"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Führerschein der Klasse B", "Driving licence"),
        ("Permis B souhaité", "Driving licence"),
        ("Carnet B y vehículo propio", "Driving licence"),
        ("Patente B e automunito", "Driving licence"),
        ("Carta de condução", "Driving licence"),
        ("Rijbewijs B en eigen wagen is een must", "Driving licence"),
        ("prawo jazdy kat. B", "Driving licence"),
        ("Prawo jazdy kat. C+E", "Commercial driving licence (CDL)"),
        ("Patentino muletto", "Forklift licence"),
        ("uprawnienia na wózki widłowe", "Forklift licence"),
        ("heftruckcertificaat", "Forklift licence"),
        ("Diplôme d'État d'infirmier obligatoire", "Diplôme d'État d'infirmier"),
        ("BIG-registratie", "BIG-registratie"),
        ("uprawnienia SEP do 1 kV", "Electrician licence"),
        ("carné de manipulador de alimentos", "Food safety certificate"),
    ],
)
def test_licences(sentence, name):
    assert [item.value for item in read(sentence) if item.kind == "licence"] == [name]


@pytest.mark.parametrize(
    ("line", "remote", "employment"),
    [
        ("Hybrid, two days a week in the office", "hybrid", ""),
        ("an early-stage company", "on_site", ""),
        ("unbefristet, Homeoffice an 2 Tagen möglich", "hybrid", "full_time"),
        ("befristet auf zwei Jahre, kein Homeoffice", "on_site", "temporary"),
        ("CDI, 2 jours de télétravail par semaine", "hybrid", "full_time"),
        ("CDD, mi-temps", "on_site", "temporary"),
        ("contrato indefinido, teletrabajo 2 días a la semana", "hybrid", "full_time"),
        ("media jornada, buenas prácticas", "on_site", "part_time"),
        ("contratto a tempo determinato", "on_site", "temporary"),
        ("tempo indeterminato, smart working 2 giorni a settimana", "hybrid", "full_time"),
        ("100% remoto - CLT", "remote", "full_time"),
        ("estágio, acesso remoto aos sistemas", "on_site", "internship"),
        ("38 uur per week, thuiswerken is mogelijk", "hybrid", "full_time"),
        ("lavoro da casa un giorno a settimana, a tempo pieno e determinato", "hybrid", "temporary"),
        ("tijdelijk contract, 24 uur per week", "on_site", "temporary"),
        ("umowa o pracę na czas nieokreślony, praca zdalna", "remote", "full_time"),
        ("umowa na czas określony, praca hybrydowa", "hybrid", "temporary"),
    ],
)
def test_way_of_working_and_employment(line, remote, employment):
    advertisement = read_advertisement(f"Nurse\n{line}", TAXONOMY)
    assert (advertisement.remote_type, advertisement.employment_type) == (remote, employment)


@pytest.mark.parametrize(
    ("line", "pay"),
    [
        ("£85k-£100k, 2 days a week in the office", (85_000, 100_000, "GBP", "year")),
        ("Grundgehalt 45.000 € im Jahr", (45_000, 45_000, "EUR", "year")),
        ("14,50 € l'heure", (14.5, 14.5, "EUR", "hour")),
        ("Rémunération : 32 à 36 k€ bruts annuels", (32_000, 36_000, "EUR", "year")),
        ("entre 30.000€ y 35.000€ brutos anuales", (30_000, 35_000, "EUR", "year")),
        ("RAL 28.000 - 32.000 €", (28_000, 32_000, "EUR", "year")),
        ("R$ 9.000 a R$ 12.000", (9_000, 12_000, "BRL", "month")),
        ("salário entre 1.500 e 1.800 euros", (1_500, 1_800, "EUR", "month")),
        ("€ 2.800 - € 3.400 bruto per maand, 32 uur per week", (2_800, 3_400, "EUR", "month")),
        ("7 000 - 9 000 zł brutto", (7_000, 9_000, "PLN", "month")),
        ("30 zł/h", (30, 30, "PLN", "hour")),
        ("18,50 bis 23,00 Euro in der Stunde", (18.5, 23, "EUR", "hour")),
        ("Gehalt zwischen € 3.100,– und € 3.600,– pro Monat", (3_100, 3_600, "EUR", "month")),
        ("CTC: ₹6,00,000 – ₹8,50,000", (600_000, 850_000, "INR", "year")),
        ("$18,000 a $21,000 pesos mensuales", (18_000, 21_000, "MXN", "month")),
    ],
)
def test_pay(line, pay):
    salary = read_advertisement(f"Nurse\n{line}", TAXONOMY).salary
    assert salary is not None
    assert (salary.minimum, salary.maximum, salary.currency, salary.period) == pay


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Location: Trafford Park, Manchester M17", ("Manchester", "GB")),
        ("Ort: 80331 München", ("München", "DE")),
        ("Universitätsklinikum Heidelberg sucht", ("Heidelberg", "DE")),
        ("CHU de Nantes (44) - CDI", ("Nantes", "FR")),
        ("Paris 11e", ("Paris", "FR")),
        ("Notre centre, situé à 1012 Lausanne, soigne à domicile", ("Lausanne", "CH")),
        ("We hire out of our Columbus, OH terminal", ("Columbus", "US")),
        ("Cooperativa cerca OSS (OSS) per il servizio", ("", "")),
        ("Empresa del sector alimentario en Alcalá de Henares busca personal.", ("Alcalá de Henares", "ES")),
        ("Sede di lavoro: Bologna centro", ("Bologna", "IT")),
        ("Siamo una scale-up di Milano.", ("Milano", "IT")),
        ("Standplaats: 's-Hertogenbosch", ("'s-Hertogenbosch", "NL")),
        ("Restaurante no Porto procura cozinheiro", ("Porto", "PT")),
        ("1012 AB Amsterdam", ("Amsterdam", "NL")),
        ("Szukamy w Poznaniu kierowcy", ("Poznań", "PL")),
        ("Reading skills are good", ("", "")),
        ("Experience in Excel", ("", "")),
    ],
)
def test_places(line, place):
    location = read_advertisement(f"A job\n{line}", TAXONOMY).location
    assert (location.city, location.country_code) == place
