# ruff: noqa: E501 - tables of words and cases read best one row a line
"""How resumes state a permit to work, a notice period and when somebody could start, in eight languages."""

PERMIT_LABELS = (
    r"work\s(?:permit|authori[sz]ation|visa|eligibility|status)|employment\sauthori[sz]ation|visa(?:\s(?:status|type|sponsorship))?|right\sto\swork|immigration\sstatus|residence\s(?:permit|status)|residency(?:\sstatus)?|"
    r"arbeitserlaubnis|arbeitsgenehmigung|aufenthaltstitel|aufenthaltserlaubnis|aufenthaltsstatus|visum|bewilligung|arbeitsbewilligung|"
    r"permis\sde\s(?:travail|séjour)|autorisation\sde\stravail|titre\sde\sséjour|statut\sde\sséjour|"
    r"permiso\sde\s(?:trabajo|residencia)(?:\sy\strabajo)?|autorización\sde\strabajo|visado|situación\slegal|"
    r"autorização\sde\s(?:trabalho|residência)|visto(?:\sde\s(?:trabalho|residência))?|título\sde\sresidência|permissão\sde\strabalho|"
    r"permesso\sdi\s(?:soggiorno|lavoro)|autorizzazione\sal\slavoro|visto\sdi\slavoro|"
    r"werkvergunning|verblijfsvergunning|tewerkstellingsvergunning|verblijfsstatus|"
    r"(?:pozwolenie|zezwolenie)\sna\s(?:pracę|pobyt)|karta\spobytu|wiza|prawo\sdo\spracy"
)
"""Labels whose value is the permit."""

PERMIT_CLAUSES = (
    r"(?:(?:legally\s)?authori[sz]ed|eligible|entitled|permitted)\sto\swork\b|(?:(?:full|unrestricted|permanent)\s)?right\sto\swork\sin\b|(?:valid|unlimited|unrestricted|permanent)\s(?:work|residence)\s(?:permit|visa|authori[sz]ation)|"
    r"(?:no|without|require[sd]?|requiring|need(?:s|ing)?)\s(?:visa\s)?sponsorship|work\spermit\s(?:held|valid|available|holder)|green\scard(?:\sholder)?|permanent\sresident\b|blue\scard|h-?1b\b|indefinite\sleave\sto\sremain|(?:pre-)?settled\sstatus|"
    r"(?:unbefristete|gültige|uneingeschränkte|unbeschränkte)\s(?:arbeits|aufenthalts)(?:erlaubnis|genehmigung|bewilligung)|niederlassungserlaubnis|blaue\skarte|arbeitserlaubnis\s(?:vorhanden|für|in|liegt)|keine\sarbeitserlaubnis\serforderlich|"
    r"autorisée?\sà\stravailler|permis\sde\s(?:travail|séjour)\s(?:valable|valide|permanent|[bcgl]\b)|titre\sde\sséjour\s(?:valable|valide|permanent)|carte\sde\srésident|passeport\stalent|"
    r"autorizad[oa]\spara\strabajar|permiso\sde\s(?:trabajo|residencia)(?:\sy\strabajo)?\s(?:vigente|válido|en\sregla|en\svigor|permanente)|residencia\spermanente|tarjeta\sazul|"
    r"autorizad[oa]\sa\strabalhar|(?:autorização|visto)\sde\s(?:trabalho|residência)\s(?:válid[oa]|permanente)|residente\spermanente|"
    r"autorizzat[oa]\sa\slavorare|permesso\sdi\s(?:soggiorno|lavoro)\s(?:valido|illimitato|permanente)|carta\sblu|"
    r"(?:geldige|onbeperkte)\s(?:werk|verblijfs)vergunning|blauwe\skaart|mag\sin\s\w+\swerken|"
    r"(?:ważne|bezterminowe|stałe)\s(?:pozwolenie|zezwolenie)\sna\spracę|uprawnion[ya]\sdo\spracy|niebieska\skarta|pobyt\sstały"
)
"""Beginnings of clauses that are the permit themselves."""

AVAILABILITY_LABELS = (
    r"notice(?:\speriod)?|availability|available(?:\sfrom)?|earliest\sstart(?:\sdate)?|possible\sstart(?:\sdate)?|start(?:ing)?\sdate\s(?:possible|available)|"
    r"kündigungsfrist|verfügbarkeit|verfügbar(?:\sab)?|frühester\s(?:eintritt(?:stermin)?|starttermin)|eintrittstermin|(?:möglicher|frühestmöglicher)\seintritt(?:stermin)?|"
    r"(?:délai\sde\s)?préavis|disponibilité|disponible(?:\sà\spartir\sd[ue])?|date\sde\sdisponibilité|"
    r"(?:plazo\sde\s|período\sde\s)?preaviso|disponibilidad|disponible\sdesde|fecha\sde\sincorporación|"
    r"(?:período\sde\s)?(?:aviso\sprévio|pré-aviso)|disponibilidade|disponível(?:\sa\spartir\sde)?|data\sde\sdisponibilidade|"
    r"(?:periodo\sdi\s)?preavviso|disponibilità|disponibile(?:\sda(?:l)?)?|"
    r"opzegtermijn|beschikbaarheid|beschikbaar(?:\s(?:vanaf|per))?|"
    r"okres\swypowiedzenia|dostępność|dostępn[ya](?:\sod)?|możliwość\srozpoczęcia(?:\spracy)?"
)
"""Labels whose value is a notice period or a date of beginning."""

AVAILABILITY_CLAUSES = (
    r"available\s(?:immediately|now|at\sshort\snotice|from|as\sof|starting|to\sstart|within|in\s\d|after\s\d|on\s\d)|immediately\savailable|can\sstart\s(?:immediately|on|in|from)|"
    r"(?:\d{1,2}|one|two|three|four|six)[\s-](?:day|week|month)s?['’]?\snotice|notice\speriod\sof|"
    r"(?:ab\s)?sofort\sverfügbar|verfügbar\s(?:ab|zum|sofort|nach)|kündigungsfrist\svon|(?:\d{1,2}|ein|zwei|drei|vier|sechs)\s(?:wochen|monate?n?)\skündigungsfrist|eintritt\s(?:ab|zum)|"
    r"disponible\s(?:immédiatement|de\ssuite|à\spartir|dès|sous|sans\sdélai)|préavis\sde\s\d|\d\smois\sde\spréavis|"
    r"disponible\s(?:inmediatamente|de\sinmediato|desde|a\spartir|en\s\d)|(?:disponibilidad|incorporación)\sinmediata|preaviso\sde\s\d|"
    r"disponível\s(?:imediatamente|de\simediato|a\spartir|desde|em\s\d)|disponibilidade\simediata|aviso\sprévio\sde\s\d|"
    r"disponibile\s(?:immediatamente|subito|da(?:l|lla)?\s|a\spartire|entro)|disponibilità\simmediata|preavviso\sdi\s\d|"
    r"(?:per\s)?direct\sbeschikbaar|beschikbaar\s(?:vanaf|per|direct|binnen|op)|opzegtermijn\svan|"
    r"dostępn[ya]\s(?:od|natychmiast|zaraz)|od\szaraz|\d-?(?:miesięczn|tygodniow)\w+\sokres\swypowiedzenia|okres\swypowiedzenia\s\d"
)
"""Beginnings of clauses that state it themselves."""

NO_AVAILABILITY = r"request|anfrage|demande|solicitud|petición|pedido|richiesta|verzoek|aanvraag|życzenie|travel|reise|voyag|viaj|viagg|trasfert|reizen|podróż|relocat|umzug"
"""What makes such words speak of something else: "available on request", "available to travel"."""
