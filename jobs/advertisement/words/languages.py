# ruff: noqa: E501 - tables of words read best one row a language
"""Names of human languages and how well somebody speaks them, as advertisements in eight languages write them."""

from resumes.extraction.words.languages import LANGUAGES

_ALSO = {
    "en": r"englischkenntnisse\w*|engelstalig|(?:in )?englischer sprache",
    "de": r"deutschkenntnisse\w*|duitstalig",
    "fr": r"französischkenntnisse\w*|franstalig",
    "es": r"spanischkenntnisse\w*|spaanstalig",
    "it": r"italienischkenntnisse\w*|italiaanstalig",
    "nl": r"niederländischkenntnisse\w*|nederlandstalig|neerlandese|neerlandês|flamand|vlaams",
    "pl": (
        r"polnischkenntnisse\w*|po polsku|polskiego|polskim"
        r"|polski(?=\s*(?:[(–:-]|ojczyst|biegl|płynn|w stopniu|na poziomie|[ABC][12]\b))"
    ),
    "ru": r"russischkenntnisse\w*|russisch",
    "zh": r"chinesischkenntnisse\w*|mandarino|mandarijn",
    "uk": r"ucraniano|ucraino|oekraïens",
    "ca": r"catalán|catalão|catalano|catalaans",
    "ro": r"romeno|roemeens|rumuński\w*|romanès",
    "id": r"bahasa indonesia",
    "cs": r"ceco|tsjechisch",
    "sk": r"słowacki\w*",
}
_OTHER = {
    "eu": ("Basque", "basque|euskera|vasco|baskisch"),
    "gl": ("Galician", "galician|gallego|galego"),
    "cy": ("Welsh", "welsh"),
    "ga": ("Irish", "irish gaelic"),
    "sl": ("Slovenian", "slovenian|slovene|slowenisch|sloveno"),
    "is": ("Icelandic", "icelandic"),
    "lb": ("Luxembourgish", "luxembourgish|luxembourgeois|luxemburgisch"),
}
_OF_THE_TONGUE = {  # the adjective beside a word for "language"
    "en": "englische[nr]?|engelse|anglaise|inglesa|inglese|angielsk",
    "de": "deutsche[nr]?|duitse|allemande|alemana|tedesca|alemã|niemieck",
    "fr": "französische[nr]?|franse|française|francesa|francese|francusk",
    "es": "spanische[nr]?|spaanse|espagnole|española|spagnola|espanhola|hiszpańsk",
    "it": "italienische[nr]?|italiaanse|italienne|italiana|włosk",
    "pt": "portugiesische[nr]?|portugese|portugaise|portuguesa|portoghese|portugalsk",
    "nl": "niederländische[nr]?|nederlandse|néerlandaise|neerlandesa|olandese|niderlandzk",
    "pl": "polnische[nr]?|poolse|polonaise|polaca|polacca|polsk",
    "ru": "russische[nr]?|russe|rusa|russa|rosyjsk",
    "ar": "arabische[nr]?|arabe|araba|árabe|arabsk",
    "uk": "ukrainische[nr]?|oekraïense|ukrainienne|ucraniana|ucraina|ukraińsk",
}
_CASED = {
    "polish": "Polish|POLISH",
    "pools": "Pools",
    "turks": "Turks",
    "frans": "Frans",
    "thai": "Thai",
    "creole": "Creole",
}
"""Names that are another word, or the name of a person, in small letters."""
_NO_NAME = frozenset(["polski", "swahili kiswahili", "limited", "bahasa"])
_TONGUE = r"(?:langue|lengua|lingua|língua|język(?:iem|a|u|i|ach|ów)?|jęz\.|j\.):?"
_TONGUE_BEHIND = r"(?:sprach\w*|sprachkenntnisse\w*|taal\w*|taalvaardigheid)"

NAMES: dict[str, str] = dict(LANGUAGES.values()) | {c: n for c, (n, _) in _OTHER.items()}
"""English name of each language by ISO 639-1 code."""


def _written(word: str) -> str:
    """A pattern for a name; the cases of a Polish adjective, unless it may be the genitive of Poland."""
    if word in _CASED:
        return f"(?-i:{_CASED[word]})"
    return rf"{word[:-1]}(?:iego|iemu|im|i|u)" if word.endswith(("ski", "cki", "dzki")) else word


def patterns() -> dict[str, str]:
    """By code, a pattern of everything that the language is called."""
    words: dict[str, list[str]] = {code: [] for code in NAMES}
    for code, adjectives in _OF_THE_TONGUE.items():
        plain = adjectives.split("|")
        slavic = [f"{word}(?:iego|iemu|im|i|u)" for word in plain if word.endswith("k")]
        words[code].append(
            rf"{_TONGUE}\s+(?:{'|'.join([*slavic, *(word for word in plain if not word.endswith('k'))])})"
        )
        words[code].append(
            rf"(?:{'|'.join(word for word in plain if not word.endswith('k'))})(?=\s+(?:(?:en|und|oder|of|or|/)\s+\w+\s+)?{_TONGUE_BEHIND})"
        )
        words[code].append(rf"(?<=madrelingua )(?:{adjectives})|(?<=langue maternelle )(?:{adjectives})")
    for code, also in _ALSO.items():
        words[code].append(also)
    for code, (_, names) in _OTHER.items():
        words[code].append(names)
    for word, (code, _) in LANGUAGES.items():
        if word not in _NO_NAME:
            words[code].append(_written(word))
    return {code: "|".join(parts) for code, parts in words.items()}


LEVELS: tuple[tuple[str, str], ...] = (
    (
        "native",
        (
            r"native(?:[- ]level|[- ]speaker)?|mother[- ]tongue|muttersprach\w*|zweisprachig\w*|langue maternelle|natif"
            r"|native|lengua materna|idioma materno|nativ[oa]|bilingu\w+|bilingüe|madrelingua|lingua madre|língua materna"
            r"|moedertaal\w*|tweetalig|ojczyst\w+|dwujęzyczn\w+"
        ),
    ),
    (
        "C1",
        (
            r"fluen(?:t|cy|tly)|business[- ]fluent|proficien(?:t|cy)|full professional|excellent\w*|very good|strong"
            r"|advanced|verhandlungssicher\w*|fließend\w*|fliessend\w*|sehr gute?\w*|sichere?\w*|ausgezeichnet\w*|perfekt\w*"
            r"|outstanding|impeccable|perfect"
            r"|courante?s?|couramment|très bonn?e?s?|très bien|avancée?|parfaite?"
            r"|fluid[oaez]+|avanzad[oa]|muy buen[oa]?s?|excelentes?|soltura"
            r"|fluente?(?:mente)?|correntemente|ottim[oaie]|eccellent[ei]|avanzat[oa]|perfett[oa]|molto buon[oa]?"
            r"|fluentes?|fluência|avançad[oa]|muito bo[am]s?"
            r"|vloeiend\w*|uitstekend\w*|zeer goede?|gevorderd\w*|perfecte?"
            r"|biegł\w+|biegle|płynn\w+|bardzo dobr\w+|zaawansowan\w+|swobodn\w+|doskonał\w+"
        ),
    ),
    (
        "B2",
        (
            r"business|professional working|good|gute?\w*|upper[- ]intermediate|solid\w*|working proficiency"
            r"|bonn?e?s?|bon niveau|professionnel\w*|nivel (?:medio[- ])?alto|buen[oa]?s?|buon[oaie]?|bo[am]s?|goede?|dobr\w+"
        ),
    ),
    (
        "B1",
        (
            r"conversational|working knowledge|intermediate|intermédiaire|intermedi[oa]|intermédi[oa]|intermediári[oa]|some"
            r"|(?:nivel|nível|livello) m[eé]di[oa]|medi[oa]|médi[oa]|discret[oa]|redelijke?|gemiddeld\w*|komunikatywn\w+"
            r"|średni\w*|mittlere\w*|correcte?"
        ),
    ),
    (
        "A2",
        (
            r"basic|elementary|beginner|grundkenntnisse\w*|grundlegende\w*|notions|basiques?|élémentaire|scolaire"
            r"|básic[oa]s?|nociones|di base|base|nozioni|elementar[ei]\w*|scolastic[oa]|noções"
            r"|basis\w*|enige|podstaw\w+"
        ),
    ),
)
"""CEFR level by the words that tell of it, strongest first."""

SPEAKING = (
    r"languages?|speak(?:s|ing|er)?|spoken|written|write|verbal|oral|communicate|command of|knowledge of"
    r"|sprach\w*|verständig\w*|unterhalten|behelpen|mondje|parol[ae]|palabras|palavras|woorden|mots|gesprek|znasz|mówi\w*|\w*kenntnisse\w*|beherrsch\w+|wort und schrift|langues?|parl(?:er|ez|é|ée)|maîtrise|connaissances?|écrit"
    r"|idiomas?|lenguas?|dominio|conocimientos?|nivel|habl\w+"
    r"|lingu[ae]|conoscenza|padronanza|livello|parlat[oa]|scritto"
    r"|línguas?|domínio|conhecimentos?|nível|falad[oa]|falar|fluência"
    r"|taal|talen|kennis|beheers\w*|niveau|spreek\w*|spreken|woord en geschrift"
    r"|język\w*|jęz\.|znajomoś\w+|poziom\w*|posługiwa\w+|mowie|komunika\w+"
)
"""Words that tell that a language is to be spoken."""

NOT_AFTER = (
    r"[- ](?:speaking (?!candidates?|applicants?|staff|environment|customers?|clients?)|cuisine|food|market"
    r"|company|customers|law|literature|teacher|restaurant|press|culture|gaap|breakfast|citizens?|nationals?"
    r"|government|army|office|recht|markt|klanten|diploma|rijbewijs|paspoort|nationaliteit|bedrijf)"
)
"""What behind a name makes it tell of something else: "French cuisine"."""

NOT_BEFORE = (
    r"\b(?:marchés?|droits?|cuisine|clients?|clientèle|sociétés?|entreprises?|nationalité|législation|code|fromages?"
    r"|vins?|fiscalité|mercados?|derecho|cocina|clientes?|clientela|empresas?|nacionalidad|legislación|normativa|pasaporte"
    r"|mercat[oi]|diritto|cucina|clienti|aziend[ae]|normativ[ae]|legislazione|nazionalità|passaporto|vini"
    r"|direito|cozinha|legislação|nacionalidade|territorio|território|gruppo|grupo|groupe"
    r"|praw\w+|ryn\w+|klient\w*|kuchni\w*|firm\w*|przepis\w*|obywatel\w*|standard\w*|oddzia\w+|podatk\w+)\s+$"
)
"""What in front of a name makes it tell of something else: "mercado inglés"."""

TECHNICAL = r"t[eé]cnic[oa]|techniczn\w+|technisch\w*|technique|technical|business|scritto|parlato"
