# ruff: noqa: E501 - lists of words in eight languages
"""What forms ask for, as it stands before or above an answer, by the field that the answer is."""

FORM_LABELS: dict[str, tuple[str, ...]] = {
    "title": (
        "position", "position held", "position title", "title", "job title", "role", "role held", "function", "occupation", "occupation or position held",
        "designation", "post", "post held", "tätigkeit als", "tätigkeit", "berufsbezeichnung", "stelle", "funktion", "beschäftigt als", "beruf oder funktion",
        "poste", "poste occupé", "fonction", "intitulé du poste", "emploi", "emploi occupé", "emploi ou fonction exercée", "puesto", "puesto ocupado", "puesto desempeñado",
        "puesto de trabajo", "cargo", "cargo ocupado", "cargo desempeñado", "profesión o cargo desempeñado", "ocupación", "função", "função exercida",
        "função ou cargo ocupado", "categoria profissional", "posto", "posizione", "posizione ricoperta", "ruolo", "ruolo ricoperto", "mansione", "qualifica ricoperta",
        "lavoro o posizione ricoperti", "tipo di impiego", "functie", "functietitel", "functiebenaming", "beroep", "beroep of functie", "rol", "stanowisko",
        "zajmowane stanowisko", "nazwa stanowiska", "zawód", "zawód lub stanowisko", "funkcja",
    ),
    "employer": (
        "employer", "employer name", "name of employer", "company", "company name", "name of company", "organization", "organisation", "name and address of employer",
        "arbeitgeber", "firma", "unternehmen", "betrieb", "name des arbeitgebers", "name und adresse des arbeitgebers", "employeur", "société", "entreprise",
        "nom de l'employeur", "nom de l'entreprise", "nom et adresse de l'employeur", "organisme", "empresa", "empleador", "nombre de la empresa", "compañía",
        "nombre y dirección de la empresa", "empregador", "entidade patronal", "entidade empregadora", "nome da empresa", "nome e endereço do empregador",
        "azienda", "datore di lavoro", "nome dell'azienda", "nome e indirizzo del datore di lavoro", "ditta", "società", "bedrijf", "werkgever", "naam werkgever",
        "organisatie", "naam bedrijf", "naam en adres werkgever", "pracodawca", "firma", "nazwa firmy", "nazwa pracodawcy", "nazwa i adres pracodawcy", "zakład pracy",
    ),
    "place": (
        "place", "location", "city", "place of work", "work location", "town", "city and country", "ort", "arbeitsort", "einsatzort", "standort", "dienstort",
        "lieu", "ville", "lieu de travail", "localité", "lugar", "localidad", "ciudad", "lugar de trabajo", "ubicación", "local", "localidade", "cidade",
        "local de trabalho", "luogo", "sede", "città", "luogo di lavoro", "sede di lavoro", "località", "plaats", "locatie", "standplaats", "werkplek", "stad",
        "miejsce", "miejscowość", "miasto", "miejsce pracy", "lokalizacja",
    ),
    "dates": (
        "dates", "date", "period", "period of employment", "employment period", "employment dates", "dates of employment", "from – to", "from - to", "from/to", "from to",
        "duration", "years", "dates (from – to)", "date (from – to)", "zeitraum", "von – bis", "von - bis", "von/bis", "von bis", "dauer", "beschäftigt von – bis", "datum", "daten",
        "période", "de – à", "du – au", "durée", "années", "fechas", "fecha", "periodo", "período", "desde – hasta", "duración", "años", "datas", "data", "duração",
        "de – até", "anos", "date (da – a)", "da – a", "durata", "anni", "periode", "van – tot", "van/tot", "van tot", "van - tot", "data's", "jaren", "okres", "okres zatrudnienia",
        "daty", "od – do", "od - do", "od/do", "lata",
    ),
    "text": (
        "duties", "responsibilities", "main activities and responsibilities", "main activities", "main duties", "key responsibilities", "activities", "description", "tasks",
        "job description", "achievements", "aufgaben", "tätigkeiten", "aufgaben und tätigkeiten", "wichtigste tätigkeiten", "wichtigste tätigkeiten und zuständigkeiten",
        "beschreibung", "verantwortung", "aufgabenbereich", "missions", "activités", "tâches", "missions principales", "principales activités", "activités principales",
        "principales activités et responsabilités", "responsabilités", "description du poste", "funciones", "tareas", "actividades", "responsabilidades", "descripción",
        "funciones y responsabilidades", "principales actividades", "principales actividades y responsabilidades", "funções", "atividades", "tarefas", "descrição",
        "principais atividades", "principais atividades e responsabilidades", "mansioni", "attività", "compiti", "responsabilità", "principali mansioni",
        "principali attività e responsabilità", "principali mansioni e responsabilità", "descrizione", "taken", "werkzaamheden", "verantwoordelijkheden", "omschrijving",
        "voornaamste werkzaamheden", "belangrijkste taken", "taken en verantwoordelijkheden", "obowiązki", "zakres obowiązków", "zadania", "główne obowiązki", "opis", "opis stanowiska",
    ),
    "degree": (
        "qualification", "degree", "degree / certificate", "degree/certificate", "degree obtained", "certificate", "diploma", "course", "award", "qualification awarded",
        "title of qualification awarded", "programme", "abschluss", "studienabschluss", "schulabschluss", "erworbener abschluss", "bezeichnung der erworbenen qualifikation",
        "qualifikation", "diplôme", "diplôme obtenu", "titre", "intitulé du diplôme", "formation", "intitulé du certificat ou diplôme délivré", "título", "titulación", "título obtenido",
        "título de la cualificación obtenida", "grado", "estudios", "curso", "habilitação", "habilitações", "grau", "qualificação", "grau académico", "designação da qualificação atribuída",
        "titolo", "titolo di studio", "titolo conseguito", "qualifica", "qualifica conseguita", "titolo della qualifica rilasciata", "diploma conseguito", "corso", "opleiding", "graad", "studie",
        "behaald diploma", "naam opleiding", "kwalificatie", "wykształcenie", "tytuł", "dyplom", "uzyskany tytuł", "kierunek", "uzyskane kwalifikacje", "stopień",
    ),
    "institution": (
        "institution", "school", "university", "college", "school or university", "school / university", "name of institution", "educational institution", "institution name",
        "name and type of organisation providing education and training", "einrichtung", "schule", "hochschule", "schule / hochschule", "schule/hochschule", "universität", "bildungseinrichtung",
        "name der schule", "ausbildungsstätte", "institut", "établissement", "école", "université", "école ou université", "établissement scolaire", "nom de l'établissement", "organisme de formation",
        "centro", "universidad", "escuela", "universidad o escuela", "centro de estudios", "centro educativo", "institución", "instituição", "instituição de ensino", "universidade",
        "escola", "universidade ou escola", "estabelecimento de ensino", "istituto", "università", "scuola", "università o scuola", "istituto o università", "ente di formazione",
        "nome e tipo di istituto di istruzione o formazione", "instelling", "school", "universiteit", "school of universiteit", "onderwijsinstelling", "naam school", "uczelnia", "szkoła",
        "szkoła lub uczelnia", "szkoła / uczelnia", "nazwa szkoły", "nazwa uczelni", "instytucja",
    ),
}  # fmt: skip
"""By field, in lower case; "text" is what was done."""
