# ruff: noqa: E501 - tables of words and cases read best one row a line
"""Degree words by level, and words that name a place of learning."""

LEVELS: tuple[tuple[str, str], ...] = (
    ("doctorate", r"""ph\.?\s?d\b\.?|d\.?phil\b|doctor(?:ate)?(?=\s+(?:of|in)\b)|doctorate|doktor\w*|promotion\b|doctorat\b(?:\s+d['’]état)?|doctorado|doutorado
        |doutoramento|dottorato(?:\s+di\s+ricerca)?|doctoraat|dr\.?[\s-]\s?(?:med|rer|phil|ing|iur|oec|hab|sc)\b[\w. ]{0,10}|j\.?d\b\.?(?=[\s,:]|$)|juris\s+doctor|m\.?d\b\.?(?=[\s,:]|$)
        |d\.?d\.?s\b|pharm\.?d\b|d\.?n\.?p\b|d\.?p\.?t\b|ed\.?d\b|psy\.?d\b|d\.?b\.?a\b|d\.?v\.?m\b|studia\s+doktoranckie|habilitation"""),
    ("master", r"""magister\s+inżynier|mgr\.?(?:\s+inż\b\.?)?|(?:educatieve|research|executive|mastère|professional)\s+master|master(?:[’']?s)?(?=of\b)|master\s+(?:di\s+(?:I{1,2}|primo|secondo)\s+livello|universitari[oa]|professionnel|recherche|meef|[12]\b)|master(?:[’']?s)?\b
        |maestr[ií]a|mestrado(?:\s+integrado)?|laurea\s+(?:magistrale|specialistica|a\s+ciclo\s+unico|vecchio\s+ordinamento|quinquennale)|magister\w*|magíster|mag\.(?:\s*art)?|lic\.\s?(?:phil|oec|iur)|mastère(?:\s+spécialisé)?|maîtrise|doctoraal|doctorandus|drs\.
        |m\.?\s?sc\b\.?|m\.?\s?b\.?\s?a\b\.?|m\.?\s?tech\b|m\.?\s?eng\b\.?|m\.?\s?phil\b|m\.?\s?ed\b\.?|m\.?\s?com\b\.?|m\.?c\.?a\b|m\.?f\.?a\b|m\.?p\.?h\b
        |m\.?s\.?w\b|m\.?p\.?a\b|m\.?p\.?p\b|m\.?a\.?t\b|l\.?l\.?m\b\.?|m\.?s\.?n\b|m\.?\s?a\b\.?(?=[\s,(:/]|$)|m\.?\s?s\b\.?(?=[\s,(:/]|$)|m\.e\b\.?|m\.?pharm\b|m\.?res\b|m\.?arch\b\.?|m\.?mus\b|msci\b|mchem\b|mmath\b|mphys\b|p\.?g\.?c\.?e\b|pgdip\b
        |dipl(?:\.|om)?-(?!\s)[\w-]+\.?|dipl\.\s?\w+\.?|diplom(?:-\w+|\s+(?:ingenieur|kauf|informatik|volkswirt|betriebswirt|physik|biolog|psycholog|pädagog)\w*|\b)(?!\w)|magistra\b|(?:erstes|zweites|1\.|2\.|i\.|ii\.)\s+(?:juristisches\s+)?staatsexamen|staatsexamen
        |máster(?:\s+universitario)?|p[óo]s[\s-]?gradua[çc]\w+|postgrado|posgrado|especializaç\w+|post[\s-]?graduate(?:\s+diploma)?|graduate\s+degree|inżynier\s+magister|studia\s+(?:magisterskie|podyplomowe|ii\s+stopnia)|diplôme\s+d['’]ingénieur|ingénieur\s+(?:diplômé|civil)|titre\s+d['’]ingénieur|agrégation|dscg\b|desc?f\b|dea\b|dess\b|capes\b|capa\b|caferuis\b"""),
    ("bachelor", r"""ba(?:tch|ch)[a-z]{0,2}l[a-z]?[oe]r(?:[’']?s)?(?=of\b)|(?:hbo-|professionele\s+|academische\s+)bachelor|ba(?:tch|ch)[a-z]{0,2}l[a-z]?[oe]r(?:[’']?s)?\b|baccalaureate(?!\s+profess)|licence(?:\s+(?:professionnelle|pro\b|[123]\b))?|licentiaat|licenciatur\w*|licenciad[oa]|bacharel\w*|graduação|laurea(?:\s+(?:triennale|breve|di\s+(?:primo|I)\s+livello))?
        |(?:doble\s+)?grado(?=\s+(?:en|universitario)\b|\s*[,(–-])|diplomatura|diplomad[oa]\s+en|ingenier[ií]a\s+(?:técnica|superior)|ingenier[ií]a(?=\s+(?:en|de|civil|industrial|informática|mecánica|eléctrica|química)\b)|licencjat|studia\s+(?:licencjackie|inżynierskie|i\s+stopnia)|inżynier|inż\.|b\.?\s?sc\b\.?|b\.?\s?tech\b|b\.?\s?eng\b\.?|b\.?\s?com\b\.?|b\.?\s?ed\b\.?|b\.?b\.?a\b|b\.?c\.?a\b
        |diplôme\s+d['’]état\s+d['’](?:infirmi\w+|éducat\w+(?:\s+spécialisée?)?|assistante?\s+(?:de\s+service\s+)?sociale?)|hbo\b|pabo\b|lerarenopleiding(?:\s+(?:eerste|tweede)\s+graad)?|kandidaats|dcg\b|but\b(?=\s+[A-Z])|propedeuse
        |b\.?f\.?a\b|b\.?s\.?n\b|b\.?s\.?w\b|b\.?arch\b\.?|b\.?mus\b|b\.?d\.?s\b|b\.?v\.?sc\b|b\.?des\b|b\.?n\b(?=[\s,(]+(?:in|hons|nursing|\())|b\.?pharm\b|l\.?l\.?b\b\.?|m\.?b\.?b\.?s\b|mb\s?chb\b|b\.?\s?a\b\.?(?=[\s,(:/]|$)|b\.?\s?s\b\.?(?=[\s,(:/]|$)
        |b\.e\b\.?|be\b(?=\s*[(:,])|undergraduate\s+degree|(?:four|4)[\s-]year\s+degree"""),
    ("associate", r"""ass?o[cs]iate(?:[’']?s)?(?=\s*(?:of|in|degree|applied)\b)(?:\s+degree)?|associates?\b(?=\s*[:,]|\s+degree|\s+\w+\s+of\b)|a\.?\s?a\.?\s?s\b\.?|a\.a\.?|a\.s\.?(?=[\s,:]|$)
        |aa\b(?=\s*[:,])|as\b(?=\s*:)|foundation\s+degree|bts\b|deug\b|deust\b|dut\b|iut\b(?!\s+de)|hn[dc]\b|tecnólog[oa]|técnico\s+superior|ctesp\b|grado\s+superior|tsu\b|a\.d\.n\b|adn\b|two[\s-]year\s+degree|brevet\s+de\s+technicien\s+supérieur"""),
    ("vocational", r"""(?:nvq|btec|svq|city\s*&\s*guilds|cache|rhs)(?:\s+(?:national|extended|higher))?(?:\s+level\s+\d)?(?:\s+(?:extended\s+)?(?:diploma|certificate|award))?|vocational(?=\s+(?:diploma|training|certificate|qualification|degree|education|baccalaureate)\b)|(?:modern\s+|advanced\s+|higher\s+)?apprenticeship
        |(?:berufs)?ausbildung\b|umschulung\b(?=\s+(?:zum|zur|als))|(?:berufs)?lehre\b(?=\s+(?:als|zum|zur))|weiterbildung\b(?=\s+(?:zum|zur|als))|gesell(?:e|in|enbrief|enprüfung)\b|facharbeiter(?:brief|in)?\b|lehrabschluss(?:prüfung)?|eidg\.?\s+fähigkeitszeugnis|efz\b|meisterbrief|meisterprüfung|\w+(?:meister|fachwirt|betriebswirt|techniker|kaufmann|kauffrau|wirt)(?:in)?\s*\((?:ihk|hwk)\)
        |(?:staatlich|staatl\.)\s+(?:geprüfte|anerkannte|examinierte)r?\b|geprüfte[rn]?\s+(?=[A-ZÄÖÜ])|examen\b(?=\s+[A-Z])|(?:beschleunigte\s+)?grundqualifikation
        |trade\s+(?:school|certificate)|cfc\b|titre\s+professionnel|bac(?:calauréat)?\s+pro\w*|bp\b(?=\s+[A-Z])|cqp\b|diplôme\s+d['’]état\s+d['’]\s?aide-soignante?|diplôme\s+d['’]état|(?:certificat|brevet)\s+(?:d['’]aptitude\s+professionnelle|d['’]études\s+professionnelles|professionnel)|cap\b(?=\s)|bep\b
        |fp\s+(?:i{1,2}|básica|de\s+grado\s+(?:medio|superior))\b|certificado\s+de\s+profesionalidad|grado\s+medio|formación\s+profesional|ciclo\s+formativo(?:\s+de\s+grado\s+(?:medio|superior))?|técnic[oa](?=\s*(?:en\b|de\s|[,(–-]))|auxiliar(?=\s+(?:de|en)\s)
        |diploma\s+(?:its|ifts)\b|qualifica(?:\s+professionale)?|attestato(?:\s+di\s+qualifica)?|diploma\s+professionale|diploma(?=\s+di\s+(?:perito|tecnico|operatore))|perito(?=\s+[a-z])|curso\s+(?:técnico|profissional(?:izante)?|tecnológico)|ensino\s+profissional|cet\b
        |mbo(?:[\s-]+(?:niveau\s+)?[1-4])?\b|leerlingwezen|middelbaar\s+beroepsonderwijs|bbl\b|bol\b|szkoła\s+(?:zawodowa|branżowa|policealna)|liceum\s+medyczne|technikum\s+[a-ząćęłńóśźż]+(?:e|we)\b(?!\s+(?:nr|im\.))|technik(?:\s+(?!nr)[a-ząćęłńóśźż]+){1,6}|tytuł\s+(?:technika|zawodowy)|kurs\s+kwalifikacyjny|czeladnik|dyplom\s+(?:technika|mistrz\w+)|wykształcenie\s+zawodowe|zasadnicze\s+zawodowe
        |(?:advanced\s+|graduate\s+|national\s+|higher\s+)?diploma\b(?!\s*(?:d[ei]\s+(?:maturit|scuola|ragioner|geometra|liceo|licenza)|secundair|van\s))|diplôme\b(?!\s+d['’]ingénieur|\s+national)|certificate\b|certification\b|certified|polytechnic\s+diploma|culinary\s+arts\s+certificate|technikum"""),
    ("secondary", r"""(?:ontario\s+)?secondary\s+school\s+(?:diploma|certificate)|higher\s+school\s+certificate|high\s+school(?:\s+(?:diploma|graduate))?|secondary\s+(?:school|education)|g\.?e\.?d\b|leaving\s+certificate|junior\s+certificate|year\s+1[0-3]\b|abitur|fachabitur|matura(?:,\s+profil\s+[\w-]+|prüfung)?\b|reifeprüfung|(?:gymnasiale|berufs|fach)?\s?maturität|fachhochschulreife|(?:allgemeine|fachgebundene)\s+(?:fach)?hochschulreife|hochschulreife|mittlere[rn]?\s+(?:reife|(?:bildungs|schul)abschluss)|(?:erweiterter\s+|qualifizierender\s+)?(?:realschul|hauptschul|mittelschul)abschluss|(?:qualifizierender|quali)\s+hauptschulabschluss
        |baccalauréat(?:\s+(?:général|technologique|scientifique|littéraire|s|es|l|stmg|sti2d|st2s))?\b|bac\b(?:\s+(?:général|techno\w*|s|es|l|stmg|sti2d|st2s|scientifique)\b)?(?=\s|$|,)|brevet(?:\s+des\s+collèges)?|dnb\b|cess\b|certificat\s+d['’]enseignement\s+secondaire(?:\s+supérieur)?|maturité(?:\s+(?:gymnasiale|professionnelle|fédérale|spécialisée))?
        |bachiller(?:ato)?(?:\s+(?:de\s+(?:ciencias|letras|humanidades|artes)|científico|tecnológico|internacional))?\b(?:\s+y\s+\w+)?|(?:educación\s+)?secundari[oa]\s+(?:completo|completa|obligatoria)|graduado\s+(?:escolar|en\s+eso)|cou\b|bup\b|preparatoria|educación\s+secundaria\b
        |ensino\s+(?:médio|secundário|fundamental)(?:\s+(?:completo|incompleto))?|(?:9|10|11|12)\.?\s?º\s+ano|2\.?º\s+grau
        |(?:diploma\s+di\s+|esame\s+di\s+)?maturità(?:\s+(?:classica|scientifica|linguistica|tecnica|professionale|liceale|artistica|magistrale|commerciale))?|diploma\s+di\s+(?:scuola\s+(?:superiore|secondaria|media)(?:\s+superiore)?|ragioneria|geometra|liceo(?:\s+\w+)?|ragioniere)|diploma\s+(?:liceale|superiore)|licenza\s+(?:media|liceale|elementare)
        |vwo(?:-diploma)?\b|havo(?:-diploma)?\b(?:,\s+profiel\s+\w+(?:\s+en\s+\w+)?)?|vmbo(?:-(?:tl?|kader|basis|gl|diploma)\b)?(?:\s+(?:zorg\s+en\s+welzijn|[a-z]{4,}))?|mavo\b|atheneum\b|lts\b|lbo\b|(?:aso|tso|bso|kso)(?:\s+[a-z]\w+(?:-\w+)?)?|diploma\s+(?:van\s+)?(?:het\s+)?(?:hoger\s+)?secundair\s+onderwijs
        |świadectwo\s+(?:dojrzałości|maturalne|ukończenia\s+\w+)|egzamin\s+(?:dojrzałości|maturalny)|(?:wykształcenie\s+)?średnie(?:\s+(?:ogólnokształcące|techniczne|zawodowe))?\b|gimnazjum|liceum
        |gymnasium|a[\s-]levels?(?::\s+\w+(?:,\s+\w+){1,3})?|(?:\d{1,2}\s+)?gcses?|[ao][\s-]levels?|hsc\b|ssc\b|10\+2|(?:12|10)th\b|xii\b|intermediate\b|matriculation|higher\s+secondary|e\.?s\.?o\b"""),
)  # fmt: skip
"""Regular expressions of degree words, highest level first; "high school diploma" is settled before "diploma"."""

AREA_WORDS = frozenset(
    [
        "accounting",
        "administration",
        "agriculture",
        "anthropology",
        "applied",
        "architecture",
        "art",
        "arts",
        "biology",
        "business",
        "chemistry",
        "communication",
        "communications",
        "computer",
        "computing",
        "criminal",
        "design",
        "development",
        "early",
        "economics",
        "education",
        "electrical",
        "elementary",
        "engineering",
        "english",
        "finance",
        "fine",
        "general",
        "graphic",
        "health",
        "healthcare",
        "history",
        "hospitality",
        "human",
        "humanities",
        "information",
        "international",
        "journalism",
        "justice",
        "language",
        "law",
        "liberal",
        "literature",
        "management",
        "marketing",
        "mathematics",
        "mechanical",
        "media",
        "medicine",
        "music",
        "nursing",
        "organizational",
        "philosophy",
        "physical",
        "physics",
        "political",
        "psychology",
        "public",
        "relations",
        "resources",
        "science",
        "sciences",
        "social",
        "sociology",
        "software",
        "special",
        "statistics",
        "studies",
        "systems",
        "technology",
        "theatre",
        "tourism",
        "work",
        "culinary",
        "childhood",
        "civil",
        "environmental",
        "industrial",
        "informatik",
        "betriebswirtschaftslehre",
        "wirtschaftsinformatik",
        "maschinenbau",
        "elektrotechnik",
    ]
)
"""Words that end a field of study rather than begin a school's name."""
