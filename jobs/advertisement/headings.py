"""What advertisements write above their parts, by what the part is about. A heading is one of these as a whole."""

_IGNORED_EN = (
    r"about (?!(?:you|the (?:role|job|position))\b)(?:[\w&.-]+ ?){1,4}|about (?:us|the (?:company|team|role|firm"
    r"|hospital|school))|who we are|our (?:company|story|mission|values|culture)"
    r"|company (?:overview|profile|description)|what we offer|we offer|we provide|benefits?|perks|what'?s in it for you"
    r"|why (?:join|work|us).*|compensation|salary|pay|how to apply|application (?:process|instructions?|deadline)|apply"
    r"|to apply|equal opportunit.*|eeo.*|diversity.*|not required|not needed|what you won'?t need"
    r"|physical(?: (?:demands|requirements))?"
    r"|contact|working (?:hours|conditions)|our offer|location|notice period"
)
_IGNORED_DE = (
    r"(?:das |was )?(?:wir |bieten )?bieten(?: wir)?(?: ihnen| dir)?|das bieten wir.*|was wir (?:ihnen |dir )?bieten"
    r"|wir bieten.*|unser angebot|über uns|wer wir sind|(?:deine|ihre) vorteile|bewerbung|kontakt|nicht erforderlich"
    r"|haben wir (?:ihr|dein) interesse geweckt"
    r"|was (?:sie|du) nicht (?:brauchst|brauchen)|was (?:sie|du|dich|euch) (?:bekommen|bekommst|erwartet"
    r"|erwarten dürfen)"
)
_IGNORED_FR = (
    r"(?:ce que )?nous (?:vous )?(?:offrons|proposons)|avantages|à propos.*|qui sommes[- ]nous.*|postuler|rémunération"
    r"|l'entreprise|conditions(?: de travail)?"
)
_IGNORED_ES = (
    r"(?:te |se |qué (?:te )?|lo que )?ofrece(?:mos)?|beneficios|condiciones|sobre (?:nosotros|la empresa)"
    r"|quiénes somos|la empresa|cómo (?:aplicar|postular)"
)
_IGNORED_IT = (
    r"(?:cosa |ti |si )?offr(?:iamo|e)|(?:cosa )?ti offriamo|la nostra offerta|l'azienda|chi siamo|benefit|vantaggi"
    r"|come candidarsi|condizioni|sede"
)
_IGNORED_PT = (
    r"(?:o que )?oferecemos|o que damos(?: em troca)?|benefícios|sobre (?:nós|a empresa)|quem somos|a empresa"
    r"|como (?:se )?candidatar(?:-se)?"
    r"|candidatura|condições"
)
_IGNORED_NL = (
    r"(?:wat |dit )?(?:wij|we)? ?bieden(?: (?:wij|we))?(?: (?:jou|je|u))?|ons aanbod|aanbod|over ons"
    r"|wie zijn (?:wij|we)|arbeidsvoorwaarden|interesse|solliciteren|wat krijg je(?: van ons)?|dit krijg je"
)
_IGNORED_PL = (
    r"(?:co )?oferujemy|(?:nasza )?oferta|benefity|czego nie wymagamy|co (?:od nas )?dostaniesz|w zamian"
    r"|proponujemy|o nas|kim jesteśmy|aplikuj|jak aplikować|warunki(?: pracy| zatrudnienia)?"
)

_NICE_EN = (
    r"(?:it'?s |would be )?nice[- ]to[- ]haves?|preferred(?: (?:qualifications?|skills?|experience|requirements?))?"
    r"|bonus(?: points?)?|desirable(?: (?:skills?|criteria|experience))?"
    r"|desired(?: (?:skills?|experience|qualifications?))?|(?:an? )?(?:advantages?|plus|pluses)|good(?: to have)?"
    r"|additional (?:skills|qualifications?)|optional|what would be great|what would set you apart|extra credit"
    r"|nice2have"
)
_NICE_DE = (
    r"wünschenswert(?:,? aber .*)?|von vorteil|pluspunkte|idealerweise|das wäre (?:schön|toll|ein plus)"
    r"|nice[- ]to[- ]have"
    r"|(?:von vorteil|wünschenswert) (?:sind|ist|wären)|schön wäre|wir freuen uns außerdem über"
    r"|das wünschen wir uns"
    r"|was uns (?:besonders )?freuen würde|darüber (?:würden|freuen) wir uns(?: freuen)?"
)
_NICE_FR = (
    r"les plus|souhaitée?s?|atouts?|seraient? un plus|appréciée?s?|idéalement|ce serait un plus|les petits plus"
    r"|atouts supplémentaires"
)
_NICE_ES = (
    r"(?:requisitos |conocimientos )?deseables?|se valorarán?|valorables?|valoramos|ser(?:ía|á) un plus"
    r"|suma(?:n|rás)? puntos(?: si)?|puntos extra"
    r"|se valorará(?:n)? (?:positivamente|además)|(?:requisitos|otros aspectos) valorables|méritos"
)
_NICE_IT = (
    r"(?:costituisc\w+ )?titol[oi] preferenzial[ei]|requisiti preferenziali|preferenziali|gradit[oiae]"
    r"|(?:costituir\w+ |sarà considerato )?(?:un )?plus|costituir\w+ titolo preferenziale|sarebbe (?:bello"
    r"|un plus|ideale)|punti extra|ci piacerebbe|desiderabili"
)
_NICE_PT = (
    r"diferencia(?:l|is)|(?:requisitos )?desejáve(?:l|is)|valoriza(?:-se|mos)|será um diferencial|valorizado"
    r"|fator(?:es)? preferencia(?:l|is)|contam? pontos|pontos extra"
    r"|(?:requisitos|condições|competências) (?:preferenciais|valorizad[oa]s|desejáveis)|(?:será"
    r"|serão) (?:um plus|valorizad\w+)"
)
_NICE_NL = (
    r"(?:een )?pr[ée]|pluspunten|mooi meegenomen|wenselijk|gewenst|extra punten|(?:het is "
    r"|dit is )?mooi meegenomen(?: als)?|pluspunten zijn|nice to have|wensen|leuk als"
)
_NICE_PL = (
    r"mile widzian\w+|(?:dodatkow\w+ )?atut\w*(?: będzie| będą)?|dodatkowe umiejętności"
    r"|(?:dodatkowo )?(?:docenimy|cenimy|mile widziane będzie)|dodatkowym (?:atutem|plusem) będzie|nice to have"
    r"|wymagania (?:dodatkowe|pożądane)|dodatkowe wymagania|będzie nam miło,? jeśli|fajnie,? jeśli|plusem będzie"
)

_MUST_EN = (
    r"(?:minimum |basic |key |essential |job |your |the |our )?"
    r"(?:requirements?|qualifications?|required(?: (?:skills?|qualifications?|experience|education))?|must[- ]?haves?"
    r"|must|essentials?|essential (?:skills?|criteria|experience)|experience(?: (?:and|&) (?:skills|education))?"
    r"|skills?(?: (?:and|&|/) (?:experience|qualifications?|abilities|requirements))?"
    r"|education(?: (?:and|&) experience)?"
    r"|profile|background|competenc(?:ies|es)|person specification|licen[cs]es?|certifications?|languages?)"
    r"(?: (?:required|needed|needs|and skills|and qualifications|& skills|& qualifications|/ skills))?"
    r"|(?:what )?you(?:'ll| will)? (?:must )?(?:have|bring|need)(?: to have)?|what you(?:'ll)? (?:bring|need)|you are"
    r"|who you are|about you|what we(?:'re| are) looking for|we(?:'re| are) looking for|ideal candidate"
    r"|candidate profile|what we (?:need|expect)(?: from you)?"
)
_MUST_DE = (
    r"(?:ihr|dein|das) (?:profil|anforderungsprofil)|anforderungen|qualifikation(?:en)?"
    r"|(?:das )?(?:bringst du|bringen sie|du bringst|sie bringen) mit|was (?:du mitbringst|sie mitbringen)"
    r"|voraussetzungen|was (?:dich|sie) auszeichnet|(?:was )?wir erwarten|wen wir suchen|wir suchen"
    r"|(?:was|das) wir uns (?:von (?:dir|ihnen) )?wünschen|was (?:du|sie) können (?:musst|müssen|solltest"
    r"|sollten)|das (?:musst du|müssen sie) mitbringen"
    r"|(?:was|das) (?:sollten sie|solltest du) mitbringen"
)
_MUST_FR = (
    r"(?:votre |le )?profil(?: (?:recherché|souhaité))?|compétences(?: (?:requises|attendues))?|exigences|vous avez"
    r"|formation(?: et expérience)?|pré-?requis|il vous faut|ce que nous (?:recherchons|attendons)"
)
_MUST_ES = (
    r"requisitos?(?: (?:\w+)){0,2}|(?:tu )?perfil(?: \w+){0,2}|(?:lo que |a quién )?buscamos|se requiere|imprescindible"
    r"|qué (?:buscamos|pedimos|esperamos(?: de ti)?|necesitas|necesitamos)|(?:formación|experiencia"
    r"|conocimientos)(?: requerid[oa]s?)?"
)
_MUST_IT = (
    r"requisiti(?: \w+){0,2}|(?:il tuo )?profilo(?: (?:ricercato|richiesto|ideale))?|(?:chi |cosa )?cerchiamo"
    r"|competenze(?: \w+)?|si richied(?:e|ono)|richiediamo|il candidato ideale|titolo di studio|esperienza richiesta"
)
_MUST_PT = (
    r"(?:o que )?(?:procuramos|buscamos|esperamos(?: de (?:ti|você))?)|qualificações|exigências|competências(?: \w+)?"
    r"|(?:o )?(?:teu |seu )?perfil|o que precisas|pré-?requisitos|perfil \w+|você precisa ter|formação(?: \w+)?"
)
_MUST_NL = (
    r"(?:functie-?)?eisen|wat (?:vragen (?:wij|we)|(?:wij|we) vragen|verwachten (?:wij|we)|(?:wij|we) verwachten"
    r"|breng (?:je|jij) mee|neem (?:je|jij) mee)(?: van (?:jou|je))?|(?:jouw |je )?profiel|wie ben (?:jij|je)"
    r"|wie zoeken (?:wij|we)|(?:wij|we) (?:vragen|zoeken)|dit (?:ben jij|breng je mee|vragen we)|(?:jij|je) hebt"
    r"|kwalificaties|gevraagd|knock-?out-?(?:criteria|eisen)|wat moet je (?:hebben|kunnen)|harde eisen"
)
_MUST_PL = (
    r"(?:nasze )?wymagania(?: \w+)?|(?:czego |od kandydatów )?oczekujemy|(?:nasze )?oczekiwania|profil(?: kandydata)?"
    r"|kogo szukamy|twój profil|kwalifikacje|musisz mieć|czego oczekujemy|niezbędne"
)

_DUTIES_EN = (
    r"(?:your |key |main |job |the |core |primary |essential |day[- ]to[- ]day )?"
    r"(?:tasks?|responsibilit(?:y|ies)|duties|role|job description|description|summary|position|functions?"
    r"|accountabilities)"
    r"(?: (?:and|&) (?:responsibilities|duties|tasks))?(?: summary| overview| description)?"
    r"|(?:what )?you(?:'ll| will)(?: be)? (?:do|doing)|what you do|the job|about the (?:job|position)|overview"
    r"|job purpose"
)
_DUTIES_DE = (
    r"(?:ihre|deine) (?:aufgaben|tätigkeiten)|aufgaben(?:gebiet|bereich)?|das erwartet (?:dich|sie)|tätigkeiten"
)
_DUTIES_FR = (
    r"(?:vos |les )?missions?(?: principales)?|(?:vos )?(?:responsabilités|tâches|activités)|le poste"
    r"|description du poste"
)
_DUTIES_ES = (
    r"(?:tus |las |principales )?(?:funciones|responsabilidades|tareas)(?: principales)?|qué harás|(?:tu )?misión"
    r"|descripción(?: del puesto)?"
)
_DUTIES_IT = (
    r"(?:principali )?(?:mansioni|attività|compiti|responsabilità)(?: principali)?|cosa farai|il ruolo"
    r"|di cosa ti occuperai|descrizione(?: del ruolo)?"
)
_DUTIES_PT = (
    r"(?:as tuas |suas |principais )?(?:funções|responsabilidades|atividades|atribuições|tarefas)(?: principais)?"
    r"|o que (?:você )?vai(?:s)? fazer|descrição(?: da (?:função|vaga))?|a função"
)
_DUTIES_NL = (
    r"(?:jouw |je |de )?(?:taken|werkzaamheden|functie|verantwoordelijkheden|takenpakket)"
    r"|(?:wat|dit) ga (?:je|jij) doen|functieomschrijving"
)
_DUTIES_PL = (
    r"(?:twoje |główne )?(?:zadania|obowiązki)|(?:twój )?zakres obowiązków|opis stanowiska"
    r"|czym będziesz się zajmować"
)

IGNORED = "|".join(
    (_IGNORED_EN, _IGNORED_DE, _IGNORED_FR, _IGNORED_ES, _IGNORED_IT, _IGNORED_PT, _IGNORED_NL, _IGNORED_PL)
)
"""Of the company, its offer and how to apply: nothing below is asked for."""
NICE = "|".join((_NICE_EN, _NICE_DE, _NICE_FR, _NICE_ES, _NICE_IT, _NICE_PT, _NICE_NL, _NICE_PL))
"""Of what is welcome."""
MUST = "|".join((_MUST_EN, _MUST_DE, _MUST_FR, _MUST_ES, _MUST_IT, _MUST_PT, _MUST_NL, _MUST_PL))
"""Of what is required."""
DUTIES = "|".join((_DUTIES_EN, _DUTIES_DE, _DUTIES_FR, _DUTIES_ES, _DUTIES_IT, _DUTIES_PT, _DUTIES_NL, _DUTIES_PL))
"""Of the work to be done."""
