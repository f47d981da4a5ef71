# ruff: noqa: E501 - tables of words and cases read best one row a line
"""Words in job titles that tell how high somebody stands, highest level first, in eight languages."""

import re

_WORDS = (
    ("executive", r"""chief\s(?:\w+\s){1,3}officer|c[efiost]o|cpo|chro|cmo|ciso|(?:vice[\s-]?|senior\svice\s)?president|s?vp|managing\sdirector|executive\sdirector|general\smanager
        |geschäftsführ(?:er(?:in)?|ung)|vorstand(?:s\w+)?|directeur\sgénéral|directrice\sgénérale|pdg|director[a]?\sgeneral|director[a]?\sgerente|consejer[oa]\sdelegad[oa]|diretor[a]?[\s-]geral
        |presidente|administrador[a]?\sdelegad[oa]|amministrat(?:ore|rice)\sdelegat[oa]|direttor\w*\sgenerale|algemeen\sdirecteur|bestuurder|prezes(?:ka)?|członek\szarządu|dyrektor\sgeneraln[ya]|dyrektor\szarządzając[ya]"""),
    ("director", r"""director[ae]?|head\sof|bereichsleit(?:er(?:in)?|ung)|hauptabteilungsleit(?:er|erin)|direktor(?:in)?|directeur|directrice|diretor[a]?|direttor[e]|direttrice|dyrektor(?:ka)?|hoofd|principal\sof|schulleit(?:er(?:in)?|ung)|proviseure?"""),
    ("manager", r"""manager(?:in)?|\w*(?:abteilungs|filial|betriebs|bau|werks|markt|restaurant|hotel|produktions|stations|pflegedienst|vertriebs|personal|niederlassungs|standort|küchen)leit(?:er(?:in)?|ung)|leit(?:er(?:in)?|ung)
        |responsable|gérante?|chef(?:fe)?\sde\s(?:service|département|projet|rayon)|gerente|jef[ea]\sde\s(?!equipo)\w+|encargad[oa]|chefe\sd[eoa]\s(?!equip)\w+|responsabile|capo\s?(?:reparto|ufficio|servizio)|capocantiere
        |leidinggevende|afdelingshoofd|bedrijfsleider|vestigingsmanager|kierowni(?:k|czka)|menedżer(?:ka)?|menadżer(?:ka)?|superintendent|matron"""),
    ("lead", r"""lead|leader|principal|staff\s(?:engineer|developer|scientist|designer)|supervisor[ae]?|foreman|forewoman|charge\snurse|head\s(?:chef|cook|nurse|teacher|waiter|barista|coach)
        |team-?leit(?:er(?:in)?|ung)|gruppenleit(?:er(?:in)?|ung)|schichtleit(?:er(?:in)?|ung)|projektleit(?:er(?:in)?|ung)|stationsleitung|leitende[rn]?|polier|vorarbeiter(?:in)?|küchenchef(?:in)?|oberärzt(?:in)?|oberarzt
        |chef(?:fe)?\sd['’]équipe|chef(?:fe)?\sde\scuisine|chef\sde\schantier|jef[ea]\sde\sequipo|líder|coordinador[a]?|coordenador[a]?|coordinat(?:ore|rice)|coordinator|coordinat(?:eur|rice)|encarregad[oa]|chefe\sde\sequip[ea]|caposquadra|capoturno|capocuoco
        |teamleider|ploegleider|voorman|chef-kok|koordynator(?:ka)?|lider(?:ka)?|brygadzist(?:a|ka)|mistrz|szef(?:owa)?\skuchni|team\scaptain|shift\smanager|assistant\s(?:\w+\s)?manager"""),
    ("intern", r"""intern(?:ship)?|trainee|apprentice(?:ship)?|placement\sstudent|working\sstudent|student\s(?:assistant|nurse|teacher)|praktikum|praktikant(?:in)?|werkstudent(?:in)?|auszubildende[rn]?|azubi|lehrling|volontär(?:in)?
        |stagiaire|stage|alternant[e]?|apprentie?|becari[oa]|en\sprácticas|prácticas|aprendiz[a]?|estagiári[oa]|estágio|tirocin(?:ante|io)|stagista|apprendista|stagiair[e]?|leerling|bbl|stażyst(?:a|ka)|staż|praktykant(?:ka)?|praktyki"""),
    ("junior", r"""junior|jr\.?|jnr|entry[\s-]level|graduate|newly\squalified|berufseinsteiger(?:in)?|débutante?|aide|auxiliaire|młodsz[yaeą]\w*|júnior|principiante|beginnend"""),
    ("senior", r"""senior|sr\.?|snr|sénior|confirmée?|expert(?:e|in)?|sênior|experto|perito|esperto|starsz[yaeą]\w*|ervaren|fachleit(?:er|erin)|consultant\s(?:physician|surgeon)"""),
)  # fmt: skip

SENIORITY_WORDS = tuple(
    (level, re.compile(rf"(?<![\w-])(?:{''.join(words.split())})(?!\w)", re.IGNORECASE)) for level, words in _WORDS
)
"""Level and the pattern of its words; of several that match, the first one holds."""

NO_CHIEFS = re.compile(
    r"\b(?:(?:key\s)?account|project|product|program(?:me)?|office|case|community|content|social[\s-]media|customer(?:\s\w+)?|client|relationship|data|category|change|delivery|"
    r"event|campaign|quality|risk|property|release|scrum|seo|brand|portfolio|projekt|produkt|kunden)[\s-]?manager(?:in)?\b|"
    r"\b(?:executive|personal|virtual)\s(?:assistant|secretary)\b|\baccount\sexecutive\b|\bsales\sexecutive\b|\bart\sdirector\b|\bart\sdirektor(?:in)?\b|"
    r"\b(?:assistant|secretary|assistent(?:in)?|sekretär(?:in)?|assistante?|secrétaire|asistente|secretari[oa]|assistente|segretari[oa]|secretária|asystent(?:ka)?|sekretarka)\s"
    r"(?:to|of|der|des|de|du|del|della|di|da|do|van|für|for|dyrektora|zarządu|prezesa)\b.*|\blead\s?generation\b|\bintern(?:al|e|er|es)\b",
    re.IGNORECASE,
)
"""Titles that hold such a word and lead nobody: "Account manager", "Assistant to the director"."""
