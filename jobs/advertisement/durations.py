"""Lengths of experience as advertisements state them, in months."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one a an ein eine einem einer un une uno una um uma één een jeden",
            "two zwei deux dos due dois duas twee dwa dwóch",
            "three drei trois tres tre três drie trzy trzech",
            "four vier quatre cuatro quattro quatro cztery czterech",
            "five fünf cinq cinco cinque vijf pięć pięciu",
            "six sechs seis sei zes sześć sześciu",
            "seven sieben sept siete sette sete zeven siedem",
            "eight acht huit ocho otto oito osiem",
            "nine neun neuf nueve nove negen dziewięć",
            "ten zehn dix diez dieci dez tien dziesięć",
            "eleven elf onze once undici",
            "twelve zwölf douze doce dodici doze twaalf",
        ),
        start=1,
    )
    for word in words.split()
}
_NUMBERS |= dict.fromkeys(["fifteen", "quinze", "quince", "quindici", "vijftien"], 15)
_NUMBERS |= dict.fromkeys(["eighteen", "achtzehn", "dieciocho", "diciotto", "dezoito", "achttien"], 18)
_NUMBER = r"\d{1,2}(?:[.,]5)?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_COUNT = (
    rf"(?<![\w.,$€£])(?P<low>{_NUMBER})\s*(?:\((?:\d{{1,2}}|\w{{2,9}})\)\s*)?(?:(?:[-–—/]|to|bis|à|a|ad|al|or|oder|ou|o|of|lub"
    rf"|und|and|et|y|e|en|i|tot|t/m|do|até|hasta)\s*(?P<high>{_NUMBER})\s*)?"
    r"(?:\+|plus\b|or more\b|oder mehr\b|ou plus\b|o más\b|o più\b|ou mais\b|of meer\b|lub więcej\b)?(?:[\s-]+"
    r"|(?<=[\d+)])[\s-]*)"
)
_UNIT = r"years?|yrs?|months?|mos\b|jahr(?:en?)?|monat(?:en?)?"
_UNIT_ELSEWHERE = (
    r"ans?\b|années?|mois|años?|meses|mes|anos?|ann[oi]|mesi|jaar|jaartje|jaren|maand(?:en)?|lata?|roku|rok|letni\w*|miesi\w+"
    r"|jährig\w*|jarige?"
)
DURATION = rf"{_COUNT}(?P<unit>{_UNIT}|{_UNIT_ELSEWHERE})\b\.?['’]?"
"""A pattern of lengths of time in eight languages; ages are told by the same words. See `stated_months`."""
_MONTHS = re.compile(r"mo|mes$|mesi$|meses$|maand|miesi", re.IGNORECASE)
_DURATION = re.compile(DURATION, re.IGNORECASE)
_IS_ELSEWHERE = re.compile(_UNIT_ELSEWHERE, re.IGNORECASE)
_COMPOUNDS = {
    word: number
    for number, words in {
        1: "ein een rocz",
        2: "zwei twee dwu bi",
        3: "drei drie trzy tri",
        4: "vier cztero",
        5: "fünf vijf pięcio quinqu",
        6: "sechs sześcio",
        10: "zehn dziesięcio",
    }.items()
    for word in words.split()
}
_COMPOUND = re.compile(
    rf"\b(?P<low>{'|'.join(_COMPOUNDS)})(?:jährig\w*|jarige?|letni\w*|ennale?|(?<=rocz)n\w+)\b"
    r"|(?<!\d\s)(?<!pół\s)\b(?P<year>roku?)(?=\s+(?:do dwóch lat\s+)?(?:\w+\s+){0,2}(?:doświadczenia|pracy)\b)"
    r"|\b(?P<half>half jaar|halbes jahr|halbjährige\w*|pół roku|półroczn\w+|medio año|meio ano|half a year|six mois)\b",
    re.IGNORECASE,
)
_NOT_EXPERIENCE = re.compile(
    r"\s*(?:(?:\w+ )?program(?:me)?\b|old\b|of age|or older|ago\b|in business|warranty|contract|plan\b|degree"
    r"|program(?:me)?\b|course|fixed"
    r"|term|anniversary"
    r"|history|leave|maternity|cover\b|appointment|alt\b|contrat|garantie|garantía|garantia|garanzia|d'âge"
    r"|de edad|de idade|di età|oud\b|compiut"
    r"|cumplid|completos|umow|d'études|de estudios|di studi|studi[óo]w|ausbildung|vertrag)",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    r"(?<!\w)(?:within|for over|for the (?:past|last|next)|in the (?:past|last|next)|every|per|after|since"
    r"|founded|record \("
    r"|seit(?: über| mehr als)?|depuis(?: plus de)?|desde hace(?: más de)?|hace(?: más de)?|da(?: oltre| più di)?"
    r"|há(?: mais de)?|al(?: meer dan| ruim)?|od(?: ponad)|ponad|(?:contract|vertrag|contrat|contrato|contratto"
    r"|umowa)(?: of| de| por| di|,|:|)"
    r"|duur(?: van)?"
    r"|durée(?: de)?|durata(?: di)?|duración(?: de)?|duração(?: de)?|okres|okres próbny|vertrag über"
    r"|befristet (?:auf|für)"
    r"|mayor(?:es)? de|maggiore di|maiore?s? de|ukończone|leeftijd|wiek|edad|età|idade|bonus|(?:einarbeitung"
    r"|probezeit|proeftijd|inwerkperiode|accompagnement|période d'essai|periodo de prueba)(?: von| van| de|)"
    r"|gedurende|während"
    r"|pendant|durante|przez|nach|après|después de|dopo|após|po|ersten|premiers|primeros|primi|primeiros"
    r"|pierwsze|pierwszych|eerste)\s*$",
    re.IGNORECASE,
)
_OF_WORK = (
    r"experienc\w*|experiênc\w*|esperienz\w*|expérience\w*|\w*ervaring|doświadczeni\w*|praktyk\w*|sta[żz]\w*"
    r"|\w*erfahrung\w*"
    r"|praxis|trabaja[dn]\w+|travaillé\w*|lavorato|trabalha[dn]\w+|gewerkt|gearbeitet|práctica|pratica|prática"
    r"|praktijk\w*|pratique\w*"
)
_WORK_BEHIND = re.compile(rf"[^.;:\d]{{0,45}}?\b(?:{_OF_WORK})\b", re.IGNORECASE)
_WORK_BEFORE = re.compile(rf"\b(?:{_OF_WORK})\b[^.;\n]{{0,90}}$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:da|od|de|von|van|from)\s*$", re.IGNORECASE)
_LEAST = re.compile(
    r"\b(?:at least|a minimum of|minimum|min\.|mindestens|au moins|al menos|como mínimo|mínim[oa](?: de)?|pelo menos"
    r"|no mínimo|almeno|minim[oa](?: di)?|minstens|minimaal|ten ?minste|co najmniej|przynajmniej)\s*(?:de\s|di\s)?$"
    r"|[(:]\s*$",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:company|business|firm|unternehmen|\w*betrieb|firma|entreprise|société|groupe|empresa|grupo|azienda"
    r"|gruppo|leader|líder"
    r"|bedrijf|organisatie"
    r"|spółk\w+|firmą)\b[^.;]*\b(?:with|mit|avec|con|com|met|z|has|hat|a|ha|tiene|tem|heeft|ma)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:an?|un[aeo]?|um|uma|eine?[mr]?|een)\b", re.IGNORECASE)
_OF = re.compile(
    r"\s*(?:of|with|in|as|(?:o más |passée? |già fatta )?(?:en|em|dans|nel\w*|in|presso|bij|als|como|come|comme"
    r"|jako)|\w+(?:ando|iendo|endo))\b",
    re.IGNORECASE,
)
_HOW_OFTEN = re.compile(
    r"(?:[\d$€£k%]|\b(?:euros?|eur|usd|gbp|hours?|hrs?|days?|weeks?|times|once|twice|shifts?|brutto?|brut|bruto"
    r"|fois|veces))"
    r"\s*$",
    re.IGNORECASE,
)
_OLDEST = 15
"""Years above this are an age unless experience is spoken of right behind them."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A stated length of experience: its least number of months, at characters `start` to `end`."""

    months: int
    start: int
    end: int


def find_durations(text: str) -> Iterator[Duration]:
    """Yield the lengths that speak of experience; ages, terms of contract, pay and company history are left out.

    Where a language tells ages by the same words, experience is to be named nearby.
    """
    for match in _DURATION.finditer(text):
        before = text[: match.start()]
        is_since = _NOT_BEFORE.search(before) is not None and not (match["high"] and _FROM.search(before))
        if is_since or _NOT_EXPERIENCE.match(text, match.end()):
            continue
        if (
            _is_rate(match, text)
            or _COMPANY.search(text[: match.start()])
            or (_IS_ELSEWHERE.fullmatch(match.group("unit")) and not _is_of_work(match, text))
        ):
            continue
        yield Duration(stated_months(match), match.start(), match.end())
    for match in _COMPOUND.finditer(text):
        if match["year"] or _WORK_BEHIND.match(text, match.end()) or _WORK_BEFORE.search(text[: match.start()]):
            months = 6 if match["half"] else 12 * _COMPOUNDS.get((match["low"] or "").lower(), 1)
            yield Duration(months, match.start(), match.end())


def _is_rate(match: re.Match[str], text: str) -> bool:
    """Whether "a year" says how often: "$82,000 a year", "25 days of holiday a year"."""
    if not _ONE.fullmatch(match.group("low")):
        return False
    is_length = _OF.match(text, match.end()) or _LEAST.search(text[: match.start()]) or _is_of_work(match, text)
    return not is_length or _HOW_OFTEN.search(text[: match.start()]) is not None


def _is_of_work(match: re.Match[str], text: str) -> bool:
    before = text[: match.start()]
    if _WORK_BEHIND.match(text, match.end()):
        return True
    is_short = stated_months(match) <= 12 * _OLDEST
    return is_short and bool(_WORK_BEFORE.search(before) or _LEAST.search(before) or _OF.match(text, match.end()))


def stated_months(match: re.Match[str]) -> int:
    """The least number of months that a match of `DURATION` states."""
    return round(_number(match.group("low")) * (1 if _MONTHS.match(match.group("unit")) else 12))


def find_bare_counts(text: str, after: int) -> Iterator[Duration]:
    """Yield counts that lean on years named before `after`: "at least 3 with Django", "3 of them in"."""
    pattern = (
        rf"\b(?:at least |minimum |davon )?(?P<low>{_NUMBER})\+?\s+(?:of (?:them|which|those) )?(?=with\b|in\b"
        rf"|of\b|as\b|using\b)"
    )
    for match in re.compile(pattern, re.IGNORECASE).finditer(text, after):
        yield Duration(round(_number(match.group("low")) * 12), match.start(), match.end())


def _number(text: str) -> float:
    return float(_NUMBERS.get(text.lower(), 0) or text.replace(",", "."))
