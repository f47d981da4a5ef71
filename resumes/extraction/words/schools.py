"""Words that name a place of learning, in eight languages."""

INSTITUTION_WORDS = frozenset(
    [
    "academia", "academies", "academy", "accademia", "afpa", "agh", "akademia",
    "akademie", "asu", "ateneo", "atheneum", "athénée", "ausbildungszentrum", "avans", "berufskolleg", "berufsschule",
    "bfi", "bildungszentrum", "bilgisayar", "bocconi", "borg", "brg", "byu", "caltech", "campus", "cecyte", "cfpt",
    "cifp", "cku", "cnam", "cned", "colegio", "colegiul", "college", "colleges", "collegiate", "collège", "coláiste",
    "colégio", "conalep", "conservatoire", "conservatorio", "conservatory", "conservatório", "cuny", "dhbw", "duale",
    "ecole", "edhec", "enac", "enaip", "ensam", "epfl", "epitech", "escola", "escuela", "essec", "etec", "eth",
    "fachhochschule", "faculdade", "faculdades", "facultad", "faculty", "faculté", "facultés", "fatec", "fgv", "fhnw",
    "fiocruz", "fom", "fontys", "fsu", "gesamtschule", "gymnase", "gymnasium", "hak", "hanze", "hbla",
    "hec", "hes-so", "hlw", "hochschule", "hogeschool", "htl", "iae", "iefp", "ies", "ifapme", "ifoa", "ifsi", "iit",
    "inholland", "insa", "insead", "institut", "institute", "institution", "instituto", "instituut", "ipc", "ipca",
    "ipn", "ipsar", "ipsia", "iscte", "isel", "isep", "istituti", "istituto", "itc", "itesm", "itis", "iubh", "iut",
    "kit", "kolegia", "kolegium", "kolleg", "konservatorium", "ku", "liceo", "liceum", "lo", "lsu", "luiss", "lyceum",
    "lycée", "mater", "mit", "nit", "nyu", "politechnika", "politecnica", "politecnico", "politécnica", "polytechnic",
    "polytechnique", "preparatoria", "puc", "puc-rio", "pucrs", "pwsz", "realschule", "roc", "rwth", "sapienza",
    "saxion", "scholengemeenschap", "school", "schools", "schule", "scuola", "seminario", "seminary", "senac",
    "senai", "sgh", "sorbonne", "spai", "studienkolleg", "suny", "supsi", "swps", "syntra", "szkoła", "séminaire",
    "tafe", "technikum", "tecnológico", "tu", "uab", "uam", "uba", "ucl", "ucla", "uclouvain", "uczelnia", "ufmg",
    "ufrj", "ulb", "umcs", "unam", "uned", "unicamp", "unip", "univ", "universidad", "universidade", "universita",
    "universitaire", "universitaria", "universitario", "universitat", "universiteit", "universiteiten",
    "universitesi", "universitet", "universitetet", "universities", "university", "università", "universität",
    "université", "uniwersytet", "unlv", "upc", "upf", "upm", "usc", "usp", "utn", "vcu", "vhs", "volkshochschule",
    "egyetem", "kolej", "politeknik", "sekolah", "universitas", "universitatea", "universitetas", "universiti",
    "univerzita", "univerzitet", "vidyalaya", "yliopisto",
    "vti", "windesheim", "wsb", "zadkine", "zespół", "zhaw", "zsz", "école", "üniv", "üniversitesi",
    ]
)  # fmt: skip
"""Words of schools; those of up to four letters count in capitals only."""

INSTITUTION_ENDINGS = (
    "universität",
    "hochschule",
    "schule",
    "gymnasium",
    "university",
    "college",
    "akademie",
    "kolleg",
    "lyceum",
    "atheneum",
    "universiteit",
    "instituut",
    "hogeschool",
)
"""Endings of compounds: "Geschwister-Scholl-Schule", "Sint-Jozefscollege"."""

SCHOOL_TYPES = frozenset(
    [
        "gymnasium",
        "gimnazjum",
        "liceum",
        "technikum",
        "high school",
        "secondary school",
        "trade school",
        "preparatoria",
        "atheneum",
        "bachillerato",
        "intermediate",
        "szkoła zawodowa",
        "szkoła branżowa",
        "szkoła policealna",
    ]
)
"""Words that name a kind of school as well as what is earned there."""

TOWN_SCHOOLS = (
    r"\b(?:lycée|liceo|ipsia|ipsar|itis|istituto (?:tecnico|alberghiero)|instituto federal|escola estadual)\b"
    r"|\b(?:st|saint)\.? \w+['’]s (?:school|college)$"
)
"""Schools whose names many towns have, so that the town belongs to the name: "Lycée Victor-Hugo, Lyon"."""
