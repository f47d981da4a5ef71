"""Lines of a certificates section: broken ones made whole, an issuer's line set beside its certificate."""

import re
from collections.abc import Sequence, Set
from datetime import date
from itertools import pairwise

from resumes.extraction.dates import find_ranges
from resumes.extraction.degree_words import is_institution
from resumes.extraction.spans import Span, bullet_length

_BODIES = (
    r"institut\w*|board|association|council|society|department|ministry|foundation|commission|authority|bureau|chamber"
    r"|federation|union|agency|corporation|inc|ltd|gmbh|red\scross|verband|kammer|handwerkskammer|ärztekammer|ihk|hwk|tüv"
    r"|dekra|gesundheitsamt|gesellschaft|rotes\skreuz|ministère|chambre|croix-rouge|ministerio|cámara|consejo|asociación"
    r"|cruz\sroja|conselho|ordem|associação|câmara|cruz\svermelha|ministero|camera\sdi\scommercio|ordine|collegio"
    r"|associazione|croce\srossa|raad|vereniging|associatie|stichting|rode\skruis|ministerstwo|izba|stowarzyszenie"
    r"|junta\sde|ayuntamiento|consejería|gobierno\sde|regione|région|conseil\srégional|prefeitura|gemeente|urząd|czerwony\skrzyż|polski\sczerwony"
)
_ISSUERS = re.compile(
    rf"\b(?:{_BODIES}"
    r"|microsoft|google|amazon(?:\sweb\sservices)?|aws|cisco|oracle|ibm|sap|adobe|hubspot|salesforce|coursera|udemy|edx"
    r"|udacity|linkedin\slearning|isaca|comptia|pmi|scrum\.org|scrum\salliance|axelos|peoplecert|meta|red\shat)\b",
    re.IGNORECASE,
)
_BODY = re.compile(rf"\b(?:{_BODIES})\b", re.IGNORECASE)
_MAX_BODY = 5  # words
_MAX_DATE = 30  # characters
_WORDS = re.compile(r"[^\W\d_]+")
_COMPLETE = re.compile(r"(?:licen[sc]e|licen[sc]ed|certificat\w+|certified|certification|cpr|aid|diploma|\))\s*$", re.I)
_OPEN_END = re.compile(
    r"(?:\s(?:of|and|&|for|in|nach|zum|zur|de|di|da|do|der|für|und|et|y|e|en|i|van|voor|the)|[,:–—-])$", re.IGNORECASE
)
_MAX_ISSUER = 10  # words
_MARK = re.compile(r"[,|–—]|\s-\s")


def is_body(text: str) -> bool:
    """Whether a few words name a chamber, ministry or other body that issues certificates but sells nothing."""
    return len(text.split()) <= _MAX_BODY and _BODY.search(text) is not None


def until_name(spans: Sequence[Span], name: str) -> list[Span]:
    """The lines above the one that holds little but the person's name, in whatever order."""
    words = set(_WORDS.findall(name.casefold()))
    for number, span in enumerate(spans):
        said = _WORDS.findall(span.text.casefold())
        if len(words) > 1 and words.issubset(said) and len(said) <= len(words) + 1:
            return list(spans[:number])
    return list(spans)


def is_issuer(text: str) -> bool:
    """Whether the wording is that of a body that issues certificates."""
    return _ISSUERS.search(text) is not None or is_institution(text)


def certificate_lines(spans: Sequence[Span], as_of: date, bold: Set[int] = frozenset()) -> list[Span]:
    """The lines without bullets; one that goes on with the line above is joined to it.

    An issuer on a line of its own is joined by a tab, the mark of a cell: it stands below what is set in `bold`, by the
    starts of lines, or every other line names one.
    """
    found: list[Span] = []
    led = _are_led(spans, as_of)
    paired = {span.start for span in spans[1::2]} if _alternate(spans, bold) else frozenset[int]()
    dated_below = bool(spans) and not _is_date(spans[0], as_of)
    for span in spans:
        bullet = bullet_length(span.text)
        joint = _joint(found[-1], span, as_of) if found and not bullet else ""
        if found and not joint and (span.start in paired or (led and not _leads(span, as_of))):
            joint = "\t"
        if dated_below and found and _is_date(span, as_of) and not find_ranges(found[-1].text, as_of):
            joint = "\t"
        if joint:
            above = found[-1]
            found[-1] = Span(f"{above.text}{joint}{span.text}", above.start, span.end, above.page)
        else:
            found.append(span.part(bullet, len(span.text)))
    return [span for span in found if span.text]


def _alternate(spans: Sequence[Span], bold: Set[int]) -> bool:
    """Whether every other line holds the issuer of the one above: by its type, or by what some of them say."""
    if len(spans) < 2 or len(spans) % 2 or any(bullet_length(span.text) for span in spans):
        return False
    if any(len(span.text.split()) > _MAX_ISSUER for span in spans[1::2]):
        return False
    if [span.start in bold for span in spans] == [True, False] * (len(spans) // 2):
        return True
    given = any(is_issuer(span.text) for span in spans[1::2])
    return len(spans) > 2 and given and not any(is_issuer(span.text) for span in spans[::2])


def _is_date(span: Span, as_of: date) -> bool:
    """Whether a line holds a date and nothing else."""
    ranges = find_ranges(span.text, as_of) if len(span.text) <= _MAX_DATE else ()
    return len(ranges) == 1 and not _WORDS.search(span.text[: ranges[0].start] + span.text[ranges[0].end :])


def _are_led(spans: Sequence[Span], as_of: date) -> bool:
    """Whether dates lead the lines of certificates, and below each at most one line of an issuer stands."""
    leads = [_leads(span, as_of) for span in spans]
    plain = [not bullet_length(span.text) and len(span.text.split()) <= _MAX_ISSUER for span in spans]
    alternate = all(one or other for one, other in pairwise(leads))
    return bool(leads) and leads[0] and not all(leads) and alternate and all(plain)


def _leads(span: Span, as_of: date) -> bool:
    ranges = find_ranges(span.text, as_of)
    return bool(ranges) and ranges[0].start <= 1 and ranges[0].end < len(span.text)


def _joint(above: Span, line: Span, as_of: date) -> str:
    """What stands between a line and the one above: nothing where it is a certificate of its own."""
    if line.start != above.end + 1 or find_ranges(above.text, as_of) or len(above.text) > 120:
        return ""
    if _OPEN_END.search(above.text) or line.text[:1] in "(&" or line.text[:1].islower():
        return "\n"
    ranges = find_ranges(line.text, as_of)
    rest = line.text[: ranges[0].start] if ranges else line.text
    alone = _MARK.search(rest.rstrip(" ,(|–—-")) is None
    if _MARK.search(above.text):
        return "\n" if ranges and alone and len(rest.split()) <= 4 else ""
    if alone and is_issuer(rest) and not _COMPLETE.search(rest.rstrip(" ,(")):
        return "\t"
    return "\n" if ranges and not alone and not _COMPLETE.search(above.text) else ""
