"""Email addresses and phone numbers."""

import re

import phonenumbers

from resumes.extraction.resume import Evidence, Field, ReadLocation
from resumes.parsing.document import Document

EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?![\w@-])")
_SPACED_EMAIL = re.compile(
    r"(?<![\w.+%-])([\w.+%-]{1,64})\s?(?:\(at\)|\[at\]|\s@\s|@\s)\s?((?:[\w-]{1,63}\s?(?:\.|\(dot\)|\[dot\])\s?){1,4}[^\W\d_]{2,10})(?![\w@])",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"(?<![\w/@.-])(?:\+|00)?\(?\+?\d(?:[\d\s().\-–—/]|\u00a0){5,22}\d(?![\w/@])(?:\s?(?:x|ext\.?)\s?\d{1,5})?"
)
_LABEL = re.compile(
    r"(?:phone|tel|mobile|cell|mob|handy|telefon|téléphone|portable|teléfono|móvil|telefone|celular|telemóvel|cellulare|telefono|"
    r"telefoon|mobiel|komórka|ph|m|t|c|p|call|whatsapp|fax|contact)\b[\w\s()#/]{0,12}[.:)]*\s*$",
    re.IGNORECASE,
)
_ICON = re.compile("[☎☏✆📞📱\ue000-\uf8ff]\\s*$")
_DATE_LIKE = re.compile(
    r"^\(?(?:19|20)\d{2}\)?\s?[-–—/.]\s?(?:(?:19|20)\d{2}|\d{2})\)?$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{1,2}/\d{4}\s?[-–—]\s?\d{1,2}/\d{4}$"
)
_LANGUAGE_REGIONS = {"de": "DE", "fr": "FR", "es": "ES", "pt": "PT", "it": "IT", "nl": "NL", "pl": "PL", "en": "US"}


def find_emails(document: Document) -> tuple[Field[str], ...]:
    """Every email address, first one first, without repetitions; also those that only a link holds."""
    found: dict[str, Field[str]] = {}
    for match in EMAIL.finditer(document.text):
        value = match[0].strip(".-%+")
        start = match.start() + match[0].index(value)
        found.setdefault(value.lower(), Field(value, 0.99, _evidence(document, start, start + len(value))))
    if not found:
        for match in _SPACED_EMAIL.finditer(document.text):
            domain = re.sub(
                r"\s|\(dot\)|\[dot\]", lambda part: "" if part[0].isspace() else ".", match[2], flags=re.IGNORECASE
            )
            value = f"{match[1]}@{domain}"
            found.setdefault(value.lower(), Field(value, 0.75, _evidence(document, match.start(), match.end())))
    for link in document.links:
        address = link[7:].split("?")[0] if link.lower().startswith("mailto:") else ""
        if EMAIL.fullmatch(address):
            found.setdefault(address.lower(), Field(address, 0.9))
    return tuple(found.values())


def find_phones(document: Document, location: ReadLocation | None, language: str) -> tuple[Field[str], ...]:
    """Every phone number in E.164, without repetitions; those without a country code as the resume's country."""
    region = (location.country_code if location else "") or _LANGUAGE_REGIONS.get(language, "US")
    found: dict[str, Field[str]] = {}
    for match in PHONE.finditer(document.text):
        number = _valid_number(document.text, match, region)
        if number is not None:
            value, confidence = number
            found.setdefault(value, Field(value, confidence, _evidence(document, *match.span())))
    for link in document.links:
        linked = _e164(link[4:], region) if link.lower().startswith("tel:") else None
        if linked is not None:
            found.setdefault(linked, Field(linked, 0.9))
    return tuple(found.values())


def _valid_number(text: str, match: re.Match[str], region: str) -> tuple[str, float] | None:
    quote = match[0]
    digits = sum(char.isdigit() for char in quote)
    before = text[max(0, match.start() - 24) : match.start()].rsplit("\n", maxsplit=1)[-1]
    labelled = bool(_LABEL.search(before) or _ICON.search(before))
    international = quote.lstrip("(").startswith(("+", "00"))
    if not 7 <= digits <= 15 or _DATE_LIKE.match(quote.strip()):
        return None
    if not (international or labelled) and digits < 9:
        return None
    value = _e164(quote, region)
    if value is None and not international:
        value = (
            next((number for other in ("US", "GB") if (number := _e164(quote, other))), None) if digits >= 10 else None
        )
    if value is None:
        return None
    return value, 0.98 if international else 0.9 if labelled else 0.8


def _e164(quote: str, region: str) -> str | None:
    text = re.sub(r"\(0\)", "", quote) if quote.lstrip("(").startswith(("+", "00")) else quote
    text = re.sub(r"^\(?00", "+", text)
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    if not phonenumbers.is_valid_number(number) and not text.lstrip("(").startswith("+") and "555" not in text:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _evidence(document: Document, start: int, end: int) -> Evidence:
    return Evidence(document.page_at(start), start, end)
