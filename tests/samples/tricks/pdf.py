"""PDFs whose words are hidden in many ways."""

import zlib
from collections.abc import Callable

from tests.resumes.parsing.files import pdf_of_objects, stream
from tests.samples.tricks.wording import HONEST

Content = Callable[[bytes], bytes]


def page(
    content: bytes = b"",
    *,
    page_entries: bytes = b"",
    catalog: bytes = b"",
    before: bytes = b"",
    extra: tuple[bytes, ...] = (),
    resources: bytes = b"",
    media: bytes = b"/MediaBox [0 0 595 842]",
    info: bytes = b"",
) -> bytes:
    """The honest resume on one page, with `before` drawn under it and `content` over it; `extra` are objects from 6."""
    shown = b"".join(_show(line, 60, 780 - 18 * row) for row, line in enumerate(HONEST))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R %s /Contents 4 0 R %s "
            b"/Resources << /Font << /F1 5 0 R >> %s >> >>" % (media, page_entries, resources)
        ),
        stream(before + shown + content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        *extra,
    ]
    made = pdf_of_objects(objects)
    return made.replace(b"/Root 1 0 R", b"/Root 1 0 R /Info %s" % info) if info else made


def literal(text: str) -> bytes:
    """A PDF string."""
    plain = text.encode("cp1252", "replace")
    return b"(" + plain.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)") + b")"


def _show(text: str, x: float, y: float, size: float = 10, mode: int = 0) -> bytes:
    return b"BT /F1 %g Tf %d Tr %g %g Td %s Tj ET\n" % (size, mode, x, y, literal(text))


def at(text: str, x: float = 60, y: float = 300, size: float = 10, mode: int = 0) -> bytes:
    """The text in lines of 90 characters."""
    words, lines = text.split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 90:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return b"".join(_show(line, x, y - row * size * 1.2, size, mode) for row, line in enumerate(lines))


def _boxed(color: bytes, text: str) -> bytes:
    return b"q %s rg 50 240 495 80 re f %s Q\n" % (color, at(text))


def image(*, noise: bool = True) -> bytes:
    """A picture, of one gray or full of contrast."""
    pixels = bytes((17 * x * y + 31 * x) % 256 if noise else 120 for y in range(64) for x in range(64))
    packed = zlib.compress(pixels)
    return stream(
        packed,
        b"/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Filter /FlateDecode",
    )


_PICTURE = b"q 495 0 0 80 50 240 cm /Im1 Do Q\n"
_IMAGE_RESOURCES = b"/XObject << /Im1 6 0 R >>"


def white(text: str) -> bytes:
    """White on white."""
    return page(b"q 1 g %s Q\n" % at(text))


def nearly_white(text: str) -> bytes:
    """Hardly darker than the paper."""
    return page(b"q 0.96 0.97 0.98 rg %s Q\n" % at(text))


def in_the_color_of_a_box(text: str) -> bytes:
    """Blue on blue."""
    return page(_boxed(b"0.2 0.3 0.6", text))


def in_almost_the_color_of_a_box(text: str) -> bytes:
    """Dark on dark."""
    return page(b"q 0.1 0.1 0.1 rg 50 240 495 80 re f 0.14 0.13 0.12 rg %s Q\n" % at(text))


def half_a_point(text: str) -> bytes:
    """In a size of half a point."""
    return page(at(text, size=0.5))


def one_point_at_the_foot(text: str) -> bytes:
    """One point, where page numbers stand."""
    return page(at(text, y=12, size=1))


def mode_three(text: str) -> bytes:
    """Drawn neither filled nor stroked."""
    return page(at(text, mode=3))


def mode_three_over_words(text: str) -> bytes:
    """Drawn without ink over words that have some."""
    return page(at(text, y=708, mode=3))


def white_over_words(text: str) -> bytes:
    """White over a black line, both at the same place, the white one first."""
    return page(before=b"q 1 g %s Q\n" % at(text, y=708))


def behind_an_image(text: str) -> bytes:
    """Covered by a picture full of contrast."""
    return page(at(text) + _PICTURE, resources=_IMAGE_RESOURCES, extra=(image(),))


def behind_a_plain_image(text: str) -> bytes:
    """Covered by a picture of one gray."""
    return page(at(text) + _PICTURE, resources=_IMAGE_RESOURCES, extra=(image(noise=False),))


def behind_a_rectangle(text: str) -> bytes:
    """Covered by white."""
    return page(at(text) + b"q 1 g 50 230 495 90 re f Q\n")


def behind_stripes(text: str) -> bytes:
    """Covered by white and by a pattern of lines."""
    lines = b"".join(b"%d 230 m %d 320 l S\n" % (x, x) for x in range(52, 545, 6))
    return page(at(text) + b"q 1 g 50 230 495 90 re f 0 G 1 w %s Q\n" % lines)


def outside_the_crop_box(text: str) -> bytes:
    """On the sheet but not on the page."""
    return page(at(text, x=-400, y=300), media=b"/MediaBox [-500 0 595 842] /CropBox [0 0 595 842]")


def outside_the_media_box(text: str) -> bytes:
    """Below the sheet."""
    return page(at(text, y=-200))


def clipped(text: str) -> bytes:
    """Cut off by a clipping path."""
    return page(b"q 0 0 5 5 re W n %s Q\n" % at(text))


def clipping_mode(text: str) -> bytes:
    """Text that only adds to the clipping path."""
    return page(b"q %s Q\n" % at(text, mode=7))


def transparent(text: str) -> bytes:
    """An alpha of nothing."""
    return page(b"q /Clear gs %s Q\n" % at(text), resources=b"/ExtGState << /Clear << /ca 0 /CA 0 >> >>")


def almost_transparent(text: str) -> bytes:
    """An alpha of three in a hundred."""
    return page(b"q /Clear gs %s Q\n" % at(text), resources=b"/ExtGState << /Clear << /ca 0.03 /CA 0.03 >> >>")


def layer_switched_off(text: str) -> bytes:
    """Optional content that is off."""
    return page(
        b"/OC /Layer BDC %s EMC\n" % at(text),
        resources=b"/Properties << /Layer 6 0 R >>",
        catalog=b"/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] /Order [6 0 R] >> >>",
        extra=(b"<< /Type /OCG /Name (More) >>",),
    )


def squeezed(text: str) -> bytes:
    """Letters as high as usual, of no width."""
    return page(b"BT /F1 10 Tf 0.01 0 0 1 60 300 Tm %s Tj ET\n" % literal(text))


def comment(text: str) -> bytes:
    """A note beside the text."""
    return page(
        page_entries=b"/Annots [<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /F 2 /Contents %s >>]"
        % literal(text)
    )


def free_text(text: str) -> bytes:
    """A hidden text annotation."""
    return page(
        page_entries=b"/Annots [<< /Type /Annot /Subtype /FreeText /Rect [60 200 500 260] /F 2 /DA (/F1 9 Tf) "
        b"/Contents %s >>]" % literal(text)
    )


def form_field(text: str) -> bytes:
    """The value of a hidden field."""
    field = b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (more) /F 2 /Rect [60 200 500 220] /DA (/F1 9 Tf) /V %s >>"
    return page(
        page_entries=b"/Annots [6 0 R]", catalog=b"/AcroForm << /Fields [6 0 R] >>", extra=(field % literal(text),)
    )


def properties(text: str) -> bytes:
    """The keywords of the file."""
    return page(extra=(b"<< /Keywords %s /Title (Resume) >>" % literal(text),), info=b"6 0 R")
