"""Degree words by level, and words that name a place of learning."""

LEVELS: tuple[tuple[str, str], ...] = (
    ("doctorate", r"""ph\.?\s?d\b\.?|d\.?phil\b|doctor(?:ate)?(?=\s+(?:of|in)\b)|doctorate|doktor\w*|promotion\b|doctorat|doctorado|doutorado
        |doutoramento|dottorato|doctoraat|dr\.\s?(?:med|rer|phil|ing|iur)\b[\w. ]{0,10}|j\.?d\.?\b(?=[\s,]|$)|juris\s+doctor|m\.?d\b\.?(?=[\s,]|$)
        |d\.?d\.?s\b|pharm\.?d\b|d\.?n\.?p\b|ed\.?d\b|dvm\b"""),
    ("master", r"""master(?:[’']?s)?\b|maestr[ií]a|mestrado|laurea\s+magistrale|magister|magisterium|magíster|mag\.\s?art
        |m\.?\s?sc\b\.?|m\.?\s?b\.?\s?a\b\.?|m\.?\s?tech\b|m\.?\s?eng\b\.?|m\.?\s?phil\b|m\.?\s?ed\b\.?|m\.?\s?com\b\.?|m\.?c\.?a\b|m\.?f\.?a\b|m\.?p\.?h\b
        |m\.?s\.?w\b|m\.?p\.?a\b|l\.?l\.?m\b|m\.?s\.?n\b|m\.?\s?a\b\.?(?=[\s,(:]|$)|m\.?\s?s\b\.?(?=[\s,(:]|$)|m\.e\b\.?|diplom(?:-\w+|\b)(?!\w)
        |staatsexamen|máster|post[\s-]?graduate|graduate\s+degree|inżynier\s+magister|mgr\b|diplôme\s+d['’]ingénieur|ingénieur\s+diplômé"""),
    ("bachelor", r"""bachelor(?:[’']?s)?\b|baccalaureate|licence\b|licenciatur\w*|licenciad[oa]|bacharel\w*|graduação|laurea(?:\s+triennale)?
        |grado\s+en|ingenier[ií]a\s|licencjat|inżynier|b\.?\s?sc\b\.?|b\.?\s?tech\b\.?|b\.?\s?eng\b\.?|b\.?\s?com\b\.?|b\.?\s?ed\b\.?|b\.?b\.?a\b|b\.?c\.?a\b
        |b\.?f\.?a\b|b\.?s\.?n\b|b\.?s\.?w\b|b\.?arch\b|b\.?pharm\b|l\.?l\.?b\b|m\.?b\.?b\.?s\b|b\.?\s?a\b\.?(?=[\s,(:/]|$)|b\.?\s?s\b\.?(?=[\s,(:/]|$)
        |b\.e\b\.?|be\b(?=\s*[(:,])|undergraduate\s+degree"""),
    ("associate", r"""associate(?:[’']?s)?(?=\s+(?:of|in|degree|applied)\b)|associates?\b(?=\s*[:,]|\s+degree)|a\.?\s?a\.?\s?s\b\.?|a\.a\.?|a\.s\.?(?=[\s,:]|$)
        |aa\b(?=\s*[:,])|as\b(?=\s*:)|foundation\s+degree|bts\b|dut\b|iut\b|hnd\b|tecnólogo|técnico\s+superior|a\.d\.n\b|adn\b"""),
    ("vocational", r"""vocational|apprenticeship|ausbildung\b(?=\s+(?:zum|zur|als))|berufsausbildung|lehre\b(?=\s+(?:als|zum))|geselle|meisterbrief|meisterprüfung|trade\s+(?:school|certificate)
        |(?:advanced\s+|graduate\s+|national\s+|higher\s+)?diploma\b(?!\s*(?:d[ei]\s+(?:maturit|scuola)))|certificate\b|certification\b|certified|mbo\b|formación\s+profesional|ciclo\s+formativo|curso\s+técnico
        |cap\b(?=\s)|bep\b|nvq\b|btec\b|technikum|polytechnic\s+diploma|culinary\s+arts\s+certificate"""),
    ("secondary", r"""high\s+school(?:\s+diploma)?|secondary\s+(?:school|education)|g\.?e\.?d\b|abitur|fachabitur|fachhochschulreife|hochschulreife|mittlere\s+reife|realschulabschluss
        |hauptschulabschluss|baccalauréat|bac\b(?=\s|$)|bachillerato|ensino\s+médio|ensino\s+secundário|maturità|diploma\s+di\s+(?:maturità|scuola)|matura\b|vwo\b|havo\b|gymnasium
        |a[\s-]levels?|gcses?|o[\s-]levels?|hsc\b|ssc\b|10\+2|(?:12|10)th\b|xii\b|intermediate\b|matriculation|higher\s+secondary|eso\b|liceum"""),
)  # fmt: skip
"""Regular expressions of degree words, highest level first; "high school diploma" is settled before "diploma"."""

INSTITUTION_WORDS = frozenset(
    ["university", "college", "school", "institute", "institut", "institution", "academy", "polytechnic", "campus", "faculty", "seminary", "conservatory", "universität", "hochschule", "fachhochschule", "schule", "gymnasium", "realschule", "gesamtschule", "berufsschule", "berufskolleg", "akademie", "duale", "université", "école", "ecole", "lycée", "faculté", "iut", "institute-of-technology", "universidad", "instituto", "escuela", "colegio", "facultad", "universitat", "universidade", "faculdade", "escola", "università", "universita", "politecnico", "istituto", "liceo", "scuola", "accademia", "universiteit", "hogeschool", "lyceum", "roc", "uniwersytet", "politechnika", "akademia", "szkoła", "liceum", "technikum", "uczelnia", "politecnica", "politécnica", "mit", "iit", "nit", "eth", "epfl", "ucla", "ucl", "eth", "rwth", "hec", "insead", "kit", "tu", "üniversitesi", "universitesi", "universitet", "universitetet"]
)
INSTITUTION_ENDINGS = (
    "universität",
    "hochschule",
    "schule",
    "gymnasium",
    "university",
    "college",
    "akademie",
    "kolleg",
)

GRADES = r"""(?:c?gpa|grade|score|note|abschlussnote|notendurchschnitt|gesamtnote|mention|nota|media|voto|promedio|average|cijfer|ocena|percentage|result)"""

AREA_WORDS = frozenset(
    ["accounting", "administration", "agriculture", "anthropology", "applied", "architecture", "art", "arts", "biology", "business", "chemistry", "communication", "communications", "computer", "computing", "criminal", "design", "development", "early", "economics", "education", "electrical", "elementary", "engineering", "english", "finance", "fine", "general", "graphic", "health", "healthcare", "history", "hospitality", "human", "humanities", "information", "international", "journalism", "justice", "language", "law", "liberal", "literature", "management", "marketing", "mathematics", "mechanical", "media", "medicine", "music", "nursing", "organizational", "philosophy", "physical", "physics", "political", "psychology", "public", "relations", "resources", "science", "sciences", "social", "sociology", "software", "special", "statistics", "studies", "systems", "technology", "theatre", "tourism", "work", "culinary", "childhood", "civil", "environmental", "industrial", "informatik", "betriebswirtschaftslehre", "wirtschaftsinformatik", "maschinenbau", "elektrotechnik"]
)
"""Words that end a field of study rather than begin a school's name."""
