"""Turning a mail's template and words into subject, text and HTML, with a small part of Django's template language.

What an operator saves may show declared words and ask `{% if %}`; it can reach nothing else: no file, no other tag, no
attribute, and only filters that leave the escaping of HTML alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template import Context, Engine, Library, TemplateSyntaxError
from django.template.base import FilterExpression, Lexer, Parser, Template, Variable
from django.template.defaultfilters import capfirst, default, lower, title, upper
from django.template.defaulttags import do_if
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.email_templates import LINK, LISTING, EmailKind, Line, Section
from core.errors import InvalidError

LAYOUT = "mail/layout.html"
_LIBRARY = Library()
_LIBRARY.tag("if", do_if)
for _filter in (capfirst, default, lower, title, upper):
    _LIBRARY.filter(_filter.__name__, _filter)
_ENGINE = Engine(loaders=[])
_ENGINE.template_builtins = [_LIBRARY]


@dataclass(frozen=True, slots=True)
class Wording:
    """The parts of a template as they were written."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """The parts of a mail as they are sent."""

    subject: str
    text: str
    html: str


def shipped(kind: EmailKind) -> Wording:
    """The wording that came with the software."""
    folder = settings.BASE_DIR / "templates" / "mail"
    subject, _, text = (folder / f"{kind.key}.txt").read_text().partition("\n")
    return Wording(subject.strip(), text.strip() + "\n", (folder / f"{kind.key}.html").read_text())


def check(kind: EmailKind, wording: Wording) -> None:
    """Refuse, with the part at fault, what cannot be read or names an unknown word."""
    faults = {part: [fault] for part in ("subject", "text", "html") if (fault := _fault(kind, getattr(wording, part)))}
    if faults:
        raise InvalidError(" ".join(text for texts in faults.values() for text in texts), fields=faults)


def _fault(kind: EmailKind, source: str) -> str:
    if not source.strip():
        return "Write something; it cannot be empty."
    try:
        used = _names(source)
    except TemplateSyntaxError as error:
        return f"This cannot be read: {error}"
    if unknown := sorted(used - kind.names()):
        known = ", ".join(sorted(kind.names()))
        return f"Unknown: {', '.join(unknown)}. These can be used: {known}."
    return ""


class _NotingParser(Parser):
    """A parser that notes which names an expression asks for."""

    def __init__(self, source: str) -> None:
        super().__init__(Lexer(source).tokenize(), builtins=[_LIBRARY])
        self.used: set[str] = set()

    def compile_filter(self, token: str) -> FilterExpression:
        """Compile, and note the names."""
        expression = super().compile_filter(token)
        given = [argument for _, arguments in expression.filters for is_name, argument in arguments if is_name]
        self.used |= {found.var for found in (expression.var, *given) if _is_name(found)}
        return expression


def _is_name(found: Any) -> bool:
    return isinstance(found, Variable) and found.literal is None


def _names(source: str) -> set[str]:
    """What the source asks for; `a.b` counts as one name, so that no attribute is ever reached."""
    parser = _NotingParser(source)
    parser.parse()
    return parser.used


def render(
    kind: EmailKind,
    wording: Wording,
    words: Mapping[str, str],
    *,
    path: str = "",
    sections: Sequence[Section] = (),
) -> Rendered:
    """The mail in these words; `path` is where its link leads, `sections` what it lists.

    A word stays on its line: else whoever chooses a name would write paragraphs of ours to strangers.
    """
    lines = {name: " ".join(word.split()) for name, word in words.items()}
    values = {"organization": "", **lines, "site": settings.SITE_URL}
    if path:
        values[LINK] = f"{settings.SITE_URL}{path}"
    subject = " ".join(_fill(wording.subject, values, escape=False).split())
    # The template that fills the words in escapes them.
    html = _fill(wording.html, {**values, LISTING: _listing_html(sections)}, escape=True)
    body = mark_safe(html)  # noqa: S308 # nosec B308 B703
    layout = {"subject": subject, "body": body, "site": settings.SITE_URL, "sender": values["organization"]}
    text = _fill(wording.text, {**values, LISTING: _listing_text(sections)}, escape=False)
    return Rendered(subject, text, render_to_string(LAYOUT, layout))


def _listing_text(sections: Sequence[Section]) -> str:
    return "\n\n".join(
        "\n".join([_line_text(part.heading), *(f"- {_line_text(line)}" for line in part.lines), _line_text(part.foot)])
        for part in sections
    )


def _line_text(line: Line) -> str:
    words = " ".join(line.text.split())
    return f"{words}: {settings.SITE_URL}{line.path}" if line.path else words


def _listing_html(sections: Sequence[Section]) -> SafeString:
    def part_html(part: Section) -> SafeString:
        lines = format_html_join("", "<li>{}</li>", ((_line_html(line),) for line in part.lines))
        heading, foot = _line_html(part.heading), _line_html(part.foot)
        return format_html('<h2>{}</h2><ul>{}</ul><p class="faint">{}</p>', heading, lines, foot)

    return format_html_join("", "{}", ((part_html(part),) for part in sections))


def _line_html(line: Line) -> str:
    words = " ".join(line.text.split())
    return format_html('<a href="{}{}">{}</a>', settings.SITE_URL, line.path, words) if line.path else words


def _fill(source: str, values: Mapping[str, str], *, escape: bool) -> str:
    return Template(source, engine=_ENGINE).render(Context(dict(values), autoescape=escape))


def sample(kind: EmailKind, wording: Wording) -> Rendered:
    """The mail with the sample of each word, for a preview."""
    words = {"organization": "Acme", **kind.variables}
    return render(kind, wording, words, path="/sample-link" if kind.link else "", sections=kind.listed)
