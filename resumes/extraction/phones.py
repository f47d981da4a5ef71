"""Phone numbers of any country, told apart from dates, identity and bank numbers."""

import re
from collections.abc import Iterator

import phonenumbers

from resumes.extraction.resume import Evidence, Field, ReadLocation
from resumes.extraction.words.phones import NO_PHONE_LABELS, PHONE_LABELS
from resumes.parsing.document import Document

PHONE = re.compile(
    r"(?<![\w/@.-])(?<!\d[^\S\n])(?:\+|00)?[^\S\n]?\(?\+?\d(?:[\d().\-–—‐‑/]|[^\S\n]){5,24}\d(?![\w@])(?!/\d)"
    r"(?:[^\S\n]{0,2}[,;]?[^\S\n]?(?:x|ext\.?|extension|durchwahl|dw|poste|anexo|ramal|int\.?|wew\.?)[^\S\n]?[.:]?[^\S\n]?\d{1,5}(?!\w))?",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"(?<![\w+])(?:\+|00)\d[\d ().\-/]{1,14}\n[\d ().\-/]{3,14}(?=\n|$)")
_LABEL = re.compile(rf"(?<![^\W\d_])(?:{PHONE_LABELS})\b[\w\s()#/]{{0,12}}[.:)=]*\s*$", re.IGNORECASE)
_FAX = re.compile(r"\b(?:tele)?fax\b[\w\s()#/]{0,12}[.:)]*\s*$", re.IGNORECASE)
_NO_PHONE = re.compile(
    rf"(?<![^\W\d_])(?:{NO_PHONE_LABELS})(?![^\W\d_])[^\n\d]{{0,16}}$|[A-Z]{{2}}\d{{2}}\s?(?:[A-Z]{{4}}\s?)?$",
    re.IGNORECASE,
)
_ICON = re.compile("[☎☏✆📞📱\ue000-\uf8ff]\\s*$")
_YEAR = r"(?:19|20)\d{2}"
_DAY = rf"(?:(?:\d{{1,2}}[./-]){{1,2}}{_YEAR}|{_YEAR}[./-]\d{{1,2}}(?:[./-]\d{{1,2}})?)"
_DATES = re.compile(rf"(?<!\d)(?:{_DAY}|{_YEAR})(?!\d)")
_SHORT_DATE = re.compile(r"^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\(?(?:19|20)\d{2}\)?\s?[-–—/.]\s?\d{2}\)?$")
_AMOUNT = re.compile(r"^\d{1,3}(?:[ .]000)+$")
_CURRENCY = re.compile(r"^\s?(?:€|\$|£|%|eur|usd|gbp|pln|zł|chf)", re.IGNORECASE)
_END = re.compile(r"\s+[/–—-]\s+|\s*\((?=\d{1,2}$)")
_WEAK_END = re.compile(r"\s+")
_FICTIONAL = re.compile(r"555|7700\s?900|1632\s?960")  # ranges that samples and films use
_LANGUAGE_REGIONS = {
    "de": ("DE", "AT", "CH"),
    "fr": ("FR", "BE", "CH", "CA"),
    "es": ("ES", "MX", "AR", "CO", "CL", "PE"),
    "pt": ("PT", "BR"),
    "it": ("IT", "CH"),
    "nl": ("NL", "BE"),
    "pl": ("PL",),
    "en": ("US", "GB", "AU", "IE", "IN", "ZA", "NZ"),
}  # fmt: skip
_FEW = 4  # digits beside a date, such as a number of months
_LEAST = 9  # digits of a number without country code or label
_SURE, _LABELLED, _PLAIN, _ABROAD, _UNASSIGNED = 0.98, 0.92, 0.85, 0.7, 0.6
_HEAD = 1500  # characters: where the address block stands


def find_phones(document: Document, location: ReadLocation | None, language: str) -> tuple[Field[str], ...]:
    """Every phone number in E.164, without repetitions; those without a country code as the resume's country."""
    regions = _regions(location, language)
    found: dict[str, Field[str]] = {}
    for start, quote in _quotes(document.text):
        number = _valid_number(document.text, start, quote, regions)
        if number is not None:
            value, confidence = number
            end = start + len(quote)
            found.setdefault(value, Field(value, confidence, Evidence(document.page_at(start), start, end)))
    for link in document.links:
        linked = _e164(link[4:], regions[0]) if link.lower().startswith("tel:") else None
        if linked is not None:
            found.setdefault(linked, Field(linked, 0.9))
    return tuple(found.values())


def _regions(location: ReadLocation | None, language: str) -> tuple[str, ...]:
    """Countries whose form a number without country code may have, the likeliest first."""
    spoken = _LANGUAGE_REGIONS.get(language, ("US", "GB"))
    home = location.country_code if location else ""
    return (home, *(region for region in spoken if region != home)) if home else spoken


def _quotes(text: str) -> Iterator[tuple[int, str]]:
    for match in PHONE.finditer(text):
        yield match.start(), match[0]
    for match in _BROKEN.finditer(text):
        yield match.start(), match[0]


def _valid_number(text: str, start: int, quote: str, regions: tuple[str, ...]) -> tuple[str, float] | None:
    before = text[max(0, start - 32) : start].rsplit("\n", maxsplit=1)[-1]
    international = quote.lstrip("( ").startswith(("+", "00"))
    labelled = bool(_LABEL.search(before) or _ICON.search(before))
    is_other = not (international or labelled) and _is_other_number(quote, before, text[start + len(quote) :][:5])
    if is_other or _is_date(quote, labelled=labelled or international) or _FAX.search(before):
        return None
    if sum(char.isdigit() for char in quote) < (7 if international or labelled else _LEAST):
        return None
    if international:
        return next(((value, _SURE) for piece in _readings(quote) if (value := _e164(piece, regions[0]))), None)
    return _national(quote, regions, labelled=labelled, in_head=start < _HEAD)


def _national(quote: str, regions: tuple[str, ...], *, labelled: bool, in_head: bool) -> tuple[str, float] | None:
    """The number as one of the first country that has such; in the head also one of a range nobody has yet."""
    for region in regions:
        value = next((value for piece in _readings(quote) if (value := _e164(piece, region))), None)
        if value is not None:
            return value, _ABROAD if region != regions[0] else _LABELLED if labelled else _PLAIN
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(regions[0], None)
    has_trunk_zero = metadata is not None and metadata.national_prefix == "0"
    if has_trunk_zero and quote.lstrip("(").startswith("0") and (labelled or in_head):
        dial = phonenumbers.country_code_for_region(regions[0])
        value = _e164(f"+{dial} {quote.lstrip('(')[1:]}", regions[0])
        return (value, _UNASSIGNED) if value else None
    return None


def _is_date(quote: str, *, labelled: bool) -> bool:
    """Whether dates, or a date and hardly anything else, make up the quote."""
    rest, count = _DATES.subn(" ", quote)
    if _SHORT_DATE.match(quote.strip()):
        return True
    left = sum(char.isdigit() for char in rest)
    return count > 0 and (left == 0 if labelled else left <= _FEW)


def _is_other_number(quote: str, before: str, after: str) -> bool:
    return bool(_NO_PHONE.search(before) or _AMOUNT.match(quote) or _CURRENCY.match(after))


def _readings(quote: str) -> list[str]:
    """What may be the number: what stands before a break in it, all of it, or all but its last groups."""
    strong = [quote[: match.start()] for match in _END.finditer(quote)]
    weak = [quote[: match.start()] for match in _WEAK_END.finditer(quote)][:-3:-1]
    return [cut for cut in (*strong, quote, *weak) if sum(char.isdigit() for char in cut) >= _LEAST] or [quote]


def _e164(quote: str, region: str) -> str | None:
    text = " ".join(quote.split())
    if text.lstrip("(").startswith(("+", "00")):
        text = re.sub(r"\(\s?0\s?\)", "", text)
    text = re.sub(r"^\(?00", "+", text)
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    if (
        not phonenumbers.is_valid_number(number)
        and not text.lstrip("(").startswith("+")
        and not _FICTIONAL.search(text)
    ):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
