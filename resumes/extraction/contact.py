"""Email addresses, also those that a line's end breaks or that hide from machines."""

import re
from collections.abc import Iterator

from resumes.extraction.resume import Evidence, Field
from resumes.parsing.document import Document

EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?![\w@-])")
_GLUED = re.compile(
    r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,5}(?:com|org|net|edu|de|fr|es|pt|it|nl|pl|uk|eu|io)(?=[A-Z\d])"
)
_BROKEN = re.compile(
    r"(?<![\w.+%-])[\w.+%-]{1,64}(?:@[^\S\n]?\n(?:[\w-]{1,63}\.){1,5}|\n@(?:[\w-]{1,63}\.){1,5}"
    r"|@(?:[\w-]{1,63}\.){0,4}[\w-]{1,63}(?:\.\n|\n\.)(?:[\w-]{1,63}\.){0,3})[^\W\d_]{2,24}(?![\w@-])"
)
_HEAD_OF_BROKEN = re.compile(r"(?:^|[\s:|])([a-z][a-z\d._+]{0,40}[._+-])[^\S\n]*\n[^\S\n]*-?$")
_AT = r"(?:\s?[(\[{<]\s?(?:at|ät|@|arroba|chiocciola|arobase|małpa)\s?[)\]}>]\s?|\s@\s|@\s|\s@)"
_DOT = r"\s?(?:\.|[(\[{<]\s?(?:dot|punkt|point|punto|ponto|kropka)\s?[)\]}>])\s?"
_SPACED_EMAIL = re.compile(
    rf"(?<![\w.+%-])([\w+%-]{{1,40}}(?:{_DOT}[\w+%-]{{1,40}}){{0,3}}){_AT}((?:[\w-]{{1,63}}{_DOT}){{1,4}}[^\W\d_]{{2,10}})(?![\w@])",
    re.IGNORECASE,
)
_WORDED_EMAIL = re.compile(
    r"(?<![\w.+%-])([\w+%-]{1,40}(?:\sdot\s[\w+%-]{1,40}){0,3})\s(?:at)\s([\w-]{2,40}(?:\sdot\s[\w-]{2,24}){1,3})(?![\w@])",
    re.IGNORECASE,
)
_AT_SIGN = re.compile(_AT, re.IGNORECASE)
_DOT_WORD = re.compile(r"\sdot\s", re.IGNORECASE)
_DOTS = re.compile(rf"\sdot\s|{_DOT}", re.IGNORECASE)


def find_emails(document: Document) -> tuple[Field[str], ...]:
    """Every email address, first one first, without repetitions; also those that only a link holds."""
    found: dict[str, Field[str]] = {}
    linked = [address for link in document.links if (address := _linked(link))]
    for start, value in _written(document.text):
        whole, begin = _completed(document.text, value, start, linked)
        quote = Evidence(document.page_at(begin), begin, start + len(value))
        found.setdefault(whole.lower(), Field(whole, 0.99, quote))
    for start, end, value, confidence in _hidden(document.text, bool(found)):
        found.setdefault(value.lower(), Field(value, confidence, Evidence(document.page_at(start), start, end)))
    for address in linked:
        found.setdefault(address.lower(), Field(address, 0.9))
    return tuple(found.values())


def _linked(link: str) -> str:
    """The address of a mail link, empty for other links."""
    address = link[7:].split("?", maxsplit=1)[0] if link.lower().startswith("mailto:") else ""
    return address if EMAIL.fullmatch(address) else ""


def _written(text: str) -> Iterator[tuple[int, str]]:
    """Where an address begins, and the address."""
    for pattern in (EMAIL, _GLUED):
        for match in pattern.finditer(text):
            if pattern is EMAIL and _GLUED.match(text, match.start()):
                continue
            value = match[0].strip(".-%+")
            yield match.start() + match[0].index(value), value


def _completed(text: str, value: str, start: int, linked: list[str]) -> tuple[str, int]:
    """The address with what the line above holds of it, and where that begins.

    A link to a longer address tells so, or else a line of nothing but the first half.
    """
    longer = next((address for address in linked if address.lower().endswith(value.lower())), None)
    head = _HEAD_OF_BROKEN.search(text, max(0, start - 64), start)
    begins_line = text[max(0, start - 2) : start].strip(" -").endswith("\n")
    if longer is not None and len(longer) > len(value):
        return longer, head.start(1) if head and begins_line else start
    if head is None or not begins_line or not _stands_alone(text, head):
        return value, start
    return head[1] + value, head.start(1)


def _stands_alone(text: str, head: re.Match[str]) -> bool:
    """Whether the line holds only the beginning of the address, at most with a label before it."""
    line = text[text.rfind("\n", 0, head.start(1)) + 1 : head.start(1)].strip()
    return not line or line.endswith((":", "|"))


def _hidden(text: str, known: bool) -> Iterator[tuple[int, int, str, float]]:
    """Start, end, address and confidence of broken ones, and where there is no other of obfuscated ones."""
    for match in _BROKEN.finditer(text) if "@" in text else ():
        yield *match.span(), "".join(match[0].split()), 0.85
    if known:
        return
    for pattern, sign, confidence in ((_SPACED_EMAIL, _AT_SIGN, 0.75), (_WORDED_EMAIL, _DOT_WORD, 0.7)):
        for match in pattern.finditer(text) if sign.search(text) else ():
            local, domain = (re.sub(r"\s", "", _DOTS.sub(".", part)) for part in match.groups())
            yield *match.span(), f"{local}@{domain}", confidence
