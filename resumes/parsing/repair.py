"""Mends what PDF writers and converters do to text: lost encodings, ligatures, icons, stray controls."""

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"
_HYPHEN_MARKS = {0x02: "-", 0xFFFE: SOFT_HYPHEN}  # PDFium names any hyphen at a line end by the first
_SPACES = dict.fromkeys([0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_INVISIBLE = dict.fromkeys([*range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF, 0xFFFD])
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_CONTROLS = dict.fromkeys([*range(2), *range(3, 9), *range(0x0B, 0x20), *range(0x7F, 0xA0)])
# Symbol fonts of word processors put their bullets into the private use area.
_SYMBOL_BULLETS = dict.fromkeys((0xF0A7, 0xF0B7, 0xF0D8, 0xF0FC, 0xF076, 0xF0A8, 0xF02D), "•")
_TRANSLATION = {**_CONTROLS, **_SPACES, **_INVISIBLE, **_LIGATURES, **_SYMBOL_BULLETS, **_HYPHEN_MARKS}

# Pictures of telephones, envelopes and pins, in their own blocks or in those of private use; not bullets and ratings.
_ICONS = (
    "\ue000-\uf8ff\U000f0000-\U0010fffd\U0001f000-\U0001faff\u2300-\u23ff\u25f4-\u25f7"
    "\u2600-\u2604\u2607-\u260f\u2613-\u2639\u263b-\u265f\u2668-\u26a9\u26ad-\u26ff\u2700-\u2712\ufe0f"
)
_FIELD_ICON = re.compile(rf"(?:^|(?<=\s))(?:[{_ICONS}]\s*)+")
_ICON = re.compile(f"[{_ICONS}]+")
_CP1252_TAIL = "".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xC0))
_TAIL = f"[\x80-\xbf{re.escape(_CP1252_TAIL)}]"
_DOUBLE_ENCODED = re.compile(f"[Â-ß]{_TAIL}|[à-ï]{_TAIL}{{2}}|[ð-ô]{_TAIL}{{3}}")
# Windows-1252 leaves five bytes undefined and shows two as nothing, so some of these lost their last byte:
# U+00A0 became "Â", U+00ED "Ã", U+201D "â€", U+FF0D "ï¼". French and Portuguese words do begin with Â.
_LOST_TAILS = (
    (re.compile(r"(?<=[a-z0-9])Â+|Â+(?!\w)|(?<!\w)Â(?=[A-Z][a-z ])|(?<!\w)Â(?=[a-z])(?!g[eé]|m[be]|ne|pre)"), " "),
    (re.compile(r"Ã(?=[a-z]|\W|$)"), "í"),
    (re.compile(r"â€(?=\W|$|[A-Z])"), '"'),
    (re.compile(r"ï¼(?=\W|$)"), "-"),
)


def clean_text(text: str) -> str:
    """Text with double-encoded UTF-8 decoded, ligatures spelled out, and icons and control characters removed.

    An icon begins a field as a new cell does, so a tab takes its place there.
    Soft hyphens stay, as U+00AD, because only whoever joins the lines knows whether they still break a word.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _DOUBLE_ENCODED.sub(_decode_again, text)
    for residue, meant in _LOST_TAILS:
        text = residue.sub(meant, text)
    text = text.translate(_TRANSLATION)
    return unicodedata.normalize("NFC", _ICON.sub(" ", _FIELD_ICON.sub("\t", text)))


def _decode_again(match: re.Match[str]) -> str:
    """The character whose UTF-8 bytes were taken for Windows-1252, or the run itself if it was no such thing."""
    run = match[0]
    try:
        return b"".join(_byte_of(char) for char in run).decode("utf-8")
    except UnicodeDecodeError:
        return run


def _byte_of(char: str) -> bytes:
    return char.encode("latin-1") if ord(char) < 0x100 else char.encode("cp1252")


_LEADER = re.compile(r"(?<=[\w)\]])\.?(?:[ \t]?[.·…_‧]){5,}[ \t]*(?=[^.·…_‧](?!.*[.·…_‧]{5}).*\d.{0,40}$)")


def without_leader(text: str, gap: str = "\t") -> str:
    """Text with the row of dots that leads to a date at its end made a gap: "Cook ........ 2019"."""
    if "..." not in text and ". ." not in text and "··" not in text and "……" not in text and "__" not in text:
        return text
    return _LEADER.sub(gap, text)


def squeeze(text: str) -> str:
    """Text with runs of spaces made one and the ends trimmed; tabs, which mark wide gaps, stay."""
    text = without_leader(text)
    return re.sub(r" *\t[ \t]*", "\t", re.sub(r" {2,}", " ", text)).strip()
