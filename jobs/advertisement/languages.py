"""Languages that a sentence asks for, with the level on the European scale."""

import re
from collections.abc import Iterator

from jobs.advertisement.advertisement import ProposedRequirement
from jobs.advertisement.choices import choices
from jobs.advertisement.sections import Section, Sentence
from jobs.advertisement.strength import Strength, Strengths

_NAMES = {
    "en": ("English", "Englisch(?:kenntnisse)?", "anglais", "inglés"),
    "de": ("German", "Deutsch(?:kenntnisse)?", "allemand", "alemán"),
    "fr": ("French", "Französisch(?:kenntnisse)?", "français", "francés"),
    "es": ("Spanish", "Spanisch(?:kenntnisse)?", "espagnol", "español", "castellano"),
    "it": ("Italian", "Italienisch", "italien", "italiano"),
    "pt": ("Portuguese", "Portugiesisch", "portugais", "portugués"),
    "nl": ("Dutch", "Niederländisch", "néerlandais", "neerlandés"),
    "pl": ("Polish", "Polnisch", "polonais", "polaco"),
    "ru": ("Russian", "Russisch", "russe", "ruso"),
    "tr": ("Turkish", "Türkisch"),
    "ar": ("Arabic", "Arabisch", "arabe", "árabe"),
    "zh": ("Chinese", "Mandarin", "Cantonese", "Chinesisch", "chinois", "chino"),
    "ja": ("Japanese", "Japanisch", "japonais", "japonés"),
    "ko": ("Korean", "Koreanisch"),
    "hi": ("Hindi",),
    "ur": ("Urdu",),
    "bn": ("Bengali",),
    "ta": ("Tamil",),
    "te": ("Telugu",),
    "mr": ("Marathi",),
    "kn": ("Kannada",),
    "pa": ("Punjabi",),
    "vi": ("Vietnamese",),
    "th": ("Thai",),
    "id": ("Indonesian", "Bahasa Indonesia"),
    "ms": ("Malay",),
    "tl": ("Tagalog", "Filipino"),
    "sv": ("Swedish", "Schwedisch"),
    "da": ("Danish", "Dänisch"),
    "no": ("Norwegian", "Norwegisch"),
    "fi": ("Finnish", "Finnisch"),
    "cs": ("Czech", "Tschechisch"),
    "sk": ("Slovak",),
    "hu": ("Hungarian", "Ungarisch"),
    "ro": ("Romanian", "Rumänisch"),
    "bg": ("Bulgarian",),
    "el": ("Greek", "Griechisch"),
    "uk": ("Ukrainian", "Ukrainisch"),
    "hr": ("Croatian", "Kroatisch"),
    "sr": ("Serbian",),
    "he": ("Hebrew",),
    "fa": ("Farsi", "Persian"),
    "sw": ("Swahili",),
    "ca": ("Catalan", "catalán"),
}
_LANGUAGE = re.compile(
    "|".join(rf"(?P<{code}>\b(?:{'|'.join(names)})\b)" for code, names in _NAMES.items()), re.IGNORECASE
)
_LEVELS = (
    (
        "native",
        (
            r"native(?:[- ]level|[- ]speaker)?|mother[- ]tongue|muttersprach\w*|langue maternelle|lengua materna"
            r"|bilingual|bilingue|bilingüe"
        ),
    ),
    (
        "C1",
        (
            r"fluen(?:t|cy|tly)|business[- ]fluent|proficien(?:t|cy)|full professional|excellent|very good|strong"
            r"|advanced|verhandlungssicher\w*"
            r"|fließend\w*|sehr gute?\w*|courant|couramment|fluido|avanzado|outstanding|impeccable|perfect"
        ),
    ),
    (
        "B2",
        (
            r"business|professional working|good|gute?\w*|upper[- ]intermediate|solid|bon niveau|nivel alto"
            r"|working proficiency"
        ),
    ),
    ("B1", r"conversational|working knowledge|intermediate|intermédiaire|intermedio|some"),
    ("A2", r"basic|elementary|grundkenntnisse|notions|básico|beginner"),
)
_CEFR = re.compile(r"\b([ABC][12])(?![\w])")
_LEVEL_PATTERNS = tuple((level, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for level, words in _LEVELS)
_SPEAKING = re.compile(
    r"\b(?:languages?|speak(?:s|ing|er)?|spoken|written|write|verbal|oral|communicate|command of|knowledge of"
    r"|sprach\w*|kenntnisse|langues?|idiomas?)\b",
    re.IGNORECASE,
)
_NOT_LANGUAGE = re.compile(
    r"[- ](?:speaking (?!candidates?|applicants?|staff|environment|customers?|clients?)|cuisine|food|market"
    r"|company|customers|law|literature|teacher"
    r"|restaurant|press|culture|gaap|breakfast|citizens?|nationals?|government|army|office)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:^|[\n,;(/•*-])\s*$")
_ITEM_END = re.compile(
    r"\s*(?:$|[.,;)/]|(?:or|and|is|are|would|a plus|welcome|preferred|required|desirable)\b)", re.IGNORECASE
)


def read_languages(sentence: Sentence, strengths: Strengths) -> Iterator[ProposedRequirement]:
    """Yield the languages that a candidate is to speak; a language that only qualifies another word is left out."""
    found = [
        match for match in _LANGUAGE.finditer(sentence.text) if not _NOT_LANGUAGE.match(sentence.text, match.end())
    ]
    for group in choices([match.span() for match in found], sentence.text, slash=False):
        match = found[group[0]]
        strength = strengths.at(*match.span())
        level = _level(match, sentence.text)
        if strength in {Strength.EXCLUDED, Strength.MENTIONED} or not (level or _is_asked(match, sentence)):
            continue
        codes = list(dict.fromkeys(found[index].lastgroup or "" for index in group))
        name = " or ".join(_NAMES[code][0] for code in codes)
        yield ProposedRequirement(
            kind="language",
            value=codes[0],
            label=f"{name} ({level})" if level else name,
            must=strength is Strength.MUST,
            start=sentence.start,
            end=sentence.end,
            confidence=0.9 if level else 0.75,
            level=level,
            alternatives=tuple(codes[1:]),
        )


def _level(match: re.Match[str], text: str) -> str:
    """Return the level stated just after the language, else just before it within the same clause."""
    after = re.split(r"[,;.\n]|\band\b", text[match.end() : match.end() + 40])[0]
    before = re.split(r"[,;.\n(]", text[max(0, match.start() - 45) : match.start()])[-1]
    for part in (after, before):
        cefr = _CEFR.search(part)
        if cefr:
            return cefr.group(1)
    for part in (before, after):
        for level, pattern in _LEVEL_PATTERNS:
            if pattern.search(part):
                return level
    return ""


def _is_asked(match: re.Match[str], sentence: Sentence) -> bool:
    text = sentence.text
    near = text[max(0, match.start() - 50) : match.end() + 40]
    if _SPEAKING.search(near):
        return True
    listed = sentence.section in {Section.MUST, Section.NICE}
    return listed and _ITEM.search(text[: match.start()]) is not None and _ITEM_END.match(text, match.end()) is not None
