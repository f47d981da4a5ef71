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
    r"\b(linkedin|github|gitlab|twitter|xing)\s?[:：]\s?@?(/?(?:in/)?[\w-]{3,40})(?![\w.@])", re.IGNORECASE
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
    r"^(?:[\w-]+\.(?:net|js|io)|asp\.net|vb\.net|ado\.net|node\.js|socket\.io|b\.com|m\.com|e\.g)$", re.IGNORECASE
)


def find_links(document: Document) -> tuple[Field[ReadLink], ...]:
    """Profiles and pages from the text and from the document's hyperlinks, without repetitions."""
    found: dict[str, Field[ReadLink]] = {}
    for match in URL.finditer(document.text):
        url = match[0].rstrip(".,:;'\"’”")
        if not _NOT_PAGES.match(url):
            _add(found, url, 0.95, Evidence(document.page_at(match.start()), match.start(), match.start() + len(url)))
    for link in document.links:
        if link.lower().startswith(("http:", "https:")):
            _add(found, link, 0.9, None)
    for match in HANDLE.finditer(document.text):
        base = _HANDLE_BASES.get(match[1].lower())
        if base:
            name = match[2].removeprefix("/").removeprefix("in/")
            _add(found, base + name, 0.8, Evidence(document.page_at(match.start()), *match.span()))
    return tuple(found.values())


def _add(found: dict[str, Field[ReadLink]], url: str, confidence: float, evidence: Evidence | None) -> None:
    full = url if url.lower().startswith("http") else f"https://{url}"
    bare = re.sub(r"^https?://(?:www\.)?", "", full.lower()).rstrip("/")
    found.setdefault(bare, Field(ReadLink(full, link_kind(bare)), confidence, evidence))


def link_kind(bare: str) -> str:
    """The kind of an address given without its scheme."""
    for host, kind in _KINDS.items():
        if bare.split("/", maxsplit=1)[0].endswith(host):
            return kind
    return "other" if any(host in bare for host in _OTHERS) or bare.count("/") > 1 else "portfolio"
