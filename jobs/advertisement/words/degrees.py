# ruff: noqa: E501 - tables of words read best one row a language
"""What advertisements in eight languages call degrees, by level, and what joins a degree to its field."""

_DOCTORATE = (
    r"\bPh\.?\s?D\b\.?|\bdoctor(?:ate|al)\b(?: degree)?|\bpromoviert\w*|\bpromotion\b(?= in\b)|\bdoctorat\b|\bdoctorado\b"
    r"|\bdouto(?:rado|ramento)\b|\bdottorato\b|\bdoktorat\b|\bdoctoraat\b|\bM\.?D\. degree"
)
_MASTER_EN = (
    r"\bmaster(?:['’]?s|abschluss|studium|opleiding|diploma| degree| of \w+)?(?=\W|$)"
    r"(?! (?:data|schedule|plan|the|class))(?: degree)?"
    r"|\bM\.\s?Sc\b\.?|\bMSc\b|\bMBA\b|\bM\.?Tech\b|\bMCA\b|\bM\.A\.|\bMEng\b|\bM\.S\.|\bMS (?=degree|in )|\bLL\.?M\b\.?"
    r"|\b(?:post)?graduate degree\b|\badvanced degree\b|\bMSN\b|\bJ\.?D\b\.?|\bJuris Doctor\b"
)
_MASTER_DE = (
    r"(?-i:\bDiplom(?:-[A-ZÄÖÜ]\w+|ingenieur\w*|kauf\w+|studi\w+|abschluss\w*|informatik\w*|volkswirt\w*|betriebswirt\w*)?"
    r"\b)|\bstaatsexamen\b"
)
_MASTER_ELSEWHERE = (
    r"\bbac ?\+ ?[5-8]\b|\bécoles? d['’]ingénieurs?\b|\b(?:diplôme|titre) d['’]ingénieur\b|\bmastère\b"
    r"|\bmáster\b|\bpostgrado\b|\blaurea (?:magistrale|specialistica|quinquennale|a ciclo unico)\b|\bmestrado\b"
    r"|\bpós-graduação\b|\bwo(?:[- /](?:master|diploma|opleiding|niveau|werk- en denkniveau))?\b(?=\W|$)(?! ii\b)"
    r"|\bacademisch werk- en denkniveau\b|\buniversitair werk- en denkniveau\b|\bmgr\b\.?|(?<!\bvan )\bmagister\w*"
    r"|\b(?:wykształceni[ea] )?wyższe\w* magistersk\w+|\bstudia magisterskie\b|\btytuł magistra\b"
)
_BACHELOR_EN = (
    r"\bbachelor(?:['’]?s|abschluss|studium|opleiding|diploma|graad| degree"
    r"| of (?!\d|minimaal|ten|een|twee|drie|vier|vijf|zes|zeven|acht|tien)\w+)?(?: degree)?|\bB\.\s?Sc\b\.?|\bBSc\b"
    r"|\bB\.\s?A\.|\bB\.\s?S\.|\bB\.\s?E\.|\bB\.?\s?Tech\b|\bBE(?=/)|\bBS(?=[/ ](?:degree|in|MS)|/)|\bBA(?=[/ ](?:degree|in|BS)|/)"
    r"|\bBSN\b|\bB\.?Com\b|\bBBA\b|\bBEng\b|\bBCA\b"
    r"|\b(?:undergraduate|college|university|four[- ]year|4[- ]year|technical|engineering|relevant|academic|law"
    r"|nursing|business|science) degree\b|\bdegree(?= in\b| or\b| level)|\bdegree[- ]educated\b|\bdegree\b"
)
_BACHELOR_DE = (
    r"\b(?:fach)?hochschul(?:abschluss|studium|ausbildung)\b|(?:abgeschlossene[smnr]? |duales )?\b\w*studium\b(?! generale)"
    r"|\bstudienabschluss\b|\bakademische\w* (?:abschluss|ausbildung|grad)\b"
)
_BACHELOR_FR = (
    r"\bbac ?\+ ?[34](?: ?[/à] ?\d)?\b|\blicence (?:pro(?:fessionnelle)?|en|de|d['’]|universitaire|\(bac)"
    r"|\bdiplôme universitaire\b|\bniveau licence\b"
)
_BACHELOR_ES = (
    r"\blicenciatura\b|\blicenciad[oa](?= en)|\bgrado (?:universitario\b(?: en)?|en\b|(?=(?:o|u|y) (?:la |el )?(?:máster|diplomatura|licenciatura)))|\b(?:titulación|formación)(?= en ingeniería)|\btitulación(?= en)|\blic\. en\b|\btítulo universitario\b"
    r"|\btitulación (?:universitaria|superior)\b|\b(?:formación|estudios) (?:universitari[oa]s?|superiores)\b"
    r"|\btitulad[oa] (?:superior|universitari[oa])\b|\bdiplomatura\b|\bdiplomad[oa] en\b|\bgraduad[oa] en\b(?! eso)"
    r"|(?<!en )\bingeniería(?= (?:técnica|superior|en|de|civil|industrial|informática|mecánica|eléctrica|química)\b)"
)
_BACHELOR_IT = r"\blaure(?:a|at[oaie])\b(?: (?:triennale|breve|di primo livello))?|\btitolo universitario\b|\bformazione universitaria\b"
_BACHELOR_PT = (
    r"(?<!pós-)\bgraduação\b|\bensino superior\b(?: completo)?|\b(?:curso|nível|formação) superior\b|\bsuperior completo\b"
    r"|\blicenciad[oa] em\b|\bgraduad[oa] em\b|\bbacharel\w*|\bformação universitária\b|\bgrau de licenciatura\b"
)
_BACHELOR_NL = (
    r"\bhbo\+?(?:[- /](?:niveau|diploma|opleiding|bachelor|wo|v|werk- en denkniveau))?(?=\W|$)"
    r"|\buniversitair\w* (?:diploma|opleiding)\b|\bhogere? (?:opleiding|onderwijs)\b"
)
_BACHELOR_PL = (
    r"\blicencjat\w*|\bstudi(?:a|ów) (?:wyższ\w+|inżyniersk\w+|licencjack\w+|kierunkow\w+|i stopnia)|\bukończone studia\b"
    r"|\bwykształceni[ea]:? (?:(?:min(?:imum|\.)|co najmniej|kierunkowe|preferowane) )*wyższe\w*|\bwyższe\w* wykształcenie\b"
    r"|(?<=lub )wyższe\b|\bwyższe (?:techniczn|kierunkow|ekonomiczn|medyczn|inżyniersk|informatyczn)\w+|\btytuł inżyniera\b"
)
_ASSOCIATE = (
    r"\bgraduate of an? (?:\w+ ){1,3}program\b|\bassociate(?:['’]?s)? degree\b|\bassociate['’]s\b|\bADN\b"
    r"|\bA\.A\.S?\.?|\bAAS\b|\btwo[- ]year degree\b|\b2[- ]year degree\b|\bfoundation degree\b|\bHN[CD]\b"
    r"|(?-i:\bBTS\b|\bDUT\b|\bBUT\b(?= [A-Z]))|\bbac ?\+ ?2(?: ?[/à] ?\d)?\b|\bgraduaat\w*|\bgegradueerde?\b|\bhbo5\b"
)
_VOCATIONAL_EN = (
    r"\b(?:completed|commercial|technical|vocational|finished) (?:vocational )?(?:training|apprenticeship)(?: as)?\b"
    r"|\bapprenticeship\b|\bvocational (?:qualification|degree|education)\b|\bstate[- ]certified (?:technician|engineer)\b"
    r"|\bNVQ\b|\bBTEC\b|\btrade (?:school|certificate)\b|\bculinary (?:degree|diploma|school)\b|\bculinary arts degree\b"
    r"|\bITI\b|\bcity (?:&|and) guilds\b|\bdiploma (?:in|of|(?=or degree))\b|\blevel [2345] (?:diploma|qualification|certificate|award)\b"
)
_VOCATIONAL_DE = (
    r"\b(?:abgeschlossene |kaufmännische |technische |handwerkliche |fachliche )*(?:berufs|fach)?ausbildung\b"
    r"|(?-i:\bLehre\b)|\blehrabschluss\w*|\bberufsabschluss\b|\bgesellenbrief\b|\bfacharbeiter(?:brief)?\b"
    r"|(?-i:\bEFZ\b)|\bstaatlich (?:geprüfte|anerkannte)\w*(?: \w+)?"
)
_VOCATIONAL_ELSEWHERE = (
    r"(?-i:\bCAP\b|\bBEP\b|\bCQP\b|\bCFC\b)|\bbac(?:calauréat)? pro\w*|\btitre professionnel\b"
    r"|\bciclos? formativos?(?: de)?(?: grado)?(?: (?:superior|medio))?|\bformación profesional\b|\bgrado (?:superior|medio)\b"
    r"|(?-i:\bFP\b(?: ?I{1,2}\b)?|\bCFG[SM]\b)(?: (?:de )?grado (?:superior|medio))?"
    r"|\btécnic[oa] superior en\b|\btécnic[oa](?= en (?!enfermagem\b)\w)"
    r"|\bqualifica professionale\b|\bdiploma professionale\b|\bdiploma its\b"
    r"|\bcurso (?:técnico|profissional\w*)\b|\bensino (?:técnico|profissional)\b|\bensino médio técnico\b"
    r"|\bformação técnica\b|\bnível técnico\b|\btécnico em\b"
    r"|\bmbo\b(?:[- ](?:(?:niveau )?[1-4]|niveau|diploma|opleiding|werk- en denkniveau)(?:\b(?! jaar)))?|\bvakopleiding\b"
    r"|\bwykształceni[ea]:? (?:(?:min(?:imum|\.)|co najmniej|kierunkowe) )*(?:zasadnicze )?zawodow\w+|\bzasadnicze zawodowe\b"
    r"|\bszkoł[ay] (?:zawodow|branżow|policealn)\w+|\btechnikum\b"
)
_SECONDARY = (
    r"\bhigh[- ]school (?:diploma|degree|graduate|education|or)?|\bHS diploma\b|\bGED\b|\bG\.E\.D\.?"
    r"|\bA[- ]levels?\b|(?<!\bat )\bGCSEs?\b|\bsecondary (?:school|education)\b|\bmatriculation\b"
    r"|\b(?:fach)?abitur\b|\bmittlere[rn]? (?:reife|bildungsabschluss|schulabschluss)\b"
    r"|\b(?:real|haupt|mittel)?schul(?:e )?abschluss\b|\bmatura\b|\b(?:fach)?hochschulreife\b"
    r"|\bbaccalauréat\b|\bniveau bac\b(?! ?[+p])|(?<=\bdu )bac\b(?! ?[+p])"
    r"|\bbachiller(?:ato)?\b|\beducación secundaria\b|(?-i:\bESO\b)|\bgraduado escolar\b"
    r"|\bdiploma (?:di )?(?:maturità|perit[oi]|ragioni?er\w+|geometra|liceo|scuola \w+(?: superiore)?|istituto \w+|istruzione"
    r"|tecnic\w+|alberghier\w+|quinquennale|superiore|liceale|(?=o laurea\b))|\bmaturità\b|\bperito (?=[a-z])|\blicenza media\b"
    r"|\bensino (?:médio|secundário|fundamental)\b(?: completo)?|\b(?:9|10|11|12)\.?\s?º ano\b|\bescolaridade (?:mínima"
    r"|obrigatória)\b|\b(?:segundo|2º) grau\b"
    r"|\b(?:havo|vwo|vmbo)(?:[- ](?:diploma|niveau))?\b|\bmiddelbare? (?:school\w*|diploma|onderwijs)\b"
    r"|\bsecundair onderwijs\b|(?-i:\b[ATB]SO\b)"
    r"|\b(?:wykształceni[ea]:? )?(?:(?:min(?:imum|\.)|co najmniej) )*średnie(?:go)?\b(?: (?:techniczne|zawodowe))?"
    r"|\bśrednie wykształcenie\b"
)

WORDS = {
    "doctorate": _DOCTORATE,
    "master": "|".join((_MASTER_EN, _MASTER_DE, _MASTER_ELSEWHERE)),
    "bachelor": "|".join(
        (_BACHELOR_EN, _BACHELOR_DE, _BACHELOR_FR, _BACHELOR_ES, _BACHELOR_IT, _BACHELOR_PT, _BACHELOR_NL, _BACHELOR_PL)
    ),
    "associate": _ASSOCIATE,
    "vocational": "|".join((_VOCATIONAL_EN, _VOCATIONAL_DE, _VOCATIONAL_ELSEWHERE)),
    "secondary": _SECONDARY,
}
"""Patterns of degree words by level, highest first: of two at one place the higher one counts."""

_WORK = (
    r"(?:d['’])?(?:experience|\w*erfahrung|\w*praxis|expérience|experiencia|experiência|esperienza|\w*ervaring"
    r"|doświadczeni\w+)"
)
IN = (
    r"(?:in|im|en|em|der|des|di|w zakresie|na kierunku|kierunek|z zakresu|richting|op het gebied van|with a"
    r" (?:focus|major) (?:on|in))"
)
"""What stands between a degree and its field."""

FIELD_END = (
    r",? \b(?:or (?:an? )?(?:equivalent|related|similar|comparable|relevant)|or state|or \d"
    r"|or (?:an? |the )?(?:[\w-]+ ){0,2}(?:licen[cs]es?|certifi\w+)\b|with|(?:and|und|et|y|e|en|i|oraz) (?:mind\w*\.? |min\.? |minimaal )?\d|required|preferred|is|are|from|plus"
    r"|(?:oder|ou|o|lub|oppure|or) (?:eine?[mrs]? |une? |un[ao]? |uma? |een )?(?:gleich|vergleich|ähnlich|verwandt|équival"
    r"|simil|equivalente?|semelhant|áreas? afi|afin|analog|affin|podobn|pokrewn|gelijk|vergelijkb|aanverwant|similaire)\w*"
    rf"|(?:oder|ou|o|lub|oppure|or|alternativ) (?:[\w'’-]+ ){{0,3}}{_WORK}"
    r"|será|ist|sind|est|sont|è|são|é|es|jest|zijn|serait|sarà|von vorteil|wünschenswert|erforderlich|souhaité\w*|apprécié\w*"
    r"|valorable|deseable|gradit\w+|preferib\w+|desejável|obrigatóri\w+|vereist|gewenst|wymagan\w+|mile|bij voorkeur"
    r"|(?:e|y|et|und|en|and|i) (?:iscri|inscri|colegia|abilita|possess|carn|patent|permis|führersch|rijbew|praw|experi|esper"
    r"|erfahr|ervar|doświad|buon|good|gut|knowledge|conos|conoc|conhec|kenn|znajom)\w*|abgeschlossen|mitbringen"
    r"|mit|con|avec|com|met|oraz|und mind\w*|y experiencia|ou experiência|o experiencia|o esperienza)\b|, (?:or|and)? ?\d"
)
"""Where the field of a degree ends."""

_NO_PLUS = r"(?!(?:with|and|plus|mit|und|con|y|e|et|avec|com|met|en|oraz|i|z|bachelor\w*|master\w*)\b)"
EQUIVALENT = (
    r"\b(?:or|and/or) (?:an? )?(?:equivalent|comparable|similar|relevant|commensurate|related)(?: \w+){0,3}?\s*"
    r"(?:experience|work|background|combination)|\bor equivalent\b|\bin lieu of\b|\bequivalent (?:practical |work "
    r"|professional )?experience\b"
    rf"|\b(?:or|and/or|oder|bzw\.|ou|o|u|oppure|lub|albo)(?:,? {_NO_PLUS}[\w'’-]+){{0,4}}?,? {_WORK}\b"
    rf"|\b(?:gelijkwaardig|verkregen|door|durch|par|por|per|przez|dzięki) {_WORK}\b"
    r"|\b(?:experiencia|experiência|esperienza|expérience) (?:equivalente|équivalente)\b"
    rf"|\b{_WORK}\b[^.;]{{0,40}}?\b(?:sustitu|ersetz|sostitu|remplac|substitu|zast[ąa]p|vervang|compens|supl)\w*"
    rf"|\b(?:sustitu|ersetz|sostitu|remplac|substitu|zast[ąa]p|vervang|compens|supl)\w*[^.;]{{0,40}}?\b{_WORK}\b"
)
"""That experience may stand in for a degree."""
