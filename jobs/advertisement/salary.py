"""The pay that an advertisement states."""

import re
from itertools import islice

from jobs.advertisement.advertisement import AdvertisedSalary

_SYMBOLS = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "₹": "INR",
    "¥": "JPY",
    "zł": "PLN",
    "us$": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "rs": "INR",
    "rs.": "INR",
    "fr.": "CHF",
    "r$": "BRL",
    "euro": "EUR",
    "euros": "EUR",
    "kr": "SEK",
    "ral": "EUR",
    "ral di": "EUR",
    "ral da": "EUR",
}
_CODES = "EUR|USD|GBP|CHF|INR|CAD|AUD|NZD|SGD|SEK|NOK|DKK|PLN|CZK|HUF|JPY|BRL|MXN|ZAR|AED|SAR|HKD|CNY|ILS|TRY|RON"
_CURRENCY = (
    rf"(?:us\$|ca?\$|au?\$|r\$|[€$£₹¥]|\b(?:{_CODES})\b|\bRs\.?|\bRAL(?: d[ia])?\b|\beuros?\b|\bzł|\bfr\.|\bkr\b)"
)
_AMOUNT = r"\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[.,'’\s]\d{3})+(?:[.,]\d{2})?|\d+(?:[.,]\d{1,2})?"
_PAY = re.compile(
    rf"(?P<before>{_CURRENCY})?\s?(?P<low>{_AMOUNT})(?:[.,][-–—])?\s?(?P<lowk>(?:k|mil|tys\.?|tsd\.?)(?!\w))?\s?(?P<middle>{_CURRENCY})?"
    rf"(?:\s?(?:[-–—/]|to|bis|and|und|à|al|et|y|e|en|i|do|até|hasta|tot|ed?"
    rf"|a)\s?(?:{_CURRENCY})?\s?(?P<high>{_AMOUNT})(?:[.,][-–—])?\s?(?P<highk>(?:k|mil|tys\.?|tsd\.?)(?!\w))?)?\s?(?P<after>{_CURRENCY}|LPA\b|lakhs?\b)?"
    r"(?!\s?(?:m\b|mn\b|mio\b|million|bn\b|billion|%|\d))",
    re.IGNORECASE,
)
_PER = r"(?:/|\b(?:per|an|a|pro|par|por|al|alla|na|za|w|de|je|im|in der|die|ao|à la|a la)\b|\b(?:all|l|à l)['’])"
_PERIODS = (
    (
        "hour",
        rf"{_PER}\s?(?:hour|hr|h|std|stunde|heure|hora|ora|uur|godz(?:in[aęy])?)\b|hourly|p/h|stundenlohn|stundensatz|horaire|godzinow\w+|uurloon",
    ),
    ("day", rf"{_PER}\s?(?:day|tag|jour|día|dia|giorno|dag|dzień)\b|daily"),
    ("week", rf"{_PER}\s?(?:week|wk|woche|semaine|semana|settimana|tydzień)\b|weekly"),
    (
        "month",
        (
            rf"{_PER}\s?(?:month|mo|monat|mois|mes|mese|mês|maand|miesiąc|mies\b\.?|m-c)(?!\w)|monthly|monatlich|mensuel\w*"
            r"|mensua(?:l|is|les)\b|mensili?\b|mensa(?:l|is)\b|maandelijks|miesięczn\w+|p/m\b|p\.m\.|monatsgehalt|maandsalaris"
        ),
    ),
    (
        "year",
        (
            rf"{_PER}\s?(?:year|yr|annum|jahr|an|année|año|anno|ano|jaar|rok)\b|annual|annuels?\b|yearly|p\.?\s?a\.?(?!\w)|jährlich"
            r"|lpa\b|anuales|anual\b|annu[ei]\b|annua\b|ral\b|anuais|jaarlijks|jahresgehalt|jaarsalaris|rocznie|brut(?:o)?/an"
        ),
    ),
)
_PERIOD_PATTERNS = tuple((period, re.compile(words, re.IGNORECASE)) for period, words in _PERIODS)
_ABOUT_PAY = re.compile(
    r"salary|\bpay\b|compensation|\bCTC\b|wage|gehalt|vergütung|lohn|entgelt|salaire|rémunération|salario|sueldo|remuneración"
    r"|retribuci|retribuzione|stipendio|\bRAL\b|salário|ordenado|vencimento|remuneração|salaris|\bloon\b|wynagrodzenie|pensja|zarobki"
    r"|stawka|tarif|tarief|tariffa|brutto?\b|bruts?\b|bruto\b|\brate\b|OTE",
    re.IGNORECASE,
)
_NOT_PAY = re.compile(
    r"\b(?:target|revenue|turnover|budget|funding|raised|sales of|worth|portfolio|umsatz|bonus of|sign[- ]on"
    r"|stipend of|relocation|allowance)\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_WORKING_TIME = re.compile(
    r"\d+(?:[.,]\d+)?(?:[-–/]\d+)?\s?(?:days?|hours?|hrs?|h|u|shifts?|tage?|stunden|std\.?|jours?|heures?|días?|horas?|giorni|ore"
    r"|dias?|dagen|uur|uren|dni|godzin\w*)\s?(?:on[- ]?site |in (?:the )?office )?(?:a|per|/|pro|die|par"
    r"|à la|a la|por|alla|na|w)?"
    r"\s?(?:weeks?|woche|semaine|semana|settimana|tygodniu|tydzień|day|tag|jour|día|dia|giorno|dag)",
    re.IGNORECASE,
)
"""How much somebody works, which tells no period of pay: "2 days a week", "38 uur per week"."""
_PAID_MONTHLY = {"PLN": (40_000, 1_500), "CZK": (200_000, 10_000), "HUF": (3_000_000, 100_000), "BRL": (40_000, 500)}
"""Least amounts of a year and of a month where pay is told by the month."""
_PESOS = re.compile(r"\s*pesos\b", re.IGNORECASE)
_LINE = 200
"""Characters of a line in front of an amount that may tell what it is."""
_MOST_AMOUNTS = 300
"""Amounts that are looked at; no advertisement states as many."""
_LEAST = {"hour": 3.0, "day": 20.0, "week": 80.0, "month": 200.0, "year": 2000.0}


def read_salary(text: str) -> AdvertisedSalary | None:
    """Return the first pay that is stated with a currency and in a range that a person can earn, else None."""
    for match in islice(_PAY.finditer(text), _MOST_AMOUNTS):
        currency = "MXN" if _PESOS.match(text, match.end()) else _currency(match)
        if not currency or _NOT_PAY.search(text[max(0, match.start() - 50) : match.start()]):
            continue
        salary = _salary(match, currency, text)
        if salary is not None:
            return salary
    return None


def _currency(match: re.Match[str]) -> str:
    written = next((part for part in match.group("before", "middle", "after") if part), "").strip().lower()
    if written in {"lpa", "lakh", "lakhs"}:
        return "INR"
    return _SYMBOLS.get(written, written.upper())


def _salary(match: re.Match[str], currency: str, text: str) -> AdvertisedSalary | None:
    lakh = (match.group("after") or "").strip().lower() in {"lpa", "lakh", "lakhs"}
    thousands = bool(match.group("lowk") or match.group("highk"))
    factor = 100_000.0 if lakh else 1000.0 if thousands else 1.0
    low = _number(match.group("low")) * factor
    high = _number(match.group("high")) * factor if match.group("high") else low
    before = text[max(0, match.start() - _LINE) : match.start()].rpartition("\n")[2]
    line = before + text[match.start() : match.end() + 40]
    near = _WORKING_TIME.sub("", text[match.start() : match.end() + 60])[: match.end() - match.start() + 25]
    period = _period(near) or _period(_WORKING_TIME.sub("", line))
    if not period and not (_ABOUT_PAY.search(line) or low >= 10_000 or currency in _PAID_MONTHLY):
        return None
    period = period or _usual_period(low, currency)
    if not _LEAST[period] <= low <= high:
        return None
    return AdvertisedSalary(low, high, currency, period)


def _usual_period(amount: float, currency: str) -> str:
    """The period of pay that does not tell it: in some countries the month up to high amounts."""
    least_of_a_year, least_of_a_month = _PAID_MONTHLY.get(currency, (10_000, 500))
    return "year" if amount >= least_of_a_year else "month" if amount >= least_of_a_month else "hour"


def _period(text: str) -> str:
    return next((period for period, pattern in _PERIOD_PATTERNS if pattern.search(text)), "")


def _number(text: str) -> float:
    """Read 62, 34.50, 55.000, 55,000.00 and 55 000: a last group of three digits is thousands."""
    plain = re.sub(r"[\s'’]", "", text)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}", plain):
        return float(re.sub(r"[.,]", "", plain))
    head, separator, tail = plain.replace(",", ".").rpartition(".")
    return float(head.replace(".", "") + separator + tail)
