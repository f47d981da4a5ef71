"""The later tricks by name; all are held out."""

from collections.abc import Iterator

from tests.samples.tricks.later import docx, markup, odt, pdf
from tests.samples.tricks.later.wording import (
    ASIDE_WORDS,
    BLIND_ORDERS,
    DISGUISED,
    FOREIGN_ORDERS,
    FREE_ORDERS,
    HIDDEN_WORDS,
    ORDERS,
    SECOND_ORDERS,
)
from tests.samples.tricks.markup import styled
from tests.samples.tricks.odt import styled as styled_odt
from tests.samples.tricks.trick import Build, Trick
from tests.samples.tricks.wording import HONEST

_HIDDEN = {
    "pdf": "white_inks spot_color_of_paper stroked_in_white under_a_thick_line under_a_white_line under_a_curve "
    "shrunk_by_matrix in_a_form cut_by_its_form behind_a_picture_of_paper right_of_the_page turned_away "
    "letters_on_each_other layer_by_membership appearance_of_a_stamp",
    "docx": "color_of_the_theme half_a_point narrowed pressed_together vanished_paragraph_style line_of_no_height "
    "frame_off_the_page row_of_no_height hidden_row white_box box_of_no_size vml_off_the_page white_footer "
    "white_by_default",
    "html": "by_variable by_nesting on_its_ground in_a_template closed_dialog",
    "rtf": "rtf_deleted rtf_hidden_by_style rtf_narrow rtf_on_its_ground",
    "odt": "collapsed_row conditional",
}
_ASIDE = {
    "pdf": "in_other_words described_picture described_document own_property bookmark attached_note note_of_a_link",
    "docx": "reply_to_a_comment deleted code_of_a_field described_picture title_of_a_control custom_property "
    "document_variable footnote endnote",
    "html": "hidden_input data_attribute alternative label_for_readers linked_data keywords content_of_a_rule",
    "rtf": "rtf_note rtf_property rtf_footnote",
    "odt": "deleted own_property described_picture script footnote",
}
_MODULES = {"pdf": pdf, "docx": docx, "html": markup, "rtf": markup, "odt": odt}


def later_tricks() -> Iterator[Trick]:
    """All of them."""
    for kinds, family in ((_HIDDEN, "hidden"), (_ASIDE, "aside")):
        for file_type, names in kinds.items():
            for name in names.split():
                yield _trick(name.removeprefix("rtf_"), file_type, family, getattr(_MODULES[file_type], name))
    for name, style in markup.STYLES.items():
        yield _trick(name, "html", "hidden", styled(style))
    for name, style in odt.STYLES.items():
        yield _trick(name, "odt", "hidden", styled_odt(style))
    for name, words in {
        "orders": ORDERS,
        "foreign orders": FOREIGN_ORDERS,
        "free orders": FREE_ORDERS,
        "blind orders": BLIND_ORDERS,
        "second blind orders": SECOND_ORDERS,
    }.items():
        yield _open(name, "instruction", words)
    for name, text in DISGUISED.items():
        yield _open(name, "instruction", (text,))


def _trick(name: str, file_type: str, family: str, build: Build) -> Trick:
    words = HIDDEN_WORDS if family == "hidden" else ASIDE_WORDS
    return Trick(f"{file_type} later {name}", file_type, family, True, build, words, later=True)


def _open(name: str, family: str, words: tuple[str, ...]) -> Trick:
    """Below the honest resume, in the open."""
    return Trick(f"txt later {name}", "txt", family, True, _plain, words, later=True)


def _plain(text: str) -> bytes:
    return "\n".join([*HONEST, text, ""]).encode()
