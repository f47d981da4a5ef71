"""What gives away a text that is written to a machine, in eight languages, each cue with a weight.

Three points say that a passage instructs a machine. One cue of three points does so alone; weaker ones, which an
honest resume may hold (an engineer builds "an AI recruiter"), do so only together. All words are folded: lower case,
without accents.
"""

import re

from resumes.manipulation.phrases import PhraseBook, any_of

GAP = r"\W{1,4}"
FEW = r"(?:[^\W_][\w'’]*\W{1,4}){0,5}?"
TWO = r"(?:[^\W_][\w'’]*\W{1,4}){0,2}?"
_MORE = r"(?:[^\W_][\w'’/]*\W{1,4}){0,12}?"

_IGNORE = (
    "ignore|disregard|forget|override|overwrite|bypass|discard|neglect|do not follow|don't follow|stop following|"
    "set aside|pay no attention to|dismiss|drop|cancel|erase|abandon|"
    "ignoriere*|ignorieren|missachte*|vergiss|vergessen sie|uberschreibe*|verwirf|beachte* nicht|"
    "ignore*|ignorez|ignorer|oublie*|oubliez|ne tene* pas compte|negligez|"
    "ignora*|ignoren|olvida*|olvide*|descarta*|haz caso omiso|no tengas en cuenta|"
    "ignorem|esqueca*|esquece|desconsidere*|desconsidera|descarte*|"
    "ignorare|dimentica*|trascura*|non considerare|"
    "negeer*|vergeet|sla over|"
    "zignoruj*|ignoruj*|pomin*|zapomnij*|odrzuc*|nie zwracaj uwagi"
)
_EARLIER = any_of(
    "previous*|prior|preceding|earlier|above|all|any|every|other|former|existing|current|initial|original|your|"
    "system|these|those|given|before|so far|"
    "vorherige*|bisherige*|fruhere*|vorangegangene*|vorige*|alle*|obige*|deine*|ihre|"
    "precedent*|anterieur*|toute*|tous|vos|tes|ci-dessus|"
    "anterior*|previa*|previo*|toda*|todo*|tus|sus|suas|seus|acima|"
    "precedenti|tutt*|tue|sue|vostre|"
    "eerdere|voorgaande|vorige|alle|je|uw|bovenstaande|"
    "poprzedni*|wczesniejsz*|wszystki*|powyzsz*|swoje|twoje|dotychczas*"
)
_ORDERS = any_of(
    "instruction*|prompt*|rules|guideline*|directive*|command*|criteria|orders|constraints|programming|"
    "anweisung*|vorgaben|anleitung*|regeln|befehl*|instruktion*|kriterien|"
    "consigne*|regles|ordres|directives|criteres|"
    "instruccion*|reglas|indicacion*|ordenes|criterios|directrices|"
    "instruc*|regras|orientac*|ordens|diretrizes|"
    "istruzion*|regole|indicazion*|direttive|criteri|comandi|"
    "instructies|aanwijzing*|regels|opdracht*|richtlijn*|"
    "instrukcj*|polecen*|polecenia|regul*|zasad*|wytyczn*"
)
_PAPERS = any_of("resume|cv|candidate|applicant|hiring|recruiting|recruitment|screening|ranking|talent|job")
_TOOL = any_of("ai|bot|model*|algorithm*|parser|screener|assistant|agent|system*|tool*|software|engine")
_AUTOMATIC = any_of("automated|automatic|automatisierte*|automatique|automatizado|automatico|geautomatiseerde")
_NAMED_MACHINE = any_of(
    "ai|a.i.|llm*|gpt*|chatgpt*|chat gpt|claude|gemini|copilot|language model*|large language model*|chatbot*|ats|"
    "artificial intelligence|ki|ki-*|sprachmodell*|kunstliche* intelligenz|ia|modele de langage|"
    "intelligence artificielle|modelo de lenguaje|inteligencia artificial|modelo de linguagem|modello linguistico|"
    "intelligenza artificiale|taalmodel*|kunstmatige intelligentie|model* jezykow*|sztuczn* inteligencj*"
)
_MACHINE = (
    rf"(?:{_NAMED_MACHINE}(?:{GAP}{_TOOL})?|{_PAPERS}{GAP}(?:{_PAPERS}{GAP})?{_TOOL}|"
    rf"{_AUTOMATIC}{GAP}{FEW}{_TOOL})"
)
_WEAK_MACHINE = any_of(
    "system|model|assistant|algorithm|machine|parser|bot|software|robot|computer|reader|tool|evaluator|grader|"
    "assistent|algorithmus|maschine|systeme|modele|assistant|algorithme|machine|sistema|modelo|asistente|algoritmo|"
    "maquina|assistente|modello|macchina|systeem|algoritme|systemu|modelu|asystenta|algorytmu|maszyny"
)
_ADDRESS = (
    "note|notes|message|instruction|instructions|attention|hint|info|information|notice|reminder|command|request|"
    "important|directive|dear|hello|hey|hi|hinweis|nachricht|anweisung|anweisungen|achtung|liebe|lieber|mitteilung|"
    "consigne|instruction|remarque|avis|chere|cher|a l'attention|nota|mensaje|instruccion|instrucciones|aviso|"
    "atencion|estimad*|querid*|mensagem|instrucao|instrucoes|atencao|messaggio|istruzione|istruzioni|attenzione|"
    "avviso|car*|bericht|instructie|instructies|opmerking|let op|beste|uwaga|wiadomosc|instrukcja|polecenie|"
    "notatka|drogi|droga"
)
_TO = any_of(
    "to|for|to the|for the|to any|for any|to all|for all|an|an die|an das|fur|fur die|fur das|an den|an alle|"
    "a|pour|pour le|pour la|pour l'|a l'|au|a la|aux|para|para el|para la|al|a los|para o|para a|ao|aos|as|"
    "per|per il|per la|per l'|all'|alla|allo|voor|voor de|voor het|aan|aan de|aan het|do|dla"
)
_YOU_ARE = (
    "you are|you're|you are now|you act as|act as|you will act as|pretend to be|you will be|if you are|if you're|"
    "du bist|sie sind|falls du|wenn du|wenn sie|handle als|agiere als|"
    "tu es|vous etes|si tu es|si vous etes|agis comme|agissez comme|"
    "eres|usted es|si eres|actua como|si usted es|voce e|tu es|se voce e|aja como|atue como|"
    "sei|lei e|se sei|agisci come|tu sei|je bent|u bent|als je|als u|jij bent|gedraag je als|"
    "jestes|jesli jestes|dzialaj jako|jezeli jestes"
)
_RANK = (
    "rank|rate|score|grade|give|assign|mark|label|classify|recommend|select|shortlist|advance|move|place|put|approve|"
    "consider|treat|hire|invite|choose|evaluate|prioritize|prioritise|promote|accept|favor|favour|award|list|set|"
    "conclude|describe|present|report|pick|return|push|bump|"
    "bewerte*|bewerten|setze*|stufe*|ordne*|empfiehl|empfehlen|wahle*|gib|geben|vergib|vergeb*|platziere*|lade|"
    "classe*|classez|note*|notez|recommande*|recommandez|selectionne*|attribue*|donne*|donnez|placez|place*|evalue*|"
    "clasifica*|clasifique|puntua*|califica*|recomienda*|recomiende|selecciona*|asigna*|pon|coloca*|valora*|"
    "classifique|classifica|pontue|avalie|recomende|selecione|atribua|coloque|"
    "valuta*|classifica*|raccomanda*|consiglia*|seleziona*|assegna*|metti|"
    "beoordeel|rangschik|plaats|selecteer|geef|zet|beveel|kies|"
    "ocen*|umiesc*|uszereguj|polec*|wybierz|przyznaj|zarekomenduj|rekomenduj|postaw|daj"
)
THIS_ONE = any_of(
    "this candidate|this applicant|this resume|this cv|this profile|this application|this person|this document|"
    "diesen kandidaten|diese kandidatin|diesen bewerber|diese bewerberin|diesen lebenslauf|diese bewerbung|"
    "dieses profil|diesem kandidaten|diesem bewerber|dieser bewerbung|diesem lebenslauf|"
    "ce candidat|cette candidate|ce cv|cette candidature|ce profil|"
    "este candidato|esta candidata|este cv|este curriculum|esta candidatura|este perfil|esta solicitud|este curriculo|"
    "questo candidato|questa candidata|questo cv|questo curriculum|questa candidatura|questo profilo|"
    "deze kandidaat|deze sollicitant|dit cv|deze sollicitatie|dit profiel|"
    "tego kandydata|te kandydatke|to cv|te aplikacje|ten profil|ten zyciorys|temu kandydatowi|tej kandydatce"
)
_SOME_ONE = any_of(
    "my resume|my cv|my application|my profile|the candidate|the applicant|candidate|applicant|the resume|the cv|"
    "him|her|them|dem kandidaten|den bewerber|"
    "den kandidaten|le candidat|la candidate|al candidato|el candidato|a la candidata|o candidato|ao candidato|"
    "il candidato|la candidata|de kandidaat|kandydata|kandydatowi"
)
_BEST = any_of(
    "first|top|highest|best|perfect|maximum|max|number one|number 1|no. 1|#1|1st|ideal|excellent|exceptional|"
    "outstanding|10/10|10 out of 10|100/100|100 out of 100|100%|100 %|100 percent|100 points|full marks|full points|"
    "five stars|strong hire|hire|hired|qualified|great fit|good fit|strong match|perfect match|interview|"
    "entrevista|entretien|vorstellungsgesprach|colloquio|gesprek|rozmow*|strongest|"
    "next round|next stage|next step|ahead of|above all|positively|favorably|favourably|immediately|a 10|"
    "erste*|hochste*|beste*|optimal|perfekt|hervorragend|volle punktzahl|100 punkte|ganz oben|einladen|platz 1|"
    "premier*|meilleur*|maximale|maximum|parfait*|ideal*|en tete|en premier|tete de liste|"
    "primer*|mejor|maxima|maximo|perfect*|ideal|primeiro|primeira|melhor|nota 10|lo mas alto|mas alta|mais alta|"
    "primo|prima|migliore|massimo|perfetto|ideale|piu alto|in cima|"
    "eerste|hoogste|best|perfecte|ideale|bovenaan|maximale|"
    "pierwsz*|najwyzsz*|najleps*|idealn*|doskonal*|maksymaln*|na szczyc*"
)
_NOT = "do not|don't|never|nicht|niemals|ne|no|nunca|nao|non|niet|nooit|nie|nigdy|without"
_SAY = any_of(
    "mention*|reveal*|disclos*|tell|report|flag|reject*|acknowledg*|erwahne*|verrate*|ablehn*|mentionne*|revele*|"
    "rejett*|mencion*|revel*|rechac*|rejeit*|menzion*|rivel*|rifiut*|scarta*|vermeld*|onthul*|afwijz*|wspomin*|"
    "ujawnia*|odrzuca*"
)
_ANSWER = (
    "output|respond|reply|answer|return|say|print|write|antworte*|schreibe|repondez|reponds|ecrivez|responde|escribe|"
    "responda|escreva|rispondi|scrivi|antwoord|schrijf|odpowiedz|napisz"
)
TOKENS = re.compile(
    r"<\|?\W?(?:im start|im end|system|endoftext|begin of text|end of turn|start of turn)\W*\|?>|\[/?inst\]|<</?sys>>|"
    r"</?(?:system|instructions?|prompt|admin|assistant)>|\[\[?(?:system|admin|ai|llm)[^\]\n]{0,40}\]|"
    r"(?:#{2,}|={2,}|-{3,}|\*{2,})\s*(?:begin |end |new )?(?:system|instructions?|override|admin)\b"
)
_TITLED = (
    "system prompt|system message|system note|system override|system instruction*|system command|system directive|"
    "system update|ai instruction*|new task|ai note|ai directive|ai prompt|new instruction*|prompt injection|"
    "hidden instruction*|developer message|developer mode|systemanweisung|admin override|instruction* override"
)
_EARLIER_FIRST = "alle|vorherige*|bisherige*|deine|ihre|andere*|eerdere|voorgaande|uw|je"
_IGNORING = any_of("missacht*|ignorier*|vergess*|uberschreib*|negeren|vergeten|negeert")
_AS = "as an|as a|als|en tant que|en tant qu|como|come|jako"
_READ_BY = any_of("read by|parsed by|processed by|evaluated by|reviewed by|screened by|ranked by|scored by")
_MACHINES = "ai|ki|llm*|gpt*|chatgpt*|sprachmodell*|chatbot*|ia"
_OUGHT = any_of("must|should|shall|soll*|muss*|doit|doivent|debe*|deve*|moet*|powin*")
_MUST = "must be|should be|has to be|needs to be|is to be|are to be|ought to be|deserves to be"
_JUDGED = any_of(
    "ranked|rated|scored|selected|shortlisted|hired|placed|considered|rejected|accepted|preferred|advanced"
)
_WHEN = (
    "when you|if you|when|while|before|wenn sie|wenn du|quand vous|lorsque vous|cuando|quando|als je|als u|gdy|jesli"
)
_READ = any_of(
    "summari*|evaluat*|review*|read*|process*|rank*|scor*|analy*|assess*|rat*|screen*|zusammenfass*|bewert*|lies*|"
    "lesen|"
    "evalu*|lis*|lees*|leas|lea|resum*|valut*|leggi*|beoordeel*|samenvat*|czytasz|oceniasz|streszczasz"
)
_DOCUMENT = any_of(
    "document|resume|cv|text|application|profile|file|lebenslauf|dokument|bewerbung|texte|candidature|documento|texto|"
    "curriculum|testo|tekst|dokument*|zyciorys"
)
_VOID = (
    "no longer apply|no longer applies|no longer valid|are void|is void|are suspended|nicht mehr gultig|"
    "gelten nicht mehr|ne s'appliquent plus|ya no aplican|ya no se aplican|nao se aplicam mais|non si applicano piu|"
    "gelden niet meer|juz nie obowiazuj*"
)
_ALL = any_of("everything|anything|what|all of|alles|tout|todo|tudo|tutto|wszystko")
_SAID = any_of("above|before|said|told|told you|zuvor|vorher|avant|precede|antes|prima|eerder|wczesniej|learned")
_FOR = any_of("to|an|fur|a|para|per|aan|voor|dla|for|of")
_ONLY = any_of("only|with|exactly|nur|mit|uniquement|avec|solo|solamente|con|apenas|com|alleen|met|tylko")
CUES = PhraseBook(
    (3, _IGNORE, GAP + TWO + _EARLIER + GAP + TWO + _ORDERS),
    (3, _IGNORE, GAP + TWO + _ORDERS + GAP + TWO + _EARLIER),
    (2, _EARLIER_FIRST, GAP + TWO + _ORDERS + GAP + TWO + _IGNORING),
    (2, _AS, GAP + _MACHINE + r"(?=\s*,)"),
    (2, "if|when|whenever|in case", GAP + FEW + _READ_BY + GAP + FEW + f"(?:{_MACHINE}|{_WEAK_MACHINE})"),
    (1, _MACHINES, GAP + TWO + _OUGHT),
    (1, _IGNORE, GAP + FEW + _ALL + GAP + FEW + _SAID),
    (2, _ADDRESS, GAP + _TO + GAP + FEW + _MACHINE),
    (2, _ADDRESS, GAP + _MACHINE + r"(?=\s*[:,!.-])"),
    (1, _ADDRESS, GAP + _TO + GAP + FEW + _WEAK_MACHINE + r"(?=\s*[:,!.-])"),
    (2, _YOU_ARE, GAP + FEW + _MACHINE),
    (1, _YOU_ARE, GAP + FEW + _WEAK_MACHINE),
    (3, _RANK, GAP + FEW + THIS_ONE + GAP + _MORE + _BEST),
    (2, _RANK, GAP + FEW + _BEST + GAP + FEW + _FOR + GAP + THIS_ONE),
    (1, _RANK, GAP + FEW + _SOME_ONE + GAP + _MORE + _BEST),
    (1, _NOT, GAP + FEW + _SAY),
    (1, _ANSWER, GAP + FEW + _ONLY),
    (1, "10|100", r"(?:\W{0,2}/\W{0,2}100?|\W?%|\Wout\Wof\W100?|\Wpoints)"),
    (2, _TITLED, ""),
    (2, "to|an|a|aan|do|per|para|pour|voor|dla", GAP + FEW + _MACHINE + r"(?=\s*:)"),
    (1, _RANK, GAP + FEW + THIS_ONE),
    (1, _MUST, GAP + FEW + _JUDGED),
    (2, _WHEN, GAP + _READ + GAP + FEW + _DOCUMENT),
    (1, _ANSWER, GAP + FEW + any_of("that|dass|que|che|dat|ze") + GAP + _MORE + _BEST),
    (1, _VOID, ""),
)
"""Weight, first words, and the pattern of what follows."""

COMPACT = re.compile(
    r"ignore(?:all|any|the|your)*(?:previous|prior|above|earlier)|disregard(?:all|any|the|your)*(?:previous|prior|above)"
    r"|(?:rank|rate|score|hire|recommend|select)this(?:candidate|applicant|resume|cv)|youarean?(?:ai|llm|assistant)"
)
"""What is left where even the gaps between words are gone."""
