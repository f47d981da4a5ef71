"""Web addresses of profiles and pages, by kind."""

import re

from resumes.extraction.resume import Evidence, Field, ReadLink
from resumes.parsing.document import Document

URL = re.compile(
    r"(?<![\w@./-])(?:https?://[^\s<>()|,;]{3,300}|www\.[^\s<>()|,;]{3,300}|"
    r"(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|io|dev|me|co|de|fr|es|pt|it|nl|pl|uk|eu|ai|app|at|ch|be|br|in|info|tech|design|page|site|online|xyz)"
    r"(?:/[^\s<>()|,;]{0,300})?)(?![\w@])",
    re.IGNORECASE,
)
HANDLE = re.compile(
    r"\b(linkedin|github|gitlab|twitter|xing)(?:[^\S\n]?[:：][^\S\n]?|[^\S\n]+(?=@|/|in/))@?(/?(?:in/)?(?!https?\b|www\b|[\w-]+\.\w)[\w-]{3,60})(?![\w.@:]|[^\S\n]?/|[^\S\n][A-Z][a-z])",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[^\S\n]*\n[^\S\n]*-?([\w%~-]+(?:[./][\w%~-]+)*/?)(?=[^\S\n]*(?:\n|$|[|,•·;/]))")
_HEAD = 1500  # characters: where the address block stands
_NAMED_AS_ORGANIZATION = re.compile(
    r"^(?:[A-Z][\w-]*\.(?:[Oo]rg|[Cc]om|[Ii]o|[Aa]i|[Nn]et|[Cc]o|[Dd]e|[Ff]r|[Ee]s|[Ii]t|[Nn]l|[Pp]l)|[a-z][\w-]*\.(?:org|com|ai|io))$"
)
_KINDS = {
    "linkedin.com": "linkedin", "lnkd.in": "linkedin", "github.com": "github", "github.io": "portfolio", "gitlab.com": "gitlab",  # noqa: E501
    "stackoverflow.com": "stackoverflow", "behance.net": "portfolio", "dribbble.com": "portfolio",
}  # fmt: skip
_OTHERS = (
    "twitter.com",
    "x.com",
    "facebook.com",
    "instagram.com",
    "medium.com",
    "xing.com",
    "doi.org",
    "youtube.com",
    "kaggle.com",
    "scholar.google",
)
_HANDLE_BASES = {
    "linkedin": "https://linkedin.com/in/",
    "github": "https://github.com/",
    "gitlab": "https://gitlab.com/",
}
_NOT_PAGES = re.compile(
    r"^(?:[\w-]+\.(?:net|js|io)|asp\.net|vb\.net|ado\.net|node\.js|socket\.io|b\.com|m\.com|e\.g"
    r"|(?:https?://)?www\.?|[a-z]{1,2}\.[a-z]{2,5}|.*\.example)$",
    re.IGNORECASE,
)


def find_links(document: Document) -> tuple[Field[ReadLink], ...]:
    """Profiles and pages from the text and from the document's hyperlinks, without repetitions."""
    found: dict[str, Field[ReadLink]] = {}
    linked = [link for link in document.links if link.lower().startswith(("http:", "https:"))]
    for match in URL.finditer(document.text):
        url, end = _whole(document.text, match, linked)
        if not _NOT_PAGES.match(url) and not _is_organization(document.text, match, url):
            _add(found, url, 0.95, Evidence(document.page_at(match.start()), match.start(), end))
    for link in linked:
        _add(found, link, 0.9, None)
    for match in HANDLE.finditer(document.text):
        base = _HANDLE_BASES.get(match[1].lower())
        if base:
            name = match[2].removeprefix("/").removeprefix("in/")
            _add(found, base + name, 0.8, Evidence(document.page_at(match.start()), *match.span()))
    return tuple(found.values())


def _whole(text: str, match: re.Match[str], linked: list[str]) -> tuple[str, int]:
    """The address and its end; one that a line's end breaks is completed by the hyperlink or by the next line."""
    url = match[0].rstrip(".,:;'\"’”")
    end = match.start() + len(url)
    at_end = text[match.end() : match.end() + 2].lstrip(" ")[:1] in {"", "\n"}
    if not at_end:
        return url, end
    longer = next((link for link in linked if len(_bare(link)) > len(_bare(url)) and _continues(link, url)), None)
    tail = _TAIL.match(text, match.end())
    if longer is not None:
        return longer, tail.end() if tail else end
    if tail and match[0].endswith(("/", "-", ".", "_")):
        return match[0] + tail[1].removeprefix("-" if match[0].endswith("-") else ""), tail.end()
    return url, end


def _continues(link: str, url: str) -> bool:
    """Whether the link goes on where the address was broken off, in the middle of a name or path."""
    return _bare(link).startswith(_bare(url).rstrip("-"))


def _bare(url: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www(?:\.|$))?", "", url.lower()).rstrip("/")


def _is_organization(text: str, match: re.Match[str], url: str) -> bool:
    """Whether it names who employs or certifies, such as "Scrum.org, 2021": an address amid other words."""
    if not _NAMED_AS_ORGANIZATION.match(url):
        return False
    line_start = text.rfind("\n", 0, match.start()) + 1
    line_end = text.find("\n", match.end())
    before = text[line_start : match.start()]
    after = text[match.end() : line_end if line_end >= 0 else len(text)]
    if re.search(r"[:|•·✉☎⌂\ue000-\uf8ff]\s*$", before) or (not before.strip() and not after.strip()):
        return url[0].isupper() and not before.strip() and match.start() > _HEAD
    return url[0].isupper() or bool(re.search(r"[^\W\d_]\s+$", before)) or bool(re.match(r"\s+[^\W\d_]", after))


def _add(found: dict[str, Field[ReadLink]], url: str, confidence: float, evidence: Evidence | None) -> None:
    full = url if url.lower().startswith("http") else f"https://{url}"
    bare = _bare(full)
    found.setdefault(bare, Field(ReadLink(full, link_kind(bare)), confidence, evidence))


def link_kind(bare: str) -> str:
    """The kind of an address given without its scheme."""
    for host, kind in _KINDS.items():
        if bare.split("/", maxsplit=1)[0].endswith(host):
            return kind
    return "other" if any(host in bare for host in _OTHERS) or bare.count("/") > 1 else "portfolio"
