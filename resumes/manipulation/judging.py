"""Sentences that judge their own author: they name this candidate or this file, say what to do, and how well.

People write of themselves, of employers and of tasks, and declare that "this resume" is true; hardly ever of "this
candidate" (in none of 240 real resumes), and never of the points to give. A sentence counts by the kinds of words that
it joins, whatever the wording. All words are folded.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from resumes.manipulation.folding import Folded
from resumes.manipulation.phrases import PhraseBook, any_of

ENOUGH = 4  # points of the kinds of words in a sentence
_CANDIDATE, _PAPER, _VERDICT, _MACHINE, _ORDER, _MEASURE, _READER, _CALLED, _DECLARED = range(9)
_WEIGHTS = (4, 2, 1, 1, 1, 1, 1, 1, -3)
_REACH = 140  # characters around a candidate or machine in which the others stand
_GAP = r"\W{1,3}"
_THESE = {
    "this": "candidate*|applicant*|resume|cv|candidacy|job seeker",
    "diese|dieser|diesen|diesem|dieses": "kandidat*|bewerb*|lebenslauf*",
    "ce|cet|cette": "candidat*|cv|postulant*|dossier de candidature",
    "este|esta|deste|desta|neste": "candidat*|cv|curriculum|curriculo|postulante|solicitante",
    "questo|questa": "candidat*|cv|curriculum",
    "deze|dit": "kandidaat|kandidate|sollicitant*|cv|sollicitatie",
    "ten|ta|te|to|tego|tej|temu": "kandydat*|cv|zyciorys*",
}
_PAPERS = (
    "this profile|this application|this person|this document|this page|this text|this file|this section|this author|"
    "the author of|the person above|the following text|after this line|above text|her application|his application|"
    "this one|the applicant|dieses profil|dieses dokument|diesem dokument|dieser text|diesen text|diese datei|"
    "diese person|dieser person|ce profil|ce texte|ce document|ce fichier|ce dossier|cette personne|este perfil|"
    "esta solicitud|este documento|este texto|este archivo|este ficheiro|esta persona|esta pessoa|questo profilo|"
    "questo testo|questo documento|questa persona|dit profiel|deze persoon|deze tekst|dit document|dit bestand|"
    "ten profil|ten tekst|ten dokument|tej osob*|te osob*"
)
_CALLS = (
    "software|bot|bots|robot|screening bots|screening bot|system|sistema|sistema de seleccion|sistema de triagem|"
    "programa de triagem|programa de seleccion|logiciel de tri|logiciel|filtro automatico|selectiesoftware|"
    "programie rekrutacyjny|algorithmus|algorithm|algoritmo|algorithme|ki|ia|ai|evaluador|evaluator"
)
_VERDICTS = (
    "first|top|highest|best|perfect*|maximum|number one|position one|ideal|excellent|exceptional|outstanding|"
    "full points|full marks|full score|strong hire|hire|hired|qualified|great fit|good fit|strong match|interview|"
    "ahead of|above all|positively|immediately|strongly recommended|suitable|accepted|shortlisted|pass|approved|"
    "10/10|100|erste*|hochste*|beste*|bestnote|perfekt|hervorragend|volle punktzahl|maximale punktzahl|ganz oben|"
    "einladen|einstellen|geeignet|premier*|meilleur*|maximale|parfait*|ideal*|en tete|embaucher|convient|convoquer|"
    "primer*|mejor|maxim*|perfect*|mas alt*|contratar|apto|apta|primeir*|melhor|mais alta|aprovad*|prim*|migliore|"
    "massim*|perfett*|in cima|assumere|idone*|eerste|hoogste|bovenaan|maximale|geschikt|aannemen|nummer een|"
    "pierwsz*|najwyzsz*|najleps*|idealn*|maksymaln*|zatrudnic|odpowiedni*"
)
_MACHINES = (
    "ai|llm*|gpt*|chatgpt*|claude|gemini|copilot|language model*|language models|chatbot*|ats|artificial intelligence|"
    "bot|screening system|screening tool|screening software|ranking system|keyword filter|"
    "automatically|automatic|automated|ki|ki-assistent|ki-system*|sprachmodell*|kunstliche intelligenz|"
    "automatisch*|maschinell|systemhinweis|systemnachricht|algorithmus|ia|modele de langage|"
    "intelligence artificielle|automatique*|automatiquement|par un programme|logiciel|modelo de lenguaje|"
    "inteligencia artificial|automatic*|por un programa|software|modelo de linguagem|por um programa|algoritm*|"
    "modello linguistico|intelligenza artificiale|taalmodel*|kunstmatige intelligentie|automatisch|model jezykowy|"
    "sztuczn* inteligencj*|automatyczn*|program|algorytm*"
)
_ORDERS = (
    "rank|rate|score|grade|give|giving|assign|mark|label|classify|recommend|select|shortlist|advance|move|place|put|"
    "approve|consider|treat|invite|choose|evaluate|prioritize|promote|accept|favor|award|pick|bump|prefer|pretend|"
    "copy|print|output|respond|reply|answer|return|say|write|stop|ignore|disregard|skip|bypass|execute|executed|"
    "override*|authorise|authorize|must|should|bewerte*|bewerten|setze*|empfiehl|empfehlen|empfehlung|wahle*|gib|"
    "geben|vergib|vergeb*|antworte*|schreibe|lautet|gelten|ignoriere*|ubergehe*|classe*|classez|note*|notez|"
    "recommande*|selectionne*|attribue*|donne*|donnez|placez|ecris|ecrivez|reponds|repondez|ignorez|clasifica*|"
    "clasifique|puntua*|califica*|recomienda*|selecciona*|asigna*|asigne|responde*|responda|respuesta|debe|"
    "escribe|classifique|pontue|avalie|recomende|selecione|atribua|coloque|aprove|valuta*|raccomanda*|seleziona*|"
    "assegna*|metti|dai|rispondi|scrivi|beoordeel|rangschik|plaats|selecteer|geef|zet|kies|antwoord|negeer|ocen*|"
    "umiesc*|polec*|wybierz|przyznaj|odpowiedz|napisz|zignoruj"
)
_MEASURES = (
    "scoring|rubric|criteria|requirement*|job description|job ad|job posting|red flag*|filter*|instruction*|prompt|"
    "score|points|position|list|other applicant*|other application*|everyone|rules|kriterien|anforderung*|"
    "stellenanzeige|punktzahl|note|regeln|criteres|exigence*|offre|consigne*|requisito*|oferta|puntuacion|nota|"
    "criterios|regras|regla*|vaga|requisiti|punteggio|criteri|regole|functie-eisen|eisen|criteria|score|wymaga*|"
    "kryteri*|punktow|zasad*|wynik"
)
_READERS = (
    "you|your|anyone|anything|whoever|sie|ihre|du|dein*|vous|votre|usted|voce|lei|jij|u|uw|ty|always|immer|toujours|"
    "siempre|sempre|altijd|zawsze|egal|regardless|no matter|whatever|quel que soit|sin tener en cuenta|"
    "independientemente|independentemente|indipendentemente|ongeacht|niezaleznie"
)
_DECLARATIONS = (
    "true|correct|accurate|declare|knowledge|belief|personal data|consent|processing|gdpr|confidential|privacy|"
    "updated|typeset|latex|template|created|printed|available|aktualisiert|erstellt|stand|mis a jour|actualizado|"
    "atualizado|aggiornat*|bijgewerkt|richtig*|angaben|daten|einverstanden|certifie*|exact*|donnees|declaro|verdad*|datos|dados|autorizo|tratamiento|tratamento|"
    "autorizzo|trattamento|dati personali|veridicita|gegevens|toestemming|naar waarheid|zgod*|przetwarzan*|"
    "danych osobow*|dane osobow*|rodo|i understand|i acknowledge|i agree|ich verstehe|mir ist bekannt|je comprends|"
    "j'accepte|entiendo|comprendo|acepto|compreendo|aceito|capisco|accetto|sono consapevole|ik begrijp|ik ga akkoord|"
    "rozumiem|akceptuje"
)
"""What people declare at the end: that all is true and understood, how old it is, that their data may be processed."""
_ANCHORS = PhraseBook(
    *((_CANDIDATE, first, _GAP + any_of(nouns)) for first, nouns in _THESE.items()),
    (_PAPER, _PAPERS, ""),
    (_MACHINE, _MACHINES, ""),
    (_CALLED, _CALLS, r"(?=\s?:\s)"),
)
_OTHERS = PhraseBook(
    (_VERDICT, _VERDICTS, ""),
    (_ORDER, _ORDERS, ""),
    (_MEASURE, _MEASURES, ""),
    (_READER, _READERS, ""),
    (_DECLARED, _DECLARATIONS, ""),
)
_END = re.compile(r"[.!?…](?=\s|$)|[•·●▪;]|\n\s*\n")
_Hit = tuple[int, int, int]
"""Start, end and kind of a telling word."""


def judgements(folded: Folded) -> Iterator[tuple[int, int]]:
    """Characters of the folded text, from the first to the last telling word about each candidate or machine."""
    anchors = [(start, end, _ANCHORS.numbers[at]) for at, start, end in _ANCHORS.find(folded.text)]
    breaks = [0, *(match.end() for match in _END.finditer(folded.text)), len(folded.text)] if anchors else []
    done = 0
    for anchor in anchors:
        at = bisect_right(breaks, anchor[0])
        start, end = max(breaks[at - 1], anchor[0] - _REACH), min(breaks[at], anchor[0] + _REACH)
        if anchor[0] < done:
            continue
        near = sorted([*(one for one in anchors if start <= one[0] < end), *_others(folded.text, start, end)])
        if _judges({kind for _, _, kind in near}):
            done = max(last for _, last, _ in near)
            yield near[0][0], done


def kinds_of(folded: str) -> frozenset[int]:
    """The kinds of telling words in a folded sentence."""
    return frozenset(book.numbers[at] for book in (_ANCHORS, _OTHERS) for at, _, _ in book.find(folded))


def _others(text: str, start: int, end: int) -> Iterator[_Hit]:
    for at, first, last in _OTHERS.find(text[start:end]):
        yield start + first, start + last, _OTHERS.numbers[at]


def _judges(kinds: set[int]) -> bool:
    told = _CANDIDATE in kinds or (_ORDER in kinds and kinds & {_VERDICT, _MACHINE, _MEASURE})
    return bool(told) and sum(_WEIGHTS[kind] for kind in kinds) >= ENOUGH
