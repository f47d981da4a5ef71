"""All tricks by name; a third of the kinds is held out from those that the rules were made with."""

from collections.abc import Iterator
from functools import partial

from tests.samples.tricks import docx, markup, odt, pdf
from tests.samples.tricks.later.registry import later_tricks
from tests.samples.tricks.trick import Build, Trick
from tests.samples.tricks.wording import (
    ADVERTISEMENT,
    FRESH_PARAPHRASES,
    HELD_OUT_ADVERTISEMENT,
    HONEST,
    INSTRUCTIONS,
    OTHER_PARAPHRASES,
    PARAPHRASES,
    SKILLS,
    WALL,
    coded,
    look_alike,
    spaced,
    without_width,
)


def tricked() -> Iterator[tuple[Trick, str, bytes]]:
    """Every trick with each of its words: the trick, the words and the file."""
    for trick in TRICKS.values():
        for words in trick.words:
            yield trick, words, trick.build(words)


_HIDDEN_WORDS = (SKILLS, INSTRUCTIONS["en"], INSTRUCTIONS["de"])
_ASIDE_WORDS = (INSTRUCTIONS["en"], PARAPHRASES[1], INSTRUCTIONS["fr"])
_HELD_OUT = frozenset(
    [
        "nearly_white",
        "in_almost_the_color_of_a_box",
        "one_point_at_the_foot",
        "white_over_words",
        "behind_stripes",
        "squeezed",
        "outside_the_crop_box",
        "layer_switched_off",
        "almost_transparent",
        "free_text",
        "hidden_by_style",
        "white_cell",
        "custom_xml",
        "tiny_header",
        "its_own_ground",
        "scaled_away",
        "white_by_class",
        "no_script",
        "no_height",
        "hidden_text",
        "hidden_paragraph",
    ]
)


def _module(module: object, file_type: str, names: str, family: str = "hidden") -> Iterator[Trick]:
    for name in names.split():
        yield _hidden(name, file_type, getattr(module, name), family)


def _hidden(name: str, file_type: str, build: Build, family: str = "hidden") -> Trick:
    words = _HIDDEN_WORDS if family == "hidden" else _ASIDE_WORDS
    return Trick(f"{file_type} {name}", file_type, family, name.replace(" ", "_") in _HELD_OUT, build, words)


def _concealed() -> Iterator[Trick]:
    yield from _module(
        pdf, "pdf",
        "white nearly_white in_the_color_of_a_box in_almost_the_color_of_a_box half_a_point one_point_at_the_foot "
        "mode_three mode_three_over_words white_over_words behind_an_image behind_a_plain_image behind_a_rectangle "
        "behind_stripes outside_the_crop_box outside_the_media_box clipped clipping_mode transparent "
        "almost_transparent layer_switched_off squeezed",
    )  # fmt: skip
    yield from _module(
        docx, "docx",
        "white nearly_white vanished hidden_on_the_web hidden_by_style one_point in_the_color_of_its_ground "
        "in_the_color_of_its_cell white_cell box_off_the_page tiny_header",
    )  # fmt: skip
    yield from _module(markup, "html", "by_class visually_hidden white_by_class attribute")
    for name, style in markup.STYLES.items():
        yield _hidden(name, "html", markup.styled(style))
    for name, words in {"v": "\\v", "white": "\\cf2", "nearly white": "\\cf3", "one point": "\\fs2"}.items():
        yield _hidden(name, "rtf", markup.rtf_run(words))
    for name, style in {
        "display none": 'text:display="none"', "white": 'fo:color="#ffffff"', "nearly white": 'fo:color="#fbfbfb"',
        "tiny": 'fo:font-size="1pt"', "its own ground": 'fo:color="#334455" fo:background-color="#334455"',
    }.items():  # fmt: skip
        yield _hidden(name, "odt", odt.styled(style))
    yield from _module(odt, "odt", "section hidden_paragraph hidden_text")


def _aside() -> Iterator[Trick]:
    yield from _module(pdf, "pdf", "comment free_text form_field properties", "aside")
    yield from _module(docx, "docx", "comment custom_xml properties", "aside")
    yield from _module(markup, "html", "comment no_script description", "aside")
    yield from _module(odt, "odt", "comment properties", "aside")


def _plain(text: str) -> bytes:
    return "\n".join([*HONEST, text, ""]).encode()


def _open(name: str, family: str, words: tuple[str, ...], *, held_out: bool = False) -> Iterator[Trick]:
    yield Trick(f"txt {name}", "txt", family, held_out, _plain, words)
    if all(word.isprintable() for word in words):
        yield Trick(f"html {name}", "html", family, held_out, partial(_paragraph), words)


def _paragraph(text: str) -> bytes:
    return markup.styled("color:#222")(text)


def _stuffing() -> Iterator[Trick]:
    yield from _open("one skill forty times", "stuffing", (" ".join(["Kubernetes"] * 40), "Kubernetes, " * 40))
    yield from _open("a phrase thirty times", "stuffing", (" ".join(["machine learning"] * 30),))
    yield from _open("a list many times", "stuffing", (", ".join([SKILLS] * 10), " ".join([SKILLS] * 6)))
    yield from _open("a sentence many times", "stuffing", ("I am an expert in Rust and Haskell. " * 12,), held_out=True)
    yield from _open("a wall of keywords", "stuffing", (", ".join(WALL), " | ".join(WALL)))
    yield from _open(
        "a wall in lines", "stuffing", ("\n".join(", ".join(WALL[at : at + 6]) for at in range(0, 150, 6)),)
    )
    yield from _open("an advertisement", "stuffing", ("\n".join(ADVERTISEMENT), " ".join(ADVERTISEMENT)))
    yield from _open("a German advertisement", "stuffing", ("\n".join(HELD_OUT_ADVERTISEMENT),), held_out=True)


def _instructions() -> Iterator[Trick]:
    for language, words in INSTRUCTIONS.items():
        yield from _open(f"instruction {language}", "instruction", (words,))
    yield from _open("paraphrases", "instruction", PARAPHRASES)
    yield from _open("other paraphrases", "instruction", OTHER_PARAPHRASES)
    yield from _open("fresh paraphrases", "instruction", FRESH_PARAPHRASES, held_out=True)
    english = INSTRUCTIONS["en"]
    yield from _open("Base64", "instruction", (coded(english),))
    yield from _open("look-alikes", "instruction", (look_alike(english), look_alike(PARAPHRASES[0])))
    yield from _open("without width", "instruction", (without_width(english),), held_out=True)
    yield from _open("letters set apart", "instruction", (spaced(english),))
    yield from _open(
        "dotted letters", "instruction", (" ".join(".".join(word) for word in english.split()),), held_out=True
    )
    yield from _open(
        "digits for letters", "instruction", (english.translate(str.maketrans("oies", "0135")),), held_out=True
    )
    yield from _open("over lines", "instruction", (english.replace(" ", "\n"), english.replace("and", "\nand\n")))
    visible = lambda text: pdf.page(b"BT /F1 10 Tf 60 300 Td %s Tj ET\n" % pdf.literal(text))  # noqa: E731
    yield Trick(
        "pdf visible", "pdf", "instruction", False, visible, tuple(INSTRUCTIONS[code] for code in ("en", "de", "fr"))
    )


TRICKS = {
    trick.name: trick for part in (_concealed, _aside, _stuffing, _instructions, later_tricks) for trick in part()
}
