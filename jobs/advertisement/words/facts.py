# ruff: noqa: E501 - tables of words read best one row a language
"""How advertisements in eight languages write way of working, kind of employment and level, first match first."""

REMOTE = (
    (
        "on_site",
        (
            r"\b(?:not remote|no remote|fully on[- ]?site|on[- ]?site only|in[- ]office only|100 ?% on[- ]?site"
            r"|(?:kein|ohne) (?:home ?-?office|remote)|pas de télétravail|sans télétravail|(?:sin|no hay) teletrabajo|100 ?% presencial"
            r"|no smart ?working|non è previsto (?:lo )?smart ?working|sem teletrabalho|thuiswerken is niet mogelijk"
            r"|geen thuiswerk\w*|bez pracy zdalnej|(?:telelavoro|télétravail|teletrabajo|teletrabalho|praca zdalna) (?:non|no|não|nie)\b"
            r"|home ?-?office (?:ist )?(?:leider )?nicht)"
        ),
    ),
    (
        "hybrid",
        (
            r"\bhybrid\w*|\bibrid[oa]\b|\bhíbrid[oa]\b|\bhybrydow\w+|\bhybridemodel"
            r"|\b(?:\d+|one|two|three|four)(?:[-–]\d+| (?:to|or) \w+)? days? (?:a |per )?(?:week )?(?:on[- ]?site|in (?:the |our )?office|from home|remote\w*)"
            r"|\bwork(?:ing)? from home [^.\n]{0,25}days?\b|\bremote work (?:up to|possible)|\bpartly remote|\bpartially remote"
            r"|\bteilweise (?:remote|(?:im )?homeoffice)|(?<!100 % )(?<!100% )(?:mobile[sn]? arbeiten|home ?-?office)[^.\n]{0,25}(?:tage|%|möglich|anteil)"
            r"|\b(?:tage|\d+ ?%) (?:pro woche |die woche )?(?:mobile[sn]? arbeit\w*|(?:im )?home ?-?office|remote)|(?<!100 % )(?<!100% )\bhome-?office\b(?! in\b)|(?<!100 % )(?<!100% )\bmobile[sn]? arbeiten\b"
            r"|\btélétravail (?:partiel|possible|\(?\d|jusqu|de \d|à \d|\d)|\b(?:jours?|j) (?:de |en )?télétravail"
            r"|\bsemi-?presencial|\bd[ií]as? (?:a la semana |semanales )?(?:de |en |por )?(?:teletrabajo|remoto)|\bteletrabajo (?:parcial"
            r"|\(?\d|de \d|\d|posible)"
            r"|\bgiorn[oi] (?:a settimana |alla settimana |settimanal[ei] )?(?:di |in )?(?:smart ?working|remoto|telelavoro|da remoto)"
            r"|(?<!full )\bsmart ?working\b(?! (?:al )?100)|\bpossibilità di (?:smart ?working|lavoro agile)"
            r"|\bdias? (?:por semana |semanais )?(?:de |em |por )?(?:teletrabalho|remoto|home ?office)|\bteletrabalho (?:parcial|\(?\d"
            r"|até|possível)|\bhome ?office (?:parcial|\d)"
            r"|\bdag(?:en)? (?:per week )?(?:thuis\w*|vanuit huis)|\b(?:gedeeltelijk|deels) (?:thuis|remote)\w*"
            r"|\bthuiswerken (?:is )?mogelijk|\bdni (?:w tygodniu )?(?:zdalnie|pracy zdalnej|z domu|w biurze)|\bczęściowo zdaln\w+"
            r"|\b(?:days?|tage?n?|jours?|journée|días?|giorn[oi]|dias?|manhãs|dag(?:en)?|dni|dzień)\b[^.\n]{0,45}\b(?:from home|zu hause"
            r"|home ?-?office|à domicile|(?:desde|da|em) casa|thuis|vanuit huis|z domu|zdalnie|teletrabajo|teletrabalho|télétravail|lavoro agile)\b"
            r"|\b(?:from home|da casa|lavoro agile|z domu|thuis|(?:desde|em) casa)\b[^.\n]{0,30}\b(?:days?|giorn[oi]|dni|dagen?|días?|dias?)\b"
            r"|\bdeels[^.\n]{0,40}\b(?:thuis|vanuit huis)\b"
            r"|\bmożliwość pracy (?:częściowo )?zdalnej"
        ),
    ),
    (
        "remote",
        (
            r"\b(?:fully remote|100 ?% (?:remote|home ?-?office)|remote[- ]first|remote (?:position|role|job|within|anywhere)"
            r"|home office in|work from (?:home|anywhere)|telecommut\w+|remote|vollständig remote|deutschlandweit remote)\b"
            r"|\btélétravail\b|\bteletrabajo\b|\b(?:trabajo|100 ?%|en|de forma|modalidad|totalmente) remot[oa]\b|\b(?:trabajo|100 ?%) a distancia\b"
            r"|\btelelavoro\b|\b(?:da|in|full|lavoro|100 ?%|completamente|totalmente) remoto\b|\bfull remote\b|\bsmart ?working\b"
            r"|\bteletrabalho\b|\b(?:trabalho|vaga|modelo|100 ?%|modalidade|regime|formato) remot[oa]\b|(?<!acesso )(?<!acceso )(?<!accesso )(?<!suporte )(?<!soporte )(?<!supporto )(?<!controllo )\bremoto\b|\bhome ?office\b"
            r"|\bvolledig (?:thuis|op afstand)|\bop afstand\b|\bthuiswerk\w*|\bpraca zdalna\b|\b(?:100 ?% |w pełni |całkowicie )?zdaln\w+"
        ),
    ),
)
"""Ways of working; what says neither is on site."""

_HOURS = r"(?:3[5-9]|4\d)(?:[.,]\d{1,2})?[ -]?"
EMPLOYMENT = (
    (
        "internship",
        (
            r"\b(?:internship|intern\b|praktikum|praktikant\w*|werkstudent\w*|stage\b(?= de)|stagiaire|alternance|contrat d['’]apprentissage"
            r"|(?<!buenas )(?<!mejores )prácticas|becari[oa]|trainee program|tirocinio|stagista|stage\b(?= (?:curriculare|extracurriculare|di|retribuito))|estágio"
            r"|estagiári[oa]|stageplaats|stageplek|stagiair\b|staż\b(?! pracy)|stażyst\w+|praktyki (?:studenckie|zawodowe)|praktykant\w*)"
        ),
    ),
    (
        "temporary",
        (
            r"\b(?:temporary|temp position|fixed[- ]term|seasonal (?:position|role|job)|befristet\w*|CDD|interim|intérim\w*"
            r"|temp[- ]to[- ]perm|contract voor (?:één|een|1|zes|6|twaalf|12) (?:jaar|maanden)|maternity cover|temporal|saison\w*(?:kraft|vertrag|stelle|arbeit)|remplacement|contrat saisonnier|durée déterminée|contrato (?:temporal|de duración determinada"
            r"|a termo(?: certo| incerto)?|temporário|por tempo determinado|de sustitución|de relevo|de interinidad|de temporada)|temporário"
            r"|sustitución por|(?:tempo|a tempo|a tempo pieno e|contratto a) determinato|contratto a termine|(?:contratto|lavoro|personale) stagionale|sostituzione maternità"
            r"|(?:contract voor )?bepaalde tijd|tijdelijk\w*|jaarcontract|(?:umow\w+ )?na czas określony|na zastępstwo|sezonow\w+"
            r"|praca tymczasowa)\b"
        ),
    ),
    (
        "contract",
        (
            r"\b(?:contract (?:position|role|job)|contractor|freelance\w*|\d+[- ]month contract|contract[- ]to[- ]hire|1099"
            r"|freiberuflich\w*|freie mitarbeit|à son compte|indépendante?\b|en freelance|(?:como|régimen de|alta de) autónom[oa]s?|por cuenta propia|partita iva|p\.? ?iva"
            r"|contratto di collaborazione|recibos verdes|regime de prestação de serviços|(?-i:PJ)|zzp(?:'er)?"
            r"|(?:kontrakt|umowa) B2B|(?:lub|albo|/) ?B2B|umowa zlecenie|umowa o dzieło)\b"
        ),
    ),
    (
        "part_time",
        (
            r"\b(?:part[- ]time|teilzeit\w*|temps partiel|mi[- ]temps|media jornada|tiempo parcial|jornada parcial|jornada reducida"
            r"|part ?time|tempo parziale|tempo parcial|meio período|meia jornada|parttime|deeltijd\w*"
            r"|(?:pół|1/2|½|3/4|część|niepełny|niepełnym|niepełnego) (?:etatu|wymiar\w*)|minijob|538|(?:8|1\d|2\d|3[0-2])(?:[-–][1-2]\d|[-–]3[0-4])?[ -]?"
            r"(?:hours|hrs|stunden|uur|uren|heures|horas|ore|godzin)(?: (?:a|per|pro|par|à la|la|por|alla|w|/)? ?"
            r"(?:week|woche|semaine|hebdo\w*|semana\w*|settiman\w+|tygodni\w*)))\b"
        ),
    ),
    (
        "full_time",
        (
            r"\b(?:full[- ]time|vollzeit\w*|temps (?:plein|complet)|jornada completa|tiempo completo|CDI|permanent\b|unbefristet\w*"
            r"|festanstellung|contrato indefinido|indefinido|tiempo indeterminado|durée indéterminée|tempo (?:pieno|indeterminato)|full ?time"
            r"|contratto a tempo indeterminato|tempo (?:inteiro|integral|completo)|contrato (?:sem termo|efetivo|efectivo)|(?-i:CLT)|UoP"
            r"|período integral|sem termo|fulltime|voltijd\w*|vast(?:e)? (?:contract|dienstverband|aanstelling|baan)|onbepaalde tijd"
            r"|pełny etat|pełen etat|pełnego etatu|cały etat|pełny wymiar|pełnym wymiarze|czas nieokreślony|umow[aęy] o pracę)\b"
            rf"|\b{_HOURS}(?:hrs?|hours|h|stunden|std|uur|uren|u|heures|horas|ore|godzin)\b"
        ),
    ),
)
"""Kinds of employment. "Befristet" and "określony" do not match inside "unbefristet" and "nieokreślony"."""

LEVELS = (
    (
        "internship",
        (
            r"\b(?:intern|internship|praktikant\w*|werkstudent\w*|stagiaire|becari[oa]|tirocinante|stagista|estagiári[oa]|estágio"
            r"|stagiair|stażyst\w+|praktykant\w*|alternant\w*)\b"
        ),
    ),
    (
        "executive",
        (
            r"\b(?:chief|c[eftio]o|vp|vice president|svp|evp|director[a]?|managing director|geschäftsführer\w*|president|directeur"
            r"|directrice|direttore|direttrice|diretor[a]?|dyrektor\w*|prezes)\b"
        ),
    ),
    (
        "lead",
        (
            r"\b(?:lead|head|principal|manager|supervisor[a]?|team lead|(?:\w*)leiter\w*|superintendent|foreman|responsable"
            r"|chef d['’](?:équipe|atelier)|chef de (?:projet|service|rang|cuisine)|jefe|jefa|encargad[oa]|responsabile|capo\w*"
            r"|coordinatore|coordinador[a]?|coordenador[a]?|gerente|encarregad[oa]|chefe|teamleider|leidinggevende|hoofd|kierownik|kierowniczka"
            r"|lider(?:ka)?|brygadzista)\b"
        ),
    ),
    (
        "senior",
        (
            r"\b(?:senior|sênior|sénior|starszy|sr\.?|staff (?=(?:\w+ )?(?:engineer|developer|scientist|designer|architect))|expert"
            r"|experienced|erfahrene\w*|confirmée?|expérimentée?|experto|esperto|ervaren|doświadczon\w+)(?!\w)"
        ),
    ),
    ("mid", r"\b(?:mid[- ]level|pleno|medior|regular|mid)\b"),
    (
        "entry",
        (
            r"\b(?:junior|júnior|jr\.?|entry[- ]level|graduate|trainee|apprentice|assistant|berufseinsteiger\w*|débutante?|młodszy"
            r"|młodsza|azubi|auszubildende\w*|apprentie?|aprendiz|apprendista|starter|neolaureat[oa])(?!\w)"
        ),
    ),
)
"""Levels by the words of a title."""
