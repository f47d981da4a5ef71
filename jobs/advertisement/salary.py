"""The pay that an advertisement states."""

import re

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
    "kr": "SEK",
}
_CODES = "EUR|USD|GBP|CHF|INR|CAD|AUD|NZD|SGD|SEK|NOK|DKK|PLN|CZK|HUF|JPY|BRL|MXN|ZAR|AED|SAR|HKD|CNY|ILS|TRY|RON"
_CURRENCY = rf"(?:us\$|ca?\$|au?\$|r\$|[€$£₹¥]|\b(?:{_CODES})\b|\bRs\.?|\beuro\b|\bzł|\bfr\.|\bkr\b)"
_AMOUNT = r"\d{1,3}(?:[.,'’\s]\d{3})+(?:[.,]\d{2})?|\d+(?:[.,]\d{1,2})?"
_PAY = re.compile(
    rf"(?P<before>{_CURRENCY})?\s?(?P<low>{_AMOUNT})\s?(?P<lowk>k\b)?\s?(?P<middle>{_CURRENCY})?"
    rf"(?:\s?(?:[-–—]|to|bis|and|und|à"
    rf"|a)\s?(?:{_CURRENCY})?\s?(?P<high>{_AMOUNT})\s?(?P<highk>k\b)?)?\s?(?P<after>{_CURRENCY}|LPA\b|lakhs?\b)?"
    r"(?!\s?(?:m\b|mn\b|mio\b|million|bn\b|billion|%|\d))",
    re.IGNORECASE,
)
_PERIODS = (
    ("hour", r"(?:per|an|a|/|pro)\s?(?:hour|hr|h|stunde|heure|hora)\b|hourly|p/h"),
    ("day", r"(?:per|a|/|pro|par)\s?(?:day|tag|jour|día)\b|daily"),
    ("week", r"(?:per|a|/|pro)\s?(?:week|wk|woche)\b|weekly"),
    ("month", r"(?:per|a|/|pro|par|al)\s?(?:month|mo|monat|mois|mes)\b|monthly|monatlich"),
    ("year", r"(?:per|a|/|pro|par|al)\s?(?:year|yr|annum|jahr|an|año)\b|annual|yearly|p\.?\s?a\.?\b|jährlich|lpa\b"),
)
_PERIOD_PATTERNS = tuple((period, re.compile(words, re.IGNORECASE)) for period, words in _PERIODS)
_ABOUT_PAY = re.compile(
    r"salary|\bpay\b|compensation|\bCTC\b|wage|gehalt|vergütung|salaire|rémunération|salario|remuneración|\brate\b|OTE",
    re.IGNORECASE,
)
_NOT_PAY = re.compile(
    r"\b(?:target|revenue|turnover|budget|funding|raised|sales of|worth|portfolio|umsatz|bonus of|sign[- ]on"
    r"|stipend of|relocation|allowance)\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_LEAST = {"hour": 3.0, "day": 20.0, "week": 80.0, "month": 200.0, "year": 2000.0}


def read_salary(text: str) -> AdvertisedSalary | None:
    """Return the first pay that is stated with a currency and in a range that a person can earn, else None."""
    for match in _PAY.finditer(text):
        currency = _currency(match)
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
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.end() + 40]
    period = _period(text[match.start() : match.end() + 25]) or _period(line)
    if not period and not (_ABOUT_PAY.search(line) or low >= 10_000):
        return None
    period = period or ("year" if low >= 10_000 else "month" if low >= 500 else "hour")
    if not _LEAST[period] <= low <= high:
        return None
    return AdvertisedSalary(low, high, currency, period)


def _period(text: str) -> str:
    return next((period for period, pattern in _PERIOD_PATTERNS if pattern.search(text)), "")


def _number(text: str) -> float:
    """Read 62, 34.50, 55.000, 55,000.00 and 55 000: a last group of three digits is thousands."""
    plain = re.sub(r"[\s'’]", "", text)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain):
        return float(re.sub(r"[.,]", "", plain))
    head, separator, tail = plain.replace(",", ".").rpartition(".")
    return float(head.replace(".", "") + separator + tail)
