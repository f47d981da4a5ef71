"""Further ways to hide words in a PDF."""

from tests.resumes.parsing.files import stream
from tests.samples.tricks.pdf import at, image, literal, page

_LIGHT = b"/ColorSpace << /Spot [/Separation /Ghost /DeviceCMYK 6 0 R] >>"
_TINT = b"<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0 0 0.02] /N 1 >>"


def white_inks(text: str) -> bytes:
    """No ink of the four."""
    return page(b"q 0 0 0 0 k %s Q\n" % at(text))


def spot_color_of_paper(text: str) -> bytes:
    """A color of its own that prints as next to nothing."""
    return page(b"q /Spot cs 1 scn %s Q\n" % at(text), resources=_LIGHT, extra=(_TINT,))


def stroked_in_white(text: str) -> bytes:
    """Outlines only, and those white."""
    return page(b"q 1 G 0.2 w %s Q\n" % at(text, mode=1))


def under_a_thick_line(text: str) -> bytes:
    """A line as wide as the words are high is drawn over them."""
    return page(at(text, size=6) + b"q 0.85 G 40 w 40 295 m 560 295 l S Q\n")


def under_a_white_line(text: str) -> bytes:
    """The same, white."""
    return page(at(text, size=6) + b"q 1 G 40 w 40 295 m 560 295 l S Q\n")


def under_a_curve(text: str) -> bytes:
    """A white blot with round edges."""
    return page(at(text, size=6) + b"q 1 g 5 200 m 60 460 520 460 590 200 c f Q\n")


def shrunk_by_matrix(text: str) -> bytes:
    """Twelve points in a space that is scaled to a hundredth."""
    return page(b"q 0.01 0 0 0.01 60 300 cm %s Q\n" % at(text, x=0, y=0, size=12))


def in_a_form(text: str) -> bytes:
    """White within a form that the page draws."""
    form = stream(
        b"1 g %s" % at(text),
        b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >>",
    )
    return page(b"/Fm1 Do\n", resources=b"/XObject << /Fm1 6 0 R >>", extra=(form,))


def cut_by_its_form(text: str) -> bytes:
    """Black within a form whose box is a single point."""
    form = stream(at(text), b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /Font << /F1 5 0 R >> >>")
    return page(b"/Fm1 Do\n", resources=b"/XObject << /Fm1 6 0 R >>", extra=(form,))


def behind_a_picture_of_paper(text: str) -> bytes:
    """A picture of light gray covers the words and half of the page."""
    return page(
        at(text, y=120) + b"q 595 0 0 200 0 0 cm /Im1 Do Q\n", resources=b"/XObject << /Im1 6 0 R >>",
        extra=(image(noise=False),),
    )  # fmt: skip


def right_of_the_page(text: str) -> bytes:
    """Further right than the paper goes."""
    return page(at(text, x=700))


def turned_away(text: str) -> bytes:
    """Upright, but beginning above the paper."""
    return page(b"BT /F1 9 Tf 0 1 -1 0 300 860 Tm %s Tj ET\n" % literal(text))


def letters_on_each_other(text: str) -> bytes:
    """All letters at one place."""
    return page(b"BT /F1 10 Tf -5.2 Tc 60 300 Td %s Tj ET\n" % literal(text))


def layer_by_membership(text: str) -> bytes:
    """A layer that shows while another is hidden, which it is not."""
    return page(
        b"/OC /Layer BDC %s EMC\n" % at(text),
        resources=b"/Properties << /Layer 7 0 R >>",
        catalog=b"/OCProperties << /OCGs [6 0 R] /D << /Order [6 0 R] >> >>",
        extra=(b"<< /Type /OCG /Name (Page) >>", b"<< /Type /OCMD /OCGs [6 0 R] /P /AllOff >>"),
    )


def in_other_words(text: str) -> bytes:
    """A dash that is said to stand for all of this."""
    return page(b"/Span << /ActualText %s >> BDC BT /F1 10 Tf 60 300 Td (-) Tj ET EMC\n" % literal(text))


def described_picture(text: str) -> bytes:
    """What a picture is said to show."""
    return page(
        b"/Figure << /Alt %s >> BDC q 40 0 0 40 60 250 cm /Im1 Do Q EMC\n" % literal(text),
        resources=b"/XObject << /Im1 6 0 R >>", extra=(image(),),
    )  # fmt: skip


def described_document(text: str) -> bytes:
    """The description in the XMP packet."""
    packet = (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">'
        f'{text}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )
    return page(catalog=b"/Metadata 6 0 R", extra=(stream(packet.encode(), b"/Type /Metadata /Subtype /XML"),))


def own_property(text: str) -> bytes:
    """A property that no program shows."""
    return page(extra=(b"<< /Reviewer %s >>" % literal(text),), info=b"6 0 R")


def bookmark(text: str) -> bytes:
    """The title of a bookmark."""
    return page(
        catalog=b"/Outlines 6 0 R",
        extra=(
            b"<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>",
            b"<< /Title %s /Parent 6 0 R /Dest [3 0 R /Fit] >>" % literal(text),
        ),
    )


def attached_note(text: str) -> bytes:
    """A text file within the file."""
    return page(
        catalog=b"/Names << /EmbeddedFiles << /Names [(note.txt) 6 0 R] >> >>",
        extra=(
            b"<< /Type /Filespec /F (note.txt) /EF << /F 7 0 R >> >>",
            stream(text.encode(), b"/Type /EmbeddedFile /Subtype /text#2Fplain"),
        ),
    )


def note_of_a_link(text: str) -> bytes:
    """What is said about a link."""
    link = b"/Annots [<< /Type /Annot /Subtype /Link /Rect [60 700 200 720] /Border [0 0 0] /Contents %s >>]"
    return page(page_entries=link % literal(text))


def appearance_of_a_stamp(text: str) -> bytes:
    """White words that a stamp draws."""
    form = stream(
        b"1 g %s" % at(text, x=5, y=60, size=6),
        b"/Type /XObject /Subtype /Form /BBox [0 0 495 80] /Resources << /Font << /F1 5 0 R >> >>",
    )
    stamp = b"/Annots [<< /Type /Annot /Subtype /Stamp /Rect [50 240 545 320] /F 4 /AP << /N 6 0 R >> /Contents %s >>]"
    return page(page_entries=stamp % literal(text), extra=(form,))
