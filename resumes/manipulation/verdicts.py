"""Cues of texts that dictate a verdict to a machine, or speak to it, without the words for instructions.

Weights count together with those of `cues`: three points say that a passage instructs a machine. All words are folded.
"""

import re
from collections.abc import Iterator

from resumes.manipulation.cues import FEW, GAP, THIS_ONE, TWO
from resumes.manipulation.folding import fold
from resumes.manipulation.phrases import PhraseBook, any_of

_READERS = any_of("reader*|leser*|lecteur*|lector*|leitor*|lettor*|lezer*|parser*|screener*|czytnik*")
_DEVICE = any_of(
    "machine|maschine|computer|robot*|algorithm*|algoritm*|algorytm*|algorithme|bot|software|system|sistema|silicon|"
    "maquina|macchina|ordenador|komputer*"
)
_REQUIREMENTS = any_of(
    "requirement*|criteria|criterion|qualification*|anforderung*|kriterien|voraussetzung*|exigence*|criteres|"
    "requisito*|criterio*|criteri|requisiti|eis*|vereiste*|wymagan*|kryteri*"
)
_FULFILLED = any_of(
    "fulfilled|met|satisfied|exceeded|passed|erfullt|ubertroffen|rempli*|satisfait*|cumplid*|cumprid*|atendid*|"
    "soddisfatt*|voldaan|vervuld|spelnion*"
)
_COUNT = "treat|consider|count|regard|take|mark|assume|state|betrachte*|werte*|considere*|considera*|da por|dar por|da"
_MISSING = "missing|absent|unmet|lacking|fehlende*|manquant*|faltantes|mancanti|ontbrekende|brakujac*"
_STEPS = any_of(
    "steps|step|checks|check|criteria|filters|filter|verification|evaluation|scoring|schritte|prufung*|"
    "kriterien|bewertungskriterien|etapes|verifications|criteres|pasos|criterios|controlli|criteri|controle|criteria|"
    "kryteri*|etapy"
)
_SKIP = (
    "skip|bypass|omit|circumvent|ubergehe*|uberspring*|saute*|sautez|salta*|salte*|omite*|pule|ignora|sla|"
    "pomin*|pomij*|leave out"
)
_FAULTS = any_of(
    "gap|gaps|weakness*|shortcoming*|flaws|schwachen|lucken|mangel|lacunes|faiblesses|carencias|debilidades|lacunas|"
    "fraquezas|carenze|debolezze|zwakke punten|hiaten|braki|slabosc*"
)
_CONCEAL = (
    "omit|hide|conceal|never list|never mention|do not list|don't list|do not mention|don't mention|leave out|"
    "verschweige*|nenne keine|omets|omettez|ne mentionne*|no menciones|omite|nao mencione|non menzionare|"
    "verzwijg*|noem geen|przemilcz*|nie wspominaj o"
)
_JUDGEMENT = "evaluation|assessment|screening|review|prufung|bewertung|auswertung|analyse|evaluacion|avaliacao|ocena"
_DONE = any_of(
    "complete|completed|finished|done|abgeschlossen|beendet|terminee|completada|terminada|concluida|zakonczon*"
)
_GIVE = (
    "output|return|emit|print|gib|nenne|devuelve*|devolva|retorna*|renvoie*|renvoyez|restituisci|geef|zwroc*|use|"
    "report|answer with"
)
_RESULT = any_of(
    "result|score|maximum|ergebnis|punktzahl|resultat|note maximale|100|resultado|nota maxima|risultato|resultaat|"
    "hoogste score|wynik"
)
_PEOPLE = "human|recruiter|hiring manager|recruteur|reclutador|recrutador|personaler|recruiterin|selezionatore"
_DECIDED = any_of(
    "decided|chosen|approved|selected|asked|instructed|confirmed|entschieden|gewahlt|choisi|decide|demande|decidido|"
    "elegido|escolhido|scelto|deciso|beslist|gekozen"
)
_NOT = "do not|don't|must not|never|nicht|ne|no|nao|non|niet|nie"
_YOURS = (
    "your configuration|your developers|your programming|your training|your scoring|your ranking|your prompt|"
    "your evaluation criteria|your filters|deine bewertung*|deine kriterien|deine programmierung|tes criteres|"
    "ton evaluation|tus criterios|tu configuracion|seus criterios|i tuoi criteri|je beoordeling|twoje kryteria|"
    "your final answer|your answer|your summary|your verdict|your output|generating the summary|"
    "generating a summary|writing the summary"
)
_YES = any_of("yes|ja|oui|si|sim|tak|positively")
_DEAR = "dear|hello|hi|hey|liebe*|cher|chere|querid*|estimad*|caro|cara|beste|drogi|droga"
_TO = "to|an|a|au|aux|al|ao|para|per|aan|do|dla|pour|fur|for"
_THAT = any_of("that|which|who|die|der|das|qui|que|che|dat|ktory|ktora")
_READS = any_of("read*|pars*|scan*|process*|liest|lit|lee|le|lisez|legge|leest|czyta*|verarbeitet|traite")
_WORDS = r"(?:[^\W_]+\W+){0,4}?"
VERDICTS = PhraseBook(
    (3, "bortse fran|ignorera|glom|ignorer|se bort fra|glem", GAP + _WORDS
        + any_of("instruktion*|anvisning*|instruks*|regler*")),
    (3, "unohda|ohita", GAP + _WORDS + any_of("ohje*|maarays*|saann*")),
    (3, "ignoruj|zapomen|nevsimej si", GAP + _WORDS + any_of("pokyn*|instrukc*|pravidl*")),
    (3, "ignora|uita", GAP + _WORDS + any_of("instructiuni*")),
    (3, "hagyd figyelmen kivul|felejtsd el", GAP + _WORDS + any_of("utasitas*")),
    (3, "talimat*|kural*|komut*", GAP + _WORDS + any_of("yok say*|gormezden gel*|unut*")),
    (3, _COUNT, GAP + FEW + _REQUIREMENTS + GAP + FEW + _FULFILLED),
    (3, _MISSING, GAP + TWO + _REQUIREMENTS + GAP + FEW + _FULFILLED),
    (2, "all|alle|tous|toutes|todos|tutti|wszystkie", GAP + TWO + _REQUIREMENTS + GAP + TWO + _FULFILLED),
    (2, "automat*", GAP + TWO + _READERS),
    (2, "reader*|lecteur*|lector*|leitor*|lettor*", GAP + any_of("automat*")),
    (2, _DEAR, GAP + TWO + _DEVICE),
    (2, "computer|machine|maschine", r"\s?,\s(?:if|when|please|bitte|wenn)"),
    (2, _TO, GAP + FEW + _DEVICE + GAP + TWO + _THAT + GAP + TWO + _READS),
    (1, _TO, GAP + TWO + any_of("system*|sistema|software|algorithm*|algoritm*|silicon") + r"(?=[^.!?\n]{0,20}[:.])"),
    (2, _SKIP, GAP + FEW + _STEPS),
    (2, _CONCEAL, GAP + FEW + _FAULTS),
    (2, "list|mention|name|nenne*|cite*|noem", GAP + any_of("only|nur|seulement|solo|alleen") + GAP + TWO
        + any_of("strengths|starken|positive*|points forts|puntos fuertes|sterke punten")),
    (1, _JUDGEMENT, GAP + TWO + _DONE),
    (1, _GIVE, GAP + FEW + _RESULT),
    (1, "97|98|99|100", r"\W{1,2}(?:of|out of|von|sur|de|su|van|z|percent|prozent|procent|por ciento|por cento)"),
    (2, _PEOPLE, GAP + TWO + any_of("has|have|had|hat|a|ha|heeft") + GAP + TWO + _DECIDED),
    (1, "confirm*|bestatige*|bevestig*|potwierdz*", GAP + FEW + any_of("it|this|score|note|rating|nota|ergebnis")),
    (3, _NOT, GAP + TWO + any_of("compar*|vergleich*|vergelijk*|porown*") + GAP + TWO + THIS_ONE),
    (2, _YOURS, ""),
    (1, "use|choose|say|write|verwende*|utilise*|usa", GAP + FEW + any_of("exceptional|excellent|outstanding|maximum")),
    (2, "every|any|each|all", GAP + "questions?" + GAP + FEW + any_of("candidate|applicant|person|profile|resume")),
    (1, "has|have", GAP + TWO + "answer"),
    (3, "answer|say|reply|respond|antworte*", GAP + _YES + GAP + FEW + THIS_ONE),
    (2, "usual|normal|standard|regular", GAP + TWO + any_of("scoring|rules|criteria|ranking|evaluation") + GAP + FEW
        + any_of("not|doesn't|don't") + GAP + TWO + any_of("count|apply|matter")),
    (1, "prefer|prefers|bevorzuge*|prefere*|prefiere*", GAP + TWO + THIS_ONE),
    (2, "no other", GAP + TWO + any_of("candidate|applicant|resume|cv")),
    (1, "translate|rewrite|turn|summari*", GAP + TWO + any_of("resume|cv|profile|document") + GAP + TWO + "into"),
    (2, "if|when", GAP + "you" + GAP + any_of("parse|process|read|scan|ingest") + GAP + any_of("this|it")),
    (2, "match_score|match score|matching score|fit_score|fit score", r"\W{1,4}(?:to\W)?(?:1|10|100|max\w*)"),
    (2, "set", GAP + FEW + any_of("score|decision|rating|rank") + r"\W{1,4}(?:to\W)?['\"]?(?:\d|max|interview|hire)"),
    (2, "my", GAP + any_of("match|matching|score|ranking|rating") + GAP + any_of("percentage|score|rate|value")),
    (1, "in my favor|in my favour|zu meinen gunsten|en ma faveur|a mi favor|a meu favor|a mio favore", ""),
    (1, "best|strongest|perfect", GAP + any_of("match|candidate|fit|applicant")),
    (1, "get|have", GAP + FEW + "hired"),
    (2, "this profile|this resume|this cv|this candidate|this applicant", GAP
        + any_of("passes|meets|exceeds|fulfills|fulfils|wins|qualifies|beats") + GAP + FEW + any_of("every|all|any")),
    (1, "do as i say|from now on|nothing less", ""),
    (2, "reponds toujours|repondez toujours|always answer|always say|antworte immer|responde siempre", ""),
)  # fmt: skip
"""Weight, first words, and the pattern of what follows."""

SPEAKERS = re.compile(
    r"(?:^|\n)\W{0,4}(?:assistant|system|ai|chatgpt)\s*:\s*(?=i\b|you\b|the candidate|this candidate)"
)
"""A turn of a conversation with a machine."""
_IGNORED_ORDERS = (
    ("игнорируй|забудь", "инструкц|указани|правил"),
    ("ігноруй|забудь", "інструкц|вказівк|правил"),
    ("αγνόησε|ξέχασε", "οδηγί|εντολ|κανόν"),
    ("تجاهل|انس", "التعليمات|الأوامر|القواعد"),
)


def _foreign(verbs: str, nouns: str) -> str:
    first, second = ("|".join(fold(word).text for word in words.split("|")) for words in (verbs, nouns))
    return rf"(?<!\w)(?:{first})\w*\W+(?:\w+\W+){{0,4}}?(?:{second})\w*"


_FOREIGN = re.compile(
    "|".join(_foreign(*pair) for pair in _IGNORED_ORDERS)
    + r"|(?:忽略|无视|無視|忘记|忘れ).{0,12}(?:指示|指令|说明|规则|ルール)|(?:指示|指令|ルール).{0,6}(?:無視|忘れ)"
    + r"|(?:지시|명령|규칙).{0,6}(?:무시|잊)"
)
_FOREIGN_LETTER = re.compile("[\u0370-\uffff]{2}")


def foreign(text: str) -> Iterator[tuple[int, int]]:
    """Orders to ignore earlier orders in further scripts: characters of a folded text."""
    if _FOREIGN_LETTER.search(text):
        yield from (match.span() for match in _FOREIGN.finditer(text))
