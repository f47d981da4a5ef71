# ruff: noqa: E501 - tables of words and cases read best one row a line
"""Human languages and how well people say they speak them."""

LANGUAGES: dict[str, tuple[str, str]] = {
    word: (code, name)
    for code, name, words in (
        ("en", "English", "english englisch anglais inglés ingles inglês inglese engels angielski"),
        ("de", "German", "german deutsch allemand alemán aleman alemão tedesco duits niemiecki"),
        ("fr", "French", "french französisch franzosisch français francais francés frances francês francese frans francuski"),
        ("es", "Spanish", "spanish spanisch espagnol español espanol castellano espanhol spagnolo spaans hiszpański"),
        ("pt", "Portuguese", "portuguese portugiesisch portugais portugués português portoghese portugees portugalski"),
        ("it", "Italian", "italian italienisch italien italiano italiaans włoski"),
        ("nl", "Dutch", "dutch niederländisch holländisch néerlandais holandés neerlandés holandês olandese nederlands niderlandzki holenderski"),
        ("pl", "Polish", "polish polnisch polonais polaco polonês polacco pools polski"),
        ("ru", "Russian", "russian russisch russe ruso russo rosyjski"),
        ("zh", "Chinese", "chinese mandarin cantonese chinesisch mandarín chinois chino chinês cinese chinees chiński"),
        ("ja", "Japanese", "japanese japanisch japonais japonés japonês giapponese japans japoński"),
        ("ko", "Korean", "korean koreanisch coréen coreano koreaans koreański"),
        ("ar", "Arabic", "arabic arabisch arabe árabe arabo arabski"),
        ("hi", "Hindi", "hindi"), ("ur", "Urdu", "urdu"), ("bn", "Bengali", "bengali bangla"), ("pa", "Punjabi", "punjabi panjabi"),
        ("ta", "Tamil", "tamil"), ("te", "Telugu", "telugu"), ("mr", "Marathi", "marathi"), ("gu", "Gujarati", "gujarati"),
        ("kn", "Kannada", "kannada"), ("ml", "Malayalam", "malayalam"), ("fa", "Persian", "persian farsi persisch persan"),
        ("tr", "Turkish", "turkish türkisch turc turco turks turecki"), ("he", "Hebrew", "hebrew hebräisch hébreu hebreo"),
        ("sv", "Swedish", "swedish schwedisch suédois sueco svedese zweeds szwedzki"), ("da", "Danish", "danish dänisch danois danés"),
        ("no", "Norwegian", "norwegian norwegisch norvégien noruego"), ("fi", "Finnish", "finnish finnisch finnois finlandés"),
        ("cs", "Czech", "czech tschechisch tchèque checo czeski"), ("sk", "Slovak", "slovak slowakisch"),
        ("hu", "Hungarian", "hungarian ungarisch hongrois húngaro węgierski"), ("ro", "Romanian", "romanian rumänisch roumain rumano"),
        ("bg", "Bulgarian", "bulgarian bulgarisch"), ("el", "Greek", "greek griechisch grec griego greco grecki"),
        ("uk", "Ukrainian", "ukrainian ukrainisch ukrainien ukraiński"), ("hr", "Croatian", "croatian kroatisch"),
        ("sr", "Serbian", "serbian serbisch"), ("vi", "Vietnamese", "vietnamese vietnamesisch"), ("th", "Thai", "thai"),
        ("id", "Indonesian", "indonesian bahasa"), ("ms", "Malay", "malay"), ("tl", "Tagalog", "tagalog filipino"),
        ("ca", "Catalan", "catalan catalán katalanisch"), ("sw", "Swahili", "swahili kiswahili"), ("la", "Latin", "latein"),
        ("sq", "Albanian", "albanian albanisch"), ("lt", "Lithuanian", "lithuanian"), ("lv", "Latvian", "latvian"), ("et", "Estonian", "estonian"),
        ("ne", "Nepali", "nepali"), ("si", "Sinhala", "sinhala sinhalese"), ("am", "Amharic", "amharic"), ("ht", "Haitian Creole", "creole"),
        ("af", "Afrikaans", "afrikaans"), ("yo", "Yoruba", "yoruba"), ("so", "Somali", "somali"),
    )
    for word in words.split()
}  # fmt: skip
"""ISO 639-1 code and English name by what a resume may call the language."""

LEVELS: tuple[tuple[str, str], ...] = (
    ("native", (r"native|mother\s+tongue|first\s+language|muttersprach\w*|langue\s+maternelle|lengua\s+materna|idioma\s+materno|nativ[oa]|língua\s+materna|"
               r"madrelingua|lingua\s+madre|moedertaal|język\s+ojczysty|ojczysty|bilingual|bilingue|bilingüe|zweisprachig|natif|maternelle")),
    ("C2", r"verhandlungssicher\w*|near[\s-]native|mastery|full\s+professional|proficient\s+user"),
    ("C1", r"fluent\w*|fließend\w*|fliessend\w*|courante?s?|couramment|fluid[oa]|fluente|vloeiend|biegl[ey]|biegły|advanced|fortgeschritten\w*|sehr\s+gut\w*|avancée?|avanzado|avançado|avanzato|gevorderd|zaawansowany|excellent|very\s+good|proficient"),
    ("B2", r"professional\s+working|good|gut(?:e|en)?\b|upper[\s-]intermediate|business[\s-]fluent|professional|bonne?|buon[oa]?|buen[oa]?|bom|goed|dobr[ay]|communicati\w+"),
    ("B1", r"intermediate|conversational\w*|mittel\w*|intermédiaire|intermedio|intermediário|discret[oa]|gemiddeld|średni\w*|średniozaawansowany|limited\s+working|working\s+knowledge|working|konversationssicher"),
    ("A2", r"elementary|pre[\s-]intermediate|scolaire|schulkenntnisse|grundkenntnisse|basic|basique|básic[oa]|base|basis|podstawow[ya]|notions|noções|nociones|anfänger|fair|limited"),
    ("A1", r"beginner|débutante?|principiante|iniciante|beginner|début"),
)  # fmt: skip
"""CEFR level (after the Council of Europe's self-assessment grid) by the words resumes use, strongest first."""
