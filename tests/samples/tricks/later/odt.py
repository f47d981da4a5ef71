"""Further ways to hide words in an ODT."""

from xml.sax.saxutils import escape

from tests.samples.tricks.odt import odt

STYLES = {
    "narrowed": 'style:text-scale="1%"',
    "pressed together": 'fo:letter-spacing="-1cm"',
    "no percent of its size": 'fo:font-size="1%"',
    "white by alpha": 'fo:color="#000000" loext:opacity="0%"',
    "almost its ground": 'fo:color="#eeeeee" fo:background-color="#f2f2f2"',
    "a tenth of a millimeter": 'fo:font-size="0.1mm"',
}


def collapsed_row(text: str) -> bytes:
    """A row of a table that is collapsed."""
    row = f'<table:table-row table:visibility="collapse"><table:table-cell><text:p>{escape(text)}</text:p>'
    return odt(f"<table:table>{row}</table:table-cell></table:table-row></table:table>")


def conditional(text: str) -> bytes:
    """What would be said if a condition held."""
    said = f'text:condition="false" text:string-value-if-true="{escape(text)}" text:string-value-if-false=""'
    return odt(f"<text:p><text:conditional-text {said}/>Chess</text:p>")


def footnote(text: str) -> bytes:
    """A footnote in the open."""
    note = f'<text:note text:note-class="footnote"><text:note-body><text:p>{escape(text)}</text:p></text:note-body>'
    return odt(f"<text:p>Treasurer of the choir{note}</text:note></text:p>")


def deleted(text: str) -> bytes:
    """A deletion on record."""
    change = f"<text:deletion><text:p>{escape(text)}</text:p></text:deletion>"
    return odt(
        f'<text:tracked-changes><text:changed-region text:id="c1">{change}</text:changed-region></text:tracked-changes>'
    )


def own_property(text: str) -> bytes:
    """A property of the author's own."""
    return odt("", meta=f'<meta:user-defined meta:name="Note">{escape(text)}</meta:user-defined>')


def described_picture(text: str) -> bytes:
    """What a picture is said to show."""
    return odt(f'<text:p><draw:frame svg:width="1cm"><svg:desc>{escape(text)}</svg:desc></draw:frame></text:p>')


def script(text: str) -> bytes:
    """A script of the document."""
    return odt(f'<text:p><text:script script:language="x">{escape(text)}</text:script></text:p>')
